package io.monomorph.function;

/**
 * A number as the unevaluated sum of two doubles, the second at most half a unit in the last place
 * of the first: about 106 bits. For results that would lose their leading bits in plain arithmetic.
 *
 * <p>Immutable and short-lived, for the JIT compiler to keep in registers. Operands are finite.
 */
record Twofold(double hi, double lo) {
  static final Twofold ZERO = new Twofold(0, 0);
  static final Twofold ONE = new Twofold(1, 0);

  static Twofold of(double value) {
    return new Twofold(value, 0);
  }

  /** Exactly the sum. */
  static Twofold sum(double a, double b) {
    double sum = a + b;
    double added = sum - a;
    return new Twofold(sum, (a - (sum - added)) + (b - added));
  }

  /** Exactly the sum, if {@code a} is the greater one. */
  private static Twofold ordered(double a, double b) {
    double sum = a + b;
    return new Twofold(sum, b - (sum - a));
  }

  /** Exactly the product, unless it underflows. */
  static Twofold product(double a, double b) {
    double product = a * b;
    return new Twofold(product, Math.fma(a, b, -product));
  }

  static Twofold square(double a) {
    return product(a, a);
  }

  Twofold plus(Twofold other) {
    Twofold high = sum(hi, other.hi);
    Twofold low = sum(lo, other.lo);
    Twofold once = ordered(high.hi, high.lo + low.hi);
    return ordered(once.hi, once.lo + low.lo);
  }

  Twofold plus(double other) {
    Twofold high = sum(hi, other);
    return ordered(high.hi, high.lo + lo);
  }

  Twofold minus(Twofold other) {
    return plus(other.negated());
  }

  Twofold negated() {
    return new Twofold(-hi, -lo);
  }

  Twofold times(Twofold other) {
    double product = hi * other.hi;
    double error = Math.fma(hi, other.hi, -product);
    return ordered(product, error + Math.fma(hi, other.lo, lo * other.hi));
  }

  Twofold times(double other) {
    double product = hi * other;
    return ordered(product, Math.fma(lo, other, Math.fma(hi, other, -product)));
  }

  /** Times a power of two. */
  Twofold scaled(double power) {
    return new Twofold(hi * power, lo * power);
  }

  Twofold over(Twofold other) {
    double quotient = hi / other.hi;
    double left = Math.fma(-quotient, other.hi, hi) - quotient * other.lo + lo;
    return ordered(quotient, left / other.hi);
  }

  Twofold sqrt() {
    if (hi <= 0) {
      return ZERO;
    }
    double root = Math.sqrt(hi);
    return ordered(root, (Math.fma(-root, root, hi) + lo) / (2 * root));
  }

  double value() {
    return hi + lo;
  }
}
