package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.bytes.FileBytes;
import io.monomorph.hdf5.bytes.FormatException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of the system and the mapping are of one file, and see the same. */
class FileBytesTest {
  private static final int LONG = 100_000;

  @TempDir Path folder;

  @Test
  void aFileThatIsReplacedIsNotMixedWithTheOther() throws Exception {
    Path path = Files.write(folder.resolve("x"), new byte[LONG]);
    AtomicBoolean done = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              byte[] bytes = new byte[LONG];
              for (byte k = 1; !done.get(); k++) {
                Arrays.fill(bytes, k);
                replace(path, bytes);
                // A file that is gone leaves its number to the next one: that two take the name
                // between two looks at it cannot be seen, and is left out.
                LockSupport.parkNanos(2_000_000);
              }
            });
    other.start();
    try {
      MemorySegment read = Arena.ofAuto().allocate(1);
      for (int k = 0; k < 300; k++) {
        try (FileBytes file = FileBytes.open(path, k % 2 == 0)) {
          file.read(0, read);
          byte mapped = file.segment(0, LONG).get(ValueLayout.JAVA_BYTE, 0);
          assertEquals(read.get(ValueLayout.JAVA_BYTE, 0), mapped);
        }
      }
    } finally {
      done.set(true);
      other.join();
    }
  }

  private void replace(Path path, byte[] bytes) {
    try {
      Path beside = Files.write(folder.resolve("y"), bytes);
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileThatIsCutOffIsNoticed() throws IOException {
    Path path = Files.write(folder.resolve("x"), new byte[LONG]);
    MemorySegment to = Arena.ofAuto().allocate(1000);
    try (FileBytes file = FileBytes.open(path, false)) {
      assertThrows(FormatException.class, () -> file.read(LONG - 999, to));
      assertThrows(FormatException.class, () -> file.read(-1, to));
      assertThrows(FormatException.class, () -> file.segment(LONG - 999, 1000));
      try (RandomAccessFile other = new RandomAccessFile(path.toFile(), "rw")) {
        other.setLength(500);
      }
      assertThrows(FormatException.class, () -> file.read(0, to));
      assertThrows(FormatException.class, () -> file.segment(0, 1000));
      assertThrows(FormatException.class, () -> file.segment(0, LONG));
    }
  }

  @Test
  void aFileThatIsClosedIsNotRead() throws IOException {
    Path path = Files.write(folder.resolve("x"), new byte[LONG]);
    MemorySegment to = Arena.ofAuto().allocate(1000);
    FileBytes closed;
    try (FileBytes file = FileBytes.open(path, false)) {
      file.read(0, to);
      closed = file;
    }
    assertThrows(IllegalStateException.class, () -> closed.read(0, to));
    assertThrows(IllegalStateException.class, () -> closed.segment(0, 100));
    assertThrows(IllegalStateException.class, () -> closed.segment(0, LONG));
  }

  /** An element that is read often is read elsewhere than before; it is the same one. */
  @Test
  void elementsThatAreReadOftenCanBeWritten() throws IOException {
    try (Hdf5File file = Hdf5File.create(folder.resolve("x.h5"))) {
      for (int chunk : new int[] {0, 100}) {
        Hdf5DatasetBuilder made = file.root().newDataset("x" + chunk, DType.FLOAT64, 1000);
        Float64Buffer x =
            (chunk == 0 ? made : made.chunks(chunk)).create().buffer().as(Float64Buffer.class);

        for (int k = 0; k < 400; k++) {
          assertEquals(k == 0 ? 0 : k - 1, x.get(77));
          x.set(77, k);
        }
      }
    }
  }

  /** Runs with gaps of all sizes between them, some of which are read and written together. */
  @Test
  void runsWithGaps() throws IOException {
    try (Hdf5File file = Hdf5File.create(folder.resolve("x.h5"))) {
      for (DType dtype : new DType[] {DType.INT8, DType.FLOAT64, DType.COMPLEX128}) {
        for (int chunk : new int[] {0, 4000}) {
          Hdf5DatasetBuilder made =
              file.root().newDataset("x" + dtype + chunk, dtype, 3, 50, 4000).bigEndian();
          NdBuffer x = (chunk == 0 ? made : made.chunks(2, 30, chunk)).create().buffer();
          NdBuffer heap = Buffers.zeros(dtype, 3, 50, 4000);
          heap.at("::2").set(Buffers.arange(DType.INT8, 100).reshape(2, 50, 1));
          x.assign(heap);
          for (int width : new int[] {1, 2, 100, 2900, 3500, 3999, 4000}) {
            String part = "1:, 3:47, %d:%d".formatted(4000 - width, 4000);
            assertEquals(heap.get(part).copy(), x.get(part).copy());
            x.at(part).set(width % 100);
            heap.at(part).set(width % 100);
            assertEquals(heap, x.copy());
          }
        }
      }
    }
  }
}
