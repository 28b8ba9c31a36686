package io.monomorph.blockwise;

/** The logarithm of x + sqrt(x^2 - 1). */
final class SingleArccosh extends SingleInverseHyperbolic {
  SingleArccosh() {
    super(Float64Domain.positive(1, Float.MAX_VALUE), 1);
  }

  @Override
  void summands(double[] x, double[] summands, int n) {
    for (int i = 0; i < n; i++) {
      summands[i] = summand(x[i]);
    }
  }

  @Override
  double summand(double x) {
    double more = x - 1;
    return more + Math.sqrt(more * (more + 2));
  }
}
