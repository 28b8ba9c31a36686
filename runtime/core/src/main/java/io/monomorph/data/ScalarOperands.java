package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotable;
import io.monomorph.dtype.Weak;
import io.monomorph.spi.Operand;
import java.math.BigInteger;

/**
 * Numbers with the dtypes that they have by themselves. NumPy makes arrays of numbers before it
 * applies a function at an index or forms outer products, so that they are not weak there.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class ScalarOperands {
  private ScalarOperands() {}

  /**
   * An operand as it is; a number or boolean as one of int64, uint64, float64, complex128 or bool.
   *
   * @throws IllegalArgumentException if it is an integer that no dtype can hold
   */
  public static Operand operand(Object given) {
    return given instanceof Operand operand ? operand : Scalars.of(dtype(given), given);
  }

  private static DType dtype(Object number) {
    Promotable kind = Promotable.ofScalar(number);
    if (kind == DType.BOOL) {
      return DType.BOOL;
    }
    if (kind == Weak.FLOATING) {
      return DType.FLOAT64;
    }
    if (kind == Weak.COMPLEX) {
      return DType.COMPLEX128;
    }
    return number instanceof BigInteger big && big.signum() > 0 && big.bitLength() == 64
        ? DType.UINT64
        : DType.INT64;
  }
}
