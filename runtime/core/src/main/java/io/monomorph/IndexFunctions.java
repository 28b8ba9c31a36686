package io.monomorph;

import static io.monomorph.Given.all;
import static io.monomorph.Given.given;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.shape.Shapes;
import java.util.Arrays;

/**
 * What selects and places elements by index or by mask, and what makes and translates indices: the
 * methods of {@link Functions} that do so, which document them, delegate here.
 */
final class IndexFunctions {
  private IndexFunctions() {}

  static NdBuffer take(NdBuffer from, NdBuffer indices) {
    return take(from, indices, Bounds.RAISE);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, Bounds bounds) {
    return Taking.take(Destination.HEAP, from, indices, bounds);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, Bounds bounds, Destination to) {
    return Taking.take(given(to, "to"), from, indices, bounds);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis) {
    return take(from, indices, axis, Bounds.RAISE);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis, Bounds bounds) {
    return Taking.take(Destination.HEAP, from, indices, axis, bounds);
  }

  static NdBuffer take(NdBuffer from, NdBuffer indices, int axis, Bounds bounds, Destination to) {
    return Taking.take(given(to, "to"), from, indices, axis, bounds);
  }

  static void put(NdBuffer to, NdBuffer indices, NdBuffer values) {
    put(to, indices, values, Bounds.RAISE);
  }

  static void put(NdBuffer to, NdBuffer indices, NdBuffer values, Bounds bounds) {
    given(to, "to");
    given(indices, "indices");
    given(values, "values");
    given(bounds, "bounds");
    to.writable();
    Bounds.checkSafeIndices(indices.dtype());
    if (values.size() == 0 && (to.size() > 0 || indices.size() == 0)) {
      return;
    }
    Int64Buffer places = Flat.bounded(indices, bounds, to.size(), 0);
    NdBuffer of = Flat.withAxis(to);
    of.at(Flat.index(of.layout(), places))
        .set(Flat.repeated(values, places.size()).reshape(places.shape()));
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from) {
    return Taking.compress(Destination.HEAP, condition, from);
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from, int axis) {
    return Taking.compress(Destination.HEAP, condition, from, axis);
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from, Destination to) {
    return Taking.compress(given(to, "to"), condition, from);
  }

  static NdBuffer compress(NdBuffer condition, NdBuffer from, int axis, Destination to) {
    return Taking.compress(given(to, "to"), condition, from, axis);
  }

  static NdBuffer choose(NdBuffer selector, NdBuffer... choices) {
    return choose(selector, Bounds.RAISE, choices);
  }

  static NdBuffer choose(NdBuffer selector, Bounds bounds, NdBuffer... choices) {
    return Taking.choose(Destination.HEAP, selector, bounds, choices);
  }

  static NdBuffer choose(NdBuffer selector, NdBuffer[] choices, Bounds bounds, Destination to) {
    return Taking.choose(given(to, "to"), selector, bounds, choices);
  }

  static void putmask(NdBuffer to, NdBuffer mask, NdBuffer values) {
    given(to, "to");
    given(mask, "mask");
    given(values, "values");
    to.writable();
    if (mask.size() != to.size()) {
      throw new IllegalArgumentException(
          "mask of shape %s and buffer of shape %s must have one size"
              .formatted(Shapes.str(mask.shape()), Shapes.str(to.shape())));
    }
    if (!Casting.SAFE.allows(values.dtype(), to.dtype())) {
      throw new IllegalArgumentException(
          "values of dtype %s are not cast to %s safely: use astype, or assign with the mask"
              .formatted(values.dtype(), to.dtype()));
    }
    if (values.size() == 0) {
      return;
    }
    Int64Buffer places = flatnonzero(mask);
    long[] of = places.toArray();
    for (int k = 0; k < of.length; k++) {
      of[k] %= values.size();
    }
    NdBuffer target = Flat.withAxis(to);
    target.at(Flat.index(target.layout(), places)).set(take(values, Int64Buffer.wrap(of)));
  }

  static NdBuffer takeAlongAxis(NdBuffer from, NdBuffer indices, int axis) {
    given(from, "from");
    return from.at(alongAxis(from, indices, axis)).get();
  }

  static NdBuffer takeAlongAxis(NdBuffer from, NdBuffer indices, int axis, Destination to) {
    given(from, "from");
    return from.at(alongAxis(from, indices, axis)).get(to);
  }

  static void putAlongAxis(NdBuffer to, NdBuffer indices, Object values, int axis) {
    given(to, "to");
    to.at(alongAxis(to, indices, axis)).set(values);
  }

  static Index[] alongAxis(NdBuffer buffer, NdBuffer indices, int axis) {
    given(indices, "indices");
    int rank = buffer.rank();
    int of = Shapes.axis(axis, rank);
    if (!indices.dtype().isInteger()) {
      throw new IllegalArgumentException(
          "indices must be of an integer dtype, got " + indices.dtype());
    }
    if (indices.rank() != rank) {
      throw new IllegalArgumentException(
          "indices of shape %s and buffer of shape %s must have one rank"
              .formatted(Shapes.str(indices.shape()), Shapes.str(buffer.shape())));
    }
    Index[] parts = new Index[rank];
    for (int k = 0; k < rank; k++) {
      parts[k] =
          k == of ? Index.of(indices) : Index.of(spread(Buffers.arange(buffer.shape(k)), k, rank));
    }
    return parts;
  }

  /** A buffer of one axis as one with its elements along one of several axes. */
  static NdBuffer spread(NdBuffer buffer, int axis, int rank) {
    long[] shape = new long[rank];
    Arrays.fill(shape, 1);
    shape[axis] = buffer.size();
    return buffer.reshape(shape);
  }

  static Int64Buffer[] nonzero(NdBuffer of) {
    given(of, "of");
    if (of.rank() == 0) {
      throw new IllegalArgumentException(
          "a buffer without axes has no indices: use flatnonzero or argwhere");
    }
    return unravelIndex(flatnonzero(of), of.shape());
  }

  static Int64Buffer argwhere(NdBuffer of) {
    given(of, "of");
    Int64Buffer places = flatnonzero(of);
    // In F order, as NumPy's: it is written, and mostly read, axis by axis.
    Int64Buffer result = Int64Buffer.zeros(of.rank(), places.size()).transpose();
    if (of.rank() > 0) {
      Int64Buffer[] indices = unravelIndex(places, of.shape());
      for (int axis = 0; axis < of.rank(); axis++) {
        result.get(Index.all(), Index.at(axis)).assign(indices[axis]);
      }
    }
    return result;
  }

  static Int64Buffer flatnonzero(NdBuffer of) {
    given(of, "of");
    return Flat.nonzero(of);
  }

  static Index[] ix(NdBuffer... indices) {
    all(indices, "indices");
    Index[] parts = new Index[indices.length];
    for (int axis = 0; axis < parts.length; axis++) {
      NdBuffer of = indices[axis];
      if (of.rank() != 1) {
        throw new IllegalArgumentException(
            "index %d must have one axis, got shape %s".formatted(axis, Shapes.str(of.shape())));
      }
      NdBuffer places = of.dtype() == DType.BOOL ? flatnonzero(of) : of;
      parts[axis] = Index.of(spread(places, axis, parts.length));
    }
    return parts;
  }

  static Int64Buffer[] unravelIndex(NdBuffer places, long... shape) {
    return unravelIndex(places, Order.C, shape);
  }

  static Int64Buffer[] unravelIndex(NdBuffer places, Order order, long... shape) {
    given(places, "places");
    given(order, "order");
    return Flat.unravel(places, order, shape);
  }

  static Int64Buffer ravelMultiIndex(NdBuffer[] indices, long... shape) {
    return ravelMultiIndex(indices, Bounds.RAISE, Order.C, shape);
  }

  static Int64Buffer ravelMultiIndex(
      NdBuffer[] indices, Bounds bounds, Order order, long... shape) {
    given(bounds, "bounds");
    given(order, "order");
    all(indices, "indices");
    return Flat.ravel(indices, bounds, order, shape);
  }

  static Int64Buffer indices(long... shape) {
    return indices(DType.INT64, shape).as(Int64Buffer.class);
  }

  /**
   * {@link #indices(long...)} in another dtype, in which larger indices wrap around.
   *
   * @throws IllegalArgumentException if an axis of more than two elements has indices of bool
   */
  static NdBuffer indices(DType dtype, long... shape) {
    given(dtype, "dtype");
    given(shape, "shape");
    long[] whole = new long[shape.length + 1];
    whole[0] = shape.length;
    System.arraycopy(shape, 0, whole, 1, shape.length);
    NdBuffer result = Buffers.zeros(dtype, whole);
    for (int axis = 0; axis < shape.length; axis++) {
      NdBuffer along = Buffers.arange(dtype, shape[axis]);
      result.get(Index.at(axis)).assign(spread(along, axis, shape.length));
    }
    return result;
  }
}
