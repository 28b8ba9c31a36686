package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/**
 * Complex hyperbolic functions; special values as in C99. The trigonometric ones are the same a
 * quarter of a turn further: sin z = -i sinh iz.
 */
final class ComplexHyperbolics {
  private ComplexHyperbolics() {}

  static void sinh(double re, double im, ComplexCell out) {
    if (im == 0) {
      out.set(RealHyperbolics.sinh(re), im);
    } else if (!Double.isFinite(im)) {
      // The sign of an infinity is unspecified in C99; glibc and NumPy have a positive one.
      out.set(
          Double.isInfinite(re) ? Double.POSITIVE_INFINITY : re == 0 ? re : Double.NaN, Double.NaN);
    } else if (Math.abs(re) > 700 && Math.abs(re) <= Double.MAX_VALUE) {
      double a = re > 0 ? Math.cos(im) : -Math.cos(im);
      ComplexExponentials.scaled(Math.abs(re), a, Math.sin(im), 0.5, out);
    } else {
      out.set(times(re, Math.cos(im), true), times(re, Math.sin(im), false));
    }
  }

  static void cosh(double re, double im, ComplexCell out) {
    if (im == 0) {
      double sign = Math.copySign(1.0, re) * im;
      out.set(RealHyperbolics.cosh(re), Double.isNaN(re) ? im : sign);
    } else if (!Double.isFinite(im)) {
      out.set(
          Double.isInfinite(re) ? Double.POSITIVE_INFINITY : Double.NaN, re == 0 ? 0 : Double.NaN);
    } else if (Math.abs(re) > 700 && Math.abs(re) <= Double.MAX_VALUE) {
      double b = re > 0 ? Math.sin(im) : -Math.sin(im);
      ComplexExponentials.scaled(Math.abs(re), Math.cos(im), b, 0.5, out);
    } else if (re == 0) {
      out.set(Math.cos(im), re * Math.copySign(1.0, Math.sin(im)));
    } else {
      out.set(times(re, Math.cos(im), false), times(re, Math.sin(im), true));
    }
  }

  /** The hyperbolic sine or cosine of x, times a. */
  private static double times(double x, double a, boolean sine) {
    if (Double.isInfinite(x)) {
      return sine ? x * a : Math.abs(x) * a;
    }
    return sine ? RealHyperbolics.sinhTimes(x, a) : RealHyperbolics.coshTimes(x, a);
  }

  static void tanh(double re, double im, ComplexCell out) {
    if (im == 0) {
      out.set(Math.tanh(re), im);
    } else if (Double.isNaN(re) || !Double.isFinite(im)) {
      specialTanh(re, im, out);
    } else if (Math.abs(re) > 30) {
      // 4 exp(-2|x|) sin y cos y
      double turned = Math.abs(im) < 0x1p1000 ? Math.sin(2 * im) : 2 * Math.sin(im) * Math.cos(im);
      out.set(Math.copySign(1, re), 2 * turned * Math.exp(-2 * Math.abs(re)));
    } else if (Math.abs(re) < 0x1p-500 && Math.abs(im) < 0x1p-500) {
      out.set(re, im);
    } else {
      // sinh x cosh x + i sin y cos y over sinh(x)^2 + cos(y)^2: sums of positive terms.
      TwofoldTrigonometry.Angle angle = TwofoldTrigonometry.angle(Twofold.of(im));
      Twofold sin = angle.sin();
      Twofold cos = angle.cos();
      Twofold grown = TwofoldExp.expm1(Twofold.of(Math.abs(re)));
      // From e - 1, sinh = (e - 1)(e + 1) / 2e.
      Twofold exp = grown.plus(1);
      Twofold sinh = grown.times(exp.plus(1)).over(exp.scaled(2));
      Twofold cosh = exp.plus(Twofold.ONE.over(exp)).scaled(0.5);
      Twofold all = sinh.times(sinh).plus(cos.times(cos));
      // What is tiny is rounded once, so that it keeps its bits and its sign.
      double across = Math.abs(im) < 0x1p-500 ? im / all.hi() : sin.times(cos).over(all).value();
      out.set(Math.copySign(sinh.times(cosh).over(all).value(), re), across);
    }
  }

  private static void specialTanh(double re, double im, ComplexCell out) {
    if (Double.isInfinite(re)) {
      out.set(Math.copySign(1, re), Math.copySign(0, im));
    } else {
      out.set(re == 0 ? re : Double.NaN, Double.NaN);
    }
  }

  static void sin(double re, double im, ComplexCell out) {
    sinh(-im, re, out);
    // As in the hyperbolic sine, an infinity without an angle is positive.
    boolean positive = Double.isNaN(out.im) && Double.isInfinite(out.re);
    out.set(out.im, positive ? out.re : -out.re);
  }

  static void cos(double re, double im, ComplexCell out) {
    cosh(-im, re, out);
  }

  static void tan(double re, double im, ComplexCell out) {
    tanh(-im, re, out);
    out.set(out.im, -out.re);
  }
}
