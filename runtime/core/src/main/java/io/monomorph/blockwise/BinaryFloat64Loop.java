package io.monomorph.blockwise;

import io.monomorph.generated.Loop;
import java.util.Arrays;

/**
 * A function of pairs of float64 elements block by block, and by the declared loop where it is not
 * computed so.
 */
final class BinaryFloat64Loop implements Loop {
  /** Fewer elements are faster one by one. */
  private static final int FEW = 24;

  private static final int[] ONES = {1, 1, 1};

  private final PairFunction function;
  private final Loop declared;

  BinaryFloat64Loop(PairFunction function, Loop declared) {
    this.function = function;
    this.declared = declared;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    double[] x = (double[]) arrays[0];
    double[] y = (double[]) arrays[1];
    double[] out = (double[]) arrays[2];
    if (n < FEW) {
      for (int i = 0; i < n; i++) {
        double one = x[offsets[0] + i * strides[0]];
        double other = y[offsets[1] + i * strides[1]];
        out[offsets[2] + i * strides[2]] = value(one, other);
      }
      return;
    }
    Scratch s = Scratch.own();
    for (int done = 0; done < n; done += Scratch.LENGTH) {
      int count = Math.min(Scratch.LENGTH, n - done);
      Float64Rows.gather(x, offsets[0] + done * strides[0], strides[0], s.x, count);
      Float64Rows.gather(y, offsets[1] + done * strides[1], strides[1], s.y, count);
      if (!function.block(s, count)) {
        others(s, count);
      }
      Float64Rows.scatter(s.out, out, offsets[2] + done * strides[2], strides[2], count);
    }
  }

  private double value(double x, double y) {
    double value = function.of(x, y);
    return Double.isNaN(value) ? declared(x, y) : value;
  }

  private double declared(double x, double y) {
    double[] out = new double[1];
    declared.run(new Object[] {new double[] {x}, new double[] {y}, out}, new int[3], ONES, 1);
    return out[0];
  }

  private void others(Scratch s, int n) {
    Object[] arrays = {s.x, s.y, s.out};
    int[] offsets = new int[3];
    for (int i = 0; i < n; i++) {
      if (!function.hasComputed(s, i)) {
        Arrays.fill(offsets, i);
        declared.run(arrays, offsets, ONES, 1);
      }
    }
  }
}
