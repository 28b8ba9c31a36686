package io.monomorph.blockwise;

/** As {@link Arctan}, as precise as float32 needs. */
final class SingleArctan extends BlockFunction {
  SingleArctan() {
    super(Float64Domain.ofSizes(0x1p-1000, 0x1p500));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    parts(s.x, s.a, s.b, n);
    angles(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double most = most(x);
    return angle(most / below(x), Arctan.large(x, most));
  }

  private static void parts(double[] x, double[] quotients, double[] large, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double most = most(one);
      quotients[i] = most / below(one);
      large[i] = Arctan.large(one, most);
    }
  }

  private static void angles(double[] quotients, double[] large, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = angle(quotients[i], large[i]);
    }
  }

  private static double most(double x) {
    return Math.min(1, Math.max(-1, x));
  }

  private static double below(double x) {
    return Math.max(Math.abs(x), 1);
  }

  private static double angle(double t, double large) {
    double z = t * t;
    double sum = 0x1.36ecfc48d188bp-11;
    sum = Math.fma(sum, z, -0x1.14abab018547p-8);
    sum = Math.fma(sum, z, 0x1.cd243cc325c05p-7);
    sum = Math.fma(sum, z, -0x1.ea18af61c3e87p-6);
    sum = Math.fma(sum, z, 0x1.837061ab40426p-5);
    sum = Math.fma(sum, z, -0x1.ffb2b9595f5b2p-5);
    sum = Math.fma(sum, z, 0x1.36bfd2210f14ap-4);
    sum = Math.fma(sum, z, -0x1.73a719b0b93d9p-4);
    sum = Math.fma(sum, z, 0x1.c70a6be6d4163p-4);
    sum = Math.fma(sum, z, -0x1.2491d128f2977p-3);
    sum = Math.fma(sum, z, 0x1.9999971f594e7p-3);
    sum = Math.fma(sum, z, -0x1.555555543c557p-2);
    double turned = 1 - 2 * (large * large);
    return Math.fma(turned, Math.fma(t * z, sum, t), large * Arctan.RIGHT_ANGLE);
  }
}
