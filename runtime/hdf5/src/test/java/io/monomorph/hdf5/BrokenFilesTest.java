package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Int32Buffer;
import io.monomorph.hdf5.bytes.Checksums;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no HDF5 files, are cut off, or have wrong bytes: exceptions that say so. */
class BrokenFilesTest {
  private static final long LONGEST_MILLIS = 5000;

  @TempDir Path folder;

  static Stream<Path> files() throws IOException {
    return GoldenFilesTest.files().stream();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    for (int length : new int[] {0, 1, 4, 8, 100, 5000}) {
      Path file = write("other" + length, new byte[length]);
      Hdf5Exception refused = assertThrows(Hdf5Exception.class, () -> Hdf5File.open(file));
      assertTrue(refused.toString().contains("not an HDF5 file"), refused.toString());
      assertEquals("", refused.path());
    }
  }

  @Test
  void truncatedFilesAreRefused() throws IOException {
    byte[] whole = Files.readAllBytes(Resources.file("dtypes_earliest.h5"));
    for (int length : new int[] {1100, 5000, whole.length - 1}) {
      Path file = write("cut" + length, Arrays.copyOf(whole, length));
      Hdf5Exception refused = assertThrows(Hdf5Exception.class, () -> Hdf5File.open(file));
      assertTrue(refused.toString().contains("truncated"), refused.toString());
    }
  }

  @Test
  void aFileThatIsOpenForWritingIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(Resources.file("links_latest.h5"));
    bytes[11] = 1; // of superblock 3; its checksum follows at byte 44
    int sum = Checksums.lookup3(MemorySegment.ofArray(bytes).asSlice(0, 44));
    for (int k = 0; k < 4; k++) {
      bytes[44 + k] = (byte) (sum >> (8 * k));
    }
    Path file = write("open", bytes);
    Hdf5Exception refused = assertThrows(Hdf5Exception.class, () -> Hdf5File.open(file));
    assertTrue(refused.toString().contains("open for writing"), refused.toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void wrongBytesNeverHangOrCrash(Path file) throws IOException {
    mutate(file, 60, 11);
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("long")
  void wrongBytesNeverHangOrCrashInManyFiles(Path file) throws IOException {
    mutate(file, 700, 12);
  }

  /** Reads everything in files with wrong bytes; what goes wrong has to be a Hdf5Exception. */
  private void mutate(Path file, int count, int seed) throws IOException {
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(seed + file.getFileName().hashCode());
    List<String> bad = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Path broken = write("broken" + k + ".h5", mutated(good, random));
      long start = System.nanoTime();
      try {
        Sums.of(broken);
        Listing.print(broken, new PrintStream(OutputStream.nullOutputStream()));
      } catch (Hdf5Exception | UncheckedIOException e) {
        // refused as a whole
      } catch (RuntimeException | Error e) {
        bad.add(k + ": " + e + " " + Arrays.asList(e.getStackTrace()).subList(0, 4));
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (millis > LONGEST_MILLIS) {
        bad.add(k + " takes " + millis + " ms");
      }
      Files.delete(broken);
    }
    assertEquals(List.of(), bad);
  }

  @ParameterizedTest
  @MethodSource("files")
  void writingToWrongBytesNeverHangsOrCrashes(Path file) throws IOException {
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(file.getFileName().hashCode());
    List<String> bad = new ArrayList<>();
    for (int k = 0; k < 30; k++) {
      Path broken = write("broken" + k + ".h5", mutated(good, random));
      try (Hdf5File open = Hdf5File.open(broken, Hdf5Mode.READ_WRITE)) {
        change(open.root(), 0);
        open.flush();
      } catch (Hdf5Exception | UncheckedIOException e) {
        // refused as a whole
      } catch (RuntimeException | Error e) {
        bad.add(k + ": " + e + " " + Arrays.asList(e.getStackTrace()).subList(0, 4));
      }
      Files.delete(broken);
    }
    assertEquals(List.of(), bad);
  }

  /** Writes to all datasets, and adds to all groups. */
  private static void change(Hdf5Group group, int depth) {
    for (String name : depth > 3 ? List.<String>of() : group.names()) {
      try {
        Hdf5Object object = group.get(name);
        object.setAttribute("added", 1);
        if (object instanceof Hdf5Group child) {
          change(child, depth + 1);
        } else {
          ((Hdf5Dataset) object).buffer().assign(1);
        }
      } catch (Hdf5Exception
          | NoSuchElementException
          | IllegalArgumentException
          | UnsupportedOperationException e) {
        // this one is refused, others may not be
      }
    }
    group.newGroup("new").write("x" + depth, Int32Buffer.of(1));
  }

  /** Some bytes changed, mostly in the first part, where the structures are; or the end cut off. */
  static byte[] mutated(byte[] good, Random random) {
    if (random.nextInt(10) == 0) {
      return Arrays.copyOf(good, random.nextInt(good.length));
    }
    byte[] bytes = good.clone();
    for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
      int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(4096, bytes.length));
      int value = random.nextInt(4) == 0 ? random.nextInt(256) : bytes[at] ^ 1 << random.nextInt(8);
      bytes[at] = (byte) (random.nextInt(8) == 0 ? -random.nextInt(2) : value);
    }
    return bytes;
  }
}
