package io.monomorph.dtype;

import java.util.Objects;

/**
 * The dtype that holds the values of two others, by NumPy's promotion table.
 *
 * <pre>{@code
 * Promotion.promote(DType.UINT32, DType.INT32); // int64
 * Promotion.isSafe(DType.INT64, DType.FLOAT32); // false
 * }</pre>
 */
public final class Promotion {
  private Promotion() {}

  /** Whether every value of {@code from} is kept by {@code to}, in NumPy's sense of a safe cast. */
  public static boolean isSafe(DType from, DType to) {
    Objects.requireNonNull(from, "from is null");
    Objects.requireNonNull(to, "to is null");
    return promote(from, to) == to;
  }

  /** The dtype of an operation on {@code a} and {@code b}, as {@code numpy.promote_types}. */
  public static DType promote(DType a, DType b) {
    Objects.requireNonNull(a, "a is null");
    Objects.requireNonNull(b, "b is null");
    if (a == b || b == DType.BOOL) {
      return a;
    }
    if (a == DType.BOOL) {
      return b;
    }
    if (a.isInteger() && b.isInteger()) {
      return promoteIntegers(a, b);
    }
    int bits = Math.max(floatBits(a), floatBits(b));
    return a.isComplex() || b.isComplex() ? complexOf(bits) : floatOf(bits);
  }

  private static DType promoteIntegers(DType a, DType b) {
    if (a.kind() == b.kind()) {
      return a.itemSize() >= b.itemSize() ? a : b;
    }
    DType signed = a.isUnsigned() ? b : a;
    DType unsigned = a.isUnsigned() ? a : b;
    if (signed.itemSize() > unsigned.itemSize()) {
      return signed;
    }
    return switch (unsigned.itemSize()) {
      case 1 -> DType.INT16;
      case 2 -> DType.INT32;
      case 4 -> DType.INT64;
      default -> DType.FLOAT64; // no integer holds both int64 and uint64
    };
  }

  /**
   * Bits of the floating type that NumPy thinks wide enough for the values (or parts) of a dtype.
   */
  private static int floatBits(DType dtype) {
    return switch (dtype) {
      case BOOL, INT8, UINT8, FLOAT16 -> 16;
      case INT16, UINT16, FLOAT32, COMPLEX64 -> 32;
      case INT32, UINT32, INT64, UINT64, FLOAT64, COMPLEX128 -> 64;
    };
  }

  private static DType floatOf(int bits) {
    return bits == 16 ? DType.FLOAT16 : bits == 32 ? DType.FLOAT32 : DType.FLOAT64;
  }

  private static DType complexOf(int bits) {
    return bits == 64 ? DType.COMPLEX128 : DType.COMPLEX64;
  }
}
