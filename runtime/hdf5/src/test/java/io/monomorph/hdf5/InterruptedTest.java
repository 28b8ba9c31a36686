package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.bytes.FileBytes;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread that is interrupted does not close a file, nor give up its lock. */
class InterruptedTest {
  @TempDir Path folder;

  @AfterEach
  void restore() {
    Thread.interrupted();
  }

  @Test
  void interruptedThreadsWrite() throws IOException {
    Path path = Files.createFile(folder.resolve("bytes"));
    byte[] large = new byte[1_300_000];
    Arrays.fill(large, (byte) 7);
    try (FileBytes file = FileBytes.open(path, true)) {
      file.lengthen(2_000_000);
      Thread.currentThread().interrupt();
      file.write(100, large);
      MemorySegment outside = Arena.ofAuto().allocate(40_000).fill((byte) 9);
      file.write(1_500_000, outside);
      file.read(1_300_060, outside);
      assertEquals(7, outside.get(ValueLayout.JAVA_BYTE, 39));
      assertEquals(0, outside.get(ValueLayout.JAVA_BYTE, 40));
      assertEquals(7, file.segment(1_200_000, 100_000).get(ValueLayout.JAVA_BYTE, 0), "mapped");
      file.force();
      assertTrue(Thread.interrupted(), "it stays interrupted");
      assertEquals(7, file.segment(1_300_099, 1).get(ValueLayout.JAVA_BYTE, 0));
      assertEquals(9, file.segment(1_539_999, 1).get(ValueLayout.JAVA_BYTE, 0));
      assertEquals(0, file.segment(1_540_000, 1).get(ValueLayout.JAVA_BYTE, 0));
      try (FileChannel other = FileChannel.open(path, StandardOpenOption.WRITE)) {
        assertThrows(OverlappingFileLockException.class, other::tryLock);
      }
      file.cutAt(1_600_000);
    }
    assertEquals(1_600_000, Files.size(path));
  }

  @Test
  void filesOfInterruptedThreadsStayOpen() throws IOException {
    Path path = folder.resolve("open.h5");
    NdBuffer values = Buffers.arange(DType.FLOAT64, 300_000);
    try (Hdf5File file = Hdf5File.create(path)) {
      for (int chunk : new int[] {0, 10_000}) {
        Hdf5DatasetBuilder builder = file.root().newDataset("x" + chunk, DType.FLOAT64, 300_000);
        NdBuffer x = (chunk == 0 ? builder : builder.chunks(chunk)).create().buffer();
        Thread.currentThread().interrupt();
        try {
          x.assign(values);
        } catch (RuntimeException ended) {
          // An operation may end in between.
        }
        Thread.interrupted();
        x.assign(values);
        assertEquals(values, x);
      }
    }
    Referee.agrees(path);
  }
}
