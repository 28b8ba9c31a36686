package io.monomorph.function;

/** Exponentials and logarithms of twofold numbers, with a relative error of about 2^-100. */
final class TwofoldExp {
  static final Twofold LN2 = new Twofold(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
  private static final double LN2_REST = 0x1.7b57a079a1934p-111;
  private static final int STEPS = 64;

  /** 1 / n! */
  private static final Twofold[] INVERSE_FACTORIALS = new Twofold[20];

  /** exp(i / 64) - 1 */
  private static final Twofold[] TABLE = new Twofold[STEPS];

  static {
    Twofold factorial = Twofold.ONE;
    for (int n = 0; n < INVERSE_FACTORIALS.length; n++) {
      factorial = n == 0 ? factorial : factorial.times(n);
      INVERSE_FACTORIALS[n] = Twofold.ONE.over(factorial);
    }
    Twofold step = series(Twofold.of(1.0 / STEPS), 16);
    TABLE[0] = Twofold.ZERO;
    for (int i = 1; i < STEPS; i++) {
      TABLE[i] = both(TABLE[i - 1], step);
    }
  }

  private TwofoldExp() {}

  static Twofold inverseFactorial(int n) {
    return INVERSE_FACTORIALS[n];
  }

  /** The power of two next to exp(x). */
  static int exponent(double x) {
    return (int) Math.rint(x / LN2.hi());
  }

  /** exp(x), for x up to 700. */
  static Twofold exp(Twofold x) {
    int exponent = Math.max(exponent(x.hi()), -2000);
    Twofold mantissa = exp(x, exponent);
    double half = Math.scalb(1.0, exponent / 2);
    return mantissa.scaled(half).scaled(Math.scalb(1.0, exponent - exponent / 2));
  }

  /** exp(x) / 2^exponent, where x is near exponent times ln 2. */
  static Twofold exp(Twofold x, int exponent) {
    return expm1(reduced(x, exponent)).plus(1);
  }

  /** x - exponent times ln 2. */
  private static Twofold reduced(Twofold x, int exponent) {
    if (exponent == 0) {
      return x;
    }
    Twofold most = Twofold.product(-exponent, LN2.hi());
    Twofold less = Twofold.product(-exponent, LN2.lo()).plus(-exponent * LN2_REST);
    return Twofold.of(x.hi()).plus(most).plus(less.plus(x.lo()));
  }

  /** exp(x) - 1, for |x| below 700. */
  static Twofold expm1(Twofold x) {
    if (Math.abs(x.hi()) > 0.5) {
      int exponent = exponent(x.hi());
      if (exponent < -200) {
        return Twofold.of(-1);
      }
      Twofold mantissa = expm1(reduced(x, exponent));
      double power = Math.scalb(1.0, exponent);
      return mantissa.scaled(power).plus(Twofold.sum(power, -1));
    }
    int step = (int) Math.rint(x.hi() * STEPS);
    if (step == 0) {
      return series(x, 12);
    }
    Twofold rest = series(x.plus(-(double) step / STEPS), 12);
    Twofold fixed = step > 0 ? TABLE[step] : TABLE[-step].negated().over(TABLE[-step].plus(1));
    return both(fixed, rest);
  }

  /** (1 + a)(1 + b) - 1 */
  private static Twofold both(Twofold a, Twofold b) {
    return a.plus(b).plus(a.times(b));
  }

  private static Twofold series(Twofold x, int terms) {
    // The last terms are so small that one double holds enough of their sum.
    double tail = 0;
    for (int n = terms; n >= 7; n--) {
      tail = Math.fma(tail, x.hi(), INVERSE_FACTORIALS[n].hi());
    }
    Twofold sum = Twofold.of(tail);
    for (int n = 6; n >= 1; n--) {
      sum = sum.times(x).plus(INVERSE_FACTORIALS[n]);
    }
    return sum.times(x);
  }

  /** log(1 + x), for x from -0.5 to 1. */
  static Twofold log1p(Twofold x) {
    double near = Math.log1p(x.hi());
    if (near == 0) {
      return x;
    }
    // One step of Newton's: exp(near) - 1 differs from x by little.
    Twofold expm1 = expm1(Twofold.of(near));
    Twofold left = x.minus(expm1).over(expm1.plus(1));
    return left.plus(Twofold.square(left.hi()).scaled(-0.5)).plus(near);
  }

  /** log(x), for normal x. */
  static Twofold log(Twofold x) {
    int exponent = Math.getExponent(x.hi());
    double power = Math.scalb(1.0, -exponent / 2) * Math.scalb(1.0, -(exponent - exponent / 2));
    Twofold mantissa = x.scaled(power);
    if (mantissa.hi() > 1.5) {
      exponent++;
      mantissa = mantissa.scaled(0.5);
    }
    Twofold log = log1p(mantissa.plus(-1));
    if (exponent == 0) {
      return log;
    }
    Twofold whole = Twofold.product(exponent, LN2.hi()).plus(Twofold.product(exponent, LN2.lo()));
    return log.plus(whole);
  }
}
