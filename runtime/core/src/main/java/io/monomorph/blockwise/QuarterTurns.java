package io.monomorph.blockwise;

/**
 * Angles as quarter turns and what is left of them, which is less than half a quarter turn. That is
 * in two parts, from three parts of pi / 2, so that angles near multiples of it keep all digits.
 */
final class QuarterTurns {
  /** Beyond, or nearer to zero, the declared functions are asked. */
  static final Float64Domain ANGLES = Float64Domain.ofSizes(0x1p-1000, 0x1p30).orNaN();

  private static final double TURNS = 0x1.45f306dc9c883p-1;
  private static final double TURN = 0x1.921fb54442d18p+0;
  private static final double TURN_REST = 0x1.1a62633145c07p-54;
  private static final double TURN_LAST = -0x1.f1976b7ed8fbcp-110;

  private QuarterTurns() {}

  /** The number of quarter turns. */
  static double turns(double x) {
    return Math.rint(x * TURNS);
  }

  /** What is left, exact but for what the first part of pi / 2 lacks. */
  static double first(double x, double turns) {
    return Math.fma(-turns, TURN, x);
  }

  /** What is left, rounded. */
  static double left(double first, double turns) {
    return first - turns * TURN_REST;
  }

  /** What the rounding loses. */
  static double rest(double first, double left, double turns) {
    double product = turns * TURN_REST;
    double difference = left - first;
    double lost = (first - (left - difference)) - (product + difference);
    return lost - Math.fma(turns, TURN_LAST, Math.fma(turns, TURN_REST, -product));
  }

  /** 1 for odd numbers, 0 for even ones. */
  static double odd(double whole) {
    double half = 0.5 * whole;
    return 2 * Math.abs(half - Math.rint(half));
  }

  /** -1 for each second pair of quarter turns, else 1. */
  static double sign(double turns, double odd) {
    return 1 - 2 * odd(0.5 * (turns - odd));
  }

  /** The sine of what is left, less that. */
  static double sine(double left, double rest) {
    double z = left * left;
    double sum = -0x1.ab16f5caa198ap-41;
    sum = Math.fma(sum, z, 0x1.61217d9252c03p-33);
    sum = Math.fma(sum, z, -0x1.ae645410e937bp-26);
    sum = Math.fma(sum, z, 0x1.71de3a545f836p-19);
    sum = Math.fma(sum, z, -0x1.a01a01a01992fp-13);
    sum = Math.fma(sum, z, 0x1.1111111111110p-7);
    sum = Math.fma(sum, z, -0x1.5555555555555p-3);
    return Math.fma(left * z, sum, rest * Math.fma(-0.5, z, 1));
  }

  /** The cosine of what is left, less {@code 1 - left^2 / 2} rounded. */
  static double cosine(double left, double rest) {
    double z = left * left;
    double sum = -0x1.907cd8ff5ede7p-37;
    sum = Math.fma(sum, z, 0x1.1eeb67d026ec6p-29);
    sum = Math.fma(sum, z, -0x1.27e4fa16cc2d1p-22);
    sum = Math.fma(sum, z, 0x1.a01a019f4ddfdp-16);
    sum = Math.fma(sum, z, -0x1.6c16c16c16963p-10);
    sum = Math.fma(sum, z, 0x1.5555555555555p-5);
    double half = 0.5 * z;
    double lost = (1 - (1 - half)) - half;
    return lost + Math.fma(z * z, sum, -left * rest);
  }
}
