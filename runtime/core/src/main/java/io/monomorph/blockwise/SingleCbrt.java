package io.monomorph.blockwise;

/** As {@link Cbrt}, as precise as float32 needs: without the last step. */
final class SingleCbrt extends BlockFunction {
  SingleCbrt() {
    super(Domain.ofSizes(0x1p-900, 0x1p1000));
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
    return Cbrt.near(first, inverse) * (x * inverse);
  }
}
