package io.monomorph.blockwise;

/** Half the logarithm of (1 + |x|) / (1 - |x|), with the sign of x. */
final class SingleArctanh extends SingleInverseHyperbolic {
  SingleArctanh() {
    super(Float64Domain.ofSizes(0, Math.nextDown(1.0f)));
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
      logarithms[i] = half(x[i]) * logarithms[i];
    }
  }

  @Override
  double summand(double x) {
    return above(x);
  }

  @Override
  double result(double x, double logarithm) {
    return half(x) * logarithm;
  }

  private static double above(double x) {
    double size = Math.abs(x);
    return 2 * size / (1 - size);
  }

  private static double half(double x) {
    return 0.5 * sign(x);
  }
}
