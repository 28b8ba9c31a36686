package io.monomorph.blockwise;

/** As {@link Tan}, as precise as float32 needs. */
final class SingleTan extends BlockFunction {
  private static final double TURN = 0x1.921fb54442d18p+0;
  private static final double TURN_REST = 0x1.1a62633145c07p-54;

  SingleTan() {
    super(QuarterTurns.ANGLES);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    parts(s.x, s.a, s.b, n);
    tangents(s.a, s.b, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double turns = QuarterTurns.turns(x);
    return tangent(left(x, turns), QuarterTurns.odd(turns));
  }

  private static void parts(double[] x, double[] left, double[] odd, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double turns = QuarterTurns.turns(one);
      left[i] = left(one, turns);
      odd[i] = QuarterTurns.odd(turns);
    }
  }

  private static void tangents(double[] left, double[] odd, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = tangent(left[i], odd[i]);
    }
  }

  private static double left(double x, double turns) {
    return Math.fma(-turns, TURN_REST, Math.fma(-turns, TURN, x));
  }

  /** After an odd number of quarter turns, minus the cosine by the sine. */
  private static double tangent(double left, double odd) {
    double z = left * left;
    double sine = 0x1.6dbdc3bcca7f5p-19;
    sine = Math.fma(sine, z, -0x1.a013a6c06f5e8p-13);
    sine = Math.fma(sine, z, 0x1.11110dee91a4fp-7);
    sine = Math.fma(sine, z, -0x1.555555545dca6p-3);
    sine = Math.fma(left * z, sine, left);
    double cosine = -0x1.25242069d2243p-22;
    cosine = Math.fma(cosine, z, 0x1.a015c3f07ed28p-16);
    cosine = Math.fma(cosine, z, -0x1.6c16bf547eabbp-10);
    cosine = Math.fma(cosine, z, 0x1.5555555502b9dp-5);
    cosine = Math.fma(z, Math.fma(z, cosine, -0.5), 1);
    double even = 1 - odd;
    return Math.fma(-odd, cosine, even * sine) / Math.fma(odd, sine, even * cosine);
  }
}
