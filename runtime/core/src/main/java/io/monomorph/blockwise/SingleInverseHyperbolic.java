package io.monomorph.blockwise;

/**
 * Inverse hyperbolic functions as precise as float32 needs: logarithms of 1 and something, which is
 * computed without loss where it is small.
 */
abstract class SingleInverseHyperbolic extends BlockFunction {
  /** By which any float32 but zero becomes at least 1. */
  private static final double LARGE = 0x1p200;

  SingleInverseHyperbolic(Float64Domain domain) {
    super(domain);
  }

  @Override
  final boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    summands(s.x, s.c, n);
    SingleLog1p.logarithms(s, s.c, n);
    results(s.x, s.out, n);
    return inside;
  }

  @Override
  final double of(double x) {
    return result(x, SingleLog1p.log(summand(x)));
  }

  /** What is added to 1. */
  abstract void summands(double[] x, double[] summands, int n);

  /** In place of the logarithms. */
  abstract void results(double[] x, double[] logarithms, int n);

  abstract double summand(double x);

  abstract double result(double x, double logarithm);

  /** 1 or -1, or a zero of the same sign. */
  static double sign(double x) {
    return Math.max(-1, Math.min(1, x * LARGE));
  }
}
