package io.monomorph.function;

import static io.monomorph.dtype.DType.UINT64;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.TypeRule;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;

/** Common divisors and multiples, never negative unless they wrap around. */
@UfuncLibrary(value = "io.monomorph.Ufuncs", methods = false)
final class Divisors {
  private Divisors() {}

  /** The greatest common divisor. */
  @Ufunc(identity = 0, folding = Folding.AXES_IN_ANY_ORDER, rule = TypeRule.NOT_ONLY_BOOL)
  static int gcd(int a, int b) {
    return (int) ofSigned(a, b);
  }

  @Ufunc
  static long gcd(long a, long b) {
    return ofUnsigned(Math.abs(a), Math.abs(b));
  }

  @Ufunc(name = "gcd", each = UINT64)
  static long gcdUnsigned(long a, long b) {
    return ofUnsigned(a, b);
  }

  /** The least common multiple. */
  @Ufunc(rule = TypeRule.NOT_ONLY_BOOL)
  static int lcm(int a, int b) {
    int gcd = gcd(a, b);
    return gcd == 0 ? 0 : Integer.divideUnsigned(Math.abs(a), gcd) * Math.abs(b);
  }

  @Ufunc
  static long lcm(long a, long b) {
    return lcmUnsigned(Math.abs(a), Math.abs(b));
  }

  @Ufunc(name = "lcm", each = UINT64)
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
