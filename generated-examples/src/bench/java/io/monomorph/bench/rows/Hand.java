package io.monomorph.bench.rows;

import io.monomorph.NdBuffer;
import io.monomorph.spi.Operand;
import java.util.Objects;

/** Loops over arrays as one would write them by hand, to compare the library with. */
final class Hand {
  private Hand() {}

  /** {@code out = a * 2 + b}. */
  static NdBuffer scaleAdd(NdBuffer a, NdBuffer b, NdBuffer out) {
    scaleAdd(doubles(a), doubles(b), doubles(out));
    return out;
  }

  /** {@code a + b} in a new array. */
  static double[] add(NdBuffer a, NdBuffer b, NdBuffer out) {
    double[] x = doubles(a);
    double[] y = doubles(b);
    double[] sum = new double[x.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = x[i] + y[i];
    }
    return sum;
  }

  private static void scaleAdd(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] * 2 + b[i];
    }
  }

  private static double[] doubles(NdBuffer buffer) {
    return (double[]) Objects.requireNonNull(Operand.of(buffer).array());
  }
}
