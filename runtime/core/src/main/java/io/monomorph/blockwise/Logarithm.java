package io.monomorph.blockwise;

/** A logarithm of positive numbers, which needs their bits only. */
abstract class Logarithm extends BlockFunction {
  Logarithm() {
    super(Float64Domain.positive(Double.MIN_NORMAL, Double.MAX_VALUE));
  }

  @Override
  final void take(double[] x, int at, int step, Scratch s, int n) {
    if (step == 1) {
      s.readBits(x, at, n);
    } else {
      super.take(x, at, step, s, n);
      s.readX(n);
    }
  }
}
