package io.monomorph.blockwise;

/**
 * Inverse hyperbolic functions as precise as float32 needs: logarithms of 1 and something, which is
 * computed without loss where it is small.
 */
abstract class SingleInverseHyperbolic extends BlockFunction {
  /** By which any float32 but zero becomes at least 1. */
  private static final double LARGE = 0x1p200;

  private final double scale;

  /**
   * One for numbers of a domain.
   *
   * @param scale what the logarithm is multiplied by, beside the sign of the number
   */
  SingleInverseHyperbolic(Float64Domain domain, double scale) {
    super(domain);
    this.scale = scale;
  }

  @Override
  final boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    summands(s.x, s.c, n);
    SingleLog1p.logarithms(s, s.c, n);
    results(s.x, s.out, scale, n);
    return inside;
  }

  @Override
  final double of(double x) {
    return scale * sign(x) * SingleLog1p.log(summand(x));
  }

  /**
   * What is added to 1, for all of a block. Each function has a loop of its own, in which the JIT
   * knows whose {@link #summand} it is.
   */
  abstract void summands(double[] x, double[] summands, int n);

  /** In place of the logarithms. */
  private static void results(double[] x, double[] logarithms, double scale, int n) {
    for (int i = 0; i < n; i++) {
      logarithms[i] = scale * sign(x[i]) * logarithms[i];
    }
  }

  /** What is added to 1, for one number. */
  abstract double summand(double x);

  /** 1 or -1, or a zero of the same sign. */
  private static double sign(double x) {
    return Math.max(-1, Math.min(1, x * LARGE));
  }
}
