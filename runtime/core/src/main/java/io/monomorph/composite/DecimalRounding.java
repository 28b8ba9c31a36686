package io.monomorph.composite;

import static io.monomorph.expression.Expressions.call;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.expression.Evaluation;
import io.monomorph.expression.Expressions;
import io.monomorph.expression.Node;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.DivisionLoops;
import io.monomorph.function.RoundingLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.reduction.ComplexPartViews;
import io.monomorph.spi.Operand;
import java.util.List;

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
      new Evaluation(null, null).into(List.of(parts), List.of(rounded(parts, decimals)));
      return copy;
    }
    // NumPy's are in F order if the elements are, and else in C order, whichever lies between.
    Operand out = Allocator.heap().allocate(dtype, ResultLayouts.like(x.layout(), Order.A));
    Node rounded = rounded(x, decimals);
    Node result = dtype.isInteger() ? Expressions.cast(rounded, dtype) : rounded;
    new Evaluation(null, null).into(List.of(out), List.of(result));
    return out;
  }

  private static Node rounded(Operand x, int decimals) {
    double power = Double.parseDouble("1e" + Math.abs((long) decimals));
    LoopTable up = decimals > 0 ? ArithmeticLoops.MULTIPLY : DivisionLoops.DIVIDE;
    LoopTable down = decimals > 0 ? DivisionLoops.DIVIDE : ArithmeticLoops.MULTIPLY;
    return call(down, call(RoundingLoops.RINT, call(up, x, power)), power);
  }
}
