package io.monomorph.blockwise;

/** Moves float32 elements from rows to blocks and back. */
final class Float32Rows {
  private Float32Rows() {}

  static void gather(float[] x, int at, int step, float[] to, int n) {
    if (step == 1) {
      System.arraycopy(x, at, to, 0, n);
    } else {
      for (int i = 0; i < n; i++) {
        to[i] = x[at + i * step];
      }
    }
  }

  static void scatter(float[] from, float[] out, int to, int step, int n) {
    if (step == 1) {
      System.arraycopy(from, 0, out, to, n);
    } else {
      for (int i = 0; i < n; i++) {
        out[to + i * step] = from[i];
      }
    }
  }

  static void widen(float[] x, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = x[i];
    }
  }

  static void narrow(double[] x, float[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = (float) x[i];
    }
  }
}
