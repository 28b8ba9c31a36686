package io.monomorph.selection;

import io.monomorph.allocation.ResultPlace;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;

/** NumPy's choose. */
public final class Choose {
  private Choose() {}

  /** For each element of the selector, the element at its place of the choice that it names. */
  public static Operand choose(Operand selector, Operand[] choices, Bounds bounds, ResultPlace to) {
    if (choices.length == 0) {
      throw new IllegalArgumentException("there is nothing to choose from");
    }
    Bounds.checkSafeIndices(selector.dtype());
    long[][] shapes = new long[choices.length + 1][];
    shapes[choices.length] = selector.layout().shape();
    DType dtype = choices[0].dtype();
    for (int k = 0; k < choices.length; k++) {
      shapes[k] = choices[k].layout().shape();
      dtype = Promotion.promote(dtype, choices[k].dtype());
    }
    long[] shape = Shapes.broadcast(shapes);
    if (Shapes.size(shape) == 0) {
      return to.of(dtype, Layout.of(shape));
    }
    long[] chosen = chosen(selector, bounds, choices.length, shape);
    Operand result = to.of(dtype, Layout.of(shape));
    if (result.dtype() == dtype && !isRead(result, choices)) {
      choose(result, chosen, choices);
    } else {
      Operand apart = ArrayOperand.allocate(dtype, shape);
      choose(apart, chosen, choices);
      Assignment.copy(apart, result);
    }
    return result;
  }

  /** The numbers of the choices for all elements of the result, in C order. */
  private static long[] chosen(Operand selector, Bounds bounds, int choices, long[] shape) {
    long[] numbers = BoundedIndices.choices(selector, bounds, choices);
    ArrayOperand own =
        ArrayOperand.over(DType.INT64, numbers, Layout.of(selector.layout().shape()));
    return (long[]) Assignment.snapshot(broadcast(own, shape)).array();
  }

  private static Operand broadcast(Operand of, long[] shape) {
    return of.withLayout(Views.broadcastTo(of.layout(), shape), true);
  }

  /** Whether a choice would be overwritten before it is read. */
  private static boolean isRead(Operand result, Operand... choices) {
    for (Operand choice : choices) {
      if (Assignment.hazard(broadcast(choice, result.layout().shape()), result)) {
        return true;
      }
    }
    return false;
  }

  private static void choose(Operand result, long[] chosen, Operand... choices) {
    long[] shape = result.layout().shape();
    for (int k = 0; k < choices.length; k++) {
      boolean[] marks = new boolean[chosen.length];
      for (int at = 0; at < marks.length; at++) {
        marks[at] = chosen[at] == k;
      }
      Index mask = Index.mask(ArrayOperand.over(DType.BOOL, marks, Layout.of(shape)));
      IndexedWrite.set(result, IndexedRead.get(broadcast(choices[k], shape), mask), mask);
    }
  }
}
