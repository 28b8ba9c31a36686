package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.kernel.TruePlaces;
import io.monomorph.layout.Layout;
import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.Objects;

/** Places of elements counted from the first in an order, against indices of axes. */
public final class FlatIndices {
  private FlatIndices() {}

  /** The places, counted in C order, of the elements that are not zero. */
  public static Operand nonzero(Operand of) {
    boolean ready = of.dtype() == DType.BOOL && of.layout().isCContiguous() && of.array() != null;
    Operand marks = ready ? of : Assignment.cast(of, DType.BOOL);
    boolean[] mask = (boolean[]) Objects.requireNonNull(marks.array());
    int n = (int) marks.layout().size();
    long[] places = TruePlaces.of(mask, (int) marks.layout().offset(), n);
    return HeapBuffers.over(places, places.length);
  }

  /** The index that selects places counted in C order. */
  static Index[] index(Layout layout, Operand places) {
    return layout.rank() == 1
        ? new Index[] {Index.of(places)}
        : Arrays.stream(unravel(places, Order.C, layout.shape()))
            .map(Index::of)
            .toArray(Index[]::new);
  }

  /**
   * Places counted in an order as indices of a shape: for each axis an operand.
   *
   * @throws IndexOutOfBoundsException if a place is negative or outside the shape
   */
  public static Operand[] unravel(Operand places, Order order, long... shape) {
    long size = Shapes.size(Shapes.check(shape));
    long[] rest = BoundedIndices.longs(places);
    for (long place : rest) {
      if (place < 0 || place >= size) {
        throw new IndexOutOfBoundsException(
            "place %d is out of bounds for shape %s with %d elements"
                .formatted(place, Shapes.str(shape), size));
      }
    }
    Operand[] result = new Operand[shape.length];
    for (int k = 0; k < shape.length; k++) {
      int axis = order.absolute() == Order.C ? shape.length - 1 - k : k;
      boolean last = k == shape.length - 1;
      long[] index = last ? rest : remainders(rest, shape[axis]);
      result[axis] = HeapBuffers.over(index, places.layout().shape());
    }
    return result;
  }

  /**
   * The remainders of places, which become the quotients. Places often rise from one multiple to
   * the next, and a division costs more than everything else.
   */
  private static long[] remainders(long[] places, long divisor) {
    long[] remainders = new long[places.length];
    long quotient = 0;
    long multiple = 0;
    for (int k = 0; k < places.length; k++) {
      long ahead = places[k] - multiple;
      if (ahead >= divisor && ahead < 2 * divisor) {
        quotient++;
        multiple += divisor;
      } else if (ahead < 0 || ahead >= divisor) {
        quotient = places[k] / divisor;
        multiple = quotient * divisor;
      }
      remainders[k] = places[k] - multiple;
      places[k] = quotient;
    }
    return remainders;
  }

  /**
   * Indices of a shape, an operand for each axis, broadcast together, as places counted in an
   * order. Negative indices are out of bounds.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis and is to be refused
   */
  public static Operand ravel(Operand[] indices, Bounds bounds, Order order, long... shape) {
    Shapes.check(shape);
    if (indices.length != shape.length || shape.length == 0) {
      throw new IllegalArgumentException(
          "shape %s needs indices for each axis, got %d"
              .formatted(Shapes.str(shape), indices.length));
    }
    long[] together =
        Shapes.broadcast(
            Arrays.stream(indices).map(of -> of.layout().shape()).toArray(long[][]::new));
    long[] places = new long[Math.toIntExact(Shapes.size(together))];
    for (int k = 0; k < shape.length; k++) {
      int axis = order.absolute() == Order.C ? k : shape.length - 1 - k;
      Operand of = indices[axis];
      long[] index =
          BoundedIndices.longs(of.withLayout(Views.broadcastTo(of.layout(), together), true));
      for (int at = 0; at < places.length; at++) {
        if (bounds == Bounds.RAISE && index[at] < 0) {
          throw AxisIndex.outOfBounds(Long.toString(index[at]), shape[axis], axis);
        }
        places[at] = places[at] * shape[axis] + bounds.apply(index[at], shape[axis], axis);
      }
    }
    return HeapBuffers.over(places, together);
  }
}
