package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/**
 * Complex inverse trigonometric and hyperbolic functions; special values and branch cuts as in C99.
 *
 * <p>All are found in the first quadrant and take their signs from the operand's. There, with a +
 * ib for the square root of 1 - z and c + id for that of 1 + z, both with positive imaginary part,
 * the arc sine is atan2(x, ac + bd) + i asinh(ad + bc) and the real part of the arc cosine 2
 * atan2(a, c). Nothing cancels but in 1 - x, which a twofold number holds exactly.
 */
final class ComplexInverses {
  private static final double HUGE = 0x1p100;
  private static final double HALF_PI = 0x1.921fb54442d18p+0;
  private static final double HALF_PI_REST = 0x1.1a62633145c07p-54;
  private static final double TINY = 0x1p-200;

  /** So near the branch points, roots are those of the imaginary part alone. */
  private static final double AT_BRANCH_POINT = 0x1p-120;

  private ComplexInverses() {}

  static void arcsin(double re, double im, ComplexCell out) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      specialArcsinh(-im, re, out);
      out.set(out.im, -out.re);
      return;
    }
    first(Math.abs(re), Math.abs(im), out);
    out.set(Math.copySign(out.re, re), Math.copySign(out.im, im));
  }

  static void arcsinh(double re, double im, ComplexCell out) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      specialArcsinh(re, im, out);
      return;
    }
    first(Math.abs(im), Math.abs(re), out);
    out.set(Math.copySign(out.im, re), Math.copySign(out.re, im));
  }

  static void arccos(double re, double im, ComplexCell out) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      specialArccos(re, im, out);
      return;
    }
    first(Math.abs(re), Math.abs(im), out);
    out.set(arccosine(re, Math.abs(im)), Math.copySign(out.im, -im));
  }

  static void arccosh(double re, double im, ComplexCell out) {
    arccos(re, im, out);
    if (Double.isNaN(out.im)) {
      out.set(out.im, out.re);
    } else {
      out.set(Math.abs(out.im), Math.copySign(out.re, im));
    }
  }

  /** The arc sine in the first quadrant. */
  private static void first(double x, double y, ComplexCell out) {
    if (Math.max(x, y) > HUGE) {
      out.set(Math.atan2(x, y), ComplexMagnitudes.logLength(x, y) + TwofoldExp.LN2.hi());
      return;
    } else if (x == 1 && y < AT_BRANCH_POINT) {
      out.set(Math.PI / 2, Math.sqrt(y));
      return;
    } else if (y < TINY) {
      double root = Math.sqrt(Math.abs(1 - x) * (1 + x));
      out.set(x < 1 ? Math.asin(x) : Math.PI / 2, x < 1 ? y / root : RealHyperbolics.arccosh(x));
      return;
    }
    Twofold less = Twofold.sum(1, -x);
    Twofold more = Twofold.sum(1, x);
    Twofold c = rootRe(more, y);
    Twofold d = Twofold.of(y).over(c.scaled(2));
    Twofold a;
    Twofold b;
    if (less.hi() >= 0) {
      a = rootRe(less, y);
      b = Twofold.of(y).over(a.scaled(2));
    } else {
      b = rootRe(less.negated(), y);
      a = Twofold.of(y).over(b.scaled(2));
    }
    Twofold across = a.times(c).plus(b.times(d));
    double angle = angle(Twofold.of(x), across);
    Twofold sine = a.times(d).plus(b.times(c));
    double size = RealHyperbolics.arcsinh(sine.hi()) + sine.lo() / Math.hypot(1, sine.hi());
    out.set(angle, size);
  }

  /** The real part of the square root of u + iy, for u from 0 on and y that has a square. */
  private static Twofold rootRe(Twofold u, double y) {
    Twofold length = u.hi() == 0 ? Twofold.of(y) : ComplexMagnitudes.length(u, y);
    return length.plus(u).scaled(0.5).sqrt();
  }

  /** The real part of the arc cosine, for y from 0 on. */
  private static double arccosine(double re, double y) {
    double x = Math.abs(re);
    if (Math.max(x, y) > HUGE) {
      return Math.atan2(y, re);
    } else if (x == 1 && y < AT_BRANCH_POINT) {
      return re < 0 ? Math.PI : Math.sqrt(y);
    } else if (y < TINY) {
      if (x < 1) {
        return Math.acos(re);
      }
      return re < 0 ? Math.PI : y / Math.sqrt((x - 1) * (x + 1));
    }
    Twofold less = Twofold.sum(1, -x);
    Twofold c = rootRe(Twofold.sum(1, x), y);
    Twofold a =
        less.hi() >= 0 ? rootRe(less, y) : Twofold.of(y).over(rootRe(less.negated(), y).scaled(2));
    Twofold up = re < 0 ? c : a;
    Twofold along = re < 0 ? a : c;
    return 2 * angle(up, along);
  }

  /** atan2, with the quotient to twice the bits where that is possible. */
  static double angleOf(double y, double x) {
    double a = Math.abs(y);
    double b = Math.abs(x);
    if (!(Math.max(a, b) < 0x1p900) || !(Math.min(a, b) > 0x1p-900)) {
      return Math.atan2(y, x);
    }
    return Math.copySign(angle(Twofold.of(a), Twofold.of(x)), y);
  }

  /** The angle of a point, y from 0 on; not both zero. */
  private static double angle(Twofold y, Twofold x) {
    if (Math.abs(x.hi()) < y.hi()) {
      Twofold quotient = x.over(y);
      double low = quotient.lo() / (1 + quotient.hi() * quotient.hi());
      return HALF_PI - (Math.atan(quotient.hi()) + (low - HALF_PI_REST));
    }
    Twofold quotient = y.over(x);
    double low = quotient.lo() / (1 + quotient.hi() * quotient.hi());
    double angle = Math.atan(quotient.hi()) + low;
    return x.hi() < 0 ? 2 * HALF_PI + (angle + 2 * HALF_PI_REST) : angle;
  }

  static void arctanh(double re, double im, ComplexCell out) {
    if (!Double.isFinite(re) || !Double.isFinite(im)) {
      specialArctanh(re, im, out);
      return;
    }
    double x = Math.abs(re);
    double y = Math.abs(im);
    if (Math.max(x, y) > HUGE) {
      int exponent = Math.getExponent(Math.max(x, y));
      double down = Math.scalb(1.0, -exponent);
      Twofold square = Twofold.square(x * down).plus(Twofold.square(y * down));
      double quotient = Twofold.of(x * down).over(square).value() * down;
      out.set(Math.copySign(quotient, re), Math.copySign(Math.PI / 2, im));
      return;
    }
    double size;
    if (x == 1 && y < 0x1p-500) {
      size = (TwofoldExp.LN2.hi() - Math.log(y)) / 2;
    } else if (x < 0x1p-500) {
      size = x / (1 + y * y);
    } else {
      Twofold less = Twofold.sum(1, -x);
      Twofold square = less.times(less).plus(Twofold.square(y));
      size = ComplexMagnitudes.halfLog1p(Twofold.of(4 * x).over(square)) / 2;
    }
    Twofold along = ComplexMagnitudes.squaresLessOne(x, y).negated();
    double angle = y == 0 ? (x > 1 ? Math.PI : 0) : angle(Twofold.of(2 * y), along);
    out.set(Math.copySign(size, re), Math.copySign(angle / 2, im));
  }

  static void arctan(double re, double im, ComplexCell out) {
    arctanh(-im, re, out);
    out.set(out.im, -out.re);
  }

  private static void specialArcsinh(double re, double im, ComplexCell out) {
    if (Double.isInfinite(re)) {
      if (Double.isNaN(im)) {
        out.set(re, im);
      } else {
        double angle = Double.isInfinite(im) ? Math.PI / 4 : 0;
        out.set(re, Math.copySign(angle, im));
      }
    } else if (Double.isInfinite(im)) {
      double size = Math.copySign(Double.POSITIVE_INFINITY, re);
      out.set(size, Double.isNaN(re) ? Double.NaN : Math.copySign(Math.PI / 2, im));
    } else {
      out.set(Double.NaN, im == 0 ? im : Double.NaN);
    }
  }

  private static void specialArccos(double re, double im, ComplexCell out) {
    if (Double.isInfinite(im)) {
      double angle = Double.isInfinite(re) ? Math.PI / (re > 0 ? 4 : 4.0 / 3) : Math.PI / 2;
      out.set(Double.isNaN(re) ? re : angle, -im);
    } else if (Double.isInfinite(re)) {
      double size = Math.copySign(Double.POSITIVE_INFINITY, -im);
      out.set(Double.isNaN(im) ? im : re > 0 ? 0 : Math.PI, size);
    } else {
      out.set(re == 0 ? Math.PI / 2 : Double.NaN, Double.NaN);
    }
  }

  private static void specialArctanh(double re, double im, ComplexCell out) {
    if (Double.isInfinite(im)) {
      out.set(Math.copySign(0, re), Math.copySign(Math.PI / 2, im));
    } else if (Double.isInfinite(re)) {
      out.set(Math.copySign(0, re), Double.isNaN(im) ? im : Math.copySign(Math.PI / 2, im));
    } else {
      out.set(re == 0 ? re : Double.NaN, Double.NaN);
    }
  }
}
