package io.monomorph.composite;

import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.DivisionLoops;
import io.monomorph.function.RoundingLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.reduction.ComplexPartViews;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;

/** NumPy's round. */
public final class DecimalRounding {
  private DecimalRounding() {}

  /**
   * A copy rounded to so many decimal places, half to even: multiplied by a power of ten, rounded
   * and divided again, in the dtype of the elements.
   *
   * @throws IllegalArgumentException if bool is rounded to other than 0 places
   */
  public static Operand round(Operand x, int decimals) {
    DType dtype = x.dtype();
    if (dtype.isInteger() && decimals >= 0) {
      return HeapBuffers.copy(x);
    }
    if (decimals == 0) {
      return UfuncStep.apply(RoundingLoops.RINT, x);
    }
    if (dtype == DType.BOOL) {
      throw new IllegalArgumentException("bool has no decimal places to round to, got " + decimals);
    }
    if (dtype.isComplex()) {
      Operand copy = HeapBuffers.copy(x);
      Operand parts = ComplexPartViews.all(copy);
      Assignment.copy(round(parts, decimals), parts);
      return copy;
    }
    double power = Double.parseDouble("1e" + Math.abs((long) decimals));
    LoopTable up = decimals > 0 ? ArithmeticLoops.MULTIPLY : DivisionLoops.DIVIDE;
    LoopTable down = decimals > 0 ? DivisionLoops.DIVIDE : ArithmeticLoops.MULTIPLY;
    Operand scaled = UfuncStep.apply(up, x, power);
    UfuncStep.into(scaled, UfuncOptions.USUAL, RoundingLoops.RINT, scaled);
    UfuncStep.into(scaled, UfuncOptions.USUAL, down, scaled, power);
    return dtype.isInteger() ? HeapBuffers.copy(scaled, dtype, Order.K) : scaled;
  }
}
