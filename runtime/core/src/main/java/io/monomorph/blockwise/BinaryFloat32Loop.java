package io.monomorph.blockwise;

import io.monomorph.generated.Loop;
import java.util.Arrays;

/**
 * A function of pairs of float32 elements block by block, computed as float64 and rounded once, and
 * by the declared loop where it is not computed so.
 */
final class BinaryFloat32Loop implements Loop {
  /** Fewer elements are faster one by one. */
  private static final int FEW = 24;

  private static final int[] ONES = {1, 1, 1};

  private final PairFunction function;
  private final Loop declared;

  BinaryFloat32Loop(PairFunction function, Loop declared) {
    this.function = function;
    this.declared = declared;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    float[] x = (float[]) arrays[0];
    float[] y = (float[]) arrays[1];
    float[] out = (float[]) arrays[2];
    if (n < FEW) {
      for (int i = 0; i < n; i++) {
        float one = x[offsets[0] + i * strides[0]];
        float other = y[offsets[1] + i * strides[1]];
        out[offsets[2] + i * strides[2]] = value(one, other);
      }
      return;
    }
    Scratch s = Scratch.own();
    for (int done = 0; done < n; done += Scratch.LENGTH) {
      int count = Math.min(Scratch.LENGTH, n - done);
      Float32Rows.gather(x, offsets[0] + done * strides[0], strides[0], s.singles, count);
      Float32Rows.gather(y, offsets[1] + done * strides[1], strides[1], s.otherSingles, count);
      Float32Rows.widen(s.singles, s.x, count);
      Float32Rows.widen(s.otherSingles, s.y, count);
      boolean inside = function.block(s, count);
      Float32Rows.narrow(s.out, s.singleOut, count);
      if (!inside) {
        others(s, count);
      }
      Float32Rows.scatter(s.singleOut, out, offsets[2] + done * strides[2], strides[2], count);
    }
  }

  private float value(float x, float y) {
    double value = function.of(x, y);
    return Double.isNaN(value) ? declared(x, y) : (float) value;
  }

  private float declared(float x, float y) {
    float[] out = new float[1];
    declared.run(new Object[] {new float[] {x}, new float[] {y}, out}, new int[3], ONES, 1);
    return out[0];
  }

  private void others(Scratch s, int n) {
    Object[] arrays = {s.singles, s.otherSingles, s.singleOut};
    int[] offsets = new int[3];
    for (int i = 0; i < n; i++) {
      if (!function.hasComputed(s, i)) {
        Arrays.fill(offsets, i);
        declared.run(arrays, offsets, ONES, 1);
      }
    }
  }
}
