package io.monomorph.blockwise;

/**
 * Logarithms in two parts, of some 65 bits. With s = (m - 1) / (m + 1), log m is {@code 2 s (1 + z
 * / 3 + z^2 q(z))} with {@code z = s^2}. Each step is a loop of its own: the JIT does not vectorise
 * longer ones.
 */
final class PowerLogarithm {
  private static final double THIRD = 0x1.5555555555555p-2;
  private static final double THIRD_REST = 0x1.5555555555555p-56;

  /** 2 / ln 2 */
  private static final double FACTOR = 0x1.71547652b82fep+1;

  private static final double FACTOR_REST = 0x1.777d0ffda0d24p-55;

  private PowerLogarithm() {}

  /** s, and what it lacks in place of m. */
  static void quotients(double[] m, double[] quotients, int n) {
    for (int i = 0; i < n; i++) {
      double one = m[i];
      double s = quotient(one);
      quotients[i] = s;
      m[i] = quotientRest(one, s);
    }
  }

  static double quotient(double m) {
    return (m - 1) / (m + 1);
  }

  static double quotientRest(double m, double s) {
    double below = m + 1;
    double lost = m - (below - 1);
    return (Math.fma(-s, below, m - 1) - s * lost) / below;
  }

  /** z / 3 + z^2 q(z) */
  static void series(double[] quotients, double[] rests, double[] series, double[] lost, int n) {
    for (int i = 0; i < n; i++) {
      double s = quotients[i];
      double third = third(s);
      double more = more(s);
      double sum = third + more;
      series[i] = sum;
      lost[i] = seriesRest(s, rests[i], third, more, sum);
    }
  }

  static double third(double s) {
    return s * s * THIRD;
  }

  static double more(double s) {
    double z = s * s;
    double sum = 0x1.e03a7acf07f85p-5;
    sum = Math.fma(sum, z, 0x1.df7ba1f4809c3p-5);
    sum = Math.fma(sum, z, 0x1.1118cd67251c5p-4);
    sum = Math.fma(sum, z, 0x1.3b1395b82701ep-4);
    sum = Math.fma(sum, z, 0x1.745d177ad436ap-4);
    sum = Math.fma(sum, z, 0x1.c71c71c6ea5acp-4);
    sum = Math.fma(sum, z, 0x1.2492492492522p-3);
    sum = Math.fma(sum, z, 0x1.999999999999ap-3);
    return z * z * sum;
  }

  static double seriesRest(double s, double sRest, double third, double more, double sum) {
    double z = s * s;
    double zRest = Math.fma(s, s, -z) + 2 * s * sRest;
    double thirdRest = Math.fma(z, THIRD, -third) + Math.fma(z, THIRD_REST, zRest * THIRD);
    return ((third - sum) + more) + thirdRest;
  }

  /** Half of log m, in place of s. */
  static void logarithms(
      double[] quotients, double[] rests, double[] series, double[] lost, int n) {
    for (int i = 0; i < n; i++) {
      double s = quotients[i];
      double log = s + s * series[i];
      quotients[i] = log;
      rests[i] = rest(s, rests[i], series[i], lost[i], log);
    }
  }

  static double rest(double s, double sRest, double series, double seriesRest, double log) {
    double product = s * series;
    double productRest = Math.fma(s, series, -product) + Math.fma(s, seriesRest, sRest * series);
    return ((s - log) + product) + (productRest + sRest);
  }

  /** The logarithms to base 2, in place of halves of natural ones. */
  static void toBase2(double[] logs, double[] rests, double[] k, int n) {
    for (int i = 0; i < n; i++) {
      double log = logs[i];
      double whole = k[i];
      double all = toBase2(whole, log);
      rests[i] = base2Rest(whole, log, rests[i], all);
      logs[i] = all;
    }
  }

  static double toBase2(double k, double log) {
    return k + log * FACTOR;
  }

  static double base2Rest(double k, double log, double rest, double all) {
    double part = log * FACTOR;
    double lost = Math.fma(log, FACTOR, -part) + Math.fma(log, FACTOR_REST, rest * FACTOR);
    return ((k - all) + part) + lost;
  }
}
