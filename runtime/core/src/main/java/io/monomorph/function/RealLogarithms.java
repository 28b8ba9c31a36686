package io.monomorph.function;

/** Logarithms of doubles that Java has not. */
final class RealLogarithms {
  static final Twofold LOG2_E = new Twofold(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
  static final Twofold LOG10_E = new Twofold(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);

  private RealLogarithms() {}

  /** Exact for powers of two. */
  static double log2(double a) {
    if (!(a > 0) || a == Double.POSITIVE_INFINITY) {
      return Math.log(a);
    }
    double normal = a < Double.MIN_NORMAL ? a * 0x1p60 : a;
    int exponent = Math.getExponent(normal);
    double mantissa = Math.scalb(normal, -exponent);
    if (mantissa > 1.4142) {
      mantissa /= 2;
      exponent++;
    }
    return log2(mantissa - 1, normal == a ? exponent : exponent - 60);
  }

  /**
   * log2(1 + x) and a whole number, for 1 + x from the root of a half to the root of two. log(1 +
   * x) is x - x^2 / 2 and s (x^2 / 2 + z p(z)) with s = x / (2 + x) and z = s^2, where p is
   * interpolated at the zeros of a Chebyshev polynomial.
   */
  private static double log2(double x, double whole) {
    double s = x / (x + 2);
    double z = s * s;
    double sum = 0x1.2b584aae78a57p-3;
    sum = Math.fma(sum, z, 0x1.39fe606542ddep-3);
    sum = Math.fma(sum, z, 0x1.7462b4ab2ef6bp-3);
    sum = Math.fma(sum, z, 0x1.c71c62e5800a1p-3);
    sum = Math.fma(sum, z, 0x1.2492492df148dp-2);
    sum = Math.fma(sum, z, 0x1.99999999952e2p-2);
    sum = Math.fma(sum, z, 0x1.5555555555558p-1);
    double half = x / 2;
    double square = half * x;
    double high = x - square;
    double low = x - high - square - Math.fma(half, x, -square);
    low += Math.fma(z, sum, square) * s;
    double log = high * LOG2_E.hi();
    double rest = Math.fma(high, LOG2_E.hi(), -log) + low * LOG2_E.hi() + high * LOG2_E.lo();
    double all = whole + log;
    return all + (whole - all + log + rest);
  }

  /** log(exp(a) + exp(b)) */
  static double logaddexp(double a, double b) {
    double greater = Math.max(a, b);
    Twofold apart = Twofold.sum(Math.min(a, b), -greater);
    if (a == b) {
      // Infinities of one sign too.
      apart = Twofold.ZERO;
    } else if (Double.isNaN(apart.hi()) || Double.isInfinite(apart.hi())) {
      // The lesser one adds 0, which makes 0 of -0.
      return Double.isNaN(apart.hi()) ? Double.NaN : greater + 0.0;
    }
    double exp = Math.exp(apart.hi());
    exp += exp * apart.lo();
    double sum = greater + Math.log1p(exp);
    if (greater < 0 && Math.abs(sum) < 0.5) {
      // The terms nearly cancel: both with twice as many bits.
      Twofold more = TwofoldExp.exp(apart);
      return TwofoldExp.log1p(more).plus(greater).value();
    }
    return sum;
  }

  /** log2(2^a + 2^b) */
  static double logaddexp2(double a, double b) {
    double greater = Math.max(a, b);
    Twofold apart = Twofold.sum(Math.min(a, b), -greater);
    if (a == b) {
      return a + 1;
    } else if (Double.isNaN(apart.hi()) || Double.isInfinite(apart.hi())) {
      return Double.isNaN(apart.hi()) ? Double.NaN : greater + 0.0;
    }
    double power = Math.pow(2, apart.hi());
    power += power * apart.lo() * TwofoldExp.LN2.hi();
    double log = Math.log1p(power);
    double sum = greater + Math.fma(log, LOG2_E.hi(), log * LOG2_E.lo());
    if (greater < 0 && Math.abs(sum) < 0.5) {
      Twofold more = TwofoldExp.exp(apart.times(TwofoldExp.LN2));
      return TwofoldExp.log1p(more).over(TwofoldExp.LN2).plus(greater).value();
    }
    return sum;
  }
}
