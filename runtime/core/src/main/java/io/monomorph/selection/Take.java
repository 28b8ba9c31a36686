package io.monomorph.selection;

import io.monomorph.allocation.ResultPlace;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;

/** NumPy's take and compress. */
public final class Take {
  private Take() {}

  /** The elements at places counted in C order. */
  public static Operand take(Operand from, Operand indices, Bounds bounds, ResultPlace to) {
    Operand of = flat(from);
    long size = of.layout().size();
    Operand places =
        of.layout().rank() == 1
            ? inside(indices, bounds, size, 0)
            : BoundedIndices.of(indices, bounds, size, 0);
    return IndexedRead.get(of, to, FlatIndices.index(of.layout(), places));
  }

  /** The parts at places of an axis. */
  public static Operand take(
      Operand whole, Operand indices, int axis, Bounds bounds, ResultPlace to) {
    // As in NumPy, a buffer without axes is one of one element here.
    Operand from = withAxis(whole);
    Layout layout = from.layout();
    int of = Shapes.axis(axis, layout.rank());
    long[] shape = replaced(layout.shape(), of, indices.layout().shape());
    boolean nowhere = Shapes.size(Arrays.copyOf(layout.shape(), of)) == 0;
    boolean nothing = layout.shape(of) == 0 && Shapes.size(shape) == 0 && bounds != Bounds.RAISE;
    if (nowhere || nothing) {
      // As in NumPy, indices are not looked at where they would take nothing.
      Bounds.checkIndices(indices.dtype());
      return to.of(from.dtype(), Layout.of(shape));
    }
    Index[] parts = new Index[layout.rank()];
    Arrays.fill(parts, Index.all());
    parts[of] = Index.of(inside(indices, bounds, layout.shape(of), of));
    return IndexedRead.get(from, to, parts);
  }

  /** The elements, counted in C order, for which a condition with one axis holds. */
  public static Operand compress(Operand condition, Operand from, ResultPlace to) {
    return take(from, places(condition), Bounds.RAISE, to);
  }

  /** The parts at the places of an axis for which a condition with one axis holds. */
  public static Operand compress(Operand condition, Operand from, int axis, ResultPlace to) {
    return take(from, places(condition), axis, Bounds.RAISE, to);
  }

  private static Operand places(Operand condition) {
    if (condition.layout().rank() != 1) {
      throw new IllegalArgumentException(
          "the condition must have one axis, got shape " + Shapes.str(condition.layout().shape()));
    }
    return FlatIndices.nonzero(condition);
  }

  /** Indices that an index by an array understands as they are meant here. */
  private static Operand inside(Operand indices, Bounds bounds, long extent, int axis) {
    DType dtype = indices.dtype();
    boolean asTheyAre = bounds == Bounds.RAISE && dtype.isInteger() && dtype != DType.UINT64;
    return asTheyAre ? indices : BoundedIndices.of(indices, bounds, extent, axis);
  }

  /** The operand with one axis, if that is a view. */
  private static Operand flat(Operand of) {
    Layout layout = of.layout();
    return layout.rank() != 1 && layout.isCContiguous()
        ? HeapBuffers.reshape(of, layout.size())
        : withAxis(of);
  }

  /** The operand, with an axis if it has none. */
  static Operand withAxis(Operand operand) {
    return operand.layout().rank() == 0 ? HeapBuffers.reshape(operand, 1) : operand;
  }

  /** A shape with other extents in the place of one. */
  private static long[] replaced(long[] shape, int axis, long... extents) {
    long[] result = new long[shape.length - 1 + extents.length];
    System.arraycopy(shape, 0, result, 0, axis);
    System.arraycopy(extents, 0, result, axis, extents.length);
    int after = shape.length - 1 - axis;
    System.arraycopy(shape, axis + 1, result, axis + extents.length, after);
    return result;
  }
}
