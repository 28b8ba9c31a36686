package io.monomorph.blockwise;

/** As {@link Arcsin}, as precise as float32 needs. */
final class SingleArcsin extends BlockFunction {
  /** 0, or 1 for the arccosine. */
  private final double angles;

  SingleArcsin() {
    this(0);
  }

  private SingleArcsin(double angles) {
    super(Float64Domain.ofSizes(0x1p-1000, Math.nextDown(1.0)));
    this.angles = angles;
  }

  static BlockFunction cosine() {
    return new SingleArcsin(1);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    choices(s.x, s.a, s.b, n);
    results(s.x, s.a, s.b, angles, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double large = Arcsin.large(x);
    return result(x, Arcsin.square(x, large), large, angles);
  }

  private static void choices(double[] x, double[] squares, double[] large, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double beyond = Arcsin.large(one);
      large[i] = beyond;
      squares[i] = Arcsin.square(one, beyond);
    }
  }

  private static void results(
      double[] x, double[] squares, double[] large, double angles, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = result(x[i], squares[i], large[i], angles);
    }
  }

  private static double result(double x, double z, double large, double angles) {
    double sum = 0x1.fb7ca379d49c6p-6;
    sum = Math.fma(sum, z, 0x1.5a80a068e3ee2p-7);
    sum = Math.fma(sum, z, 0x1.82db23768c84fp-6);
    sum = Math.fma(sum, z, 0x1.efedf83ab6506p-6);
    sum = Math.fma(sum, z, 0x1.6dc0f007c13e8p-5);
    sum = Math.fma(sum, z, 0x1.33331ecf8b70bp-4);
    sum = Math.fma(sum, z, 0x1.5555555c0171dp-3);
    double root = Arcsin.root(x, z, large);
    double part = Math.fma(root * z, sum, root);
    double sign = 1 - 2 * angles;
    return Math.fma(sign, part, Math.fma(sign, large, angles) * Arcsin.RIGHT_ANGLE);
  }
}
