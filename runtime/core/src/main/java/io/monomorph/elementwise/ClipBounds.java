package io.monomorph.elementwise;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.spi.Operand;
import java.math.BigInteger;

/**
 * Integers of Java's as bounds of elements that are integers. NumPy leaves out a bound that is at
 * or beyond an end of the elements' dtype. Here the end of the loop's dtype takes its place, which
 * bounds as little, and which the loop can hold.
 */
final class ClipBounds {
  private static final BigInteger UINT64_END = BigInteger.ONE.shiftLeft(64);

  private ClipBounds() {}

  /** The inputs of a function whose second and third input bound the first. */
  static Object[] inputs(Signature signature, Object[] given) {
    if (!(given[0] instanceof Operand elements) || !elements.dtype().isInteger()) {
      return given;
    }
    DType dtype = elements.dtype();
    Object[] inputs = given.clone();
    for (int k = 1; k < 3; k++) {
      boolean lower = k == 1;
      if (given[k] instanceof Number number
          && ScalarKind.of(number) == ScalarKind.INTEGER
          && isIdle(dtype, lower, number)) {
        inputs[k] = end(signature.dtype(k), lower);
      }
    }
    return inputs;
  }

  /** Whether no element is beyond a bound. */
  private static boolean isIdle(DType dtype, boolean lower, Number bound) {
    int direction = lower ? -1 : 1;
    if (bound instanceof BigInteger || dtype == DType.UINT64) {
      BigInteger big =
          bound instanceof BigInteger own ? own : BigInteger.valueOf(bound.longValue());
      BigInteger end =
          end(dtype, lower) instanceof BigInteger own
              ? own
              : BigInteger.valueOf(end(dtype, lower).longValue());
      return big.compareTo(end) * direction >= 0;
    }
    return Long.compare(bound.longValue(), end(dtype, lower).longValue()) * direction >= 0;
  }

  /** What is not above or not below any element. */
  private static Number end(DType dtype, boolean lower) {
    if (!dtype.isInteger()) {
      return lower ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    } else if (dtype == DType.UINT64) {
      return lower ? BigInteger.ZERO : UINT64_END.subtract(BigInteger.ONE);
    }
    int bits = 8 * dtype.itemSize() - (dtype.isUnsigned() ? 0 : 1);
    long least = dtype.isUnsigned() ? 0 : -1L << bits;
    return lower ? least : -1L >>> (64 - bits);
  }
}
