package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.DivisionLoops;
import io.monomorph.function.RemaindersLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Quotients;
import org.jspecify.annotations.Nullable;

/**
 * Quotients and remainders of integers, with products in place of quotients where one number above
 * 1 divides a row: hours of seconds, columns of places, every seventh.
 *
 * @param remainder whether what is left is asked for
 */
record NumberDivision(DType dtype, boolean remainder, Loop plain) implements Loop {
  /** Of shorter rows, to find the factor takes longer. */
  private static final int LEAST = 32;

  /** The loop of a ufunc for a signature, or null. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static @Nullable Loop find(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if (!dtype.isInteger() || dtype == DType.UINT64) {
      return null;
    }
    boolean remainder = table.name().equals("remainder") && table == RemaindersLoops.REMAINDER;
    boolean quotient = table.name().equals("floor_divide") && table == DivisionLoops.FLOOR_DIVIDE;
    return (remainder || quotient) && signature.isAll(dtype)
        ? new NumberDivision(dtype, remainder, signature.loop())
        : null;
  }

  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    if (n < LEAST || strides[1] != 0 || !Quotients.isDivisor(dtype, arrays[1], offsets[1])) {
      plain.run(arrays, offsets, strides, n);
    } else if (remainder) {
      Quotients.remainders(dtype, arrays, offsets, strides, n);
    } else {
      Quotients.quotients(dtype, arrays, offsets, strides, n);
    }
  }
}
