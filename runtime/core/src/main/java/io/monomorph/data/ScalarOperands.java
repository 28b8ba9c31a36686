package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.promotion.ScalarKind;
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
    return number instanceof BigInteger big && big.signum() > 0 && big.bitLength() == 64
        ? DType.UINT64
        : ScalarKind.of(number).usual();
  }
}
