package io.monomorph.function;

/**
 * Comparisons of integers by the sign of a difference. The JIT works on several elements of such
 * loops at once, which it does not where it sees a comparison; and there is no branch, which costs
 * much where it is hard to predict.
 */
final class Order {
  private Order() {}

  static boolean less(int a, int b) {
    return isNegative((long) a - b);
  }

  static boolean lessEqual(int a, int b) {
    return isNegative(~((long) b - a));
  }

  /** The difference may overflow, but not if both have the same sign. */
  static boolean less(long a, long b) {
    return isNegative(sign(a, b));
  }

  static boolean lessEqual(long a, long b) {
    return isNegative(~sign(b, a));
  }

  static boolean lessUnsigned(long a, long b) {
    return less(a ^ Long.MIN_VALUE, b ^ Long.MIN_VALUE);
  }

  static boolean lessEqualUnsigned(long a, long b) {
    return lessEqual(a ^ Long.MIN_VALUE, b ^ Long.MIN_VALUE);
  }

  static boolean equal(long a, long b) {
    long difference = a ^ b;
    return isNegative((difference - 1) & ~difference);
  }

  static boolean notEqual(long a, long b) {
    long difference = a ^ b;
    return isNegative(~((difference - 1) & ~difference));
  }

  /** Below zero if the first is less. */
  private static long sign(long a, long b) {
    long difference = a - b;
    return difference ^ ((a ^ b) & (difference ^ a));
  }

  private static boolean isNegative(long number) {
    return (int) (number >>> 63) != 0;
  }
}
