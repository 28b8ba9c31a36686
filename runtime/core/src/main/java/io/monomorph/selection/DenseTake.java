package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.kernel.IndexRange;
import io.monomorph.kernel.Puts;
import io.monomorph.kernel.Takes;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Objects;

/**
 * The elements that an array of indices names along the only axis: in one pass, without offsets.
 */
public final class DenseTake {
  private DenseTake() {}

  /** Whether the methods here can be used. */
  public static boolean applies(Operand of, Index... index) {
    if (index.length != 1 || !(index[0] instanceof Index.Positions positions)) {
      return false;
    }
    Operand indices = positions.indices();
    return of.layout().rank() == 1
        && of.array() != null
        && of.layout().shape(0) <= Integer.MAX_VALUE
        && indices.array() != null
        && (Takes.applies(indices.dtype()) || NarrowIndices.applies(indices.dtype()))
        && indices.layout().rank() > 0
        && indices.layout().isCContiguous();
  }

  /**
   * Reads the elements.
   *
   * @param out a new array in C order with the shape of the indices
   * @return false if an index is outside the axis, so that {@code out} is not filled
   */
  public static boolean get(Operand of, Operand indices, Operand out) {
    if (NarrowIndices.applies(indices.dtype())) {
      return takeNarrow(of, indices, out);
    }
    int extent = (int) of.layout().shape(0);
    int count = (int) indices.layout().size();
    boolean inside =
        Takes.isCheckedBefore(of.dtype(), extent, count)
            && IndexRange.holdsUnwrapped(array(indices), start(indices), count, extent);
    return take(of, indices, out, inside);
  }

  /**
   * Reads the elements into what is there.
   *
   * @return false if nothing was done, because an index is outside the axis or the case is not one
   *     that is quick: {@code out} must be an array in C order with the shape of the indices and
   *     the dtype of the elements, and apart from both
   */
  public static boolean getInto(Operand of, Operand indices, Operand out) {
    if (!isApart(of, out)
        || Assignment.sameStorage(indices, out)
        || !out.layout().hasShapeOf(indices.layout())
        || !out.layout().isCContiguous()) {
      return false;
    }
    int extent = (int) of.layout().shape(0);
    if (NarrowIndices.applies(indices.dtype())) {
      return new NarrowIndices(indices)
              .forEach((block, some, at) -> IndexRange.holdsWrapped(block, 0, some, extent))
          && takeNarrow(of, indices, out);
    }
    int count = (int) indices.layout().size();
    boolean inside = IndexRange.holdsUnwrapped(array(indices), start(indices), count, extent);
    if (!inside && !IndexRange.holdsWrapped(array(indices), start(indices), count, extent)) {
      return false;
    }
    return take(of, indices, out, inside && Takes.isCheckedBefore(of.dtype(), extent, count));
  }

  private static boolean take(Operand of, Operand indices, Operand out, boolean inside) {
    int count = (int) indices.layout().size();
    int done =
        Takes.run(
            of.dtype(),
            array(of),
            axis(of.layout()),
            new Takes.Indices(array(indices), start(indices), count, inside),
            array(out),
            start(out));
    return done == count;
  }

  private static boolean takeNarrow(Operand of, Operand indices, Operand out) {
    Takes.Axis axis = axis(of.layout());
    Object from = array(of);
    Object to = array(out);
    int first = start(out);
    return new NarrowIndices(indices)
        .forEach(
            (block, some, at) -> {
              boolean inside = IndexRange.holdsUnwrapped(block, 0, some, axis.extent());
              Takes.Indices named = new Takes.Indices(block, 0, some, inside);
              return Takes.run(of.dtype(), from, axis, named, to, first + at) == some;
            });
  }

  private static Object array(Operand operand) {
    return Objects.requireNonNull(operand.array());
  }

  private static int start(Operand operand) {
    return (int) operand.layout().offset();
  }

  /** Whether elements can go to another array as they are. */
  static boolean isApart(Operand of, Operand out) {
    return of.dtype() == out.dtype() && out.array() != null && !Assignment.sameStorage(of, out);
  }

  /**
   * Writes the elements. Of several values for one element the last counts.
   *
   * @return false if nothing was done, because an index is outside the axis or the case is not one
   *     that is quick: the values have another shape than the indices, and are not one
   */
  public static boolean set(Operand to, Operand indices, Operand values) {
    Layout wanted = values.layout();
    boolean one = wanted.rank() == 0;
    int count = (int) indices.layout().size();
    if (count == 0
        || Assignment.sameStorage(indices, to)
        || !(one || wanted.hasShapeOf(indices.layout()))
        || !(wanted.rank() <= 1 || wanted.isCContiguous())) {
      return false;
    }
    if (NarrowIndices.applies(indices.dtype())) {
      return set(to, Assignment.cast(indices, DType.INT64), values);
    }
    Object named = array(indices);
    int first = start(indices);
    Takes.Axis axis = axis(to.layout());
    boolean inside = IndexRange.holdsUnwrapped(named, first, count, axis.extent());
    if (!inside && !IndexRange.holdsWrapped(named, first, count, axis.extent())) {
      return false;
    }
    Operand from = isApart(to, values) ? values : Assignment.cast(values, to.dtype());
    Layout layout = from.layout();
    int step = layout.rank() == 1 ? (int) layout.strides(0) : 1;
    Puts.run(
        to.dtype(),
        array(from),
        new Takes.Axis(start(from), one || count == 1 ? 0 : step, count),
        array(to),
        axis,
        new Takes.Indices(named, first, count, inside));
    return true;
  }

  private static Takes.Axis axis(Layout layout) {
    int stride = layout.shape(0) > 1 ? (int) layout.strides(0) : 0;
    return new Takes.Axis((int) layout.offset(), stride, (int) layout.shape(0));
  }
}
