package io.monomorph.elementwise;

import io.monomorph.dtype.DType;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Integers that the dtype which they would take cannot hold. Where a loop compares, the answer is
 * the same for all elements, and where it gives floating-point numbers, it can do so from them;
 * NumPy takes such integers there too. Everywhere else they are refused.
 */
final class OutOfRangeIntegers {
  private OutOfRangeIntegers() {}

  /** Whether an input is an integer that its dtype in the signature cannot hold. */
  static boolean isAny(Signature signature, Object[] inputs) {
    for (int k = 0; k < inputs.length; k++) {
      if (isBeyond(signature.dtype(k), inputs[k])) {
        return true;
      }
    }
    return false;
  }

  /** The same for one or two inputs. */
  static boolean isAny(Signature signature, Object x1, @Nullable Object x2) {
    return isBeyond(signature.dtype(0), x1) || (x2 != null && isBeyond(signature.dtype(1), x2));
  }

  private static boolean isBeyond(DType dtype, Object input) {
    if (!(input instanceof Number number) || !dtype.isInteger()) {
      return false;
    }
    if (input instanceof BigInteger big) {
      return dtype.isUnsigned()
          ? big.signum() < 0 || big.bitLength() > 8 * dtype.itemSize()
          : big.bitLength() >= 8 * dtype.itemSize();
    }
    long value = number.longValue();
    int unused = 64 - 8 * dtype.itemSize();
    return dtype.isUnsigned()
        ? value < 0 || value << unused >>> unused != value
        : value << unused >> unused != value;
  }

  /** The loop over float64 that does the same, if the results do not have the inputs' dtype. */
  static @Nullable Signature floating(LoopTable table, Signature signature) {
    int inputs = table.inputs();
    for (Signature other : table.loops()) {
      boolean fits = true;
      for (int k = 0; k < signature.size(); k++) {
        fits &= other.dtype(k) == (k < inputs ? DType.FLOAT64 : signature.dtype(k));
        fits &= k < inputs || !signature.dtype(k).isInteger();
      }
      if (fits) {
        return other;
      }
    }
    return null;
  }

  /** The inputs for that loop: what is beyond all elements is infinite where they are compared. */
  static Object[] inputs(Signature signature, Object[] inputs) {
    boolean compares = signature.dtype(signature.size() - 1) == DType.BOOL;
    Object[] replaced = inputs.clone();
    for (int k = 0; k < inputs.length; k++) {
      if (compares && isBeyond(signature.dtype(k), inputs[k])) {
        boolean negative =
            inputs[k] instanceof BigInteger big
                ? big.signum() < 0
                : ((Number) inputs[k]).longValue() < 0;
        replaced[k] = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      }
    }
    return replaced;
  }
}
