package io.monomorph.composite;

import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.EqualityLoops;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;

/** NumPy's diff. */
public final class NeighbourDifferences {
  private NeighbourDifferences() {}

  /**
   * The differences of neighbours along an axis, taken {@code n} times; of bool whether they
   * differ.
   *
   * @throws IllegalArgumentException if {@code n} is negative, or there is no such axis
   */
  public static Operand diff(Operand of, int n, int axis) {
    if (n < 0) {
      throw new IllegalArgumentException("differences cannot be taken " + n + " times");
    }
    if (n == 0) {
      return HeapBuffers.copy(of);
    }
    if (of.layout().rank() == 0) {
      throw new IllegalArgumentException("a buffer without axes has no differences");
    }
    int along = Shapes.axis(axis, of.layout().rank());
    Operand x = of;
    for (int k = 0; k < n && x.layout().shape(along) > 0; k++) {
      Operand later = without(x, along, 1);
      Operand earlier = without(x, along, 0);
      x =
          x.dtype() == DType.BOOL
              ? UfuncStep.apply(EqualityLoops.NOT_EQUAL, later, earlier)
              : UfuncStep.apply(ArithmeticLoops.SUBTRACT, later, earlier);
    }
    return x;
  }

  /** All elements of an axis but one, from the first or second on. */
  private static Operand without(Operand x, int axis, int first) {
    Layout layout = x.layout();
    Layout part = Views.slice(layout, axis, first, 1, layout.shape(axis) - 1);
    return x.withLayout(part, true);
  }
}
