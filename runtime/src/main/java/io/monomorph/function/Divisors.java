package io.monomorph.function;

/** Common divisors and multiples, never negative unless they wrap around. */
final class Divisors {
  private Divisors() {}

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int gcd(int a, int b) {
    return (int) ofSigned(a, b);
  }

  // each = {UINT32, INT64}
  static long gcd(long a, long b) {
    return ofUnsigned(Math.abs(a), Math.abs(b));
  }

  // name = gcd
  // each = {UINT64}
  static long gcdUnsigned(long a, long b) {
    return ofUnsigned(a, b);
  }

  // each = {INT8, UINT8, INT16, UINT16, INT32}
  static int lcm(int a, int b) {
    int gcd = gcd(a, b);
    return gcd == 0 ? 0 : Integer.divideUnsigned(Math.abs(a), gcd) * Math.abs(b);
  }

  // each = {UINT32, INT64}
  static long lcm(long a, long b) {
    return lcmUnsigned(Math.abs(a), Math.abs(b));
  }

  // name = lcm
  // each = {UINT64}
  static long lcmUnsigned(long a, long b) {
    long gcd = ofUnsigned(a, b);
    return gcd == 0 ? 0 : Long.divideUnsigned(a, gcd) * b;
  }

  private static long ofSigned(int a, int b) {
    long u = Math.abs((long) a);
    long v = Math.abs((long) b);
    while (v != 0) {
      long rest = u % v;
      u = v;
      v = rest;
    }
    return u;
  }

  /** Of unsigned values; the absolute value of the least long is right as one of them. */
  private static long ofUnsigned(long a, long b) {
    long u = a;
    long v = b;
    while (v != 0) {
      long rest = Long.remainderUnsigned(u, v);
      u = v;
      v = rest;
    }
    return u;
  }
}
