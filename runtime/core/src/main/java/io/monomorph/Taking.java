package io.monomorph;

import static io.monomorph.Given.all;
import static io.monomorph.Given.given;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Arrays;

/** NumPy's take, compress and choose, to any destination. */
final class Taking {
  private Taking() {}

  static NdBuffer take(Destination to, NdBuffer from, NdBuffer indices, Bounds bounds) {
    given(from, "from");
    given(indices, "indices");
    given(bounds, "bounds");
    NdBuffer of = Flat.withAxis(from);
    Int64Buffer places = Flat.bounded(indices, bounds, of.size(), 0);
    return Indexed.get(of, to, Flat.index(of.layout(), places));
  }

  static NdBuffer take(Destination to, NdBuffer whole, NdBuffer indices, int axis, Bounds bounds) {
    given(whole, "from");
    given(indices, "indices");
    given(bounds, "bounds");
    // As in NumPy, a buffer without axes is one of one element here.
    NdBuffer from = Flat.withAxis(whole);
    int of = Shapes.axis(axis, from.rank());
    long[] shape = Flat.replaced(from.shape(), of, indices.shape());
    boolean nowhere = Shapes.size(Arrays.copyOf(from.shape(), of)) == 0;
    boolean nothing = from.shape(of) == 0 && Shapes.size(shape) == 0 && bounds != Bounds.RAISE;
    if (nowhere || nothing) {
      // As in NumPy, indices are not looked at where they would take nothing.
      Bounds.checkIndices(indices.dtype());
      return to.of(from.dtype(), Layout.of(shape));
    }
    Index[] parts = new Index[from.rank()];
    Arrays.fill(parts, Index.all());
    parts[of] = Index.of(Flat.bounded(indices, bounds, from.shape(of), of));
    return Indexed.get(from, to, parts);
  }

  static NdBuffer compress(Destination to, NdBuffer condition, NdBuffer from) {
    return take(to, from, places(condition), Bounds.RAISE);
  }

  static NdBuffer compress(Destination to, NdBuffer condition, NdBuffer from, int axis) {
    return take(to, from, places(condition), axis, Bounds.RAISE);
  }

  private static NdBuffer places(NdBuffer condition) {
    given(condition, "condition");
    if (condition.rank() != 1) {
      throw new IllegalArgumentException(
          "the condition must have one axis, got shape " + Shapes.str(condition.shape()));
    }
    return Flat.nonzero(condition);
  }

  static NdBuffer choose(Destination to, NdBuffer selector, Bounds bounds, NdBuffer... choices) {
    given(selector, "selector");
    given(bounds, "bounds");
    all(choices, "choices");
    if (choices.length == 0) {
      throw new IllegalArgumentException("there is nothing to choose from");
    }
    Bounds.checkSafeIndices(selector.dtype());
    long[][] shapes = new long[choices.length + 1][];
    shapes[choices.length] = selector.shape();
    DType dtype = choices[0].dtype();
    for (int k = 0; k < choices.length; k++) {
      shapes[k] = choices[k].shape();
      dtype = Promotion.promote(dtype, choices[k].dtype());
    }
    long[] shape = Shapes.broadcast(shapes);
    if (Shapes.size(shape) == 0) {
      return to.of(dtype, Layout.of(shape));
    }
    NdBuffer chosen = Flat.chosen(selector, bounds, choices.length).broadcastTo(shape);
    NdBuffer result = to.of(dtype, Layout.of(shape));
    if (result.dtype() == dtype && !isRead(result, choices)) {
      choose(result, chosen, choices);
    } else {
      NdBuffer apart = Buffers.zeros(dtype, shape);
      choose(apart, chosen, choices);
      result.assign(apart);
    }
    return result;
  }

  /** Whether a choice would be overwritten before it is read. */
  private static boolean isRead(NdBuffer result, NdBuffer... choices) {
    for (NdBuffer choice : choices) {
      if (Assignment.hazard(choice.broadcastTo(result.shape()).operand(), result.operand())) {
        return true;
      }
    }
    return false;
  }

  private static void choose(NdBuffer result, NdBuffer chosen, NdBuffer... choices) {
    long[] shape = result.shape();
    long[] numbers = chosen.as(Int64Buffer.class).toArray();
    for (int k = 0; k < choices.length; k++) {
      boolean[] marks = new boolean[numbers.length];
      for (int at = 0; at < marks.length; at++) {
        marks[at] = numbers[at] == k;
      }
      NdBuffer mask = BoolBuffer.wrap(marks, shape);
      result.at(mask).set(choices[k].broadcastTo(shape).get(mask));
    }
  }
}
