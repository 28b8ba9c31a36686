package io.monomorph.vector;

import io.monomorph.generated.Loop;
import org.jspecify.annotations.Nullable;

/**
 * A loop of one float16 to another, which looks its results up in a table of all 65,536 once it has
 * been called for so many elements that the table is worth its making. The results are the same.
 */
final class HalfTable implements Loop {
  private static final int VALUES = 1 << Short.SIZE;

  /** Elements after which the table is made. */
  private static final int ENOUGH = VALUES / 2;

  private final Loop loop;
  private volatile short @Nullable [] results;

  /** Elements computed so far; a thread that misses those of another does no harm. */
  private int computed;

  HalfTable(Loop loop) {
    this.loop = loop;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    short[] known = results;
    if (known == null) {
      if (n < ENOUGH - computed) {
        computed += n;
        loop.run(arrays, offsets, strides, n);
        return;
      }
      known = all();
      results = known;
    }
    short[] x = (short[]) arrays[0];
    short[] out = (short[]) arrays[1];
    if (strides[0] == 1 && strides[1] == 1) {
      dense(x, offsets[0], out, offsets[1], known, n);
    } else {
      strided(x, offsets[0], strides[0], out, offsets[1], strides[1], known, n);
    }
  }

  private short[] all() {
    short[] values = new short[VALUES];
    for (int k = 0; k < VALUES; k++) {
      values[k] = (short) k;
    }
    loop.run(new Object[] {values, values}, new int[2], new int[] {1, 1}, VALUES);
    return values;
  }

  private static void dense(short[] x, int at, short[] out, int to, short[] results, int n) {
    int last = results.length - 1; // so the JIT knows that the index is within the table
    for (int k = 0; k < n; k++) {
      out[to + k] = results[x[at + k] & last];
    }
  }

  private static void strided(
      short[] x, int at, int step, short[] out, int to, int outStep, short[] results, int n) {
    int last = results.length - 1;
    for (int k = 0; k < n; k++) {
      out[to + k * outStep] = results[x[at + k * step] & last];
    }
  }
}
