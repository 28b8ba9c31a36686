package io.monomorph.blockwise;

/**
 * The arcsine, or the arccosine, as a right angle less it. Of numbers beyond a half the arcsine is
 * a right angle less twice that of the root of {@code (1 - |x|) / 2}; the other is {@code r + r z
 * p(z)} with {@code z = r^2}.
 */
final class Arcsin extends BlockFunction {
  static final double RIGHT_ANGLE = 0x1.921fb54442d18p+0;
  private static final double RIGHT_ANGLE_REST = 0x1.1a62633145c07p-54;

  /** 0, or 1 for the arccosine. */
  private final double angles;

  Arcsin() {
    this(0);
  }

  private Arcsin(double angles) {
    super(Float64Domain.ofSizes(0x1p-1000, Math.nextDown(1.0)).orNaN());
    this.angles = angles;
  }

  static BlockFunction cosine() {
    return new Arcsin(1);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    choices(s.x, s.a, s.b, n);
    roots(s.x, s.a, s.b, s.c, s.y, n);
    results(s.a, s.b, s.c, s.y, angles, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double size = Math.abs(x);
    if (size <= 0.5) {
      // Without the root.
      return result(x * x, 0, x, 0, angles);
    }
    double large = Math.copySign(1.0, x);
    double z = square(x, large);
    double root = root(x, z, large);
    double rest = rest(root, z, large);
    return result(z, large, root, rest, angles);
  }

  private static void choices(double[] x, double[] squares, double[] large, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double beyond = large(one);
      large[i] = beyond;
      squares[i] = square(one, beyond);
    }
  }

  private static void roots(
      double[] x, double[] squares, double[] large, double[] roots, double[] rests, int n) {
    for (int i = 0; i < n; i++) {
      double beyond = large[i];
      double z = squares[i];
      double root = root(x[i], z, beyond);
      roots[i] = root;
      rests[i] = rest(root, z, beyond);
    }
  }

  private static void results(
      double[] squares,
      double[] large,
      double[] roots,
      double[] rests,
      double angles,
      double[] out,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result(squares[i], large[i], roots[i], rests[i], angles);
    }
  }

  /** 1 and -1 for numbers beyond a half and its negative, 0 between. */
  static double large(double x) {
    double least = Math.max(-0.5, Math.min(0.5, x));
    return Math.max(-1, Math.min(1, (x - least) * 0x1p60));
  }

  static double square(double x, double large) {
    double beyond = large * large;
    return Math.fma(beyond, Math.fma(-0.5, Math.abs(x), 0.5), (1 - beyond) * (x * x));
  }

  /** The number, or twice the root with the other sign. */
  static double root(double x, double z, double large) {
    double root = Math.sqrt(z);
    return Math.fma(-2 * large, root, Math.fma(-large, large, 1) * x);
  }

  /** What twice the root lacks. */
  private static double rest(double root, double z, double large) {
    double beyond = large * large;
    return Math.fma(-0.25 * root, root, z) * 2 * beyond / root;
  }

  private static double result(double z, double large, double root, double rest, double angles) {
    double w = z * z;
    double sum = 0x1.d78189767524ep-6;
    sum = Math.fma(sum, z, -0x1.e7a24f548c99fp-7);
    sum = Math.fma(sum, z, 0x1.1d661531b222ep-6);
    sum = Math.fma(sum, z, 0x1.653a8f8cfd43cp-8);
    sum = Math.fma(sum, z, 0x1.524ea8b3aad31p-7);
    sum = Math.fma(sum, z, 0x1.78246f32d075cp-7);
    sum = Math.fma(sum, z, 0x1.c9cf3759fd8ffp-7);
    sum = Math.fma(sum, z, 0x1.1c4d343fa57f6p-6);
    sum = Math.fma(sum, z, 0x1.6e8bb1d89492bp-6);
    sum = Math.fma(sum, z, 0x1.f1c71c1d4aa0dp-6);
    sum = Math.fma(sum, z, 0x1.6db6db6e3292ep-5);
    double first = Math.fma(0x1.3333333332ec4p-4, z, 0x1.5555555555556p-3);
    double low = Math.fma(root * z, Math.fma(sum, w, first), rest);
    // 0 or 1 right angle of the arcsine; for the arccosine 0, 1 or 2.
    double turns = angles + (1 - 2 * angles) * large;
    double sign = 1 - 2 * angles;
    double big = turns * RIGHT_ANGLE;
    double term = sign * root;
    double top = big + term;
    return top + (((big - top) + term) + Math.fma(turns, RIGHT_ANGLE_REST, sign * low));
  }
}
