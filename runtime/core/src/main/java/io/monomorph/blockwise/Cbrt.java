package io.monomorph.blockwise;

/**
 * The cube root from a third of the bits, which is right to a few percent, corrected by a
 * polynomial in how wrong it is, and twice by Newton's step, the second with what the cube loses by
 * rounding.
 */
final class Cbrt extends BlockFunction {
  /** As many low bits are not looked at. */
  private static final int SHIFT = 12;

  /** Numbers from 2^52 on have their whole part in their low bits. */
  private static final double WHOLE = 0x1p52;

  private static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE);

  /** Two thirds of the exponent's bias, less what makes the errors even. */
  private static final double BIAS = (double) (715094163L << (Integer.SIZE - SHIFT));

  Cbrt() {
    super(Float64Domain.ofSizes(0x1p-900, 0x1p1000).orNaN());
  }

  @Override
  boolean covers(double x) {
    return domain.contains(size(x));
  }

  @Override
  boolean block(Scratch s, int n) {
    sizes(s.x, s.y, n);
    s.readY(n);
    boolean inside = domain.containsAll(s.bits, n);
    firsts(s, n);
    improve(s.y, s.a, s.b, n);
    roots(s.x, s.y, s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double size = size(x);
    double inverse = 1 / size;
    return Math.signum(x) * root(size, improved(first(size), inverse), inverse);
  }

  /** Makes first roots in a of the bits. */
  private static void firsts(Scratch s, int n) {
    numbers(s.bits, n);
    s.writeA(n);
    thirds(s.a, n);
    s.readA(n);
    shifts(s.bits, n);
    s.writeA(n);
  }

  /** The first root of one number. */
  private static double first(double x) {
    double third = third(Double.longBitsToDouble(number(Double.doubleToRawLongBits(x))));
    return Double.longBitsToDouble(Double.doubleToRawLongBits(third) << SHIFT);
  }

  private static void numbers(long[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] = number(bits[i]);
    }
  }

  private static long number(long bits) {
    return (bits >>> SHIFT) | WHOLE_BITS;
  }

  private static void thirds(double[] numbers, int n) {
    for (int i = 0; i < n; i++) {
      numbers[i] = third(numbers[i]);
    }
  }

  private static double third(double number) {
    return Math.fma(number - WHOLE, 1.0 / 3, BIAS) + WHOLE;
  }

  private static void shifts(long[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] <<= SHIFT;
    }
  }

  private static void sizes(double[] x, double[] sizes, int n) {
    for (int i = 0; i < n; i++) {
      sizes[i] = size(x[i]);
    }
  }

  /** That of zero is 1, of which the root is multiplied by zero. */
  private static double size(double x) {
    return Math.abs(x) + (1 - Math.abs(Math.signum(x)));
  }

  /** Makes better roots in a, and in b the reciprocals of the sizes. */
  private static void improve(double[] sizes, double[] roots, double[] inverses, int n) {
    for (int i = 0; i < n; i++) {
      double inverse = 1 / sizes[i];
      inverses[i] = inverse;
      roots[i] = improved(roots[i], inverse);
    }
  }

  private static void roots(
      double[] x, double[] sizes, double[] roots, double[] inverses, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Math.signum(x[i]) * root(sizes[i], roots[i], inverses[i]);
    }
  }

  private static double improved(double first, double inverse) {
    double r = (first * first) * (first * inverse);
    double sum = 0x1.2b000d4e4edd7p-3;
    sum = Math.fma(sum, r, -0x1.844cbbee751d9p-1);
    sum = Math.fma(sum, r, 0x1.9f1604a49d6c2p+0);
    sum = Math.fma(sum, r, -0x1.e28e092f02420p+0);
    sum = Math.fma(sum, r, 0x1.e03e60f61e692p+0);
    double t = first * sum;
    double step = Math.fma(-(t * t), t * inverse, 1);
    return Math.fma(t * (1.0 / 3), step, t);
  }

  private static double root(double size, double t, double inverse) {
    double square = t * t;
    double squareRest = Math.fma(t, t, -square);
    double cube = square * t;
    double cubeRest = Math.fma(square, t, -cube) + squareRest * t;
    return Math.fma(t * (1.0 / 3) * inverse, (size - cube) - cubeRest, t);
  }
}
