package io.monomorph.function;

/** Hyperbolic functions of a double and their inverses, as Java has only some. */
final class RealHyperbolics {
  /** exp(-s) - 1 for what the first part of 16 ln 2 lacks. */
  private static final double EXP_REST = Math.expm1(-0x1.473de6af278edp-30);

  private RealHyperbolics() {}

  static double sinh(double a) {
    return Math.abs(a) > 709 ? Math.copySign(halfExp(Math.abs(a)), a) : sinhTimes(a, 1);
  }

  static double cosh(double a) {
    return Math.abs(a) > 709 ? halfExp(Math.abs(a)) : coshTimes(a, 1);
  }

  /** sinh(a) b, rounded less often than the factors would be; for |a| up to 709. */
  static double sinhTimes(double a, double b) {
    if (Math.abs(a) < 1) {
      return Math.fma(a, b, a * sinhSeries(a * a) * b);
    }
    double exp = Math.exp(Math.abs(a));
    double product = Math.fma(exp / 2, b, -0.5 / exp * b);
    return a < 0 ? -product : product;
  }

  /** cosh(a) b, likewise. */
  static double coshTimes(double a, double b) {
    double exp = Math.exp(Math.abs(a));
    return Math.fma(exp / 2, b, 0.5 / exp * b);
  }

  /** sinh(x) / x - 1, from x^2. */
  private static double sinhSeries(double square) {
    double sum = 1.0 / 355687428096000.0;
    sum = Math.fma(sum, square, 1.0 / 1307674368000.0);
    sum = Math.fma(sum, square, 1.0 / 6227020800.0);
    sum = Math.fma(sum, square, 1.0 / 39916800.0);
    sum = Math.fma(sum, square, 1.0 / 362880.0);
    sum = Math.fma(sum, square, 1.0 / 5040.0);
    sum = Math.fma(sum, square, 1.0 / 120.0);
    sum = Math.fma(sum, square, 1.0 / 6.0);
    return sum * square;
  }

  /** exp(x) / 2, which overflows later than exp(x). */
  private static double halfExp(double x) {
    if (x > 720) {
      return Double.POSITIVE_INFINITY;
    }
    // Less 16 ln 2, whose first part has few bits.
    double exp = Math.exp(x - 0x1.62e42fefp+3);
    return Math.fma(exp, EXP_REST, exp) * 0x1p15;
  }

  /** log(x + sqrt(x^2 + 1)), with what the argument loses by rounding added back. */
  static double arcsinh(double a) {
    double x = Math.abs(a);
    if (!(x < 0x1p60)) {
      return Math.copySign(Math.log(x) + TwofoldExp.LN2.hi(), a);
    } else if (x < 0x1p-30) {
      // Less a sixth of its cube, which is too little to be felt; -0 stays what it is.
      return a;
    }
    double square = x * x;
    double squareLow = Math.fma(x, x, -square);
    double under = square + 1;
    double underLow = (square > 1 ? (square - under) + 1 : (1 - under) + square) + squareLow;
    double root = Math.sqrt(under);
    double rootLow = (Math.fma(-root, root, under) + underLow) / (2 * root);
    if (x > 2) {
      double sum = x + root;
      double low = (root > x ? (root - sum) + x : (x - sum) + root) + rootLow;
      return Math.copySign(Math.log(sum) + low / sum, a);
    }
    // x + sqrt(x^2 + 1) - 1 = x + x^2 / (1 + sqrt(x^2 + 1))
    double below = 1 + root;
    double belowLow = (1 - below) + root + rootLow;
    double quotient = square / below;
    double left = Math.fma(-quotient, below, square) + squareLow - quotient * belowLow;
    double sum = x + quotient;
    double low = (x - sum) + quotient + left / below;
    return Math.copySign(Math.log1p(sum) + low / (1 + sum), a);
  }

  /** log(x + sqrt(x^2 - 1)); NaN below 1. */
  static double arccosh(double a) {
    if (!(a >= 1)) {
      return Double.NaN;
    } else if (a > 0x1p60) {
      return Math.log(a) + TwofoldExp.LN2.hi();
    }
    double more = a - 1;
    // (x - 1) (x + 1), from x - 1, which is exact below 2^53.
    Twofold under = Twofold.square(more).plus(2 * more);
    double root = Math.sqrt(under.hi());
    if (root == 0) {
      return 0;
    }
    double rootLow = (Math.fma(-root, root, under.hi()) + under.lo()) / (2 * root);
    double sum = more + root;
    double low = (root > more ? (root - sum) + more : (more - sum) + root) + rootLow;
    return Math.log1p(sum) + low / (1 + sum);
  }

  /** log(1 + 2x / (1 - x)) / 2; NaN above 1. */
  static double arctanh(double a) {
    double x = Math.abs(a);
    if (x < 0x1p-30) {
      return a;
    } else if (!(x < 1)) {
      return x == 1 ? Math.copySign(Double.POSITIVE_INFINITY, a) : Double.NaN;
    }
    double below = 1 - x;
    double belowLow = (1 - below) - x;
    double quotient = 2 * x / below;
    double low = (Math.fma(-quotient, below, 2 * x) - quotient * belowLow) / below;
    return Math.copySign((Math.log1p(quotient) + low / (1 + quotient)) / 2, a);
  }
}
