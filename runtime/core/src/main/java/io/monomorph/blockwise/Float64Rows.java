package io.monomorph.blockwise;

/** Moves float64 elements from rows to blocks and back. */
final class Float64Rows {
  private Float64Rows() {}

  static void gather(double[] x, int at, int step, double[] to, int n) {
    if (step == 1) {
      System.arraycopy(x, at, to, 0, n);
    } else {
      for (int i = 0; i < n; i++) {
        to[i] = x[at + i * step];
      }
    }
  }

  static void scatter(double[] from, double[] out, int to, int step, int n) {
    if (step == 1) {
      System.arraycopy(from, 0, out, to, n);
    } else {
      for (int i = 0; i < n; i++) {
        out[to + i * step] = from[i];
      }
    }
  }
}
