package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.kernel.MaskPositions;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Arrays;

/** Places of elements counted from the first, against indices of axes. */
final class Flat {
  private Flat() {}

  /** The indices inside an axis, in their shape. */
  static Int64Buffer bounded(NdBuffer indices, Bounds bounds, long extent, int axis) {
    long[] values = longs(indices);
    for (int k = 0; k < values.length; k++) {
      values[k] = bounds.apply(values[k], extent, axis);
    }
    return Int64Buffer.wrap(values, indices.shape());
  }

  /** As above, for the number of a choice, which cannot be counted from the end. */
  static Int64Buffer chosen(NdBuffer selector, Bounds bounds, int choices) {
    long[] values = longs(selector);
    for (int k = 0; k < values.length; k++) {
      if (bounds == Bounds.RAISE && (values[k] < 0 || values[k] >= choices)) {
        throw new IndexOutOfBoundsException(
            "there is no choice " + values[k] + ", only " + choices + " from 0 on");
      }
      values[k] = bounds.apply(values[k], choices, 0);
    }
    return Int64Buffer.wrap(values, selector.shape());
  }

  /** The elements of a buffer of integers or bool, copied. */
  private static long[] longs(NdBuffer indices) {
    Bounds.checkIndices(indices.dtype());
    long[] values = indices.astype(DType.INT64).as(Int64Buffer.class).toArray();
    if (indices.dtype() == DType.UINT64) {
      for (long value : values) {
        if (value < 0) {
          throw new IndexOutOfBoundsException(
              "index " + Long.toUnsignedString(value) + " is out of bounds for every axis");
        }
      }
    }
    return values;
  }

  /** The buffer, with an axis if it has none. */
  static NdBuffer withAxis(NdBuffer buffer) {
    return buffer.rank() == 0 ? buffer.reshape(1) : buffer;
  }

  /** A shape with other extents in the place of one. */
  static long[] replaced(long[] shape, int axis, long... extents) {
    long[] result = new long[shape.length - 1 + extents.length];
    System.arraycopy(shape, 0, result, 0, axis);
    System.arraycopy(extents, 0, result, axis, extents.length);
    int after = shape.length - 1 - axis;
    System.arraycopy(shape, axis + 1, result, axis + extents.length, after);
    return result;
  }

  /** The index that selects places counted in C order. */
  static Index[] index(Layout layout, Int64Buffer places) {
    return layout.rank() == 1
        ? new Index[] {Index.of(places)}
        : Arrays.stream(unravel(places, Order.C, layout.shape()))
            .map(Index::of)
            .toArray(Index[]::new);
  }

  /** The elements in C order, again and again or cut off, to be so many. */
  static NdBuffer repeated(NdBuffer values, long count) {
    NdBuffer flat = values.ravel();
    if (flat.size() == count) {
      return flat;
    }
    long[] places = new long[Math.toIntExact(count)];
    Arrays.setAll(places, k -> k % flat.size());
    return flat.get(Index.of(places));
  }

  static Int64Buffer nonzero(NdBuffer of) {
    boolean[] mask = of.astype(DType.BOOL).as(BoolBuffer.class).toArray();
    int count = MaskPositions.count(mask, mask.length);
    int[] places = new int[count + 1];
    MaskPositions.find(mask, 0, mask.length, 0, 1, places, 0);
    long[] result = new long[count];
    for (int k = 0; k < count; k++) {
      result[k] = places[k];
    }
    return Int64Buffer.wrap(result);
  }

  static Int64Buffer[] unravel(NdBuffer places, Order order, long... shape) {
    long size = Shapes.size(Shapes.check(shape));
    long[] rest = longs(places);
    for (long place : rest) {
      if (place < 0 || place >= size) {
        throw new IndexOutOfBoundsException(
            "place %d is out of bounds for shape %s with %d elements"
                .formatted(place, Shapes.str(shape), size));
      }
    }
    Int64Buffer[] result = new Int64Buffer[shape.length];
    for (int k = 0; k < shape.length; k++) {
      int axis = order.absolute() == Order.C ? shape.length - 1 - k : k;
      long[] index = new long[rest.length];
      for (int at = 0; at < rest.length; at++) {
        index[at] = rest[at] % shape[axis];
        rest[at] /= shape[axis];
      }
      result[axis] = Int64Buffer.wrap(index, places.shape());
    }
    return result;
  }

  static Int64Buffer ravel(NdBuffer[] indices, Bounds bounds, Order order, long... shape) {
    Shapes.check(shape);
    if (indices.length != shape.length || shape.length == 0) {
      throw new IllegalArgumentException(
          "shape %s needs indices for each axis, got %d"
              .formatted(Shapes.str(shape), indices.length));
    }
    long[] together =
        Shapes.broadcast(Arrays.stream(indices).map(NdBuffer::shape).toArray(long[][]::new));
    long[] places = new long[Math.toIntExact(Shapes.size(together))];
    for (int k = 0; k < shape.length; k++) {
      int axis = order.absolute() == Order.C ? k : shape.length - 1 - k;
      long[] index = longs(indices[axis].broadcastTo(together));
      for (int at = 0; at < places.length; at++) {
        if (bounds == Bounds.RAISE && index[at] < 0) {
          throw new IndexOutOfBoundsException(
              "index %d is out of bounds for axis %d with size %d"
                  .formatted(index[at], axis, shape[axis]));
        }
        places[at] = places[at] * shape[axis] + bounds.apply(index[at], shape[axis], axis);
      }
    }
    return Int64Buffer.wrap(places, together);
  }
}
