package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Int32Buffer;
import io.monomorph.dtype.DType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is ended at random moments; its file can always be read and written. */
class KilledTest {
  @TempDir Path folder;

  @Test
  void killedProcessesLeaveReadableFiles() throws Exception {
    kill(own(), 6);
    kill(foreign(), 6);
  }

  @Test
  @Tag("long")
  void manyKilledProcessesLeaveReadableFiles() throws Exception {
    kill(own(), 150);
    kill(foreign(), 150);
  }

  private Path own() throws IOException {
    Path path = folder.resolve("own.h5");
    try (Hdf5File file = Hdf5File.create(path)) {
      file.root().newDataset("tree1", DType.INT32, 24, 30).chunks(6, 10).deflate(4).create();
    }
    return path;
  }

  /** A file of h5py with other indexes, where h5py is there. */
  private Path foreign() throws IOException {
    if (!Referee.isThere()) {
      return own();
    }
    Path path = folder.resolve("foreign.h5");
    String code =
        """
        k = dict(dtype='<i4', chunks=(6, 10), compression=4, shuffle=True)
        f = h5py.File(sys.argv[1], 'w', libver='latest')
        f.create_dataset('array', (24, 30), maxshape=(None, 30), **k)
        f.create_dataset('tree2', (24, 30), maxshape=(None, None), **k)
        """;
    assertEquals(
        "",
        Referee.python(folder.resolve("other.h5"), code.replace("sys.argv[1]", "r'" + path + "'")));
    return path;
  }

  private void kill(Path path, int times) throws Exception {
    Random random = new Random(3);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (int k = 0; k < times; k++) {
      Process process =
          new ProcessBuilder(
                  java,
                  "-Xshare:auto",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  Writer.class.getName(),
                  path.toString(),
                  "" + k)
              .redirectErrorStream(true)
              .start();
      String ready = process.inputReader().readLine();
      assertEquals("ready", ready);
      Thread.sleep(random.nextInt(100));
      process.destroyForcibly();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      check(path, "kill " + k);
    }
    Referee.agrees(path);
    assertTrue(Files.size(path) > 1024);
  }

  /** Everything that this process has, whether on the class path or on the module path. */
  private static String classPath() {
    return String.join(
        File.pathSeparator,
        System.getProperty("java.class.path"),
        System.getProperty("jdk.module.path", ""),
        "target/test-classes",
        "target/classes");
  }

  private static void check(Path path, String what) throws IOException {
    try (Hdf5File file = Hdf5File.open(path)) {
      for (String name : List.of("tree1", "array", "tree2")) {
        if (file.root().contains(name)) {
          uniform(file.dataset(name).as(Int32Buffer.class), what + " " + name);
        }
      }
      for (String name : file.group("added").names()) {
        int round = Integer.parseInt(name.substring(name.indexOf('_') + 1));
        assertEquals(Int32Buffer.of(5, round), file.group("added").dataset(name).buffer(), what);
      }
    }
  }

  /** Each chunk was written as a whole. */
  private static void uniform(Int32Buffer x, String what) {
    for (int row = 0; row < 24; row += 6) {
      for (int column = 0; column < 30; column += 10) {
        Int32Buffer chunk = x.get("%d:%d, %d:%d".formatted(row, row + 6, column, column + 10));
        assertTrue(chunk.eq(chunk.get(0, 0)).all().get(), what + ": " + chunk);
      }
    }
  }
}
