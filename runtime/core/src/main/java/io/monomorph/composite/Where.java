package io.monomorph.composite;

import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.data.NestedArrays;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.spi.Operand;

/** NumPy's where, which takes more than the ufunc does. */
public final class Where {
  private Where() {}

  /** What the ufunc {@code where} takes, for a condition and elements or numbers of any dtype. */
  public static Object[] inputs(Operand condition, Object a, Object b, DType dtype) {
    Operand mask =
        condition.dtype() == DType.BOOL
            ? condition
            : HeapBuffers.copy(condition, DType.BOOL, Order.K);
    return new Object[] {mask, inDtype(a, dtype), inDtype(b, dtype)};
  }

  /** A number in the dtype of the result, by any cast. */
  private static Operand inDtype(Object given, DType dtype) {
    return given instanceof Operand operand
        ? operand
        : Assignment.cast(NestedArrays.copy(given), dtype);
  }
}
