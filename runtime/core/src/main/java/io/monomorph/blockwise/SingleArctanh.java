package io.monomorph.blockwise;

/** Half the logarithm of (1 + |x|) / (1 - |x|), with the sign of x. */
final class SingleArctanh extends SingleInverseHyperbolic {
  SingleArctanh() {
    super(Float64Domain.ofSizes(0, Math.nextDown(1.0f)), 0.5);
  }

  @Override
  void summands(double[] x, double[] summands, int n) {
    for (int i = 0; i < n; i++) {
      summands[i] = summand(x[i]);
    }
  }

  @Override
  double summand(double x) {
    double size = Math.abs(x);
    return 2 * size / (1 - size);
  }
}
