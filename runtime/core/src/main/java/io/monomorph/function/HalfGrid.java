package io.monomorph.function;

/** Steps from one float16 to the next, on their bits. */
final class HalfGrid {
  private static final int SIGN = 0x8000;
  private static final int INFINITY = 0x7C00;
  private static final short NAN = 0x7E00;

  private HalfGrid() {}

  /** The neighbour of {@code a} on the way to {@code b}; equal operands give the first. */
  static short nextAfter(short a, short b) {
    if (isNaN(a) || isNaN(b)) {
      return NAN;
    }
    int from = order(a);
    int to = order(b);
    if (from == -1 && to > from) {
      return (short) SIGN; // The zero next to a negative number is negative.
    }
    return from == to ? a : bits(from < to ? from + 1 : from - 1);
  }

  /**
   * The distance to the next greater float16, also for a negative one: here NumPy's float16 differs
   * from its other dtypes.
   */
  static short spacing(short a) {
    if (isNaN(a) || (a & 0x7FFF) == INFINITY) {
      return NAN;
    }
    float next = Float.float16ToFloat(bits(order(a) + 1));
    return Float.floatToFloat16(next - Float.float16ToFloat(a));
  }

  private static boolean isNaN(short a) {
    return (a & 0x7FFF) > INFINITY;
  }

  /** An integer that grows with the value; 0 for both zeros. */
  private static int order(short a) {
    return a < 0 ? -(a & 0x7FFF) : a;
  }

  private static short bits(int order) {
    return (short) (order < 0 ? SIGN | -order : order);
  }
}
