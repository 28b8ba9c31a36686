package io.monomorph.allocation;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.monomorph.BinaryUfunc;
import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Ufuncs with {@code out} allocate nothing, and others little more than the result. */
class UfuncAllocationTest {
  private static final int RUNS = 20_000;

  /** What the JVM itself may allocate now and then. */
  private static final long NOTHING = 2;

  private Object sink = "";

  @Test
  void nothingIsAllocatedForRowsOfAnySteps() {
    for (int length : new int[] {10, 1000, 3000}) {
      NdBuffer a = Buffers.arange(2L * length).astype(DType.FLOAT64);
      NdBuffer half = a.get("::2");
      NdBuffer front = a.get(":" + length);
      NdBuffer integers = front.astype(DType.INT32);
      Float64Buffer out = Float64Buffer.zeros(length);
      NdBuffer back = out.get("::-1");
      Destination to = into(out);
      Destination backwards = into(back);
      assertAtMost(NOTHING, "contiguous", () -> sink = Functions.add(front, front, to));
      assertAtMost(NOTHING, "every other", () -> sink = Functions.add(half, half, to));
      assertAtMost(NOTHING, "backwards", () -> sink = Functions.add(front, half, backwards));
      assertAtMost(NOTHING, "mixed dtypes", () -> sink = Functions.add(integers, front, to));
      assertAtMost(32, "destination", () -> sink = Functions.add(front, front, into(out)));
      BoolBuffer mask = BoolBuffer.zeros(length);
      for (int k = 0; k < length; k++) {
        mask.set(k, k % 7 * k % 7 < 3);
      }
      BinaryUfunc marked = Ufuncs.ADD.where(mask);
      assertAtMost(NOTHING, "mask", () -> sink = marked.apply(front, half, to));
    }
  }

  @Test
  void aSmallResultTakesTheBufferAndItsArray() {
    Float64Buffer a = Float64Buffer.zeros(10);
    assertAtMost(128, "new result", () -> sink = Functions.add(a, a));
    Float64Buffer matrix = Float64Buffer.zeros(2, 5);
    assertAtMost(128, "new matrix", () -> sink = Functions.add(matrix, matrix));
  }

  /** The steps of a small expression make room for one another. */
  @Test
  void aChainAllocatesOneResult() {
    Float64Buffer a = Float64Buffer.full(2.5, 1000);
    long most = 2 * a.size() * Double.BYTES;
    assertAtMost(
        most, "chain", () -> sink = a.lazy().mul(2).add(a).sub(1).div(a).sqrt().neg().eval());
  }

  private static void assertAtMost(long most, String what, Runnable run) {
    for (int k = 0; k < RUNS; k++) {
      run.run();
    }
    long before = allocated();
    for (int k = 0; k < RUNS; k++) {
      run.run();
    }
    long each = (allocated() - before) / RUNS;
    assertTrue(each <= most, what + " took " + each + " bytes");
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
