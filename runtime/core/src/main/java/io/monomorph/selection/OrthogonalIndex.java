package io.monomorph.selection;

import io.monomorph.allocation.ResultPlace;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An index in which each array selects along its own axis alone. */
public final class OrthogonalIndex {
  private final Operand view;
  private final Index[] index;

  /** The axes of the result that arrays select from, and then the others. */
  private final int[] order;

  private OrthogonalIndex(Operand view, Index[] index, int[] order) {
    this.view = view;
    this.index = index;
    this.order = order;
  }

  /**
   * Resolves an expression, in which arrays have one axis.
   *
   * @throws IllegalArgumentException if one has not
   */
  public static OrthogonalIndex of(Operand operand, Index... parts) {
    // The basic parts make a view; it has an axis for each array.
    Index[] basic = new Index[parts.length];
    for (int k = 0; k < parts.length; k++) {
      basic[k] = isArray(parts[k]) ? Index.all() : parts[k];
    }
    Operand view = IndexedRead.get(operand, basic);
    int rest = IndexExpression.rest(operand.layout(), basic);
    List<Index> arrays = new ArrayList<>();
    List<Integer> axes = new ArrayList<>();
    int axis = 0;
    for (int k = 0; k < parts.length; k++) {
      if (IndexExpression.isArray(parts[k])) {
        arrays.add(parts[k]);
        axes.add(axis);
      }
      axis += IndexExpression.keptAxes(basic[k], rest);
    }
    return of(view, arrays, axes);
  }

  private static boolean isArray(Index part) {
    Optional<Operand> array = IndexExpression.array(part);
    if (array.isPresent() && array.get().layout().rank() != 1) {
      throw new IllegalArgumentException(
          "an array in an orthogonal index must have one axis, got shape "
              + Shapes.str(array.get().layout().shape()));
    }
    return array.isPresent();
  }

  private static OrthogonalIndex of(Operand view, List<Index> arrays, List<Integer> axes) {
    int rank = view.layout().rank();
    int count = arrays.size();
    Index[] index = new Index[rank];
    Arrays.fill(index, Index.all());
    int[] order = new int[rank];
    for (int k = 0; k < count; k++) {
      Operand places = places(arrays.get(k), view.layout().shape(axes.get(k)), axes.get(k));
      index[axes.get(k)] = Index.of(MeshIndices.spread(places, k, count));
      order[k] = axes.get(k);
    }
    int next = count;
    for (int axis = 0; axis < rank; axis++) {
      if (!axes.contains(axis)) {
        order[next++] = axis;
      }
    }
    return new OrthogonalIndex(view, index, order);
  }

  private static Operand places(Index array, long extent, int axis) {
    Operand given = Assignment.snapshot(IndexExpression.array(array).orElseThrow());
    if (given.dtype() != DType.BOOL) {
      return given;
    }
    // As elsewhere a mask without elements marks none of an axis of any extent.
    long size = given.layout().size();
    if (size != extent && size != 0) {
      throw new IndexOutOfBoundsException(
          "the mask has size %d, but axis %d has size %d".formatted(size, axis, extent));
    }
    return FlatIndices.nonzero(given);
  }

  /** A copy of the selected part. */
  public Operand get(ResultPlace to) {
    Operand result = to.of(view.dtype(), Layout.of(shape()));
    Layout ordered = Views.transpose(result.layout(), order);
    IndexedRead.get(target(), ResultPlace.into(result.withLayout(ordered, false)), asArrays());
    return result;
  }

  /** The selected part with its axes in another order, which {@link #asArrays} is an index of. */
  public Operand target() {
    return view.withLayout(Views.transpose(view.layout(), order), view.isReadOnly());
  }

  /** Values for the selected part, with their axes in that order. */
  public Operand ordered(Operand values) {
    long[] shape = shape();
    Layout layout = values.layout();
    while (layout.rank() > shape.length && layout.shape(0) == 1) {
      layout = Views.squeeze(layout, 0);
    }
    Layout ordered = Views.transpose(Views.broadcastTo(layout, shape), order);
    return values.withLayout(ordered, true);
  }

  /** The shape of the result. */
  private long[] shape() {
    long[] shape = view.layout().shape();
    for (int axis = 0; axis < shape.length; axis++) {
      if (index[axis] instanceof Index.Positions places) {
        shape[axis] = places.indices().layout().size();
      }
    }
    return shape;
  }

  /** The index for the axes in that order, in which arrays are broadcast against each other. */
  public Index[] asArrays() {
    Index[] parts = new Index[order.length];
    Arrays.setAll(parts, axis -> index[order[axis]]);
    return parts;
  }
}
