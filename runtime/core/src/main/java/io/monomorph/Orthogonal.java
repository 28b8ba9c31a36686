package io.monomorph;

import io.monomorph.data.Assignment;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Indexing in which arrays speak each of its own axis. */
final class Orthogonal {
  private final NdBuffer view;
  private final Index[] index;

  /** The axes of the result that arrays select from, and then the others. */
  private final int[] order;

  private Orthogonal(NdBuffer view, Index[] index, int[] order) {
    this.view = view;
    this.index = index;
    this.order = order;
  }

  static Orthogonal of(NdBuffer buffer, Index... parts) {
    // The basic parts make a view; it has an axis for each array.
    Index[] basic = Given.all(parts, "index").clone();
    List<Index> arrays = new ArrayList<>();
    List<Integer> fromEnd = new ArrayList<>();
    List<Integer> axes = new ArrayList<>();
    boolean ellipsis = false;
    int axis = 0;
    for (int k = 0; k < parts.length; k++) {
      ellipsis |= parts[k] instanceof Index.Ellipsis;
      if (isArray(parts[k])) {
        basic[k] = Index.all();
        arrays.add(parts[k]);
        axes.add(axis);
        fromEnd.add(ellipsis ? axesAfter(parts, k) : -1);
      }
      axis += isKept(parts[k]) ? 1 : 0;
    }
    NdBuffer view = Indexed.get(buffer, basic);
    for (int k = 0; k < axes.size(); k++) {
      if (fromEnd.get(k) >= 0) {
        axes.set(k, view.rank() - 1 - fromEnd.get(k));
      }
    }
    return of(view, arrays, axes);
  }

  private static boolean isArray(Index part) {
    if (!(part instanceof Index.Positions || part instanceof Index.Mask)) {
      return false;
    }
    Layout layout = operand(part).layout();
    if (layout.rank() != 1) {
      throw new IllegalArgumentException(
          "an array in an orthogonal index must have one axis, got shape "
              + Shapes.str(layout.shape()));
    }
    return true;
  }

  private static Operand operand(Index part) {
    return part instanceof Index.Mask mask ? mask.mask() : ((Index.Positions) part).indices();
  }

  private static boolean isKept(Index part) {
    return !(part instanceof Index.At || part instanceof Index.Ellipsis);
  }

  private static int axesAfter(Index[] parts, int k) {
    int count = 0;
    for (int after = k + 1; after < parts.length; after++) {
      count += isKept(parts[after]) ? 1 : 0;
    }
    return count;
  }

  private static Orthogonal of(NdBuffer view, List<Index> arrays, List<Integer> axes) {
    int rank = view.rank();
    int count = arrays.size();
    Index[] index = new Index[rank];
    Arrays.fill(index, Index.all());
    int[] order = new int[rank];
    for (int k = 0; k < count; k++) {
      NdBuffer places = places(arrays.get(k), view.shape(axes.get(k)), axes.get(k));
      index[axes.get(k)] = Index.of(IndexFunctions.spread(places, k, count));
      order[k] = axes.get(k);
    }
    int next = count;
    for (int axis = 0; axis < rank; axis++) {
      if (!axes.contains(axis)) {
        order[next++] = axis;
      }
    }
    return new Orthogonal(view, index, order);
  }

  private static NdBuffer places(Index array, long extent, int axis) {
    NdBuffer given = Buffers.zeros(operand(array).dtype(), operand(array).layout().shape());
    Assignment.copy(operand(array), given.operand());
    if (!(array instanceof Index.Mask)) {
      return given;
    }
    // As elsewhere a mask without elements marks none of an axis of any extent.
    if (given.size() != extent && given.size() != 0) {
      throw new IndexOutOfBoundsException(
          "the mask has size %d, but axis %d has size %d".formatted(given.size(), axis, extent));
    }
    return Flat.nonzero(given);
  }

  NdBuffer get(Destination to) {
    NdBuffer result = to.of(view.dtype(), Layout.of(shape()));
    Indexed.get(target(), Destination.into(result.transpose(order)), asArrays());
    return result;
  }

  /** The selected part with its axes in another order, which {@link #asArrays} is an index of. */
  NdBuffer target() {
    return view.transpose(order);
  }

  /** Values for the selected part, with their axes in that order. */
  Operand ordered(Operand values) {
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
    long[] shape = view.shape();
    for (int axis = 0; axis < shape.length; axis++) {
      if (index[axis] instanceof Index.Positions places) {
        shape[axis] = places.indices().layout().size();
      }
    }
    return shape;
  }

  /** The index for the axes in that order, in which arrays are broadcast against each other. */
  Index[] asArrays() {
    Index[] parts = new Index[order.length];
    Arrays.setAll(parts, axis -> index[order[axis]]);
    return parts;
  }
}
