package io.monomorph.blockwise;

/** The sine by the cosine, both in two parts. */
final class Tan extends BlockFunction {
  Tan() {
    super(QuarterTurns.ANGLES);
  }

  @Override
  boolean block(Scratch s, int n) {
    s.readX(n);
    boolean inside = domain.containsAll(s.bits, n);
    parts(s.x, s.a, s.b, s.c, n);
    sines(s.a, s.b, s.out, s.y, n);
    cosines(s.a, s.b, n);
    quotients(s.out, s.y, s.a, s.b, s.c, n);
    return inside;
  }

  @Override
  double of(double x) {
    double turns = QuarterTurns.turns(x);
    double first = QuarterTurns.first(x, turns);
    double left = QuarterTurns.left(first, turns);
    double rest = QuarterTurns.rest(first, left, turns);
    double sine = left + QuarterTurns.sine(left, rest);
    double sineRest = (left - sine) + QuarterTurns.sine(left, rest);
    double cosine = start(left) + QuarterTurns.cosine(left, rest);
    double cosineRest = (start(left) - cosine) + QuarterTurns.cosine(left, rest);
    return quotient(sine, sineRest, cosine, cosineRest, QuarterTurns.odd(turns));
  }

  private static void parts(double[] x, double[] left, double[] rest, double[] odd, int n) {
    for (int i = 0; i < n; i++) {
      double one = x[i];
      double turns = QuarterTurns.turns(one);
      double first = QuarterTurns.first(one, turns);
      double some = QuarterTurns.left(first, turns);
      left[i] = some;
      rest[i] = QuarterTurns.rest(first, some, turns);
      odd[i] = QuarterTurns.odd(turns);
    }
  }

  private static void sines(double[] left, double[] rest, double[] sines, double[] rests, int n) {
    for (int i = 0; i < n; i++) {
      double some = left[i];
      double more = QuarterTurns.sine(some, rest[i]);
      double sine = some + more;
      sines[i] = sine;
      rests[i] = (some - sine) + more;
    }
  }

  /** In place of what is left. */
  private static void cosines(double[] left, double[] rest, int n) {
    for (int i = 0; i < n; i++) {
      double some = left[i];
      double start = start(some);
      double more = QuarterTurns.cosine(some, rest[i]);
      double cosine = start + more;
      left[i] = cosine;
      rest[i] = (start - cosine) + more;
    }
  }

  /** In place of the sines. */
  private static void quotients(
      double[] sine, double[] sineRest, double[] cosine, double[] cosineRest, double[] odd, int n) {
    for (int i = 0; i < n; i++) {
      sine[i] = quotient(sine[i], sineRest[i], cosine[i], cosineRest[i], odd[i]);
    }
  }

  private static double start(double left) {
    return 1 - 0.5 * (left * left);
  }

  /** After an odd number of quarter turns, minus the cosine by the sine. */
  private static double quotient(
      double sine, double sineRest, double cosine, double cosineRest, double odd) {
    double even = 1 - odd;
    double above = Math.fma(-odd, cosine, even * sine);
    double aboveRest = Math.fma(-odd, cosineRest, even * sineRest);
    double below = Math.fma(odd, sine, even * cosine);
    double belowRest = Math.fma(odd, sineRest, even * cosineRest);
    double inverse = 1 / below;
    double quotient = above * inverse;
    double over = Math.fma(-quotient, below, above) + Math.fma(-quotient, belowRest, aboveRest);
    return Math.fma(over, inverse, quotient);
  }
}
