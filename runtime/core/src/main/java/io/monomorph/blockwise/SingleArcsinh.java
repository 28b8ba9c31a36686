package io.monomorph.blockwise;

/** The logarithm of |x| + sqrt(x^2 + 1), with the sign of x. */
final class SingleArcsinh extends SingleInverseHyperbolic {
  SingleArcsinh() {
    super(Float64Domain.ofSizes(0, Float.MAX_VALUE), 1);
  }

  @Override
  void summands(double[] x, double[] summands, int n) {
    for (int i = 0; i < n; i++) {
      summands[i] = summand(x[i]);
    }
  }

  @Override
  double summand(double x) {
    double square = x * x;
    return Math.abs(x) + square / (1 + Math.sqrt(1 + square));
  }
}
