package io.monomorph.composite;

import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.data.NestedArrays;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ChoosingLoops;
import io.monomorph.spi.Operand;

/** NumPy's where. */
public final class Where {
  private Where() {}

  /** Elements of {@code a} where the condition is not zero, those of {@code b} elsewhere. */
  public static Operand where(Operand condition, Object a, Object b, DType dtype) {
    Operand mask =
        condition.dtype() == DType.BOOL
            ? condition
            : HeapBuffers.copy(condition, DType.BOOL, Order.K);
    return UfuncStep.apply(ChoosingLoops.WHERE, mask, inDtype(a, dtype), inDtype(b, dtype));
  }

  /** A number in the dtype of the result, by any cast. */
  private static Operand inDtype(Object given, DType dtype) {
    return given instanceof Operand operand
        ? operand
        : Assignment.cast(NestedArrays.copy(given), dtype);
  }
}
