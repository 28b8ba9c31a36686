package io.monomorph.blockwise;

/** 2^x = 2^k 2^r, where k is the whole number next to x; exact for whole numbers. */
final class Exp2 extends BlockFunction {
  private static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LN2_REST = 0x1.abc9e3b39803fp-56;

  Exp2() {
    super(Float64Domain.ofSizes(0, 1021).orNaN());
  }

  @Override
  boolean block(Scratch s, int n) {
    boolean inside = parts(s.x, s.bits, s.b, n);
    s.writeA(n);
    Exp.product(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double k = exponent(x);
    return Exp.power((int) k) * exp2(x - k);
  }

  private static boolean parts(double[] x, long[] powers, double[] exp2, int n) {
    int outside = 0;
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double k = exponent(one);
      int whole = (int) k;
      outside |= Exp.outside(whole);
      powers[i] = Exp.powerBits(whole);
      exp2[i] = exp2(one - k);
    }
    return outside >= 0;
  }

  /** The whole number next to x. */
  private static double exponent(double x) {
    return (x + Exp.SHIFT) - Exp.SHIFT;
  }

  private static double exp2(double r) {
    double high = r * LN2;
    double low = Math.fma(r * r, series(r), Math.fma(r, LN2_REST, Math.fma(r, LN2, -high)));
    double one = 1 + high;
    return one + (((1 - one) + high) + low);
  }

  /** (2^r - 1 - r ln 2) / r^2 */
  static double series(double r) {
    double sum = 0x1.c48f78c1fe491p-36;
    sum = Math.fma(sum, r, 0x1.e9d400f144ca3p-32);
    sum = Math.fma(sum, r, 0x1.e4cf1ccf79b57p-28);
    sum = Math.fma(sum, r, 0x1.b524fae4cb89bp-24);
    sum = Math.fma(sum, r, 0x1.62c022401bc50p-20);
    sum = Math.fma(sum, r, 0x1.ffcbfc670e3f6p-17);
    sum = Math.fma(sum, r, 0x1.430912f86bf51p-13);
    sum = Math.fma(sum, r, 0x1.5d87fe78a5275p-10);
    sum = Math.fma(sum, r, 0x1.3b2ab6fba4e78p-7);
    sum = Math.fma(sum, r, 0x1.c6b08d704a0c2p-5);
    return Math.fma(sum, r, 0x1.ebfbdff82c58fp-3);
  }
}
