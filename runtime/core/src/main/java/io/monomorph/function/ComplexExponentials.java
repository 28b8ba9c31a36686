package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Complex exponentials and logarithms; special values as in C99. */
final class ComplexExponentials {
  /** 1100 ln 2, the first part with few bits. */
  private static final double SHIFT = 0x1.7d3b1f78p+9;

  /** exp(-s) - 1 for what SHIFT lacks. */
  private static final double SHIFT_REST = Math.expm1(-0x1.9b30efd9c4efdp-21);

  private ComplexExponentials() {}

  static void exp(double re, double im, ComplexCell out) {
    if (im == 0) {
      out.set(Math.exp(re), im);
    } else if (!Double.isFinite(re) || !Double.isFinite(im)) {
      specialExp(re, im, out);
    } else if (re > 709) {
      scaled(re, Math.cos(im), Math.sin(im), 1, out);
    } else {
      double size = Math.exp(re);
      out.set(size * Math.cos(im), size * Math.sin(im));
    }
  }

  /** exp(x) times (a + bi) times factor, for x from 700 on, without overflow on the way. */
  static void scaled(double x, double a, double b, double factor, ComplexCell out) {
    if (x > 1460) {
      out.set(Double.POSITIVE_INFINITY * a, Double.POSITIVE_INFINITY * b);
      return;
    }
    double size = Math.exp(x - SHIFT);
    size += size * SHIFT_REST;
    size *= factor;
    out.set(raised(size, a), raised(size, b));
  }

  /** size times a times 2^1100; a tiny part is raised first, so that it keeps its bits. */
  private static double raised(double size, double a) {
    return Math.abs(a) < 0x1p-100
        ? Math.scalb(size * (a * 0x1p600), 500)
        : Math.scalb(size * a, 1100);
  }

  private static void specialExp(double re, double im, ComplexCell out) {
    specialExp(re, im, Math.cos(im), Math.sin(im), out);
  }

  /** Where a part is infinite or NaN: with the cosine and sine of the angle, if that is finite. */
  private static void specialExp(double re, double im, double cos, double sin, ComplexCell out) {
    boolean turns = Double.isFinite(im);
    if (re == Double.NEGATIVE_INFINITY) {
      out.set(turns ? 0 * cos : 0, turns ? 0 * sin : Math.copySign(0.0, im));
    } else if (re == Double.POSITIVE_INFINITY) {
      out.set(turns ? re * cos : re, turns ? re * sin : Double.NaN);
    } else {
      out.set(Double.NaN, Double.NaN);
    }
  }

  /** exp(z ln 2) */
  static void exp2(double re, double im, ComplexCell out) {
    if (im == 0) {
      out.set(Exponentials.exp2(re), im);
    } else if (!Double.isFinite(re) || !Double.isFinite(im)) {
      boolean turns = Double.isFinite(im) && !Double.isNaN(re);
      TwofoldTrigonometry.Angle turned =
          turns ? TwofoldTrigonometry.timesLn2(im) : TwofoldTrigonometry.angle(Twofold.ZERO);
      specialExp(re, im, turned.cos().value(), turned.sin().value(), out);
    } else {
      if (Math.abs(im) < 0x1p20 && Math.abs(im) > 0x1p-500 && Math.abs(re) < 1000) {
        double size = Exponentials.exp2(re);
        double turn = im * TwofoldExp.LN2.hi();
        double rest = Math.fma(im, TwofoldExp.LN2.hi(), -turn) + im * TwofoldExp.LN2.lo();
        double sin = Math.sin(turn);
        double cos = Math.cos(turn);
        out.set(Math.fma(size, cos, -size * rest * sin), Math.fma(size, sin, size * rest * cos));
        return;
      }
      TwofoldTrigonometry.Angle angle = TwofoldTrigonometry.timesLn2(im);
      double whole = Math.rint(Math.clamp(re, -5000, 5000));
      double size = Exponentials.exp2(Math.clamp(re, -5000, 5000) - whole);
      double across =
          Math.abs(im) < 0x1p-500
              // Its product with ln 2 could lose bits that the power gives back.
              ? Math.scalb(size * TwofoldExp.LN2.hi() * (im * 0x1p500), (int) whole - 500)
              : Math.scalb(size * angle.sin().value(), (int) whole);
      out.set(Math.scalb(size * angle.cos().value(), (int) whole), across);
    }
  }

  static void expm1(double re, double im, ComplexCell out) {
    if (im == 0) {
      out.set(Math.expm1(re), im);
    } else if (!Double.isFinite(re) || !Double.isFinite(im)) {
      specialExp(re, im, out);
      out.re -= 1;
    } else if (re > 700) {
      exp(re, im, out);
      out.re -= 1;
    } else if (re <= 0 || Math.cos(im) <= 0) {
      double cos = Math.cos(im);
      double exp = Math.exp(re);
      double real;
      if (exp * cos < 0.25) {
        real = Math.fma(exp, cos, -1);
      } else {
        // Both negative.
        double half = Math.sin(im / 2);
        real = Math.fma(Math.expm1(re), cos, cos < 0.5 ? cos - 1 : -2 * half * half);
      }
      out.set(real, exp * Math.sin(im));
    } else {
      // (exp(x) - 1) cos y + (cos y - 1), which nearly cancel where exp(x) is near 1 / cos y.
      Twofold grown = TwofoldExp.expm1(Twofold.of(re));
      TwofoldTrigonometry.Angle angle = TwofoldTrigonometry.angle(Twofold.of(im));
      Twofold half = TwofoldTrigonometry.angle(Twofold.of(im / 2)).sin();
      Twofold turned = half.times(half).scaled(-2);
      out.set(grown.times(angle.cos()).plus(turned).value(), Math.exp(re) * angle.sin().value());
    }
  }

  static void log(double re, double im, ComplexCell out) {
    out.set(ComplexMagnitudes.logLength(re, im), Math.atan2(im, re));
  }

  /** The logarithm times a constant. */
  static void log(double re, double im, Twofold factor, ComplexCell out) {
    double angle = ComplexInverses.angleOf(im, re);
    out.set(ComplexMagnitudes.logLength(re, im, factor), times(angle, factor));
  }

  /** Times a constant; zeros and infinities keep their sign. */
  static double times(double a, Twofold factor) {
    double low = a * factor.lo();
    return Double.isFinite(a)
        ? Math.fma(a, factor.hi(), low == 0 ? Math.copySign(0.0, a) : low)
        : a;
  }

  static void log1p(double re, double im, ComplexCell out) {
    double size = Math.max(Math.abs(re), Math.abs(im));
    if (!(size < 0x1p60)) {
      log(re + 1, im, out);
    } else if (re >= -2 && re <= -0.5) {
      // Here the sum is exact.
      log(1 + re, im, out);
    } else {
      Twofold more = Twofold.square(re).plus(Twofold.of(2 * re)).plus(Twofold.square(im));
      Twofold one = Twofold.sum(1, re);
      double angle = Math.atan2(im, one.hi());
      double further = im * one.lo() / (one.hi() * one.hi() + im * im);
      // Nothing is taken from an angle of zero, which has a sign.
      if (further != 0) {
        angle -= further;
      }
      out.set(ComplexMagnitudes.halfLog1p(more), angle);
    }
  }
}
