package io.monomorph.blockwise;

/** The logarithm of x + sqrt(x^2 - 1). */
final class SingleArccosh extends SingleInverseHyperbolic {
  SingleArccosh() {
    super(Float64Domain.positive(1, Float.MAX_VALUE));
  }

  @Override
  void summands(double[] x, double[] summands, int n) {
    for (int i = 0; i < n; i++) {
      summands[i] = above(x[i]);
    }
  }

  @Override
  void results(double[] x, double[] logarithms, int n) {
    // They are the logarithms.
  }

  @Override
  double summand(double x) {
    return above(x);
  }

  @Override
  double result(double x, double logarithm) {
    return logarithm;
  }

  private static double above(double x) {
    double more = x - 1;
    return more + Math.sqrt(more * (more + 2));
  }
}
