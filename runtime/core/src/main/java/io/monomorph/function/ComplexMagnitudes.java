package io.monomorph.function;

/** The distance of a complex number from zero, and its logarithm. */
final class ComplexMagnitudes {
  private ComplexMagnitudes() {}

  /** sqrt(x^2 + y^2), where the greater one's square neither overflows nor vanishes. */
  static Twofold length(Twofold x, double y) {
    return x.times(x).plus(Twofold.square(y)).sqrt();
  }

  /** x^2 + y^2 - 1, exactly as far as a twofold goes, for lengths from a half to two. */
  static Twofold squaresLessOne(double x, double y) {
    double a = Math.max(Math.abs(x), Math.abs(y));
    double b = Math.min(Math.abs(x), Math.abs(y));
    Twofold greater = Twofold.square(a);
    Twofold lesser = Twofold.square(b);
    Twofold most = Twofold.sum(greater.hi(), -1);
    return most.plus(lesser).plus(greater.lo());
  }

  /** The logarithm of the length, within about one unit in the last place. */
  static double logLength(double x, double y) {
    return logLength(x, y, Twofold.ONE);
  }

  /** The logarithm of the length times a factor, for other bases. */
  static double logLength(double x, double y, Twofold factor) {
    double a = Math.max(Math.abs(x), Math.abs(y));
    double b = Math.min(Math.abs(x), Math.abs(y));
    if (!(a < 0x1p500) || a < 0x1p-500) {
      if (!(a <= Double.MAX_VALUE) || Double.isNaN(b) || a == 0) {
        // Infinite, NaN, or minus infinity for zero.
        return Math.log(Math.hypot(x, y)) * factor.hi();
      }
      int exponent = a < Double.MIN_NORMAL ? -1100 : Math.getExponent(a);
      double down = Math.scalb(1.0, -exponent / 2);
      a = a * down * down;
      b = b * down * down;
      Twofold squares = Twofold.square(a).plus(Twofold.square(b));
      double whole = exponent / 2 * 2;
      double low = half(squares, Twofold.ONE) + whole * TwofoldExp.LN2.lo();
      return ComplexExponentials.times(low + whole * TwofoldExp.LN2.hi(), factor);
    }
    Twofold squares = Twofold.square(a).plus(Twofold.square(b));
    if (squares.hi() > 0.75 && squares.hi() < 1.5) {
      Twofold less = squaresLessOne(a, b);
      return half(Math.log1p(less.hi()), less.lo() / (1 + less.hi()), factor);
    }
    return half(squares, factor);
  }

  /** Half the logarithm. */
  private static double half(Twofold square, Twofold factor) {
    return half(Math.log(square.hi()), square.lo() / square.hi(), factor);
  }

  private static double half(double log, double rest, Twofold factor) {
    return Math.fma(log, factor.hi(), Math.fma(rest, factor.hi(), log * factor.lo())) / 2;
  }

  /** Half of log(1 + x). */
  static double halfLog1p(Twofold x) {
    return (Math.log1p(x.hi()) + x.lo() / (1 + x.hi())) / 2;
  }

  /** The logarithm of the length of a number whose greater part is from one to four. */
  static Twofold logarithm(double x, double y) {
    Twofold less = Twofold.square(x).plus(Twofold.square(y));
    if (less.hi() < 2) {
      return TwofoldExp.log1p(squaresLessOne(x, y)).scaled(0.5);
    }
    return TwofoldExp.log(less).scaled(0.5);
  }
}
