package io.monomorph.dtype;

import java.util.Locale;
import java.util.Objects;

/**
 * NumPy's casting rules, from the strictest to the most permissive.
 *
 * <pre>{@code
 * Casting.SAFE.allows(DType.INT32, DType.FLOAT64);    // true
 * Casting.SAME_KIND.allows(DType.INT32, DType.INT16); // true
 * Casting.SAFE.allows(DType.INT32, DType.INT16);      // false
 * }</pre>
 */
public enum Casting {
  /** Only the same dtype. */
  NO,
  /** Only the same dtype: byte order, the one thing NumPy adds here, is no property of a dtype. */
  EQUIV,
  /** Only casts that keep every value, as int32 to float64. */
  SAFE,
  /** Safe casts and casts within a kind, as float64 to float32 or int64 to int8. */
  SAME_KIND,
  /** Every cast. */
  UNSAFE;

  /** Whether this rule lets {@code from} be cast to {@code to}, as {@code numpy.can_cast}. */
  public boolean allows(DType from, DType to) {
    Objects.requireNonNull(from, "from is null");
    Objects.requireNonNull(to, "to is null");
    return switch (this) {
      case NO, EQUIV -> from == to;
      case SAFE -> Promotion.isSafe(from, to);
      case SAME_KIND -> Promotion.isSafe(from, to) || rank(from) <= rank(to);
      case UNSAFE -> true;
    };
  }

  /** Kinds ordered as NumPy orders them: b, u, i, f, c. Unsigned may become signed, not back. */
  private static int rank(DType dtype) {
    return "buifc".indexOf(dtype.kind());
  }

  /** NumPy's spelling, such as {@code same_kind}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
