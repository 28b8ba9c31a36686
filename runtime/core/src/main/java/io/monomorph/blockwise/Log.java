package io.monomorph.blockwise;

/**
 * log(m 2^k) = k ln 2 + log(1 + f) for f = m - 1. That is f - f^2 / 2 and s (f^2 / 2 + z p(z)) with
 * s = f / (2 + f) and z = s^2.
 */
final class Log extends Logarithm {
  /** With so few bits that its products with exponents are exact. */
  private static final double LN2 = 0x1.62e42fefap-1;

  private static final double LN2_REST = 0x1.cf79abc9e3b3ap-40;

  @Override
  boolean block(Scratch s, int n) {
    boolean inside = Mantissas.split(s, n);
    logarithms(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    return log(Mantissas.of(x), Mantissas.exponentOf(x));
  }

  private static void logarithms(double[] m, double[] k, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = log(m[i], k[i]);
    }
  }

  private static double log(double m, double k) {
    double f = m - 1;
    double high = high(f);
    double low = low(f, high);
    return sum(k, high, low);
  }

  /** k ln 2 + high + low */
  static double sum(double k, double high, double low) {
    double big = k * LN2;
    double top = big + high;
    return top + (((big - top) + high) + Math.fma(k, LN2_REST, low));
  }

  /** f - f^2 / 2, rounded. */
  static double high(double f) {
    return f - 0.5 * f * f;
  }

  /** log(1 + f) - high(f) */
  static double low(double f, double high) {
    double s = f / (f + 2);
    double z = s * s;
    double sum = 0x1.2b584aae78a57p-3;
    sum = Math.fma(sum, z, 0x1.39fe606542ddep-3);
    sum = Math.fma(sum, z, 0x1.7462b4ab2ef6bp-3);
    sum = Math.fma(sum, z, 0x1.c71c62e5800a1p-3);
    sum = Math.fma(sum, z, 0x1.2492492df148dp-2);
    sum = Math.fma(sum, z, 0x1.99999999952e2p-2);
    sum = Math.fma(sum, z, 0x1.5555555555558p-1);
    double square = 0.5 * f * f;
    return Math.fma(Math.fma(z, sum, square), s, (f - high) - square);
  }
}
