package io.monomorph.kernel;

import io.monomorph.shape.Limits;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Blocks of a thread for the bits of floating-point numbers. The JIT works on several integers at
 * once, and copies many numbers at once to integers and back, but reinterprets them one by one.
 */
public final class BitBlocks {
  /** The most numbers of a block: it stays in the first-level cache. */
  public static final int LENGTH = 2048;

  private static final ThreadLocal<BitBlocks> OWN = ThreadLocal.withInitial(BitBlocks::new);

  /** The bits of float32 elements from place 0 on. */
  public final int[] ints = new int[Limits.spaced(LENGTH, Integer.BYTES)];

  /** The bits of float64 elements from place 0 on. */
  public final long[] longs = new long[Limits.spaced(LENGTH, Long.BYTES)];

  private final MemorySegment intMemory = MemorySegment.ofArray(ints);
  private final MemorySegment longMemory = MemorySegment.ofArray(longs);

  private BitBlocks() {}

  /** Those of this thread. */
  public static BitBlocks own() {
    return OWN.get();
  }

  /** Copies the bits of numbers to {@link #ints}. */
  public void read(float[] from, int at, int n) {
    MemorySegment.copy(from, at, intMemory, ValueLayout.JAVA_FLOAT, 0, n);
  }

  /** Copies the bits of numbers to {@link #longs}. */
  public void read(double[] from, int at, int n) {
    MemorySegment.copy(from, at, longMemory, ValueLayout.JAVA_DOUBLE, 0, n);
  }

  /** Copies {@link #ints} to numbers of these bits. */
  public void write(float[] to, int at, int n) {
    MemorySegment.copy(intMemory, ValueLayout.JAVA_FLOAT, 0, to, at, n);
  }

  /** Copies {@link #longs} to numbers of these bits. */
  public void write(double[] to, int at, int n) {
    MemorySegment.copy(longMemory, ValueLayout.JAVA_DOUBLE, 0, to, at, n);
  }
}
