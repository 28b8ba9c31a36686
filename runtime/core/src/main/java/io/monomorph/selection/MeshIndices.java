package io.monomorph.selection;

import io.monomorph.allocation.Allocator;
import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.data.Sequences;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Arrays;

/** Arrays of indices that are broadcast against each other, one along each axis. */
public final class MeshIndices {
  private MeshIndices() {}

  /** An operand of one axis as one with its elements along one of several axes. */
  static Operand spread(Operand operand, int axis, int rank) {
    long[] shape = new long[rank];
    Arrays.fill(shape, 1);
    shape[axis] = operand.layout().size();
    return HeapBuffers.reshape(operand, shape);
  }

  private static Operand range(long extent, int axis, int rank) {
    return spread(Sequences.arange(0, extent, 1), axis, rank);
  }

  /**
   * The index with the places of one axis, and along each other axis all of it: NumPy's {@code
   * take_along_axis}.
   */
  public static Index[] alongAxis(Operand operand, Operand indices, int axis) {
    long[] shape = operand.layout().shape();
    int rank = shape.length;
    int of = Shapes.axis(axis, rank);
    if (!indices.dtype().isInteger()) {
      throw new IllegalArgumentException(
          "indices must be of an integer dtype, got " + indices.dtype());
    }
    if (indices.layout().rank() != rank) {
      throw new IllegalArgumentException(
          "indices of shape %s and buffer of shape %s must have one rank"
              .formatted(Shapes.str(indices.layout().shape()), Shapes.str(shape)));
    }
    Index[] parts = new Index[rank];
    for (int k = 0; k < rank; k++) {
      parts[k] = Index.of(k == of ? indices : range(shape[k], k, rank));
    }
    return parts;
  }

  /** The parts of an index that selects every combination: NumPy's {@code ix_}. */
  public static Index[] ix(Operand... indices) {
    Index[] parts = new Index[indices.length];
    for (int axis = 0; axis < parts.length; axis++) {
      Operand of = indices[axis];
      if (of.layout().rank() != 1) {
        throw new IllegalArgumentException(
            "index %d must have one axis, got shape %s"
                .formatted(axis, Shapes.str(of.layout().shape())));
      }
      Operand places = of.dtype() == DType.BOOL ? FlatIndices.nonzero(of) : of;
      parts[axis] = Index.of(spread(places, axis, parts.length));
    }
    return parts;
  }

  /** The indices of all elements of a shape: along the first axis, one part for each axis. */
  public static Operand indices(DType dtype, long... shape) {
    long[] whole = new long[shape.length + 1];
    whole[0] = shape.length;
    System.arraycopy(shape, 0, whole, 1, shape.length);
    Operand result = Allocator.heap().allocate(dtype, Order.C, whole);
    for (int axis = 0; axis < shape.length; axis++) {
      Assignment.copy(
          spread(Sequences.arange(dtype, 0, shape[axis], 1), axis, shape.length),
          result.withLayout(Views.at(result.layout(), 0, axis), false));
    }
    return result;
  }

  /** The indices of the elements that are not zero, for each element a row, in F order. */
  public static Operand argwhere(Operand of) {
    Operand places = FlatIndices.nonzero(of);
    int rank = of.layout().rank();
    // In F order, as NumPy's: it is written, and mostly read, axis by axis.
    Operand columns = Allocator.heap().allocate(DType.INT64, Order.C, rank, places.layout().size());
    if (rank > 0) {
      Operand[] indices = FlatIndices.unravel(places, Order.C, of.layout().shape());
      for (int axis = 0; axis < rank; axis++) {
        Assignment.copy(
            indices[axis], columns.withLayout(Views.at(columns.layout(), 0, axis), false));
      }
    }
    return columns.withLayout(Views.transpose(columns.layout(), 1, 0), false);
  }
}
