package io.monomorph.expression;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.ArrayOperand;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds out what a reduction will give, and whether it will fail, without its elements: on an
 * operand that has no more than one along each axis.
 */
public final class Hollow {
  private Hollow() {}

  /** An operand of zeros with the dtype and the axes of another one, none longer than 1. */
  public static Operand of(Operand of) {
    long[] shape = of.layout().shape();
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = Math.min(shape[axis], 1);
    }
    return ArrayOperand.allocate(of.dtype(), shape);
  }

  /**
   * A node that reduces an operand along axes.
   *
   * @param name by which plans call it
   * @param trial what the reduction gives for a hollow operand
   * @param keepDims whether reduced axes stay
   * @param manner how it goes about the elements
   * @param reduce what reduces the operand when its elements can be read
   */
  public static Node reduction(
      String name,
      Operand of,
      int[] axes,
      boolean keepDims,
      Manner manner,
      Operand trial,
      UnaryOperator<Operand> reduce) {
    Layout layout = of.layout();
    boolean[] reduced = Axes.reduced(layout.rank(), axes);
    Layout result = ResultLayouts.reduced(reduced, keepDims, layout);
    int leading = trial.layout().rank() - result.rank();
    if (leading != 0 || manner.inOrder()) {
      long[] shape = new long[trial.layout().rank()];
      for (int axis = 0; axis < shape.length; axis++) {
        shape[axis] = axis < leading ? trial.layout().shape(axis) : result.shape(axis - leading);
      }
      result = Layout.of(shape);
    }
    boolean rows = manner.inParts() && leading == 0 && isByRows(layout, reduced);
    return named(
        name, trial, result, reduce, of, new Manner(manner.inOrder(), rows, manner.inArrays()));
  }

  /** Whether the elements of each row are together, and the axes that are reduced inside them. */
  private static boolean isByRows(Layout of, boolean[] reduced) {
    boolean inside = of.rank() > 1 && of.isCContiguous() && !reduced[0];
    for (int axis = 1; axis < reduced.length; axis++) {
      inside &= reduced[axis] || !reduced[axis - 1];
    }
    return inside;
  }

  /** A node with as many elements as the operand, or all of them along one axis. */
  public static Node scan(
      String name, Operand of, int[] axes, Operand trial, UnaryOperator<Operand> scan) {
    Layout layout =
        axes.length == 0
            ? Layout.of(of.layout().size())
            : ResultLayouts.elementwise(of.layout().shape(), of.layout());
    return named(name, trial, layout, scan, of, Deferred.AT_ONCE);
  }

  private static Node named(
      String name,
      Operand trial,
      Layout layout,
      UnaryOperator<Operand> compute,
      Operand of,
      Manner manner) {
    String what = name + " of " + Shapes.str(of.layout().shape());
    return new Deferred(
        what, trial.dtype(), layout, ready -> compute.apply(ready.get(0)), List.of(of), manner);
  }
}
