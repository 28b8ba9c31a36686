package io.monomorph.blockwise;

/** The logarithm of |x| + sqrt(x^2 + 1), with the sign of x. */
final class SingleArcsinh extends SingleInverseHyperbolic {
  SingleArcsinh() {
    super(Float64Domain.ofSizes(0, Float.MAX_VALUE));
  }

  @Override
  void summands(double[] x, double[] summands, int n) {
    for (int i = 0; i < n; i++) {
      summands[i] = above(x[i]);
    }
  }

  @Override
  void results(double[] x, double[] logarithms, int n) {
    for (int i = 0; i < n; i++) {
      logarithms[i] = sign(x[i]) * logarithms[i];
    }
  }

  @Override
  double summand(double x) {
    return above(x);
  }

  @Override
  double result(double x, double logarithm) {
    return sign(x) * logarithm;
  }

  private static double above(double x) {
    double square = x * x;
    return Math.abs(x) + square / (1 + Math.sqrt(1 + square));
  }
}
