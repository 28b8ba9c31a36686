package io.monomorph.blockwise;

/**
 * As {@link Sin}, as precise as float32 needs: from half turns, which have no two cases. The cosine
 * counts them from where it is zero.
 */
final class SingleSin extends BlockFunction {
  private static final double TURNS = 0x1.45f306dc9c883p-2;
  private static final double TURN = 0x1.921fb54442d18p+1;
  private static final double TURN_REST = 0x1.1a62633145c07p-53;

  private final double more;

  SingleSin() {
    this(0);
  }

  private SingleSin(double more) {
    super(QuarterTurns.ANGLES);
    this.more = more;
  }

  static BlockFunction cosine() {
    return new SingleSin(0.5);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    sines(s.x, more, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    return sine(x, more);
  }

  private static void sines(double[] x, double more, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = sine(x[i], more);
    }
  }

  private static double sine(double x, double more) {
    double whole = Math.rint(Math.fma(x, TURNS, more));
    double turns = whole - more;
    double left = Math.fma(-turns, TURN_REST, Math.fma(-turns, TURN, x));
    double z = left * left;
    double sum = -0x1.9dad9aaf55915p-26;
    sum = Math.fma(sum, z, 0x1.71966d40f5096p-19);
    sum = Math.fma(sum, z, -0x1.a01904fa690dap-13);
    sum = Math.fma(sum, z, 0x1.11110fd9738c0p-7);
    sum = Math.fma(sum, z, -0x1.555555545f1aap-3);
    double odd = Math.abs(Math.fma(0.5, whole, -Math.rint(0.5 * whole)));
    return Math.fma(left * z, sum, left) * Math.fma(-4, odd, 1);
  }
}
