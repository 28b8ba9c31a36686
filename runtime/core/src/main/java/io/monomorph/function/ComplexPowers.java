package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Complex powers and square roots. */
final class ComplexPowers {
  private ComplexPowers() {}

  /** Each part within one unit in the last place; special values as in C99. */
  static void sqrt(double re, double im, ComplexCell out) {
    double x = Math.abs(re);
    double y = Math.abs(im);
    if (!(x + y <= Double.MAX_VALUE)) {
      if (!Double.isFinite(re) || !Double.isFinite(im)) {
        specialSqrt(re, im, out);
        return;
      }
    } else if (x + y == 0) {
      out.set(0, im);
      return;
    }
    // By an even power of two, so that squares neither overflow nor vanish.
    int half = Math.getExponent(Math.max(x, y)) / 2;
    double down = Math.scalb(1.0, -half);
    Twofold length = ComplexMagnitudes.length(Twofold.of(x * down * down), y * down * down);
    double root = length.plus(x * down * down).scaled(0.5).sqrt().value() / down;
    double other = y / 2 / root;
    if (y < Double.MIN_NORMAL) {
      other = y / (2 * root);
    }
    if (re >= 0) {
      out.set(root, Math.copySign(other, im));
    } else {
      out.set(other, Math.copySign(root, im));
    }
  }

  private static void specialSqrt(double re, double im, ComplexCell out) {
    double infinity = Double.POSITIVE_INFINITY;
    if (Double.isInfinite(im)) {
      out.set(infinity, im);
    } else if (re == infinity) {
      out.set(infinity, Double.isNaN(im) ? im : Math.copySign(0.0, im));
    } else if (re == -infinity) {
      out.set(Double.isNaN(im) ? im : 0, Math.copySign(infinity, im));
    } else {
      out.set(Double.NaN, Double.NaN);
    }
  }

  /**
   * As in NumPy, the power to zero is one, zero has only powers of positive real part, and powers
   * to small integers are products. Each part is within two units in the last place, unless the
   * exponent's product with the logarithm is so large that 2^-100 of it is felt.
   */
  static void power(double ar, double ai, double br, double bi, ComplexCell out) {
    if (br == 0 && bi == 0) {
      out.set(1, 0);
      return;
    } else if (ar == 0 && ai == 0) {
      double zero = br > 0 ? 0 : Double.NaN;
      out.set(zero, zero);
      return;
    }
    boolean finite = Double.isFinite(ar) && Double.isFinite(ai);
    if (bi == 0 && br == Math.rint(br) && Math.abs(br) < 100) {
      if (br == 1) {
        out.set(ar, ai);
        return;
      }
      ComplexProducts.power(ar, ai, (int) br, finite, out);
      return;
    }
    if (finite && Double.isFinite(br) && Double.isFinite(bi)) {
      general(ar, ai, br, bi, out);
      if (out.im == 0) {
        // A twofold zero has no sign.
        double turn = Math.atan2(ai, ar) * br + ComplexMagnitudes.logLength(ar, ai) * bi;
        out.im = turn == 0 ? turn : out.im;
      }
    } else {
      special(ar, ai, br, bi, out);
    }
  }

  /** exp(b log a) */
  private static void general(double ar, double ai, double br, double bi, ComplexCell out) {
    boolean negative = ai == 0 && ar < 0 && bi == 0;
    int exponent = Math.getExponent(Math.max(Math.abs(ar), Math.abs(ai)));
    exponent = Math.max(exponent, Double.MIN_EXPONENT);
    double down = Math.scalb(1.0, -exponent / 2);
    double rest = Math.scalb(1.0, -(exponent - exponent / 2));
    double x = ar * down * rest;
    double y = ai * down * rest;
    Twofold size = ComplexMagnitudes.logarithm(x, y);
    Twofold whole = TwofoldExp.LN2.times(exponent);
    size = size.plus(whole);
    Twofold angle = TwofoldTrigonometry.atan2(Twofold.of(y), Twofold.of(x));
    Twofold growth = size.times(br).minus(angle.times(bi));
    Twofold turn = size.times(bi).plus(angle.times(br));
    if (!(Math.abs(turn.hi()) < 0x1p1000) || !(Math.abs(growth.hi()) < 0x1p1000)) {
      special(ar, ai, br, bi, out);
      return;
    }
    if (Math.abs(growth.hi()) < 700 && Math.abs(turn.hi()) < 0x1p20 && !negative) {
      // The lesser halves are so small that they only need to be felt.
      double factor = Math.exp(growth.hi());
      double sin = Math.sin(turn.hi());
      double cos = Math.cos(turn.hi());
      double more = factor * growth.lo();
      double further = factor * turn.lo();
      out.set(
          Math.fma(factor, cos, more * cos - further * sin),
          Math.fma(factor, sin, more * sin + further * cos));
      return;
    }
    if (Math.abs(growth.hi()) > 2000) {
      growth = Twofold.of(Math.copySign(2000, growth.hi()));
    }
    int power = TwofoldExp.exponent(growth.hi());
    Twofold mantissa = TwofoldExp.exp(growth, power);
    // To a real power, a negative number turns by a part of pi that is known exactly.
    TwofoldTrigonometry.Angle turned =
        negative
            ? TwofoldTrigonometry.halfTurns(Math.copySign(1.0, ai) * br)
            : TwofoldTrigonometry.angle(turn);
    out.set(
        Math.scalb(mantissa.times(turned.cos()).value(), power),
        Math.scalb(mantissa.times(turned.sin()).value(), power));
  }

  /** exp(b log a), with the product as in C99. */
  private static void special(double ar, double ai, double br, double bi, ComplexCell out) {
    product(ComplexMagnitudes.logLength(ar, ai), Math.atan2(ai, ar), br, bi, out);
    ComplexExponentials.exp(out.re, out.im, out);
  }

  /** A product that is infinite, not NaN, where an operand is infinite. */
  private static void product(double ar, double ai, double br, double bi, ComplexCell out) {
    Arithmetic.multiply(ar, ai, br, bi, out);
    if (!Double.isNaN(out.re) || !Double.isNaN(out.im)) {
      return;
    }
    boolean a = Double.isInfinite(ar) || Double.isInfinite(ai);
    boolean b = Double.isInfinite(br) || Double.isInfinite(bi);
    boolean terms =
        Double.isInfinite(ar * br)
            || Double.isInfinite(ai * bi)
            || Double.isInfinite(ar * bi)
            || Double.isInfinite(ai * br);
    if (a || b || terms) {
      double c = a ? unit(ar) : known(ar);
      double d = a ? unit(ai) : known(ai);
      double e = b ? unit(br) : known(br);
      double f = b ? unit(bi) : known(bi);
      out.set(
          Double.POSITIVE_INFINITY * (c * e - d * f), Double.POSITIVE_INFINITY * (c * f + d * e));
    }
  }

  /** One for an infinity and zero for anything else, of the same sign. */
  private static double unit(double part) {
    return Math.copySign(Double.isInfinite(part) ? 1.0 : 0.0, part);
  }

  private static double known(double part) {
    return Double.isNaN(part) ? Math.copySign(0.0, part) : part;
  }
}
