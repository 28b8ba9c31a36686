package io.monomorph.blockwise;

/** The sine or, by so many quarter turns more, the cosine. */
final class Sin extends BlockFunction {
  private final double more;

  Sin() {
    this(0);
  }

  private Sin(double more) {
    super(QuarterTurns.ANGLES);
    this.more = more;
  }

  static BlockFunction cosine() {
    return new Sin(1);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    parts(s.x, more, s.a, s.b, s.c, n);
    sines(s.a, s.b, s.y, n);
    choices(s.a, s.b, s.c, s.y, s.out, n);
    return inside;
  }

  @Override
  double of(double x) {
    double turns = QuarterTurns.turns(x);
    double first = QuarterTurns.first(x, turns);
    double left = QuarterTurns.left(first, turns);
    double rest = QuarterTurns.rest(first, left, turns);
    return choice(left, rest, turns + more, sine(left, rest));
  }

  private static void parts(
      double[] x, double more, double[] left, double[] rest, double[] turns, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double whole = QuarterTurns.turns(one);
      double first = QuarterTurns.first(one, whole);
      double some = QuarterTurns.left(first, whole);
      left[i] = some;
      rest[i] = QuarterTurns.rest(first, some, whole);
      turns[i] = whole + more;
    }
  }

  private static void sines(double[] left, double[] rest, double[] sines, int n) {
    for (int i = 0; i < n; i++) {
      sines[i] = sine(left[i], rest[i]);
    }
  }

  private static void choices(
      double[] left, double[] rest, double[] turns, double[] sines, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = choice(left[i], rest[i], turns[i], sines[i]);
    }
  }

  private static double sine(double left, double rest) {
    return left + QuarterTurns.sine(left, rest);
  }

  /** The sine or the cosine of what is left; the one that is not meant is multiplied by 0. */
  private static double choice(double left, double rest, double turns, double sine) {
    double cosine = (1 - 0.5 * (left * left)) + QuarterTurns.cosine(left, rest);
    double odd = QuarterTurns.odd(turns);
    return QuarterTurns.sign(turns, odd) * Math.fma(odd, cosine, (1 - odd) * sine);
  }
}
