package io.monomorph.blockwise;

/** As {@link Cbrt}, as precise as float32 needs: without the last step. */
final class SingleCbrt extends BlockFunction {
  SingleCbrt() {
    super(Float64Domain.ofSizes(0x1p-900, 0x1p1000));
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    Cbrt.firsts(s, n);
    roots(s.x, s.a, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    return root(x, Cbrt.first(x));
  }

  private static void roots(double[] x, double[] first, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = root(x[i], first[i]);
    }
  }

  private static double root(double x, double first) {
    double inverse = 1 / Math.abs(x);
    double r = (first * first) * (first * inverse);
    double sum = 0x1.2b000d4e4edd7p-3;
    sum = Math.fma(sum, r, -0x1.844cbbee751d9p-1);
    sum = Math.fma(sum, r, 0x1.9f1604a49d6c2p+0);
    sum = Math.fma(sum, r, -0x1.e28e092f02420p+0);
    sum = Math.fma(sum, r, 0x1.e03e60f61e692p+0);
    double t = first * sum;
    double square = t * t;
    double step = Math.fma(-square, t * inverse, 1);
    return Math.fma(t * (1.0 / 3), step, t) * (x * inverse);
  }
}
