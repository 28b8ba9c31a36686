package io.monomorph.blockwise;

/**
 * The arctangent of t, the number or its reciprocal so that it is at most 1, as {@code t + t^3
 * p(t^2)}; of the reciprocal, a right angle less that.
 */
final class Arctan extends BlockFunction {
  static final double RIGHT_ANGLE = 0x1.921fb54442d18p+0;
  static final double RIGHT_ANGLE_REST = 0x1.1a62633145c07p-54;

  Arctan() {
    super(Float64Domain.ofSizes(0, Double.MAX_VALUE).orNaN());
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    parts(s.x, s.a, s.b, s.c, n);
    series(s.a, s.y, n);
    angles(s.x, s.a, s.b, s.c, s.y, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double size = Math.abs(x);
    if (size <= 1) {
      // What the other way is when nothing is turned.
      return withSign(x, x + (x * (x * x)) * series(x));
    }
    double most = Math.copySign(1.0, x);
    double t = most / size;
    return withSign(x, angle(t, rest(t, size, most), most, series(t)));
  }

  private static void parts(double[] x, double[] quotients, double[] rests, double[] large, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double most = Math.min(1, Math.max(-1, one));
      double below = Math.max(Math.abs(one), 1);
      double t = most / below;
      quotients[i] = t;
      rests[i] = rest(t, below, most);
      large[i] = large(one, most);
    }
  }

  static void series(double[] quotients, double[] series, int n) {
    for (int i = 0; i < n; i++) {
      series[i] = series(quotients[i]);
    }
  }

  private static void angles(
      double[] x,
      double[] quotients,
      double[] rests,
      double[] large,
      double[] series,
      double[] out,
      int n) {
    for (int i = 0; i < n; i++) {
      out[i] = withSign(x[i], angle(quotients[i], rests[i], large[i], series[i]));
    }
  }

  /** An angle with the sign that it has, but for zeros, anyway. */
  private static double withSign(double x, double angle) {
    return Math.signum(x) * Math.abs(angle);
  }

  /** What the quotient lacks; the reciprocal of what is below is about its size. */
  private static double rest(double t, double below, double most) {
    return Math.fma(-t, below, most) * Math.abs(t);
  }

  /** 1 and -1 for numbers beyond them, 0 between. */
  static double large(double x, double most) {
    return Math.max(-1, Math.min(1, (x - most) * 0x1p60));
  }

  /** (arctan(t) - t) / t^3 */
  static double series(double t) {
    double z = t * t;
    double sum = -0x1.8d08632e75b03p-17;
    sum = Math.fma(sum, z, 0x1.1f0ad1b704623p-13);
    sum = Math.fma(sum, z, -0x1.8a2f303a95bf6p-11);
    sum = Math.fma(sum, z, 0x1.57cc811fe7b17p-9);
    sum = Math.fma(sum, z, -0x1.aef1a1dc85937p-8);
    sum = Math.fma(sum, z, 0x1.a1fe83d8f0fd2p-7);
    sum = Math.fma(sum, z, -0x1.4b97479cab9adp-6);
    sum = Math.fma(sum, z, 0x1.c3ac529d591dap-6);
    sum = Math.fma(sum, z, -0x1.147b2784bda3cp-5);
    sum = Math.fma(sum, z, 0x1.3d3f26882f66ap-5);
    sum = Math.fma(sum, z, -0x1.60ebd12b6e4b2p-5);
    sum = Math.fma(sum, z, 0x1.854a7b9137daep-5);
    sum = Math.fma(sum, z, -0x1.af00bd54a99dep-5);
    sum = Math.fma(sum, z, 0x1.e1dc0d7629b57p-5);
    sum = Math.fma(sum, z, -0x1.1110bfea89f92p-4);
    sum = Math.fma(sum, z, 0x1.3b13aaf4ab3a2p-4);
    sum = Math.fma(sum, z, -0x1.745d16f26d042p-4);
    sum = Math.fma(sum, z, 0x1.c71c71c472840p-4);
    sum = Math.fma(sum, z, -0x1.249249248c7dap-3);
    sum = Math.fma(sum, z, 0x1.99999999998f9p-3);
    return Math.fma(sum, z, -0x1.5555555555555p-2);
  }

  private static double angle(double t, double rest, double large, double sum) {
    double z = t * t;
    double turned = 1 - 2 * (large * large);
    double low = turned * Math.fma(t * z, sum, rest * Math.fma(-0.5, z, 1));
    double big = large * RIGHT_ANGLE;
    double term = turned * t;
    double top = big + term;
    return top + (((big - top) + term) + Math.fma(large, RIGHT_ANGLE_REST, low));
  }
}
