package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over elements once does not keep them, but takes the same memory for all. */
class OnePassTest {
  private static final int SIDE = 1500;

  @TempDir Path folder;

  @Test
  void foldsLetElementsGo() throws IOException {
    try (Hdf5File file = Hdf5File.create(folder.resolve("x.h5"))) {
      for (int chunk : new int[] {0, 250}) {
        Hdf5DatasetBuilder made = file.root().newDataset("x" + chunk, DType.FLOAT64, SIDE, SIDE);
        NdBuffer x = (chunk == 0 ? made : made.chunks(chunk, chunk)).create().buffer();
        x.at("7, 9").set(3);
        assertEquals(3, few(x::sum).getDouble());
        assertEquals(3.0 / (SIDE * SIDE), few(x::mean).getDouble());
      }
    }
  }

  /** The result, for which few bytes are allocated from the second time on. */
  private static NdBuffer few(Supplier<NdBuffer> fold) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    NdBuffer first = fold.get();
    long before = threads.getCurrentThreadAllocatedBytes();
    NdBuffer second = fold.get();
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < 8L * SIDE * SIDE / 2, taken + " bytes");
    assertEquals(first, second);
    return second;
  }
}
