package io.monomorph.function;

import io.monomorph.ufunc.ComplexCell;

/** Powers of complex numbers to integers from -100 to 100, by squaring. */
final class ComplexProducts {
  private ComplexProducts() {}

  static void power(double ar, double ai, int n, boolean finite, ComplexCell out) {
    if (!finite || n == 0) {
      plainProduct(ar, ai, n, out);
      return;
    }
    finitePower(ar, ai, n, out);
    if (out.re == 0 || out.im == 0) {
      // Zeros have the signs that they have in plain products.
      double re = out.re;
      double im = out.im;
      plainProduct(ar, ai, n, out);
      out.set(re == 0 && out.re == 0 ? out.re : re, im == 0 && out.im == 0 ? out.im : im);
    }
  }

  private static void finitePower(double ar, double ai, int n, ComplexCell out) {
    double size = Math.max(Math.abs(ar), Math.abs(ai));
    double least = Math.min(Math.abs(ar), Math.abs(ai));
    if (least < size * 0x1p-100) {
      nearAxis(ar, ai, n, out);
      return;
    }
    // Scaled exactly to sizes around one, so that no part of the way overflows or vanishes.
    int exponent = exponent(size);
    Twofold re = Twofold.ONE;
    Twofold im = Twofold.ZERO;
    Twofold squareRe = Twofold.of(mantissa(ar, exponent));
    Twofold squareIm = Twofold.of(mantissa(ai, exponent));
    for (int rest = Math.abs(n); rest != 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        Twofold both = re.times(squareRe).minus(im.times(squareIm));
        im = re.times(squareIm).plus(im.times(squareRe));
        re = both;
      }
      Twofold twice = squareRe.times(squareIm).scaled(2);
      squareRe = squareRe.plus(squareIm).times(squareRe.minus(squareIm));
      squareIm = twice;
    }
    if (n < 0) {
      Twofold length = re.times(re).plus(im.times(im));
      re = re.over(length);
      im = im.negated().over(length);
    }
    out.set(Math.scalb(re.value(), exponent * n), Math.scalb(im.value(), exponent * n));
  }

  /** Of x + iy with tiny y: x^n + i n x^(n - 1) y; and the same a quarter of a turn further. */
  private static void nearAxis(double ar, double ai, int n, ComplexCell out) {
    boolean real = Math.abs(ar) >= Math.abs(ai);
    double x = real ? ar : ai;
    double y = real ? ai : -ar;
    double re = Math.pow(x, n);
    double im = y == 0 ? 0 : slope(x, n, y);
    switch (real ? 0 : n & 3) {
      case 0 -> out.set(re, im);
      case 1 -> out.set(-im, re);
      case 2 -> out.set(-re, -im);
      default -> out.set(im, -re);
    }
  }

  /** n x^(n - 1) y, which only overflows or vanishes if the result does. */
  private static double slope(double x, int n, double y) {
    int ofX = exponent(x);
    int ofY = exponent(y);
    double product = n * (Math.pow(mantissa(x, ofX), n - 1) * mantissa(y, ofY));
    return Math.scalb(product, ofX * (n - 1) + ofY);
  }

  private static int exponent(double a) {
    return Math.abs(a) < Double.MIN_NORMAL
        ? Math.getExponent(a * 0x1p60) - 60
        : Math.getExponent(a);
  }

  private static double mantissa(double a, int exponent) {
    return exponent < Double.MIN_EXPONENT
        ? Math.scalb(a * 0x1p60, -exponent - 60)
        : Math.scalb(a, -exponent);
  }

  /** The products of NumPy, for what they make of infinities and NaN. */
  private static void plainProduct(double ar, double ai, int n, ComplexCell out) {
    if (n == 2 || n == 3) {
      Powers.square(ar, ai, out);
      if (n == 3) {
        Arithmetic.multiply(ar, ai, out.re, out.im, out);
      }
      return;
    }
    double re = 1;
    double im = 0;
    double squareRe = ar;
    double squareIm = ai;
    int rest = Math.abs(n);
    while (true) {
      if ((rest & 1) != 0) {
        double both = re * squareRe - im * squareIm;
        im = re * squareIm + im * squareRe;
        re = both;
      }
      rest >>= 1;
      if (rest == 0) {
        break;
      }
      double both = squareRe * squareRe - squareIm * squareIm;
      squareIm = squareRe * squareIm + squareIm * squareRe;
      squareRe = both;
    }
    out.set(re, im);
    if (n < 0) {
      Division.divide(1, 0, re, im, out);
    }
  }
}
