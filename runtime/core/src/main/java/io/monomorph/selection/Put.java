package io.monomorph.selection;

import io.monomorph.allocation.ResultPlace;
import io.monomorph.data.HeapBuffers;
import io.monomorph.dtype.Casting;
import io.monomorph.index.Bounds;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;

/**
 * NumPy's put and putmask. The caller has made sure that the operand may be written.
 *
 * @see Take
 */
public final class Put {
  private Put() {}

  /** Writes values to places counted in C order; too few values are repeated. */
  public static void put(Operand to, Operand indices, Operand values, Bounds bounds) {
    Bounds.checkSafeIndices(indices.dtype());
    long size = to.layout().size();
    if (values.layout().size() == 0 && (size > 0 || indices.layout().size() == 0)) {
      return;
    }
    Operand places = BoundedIndices.of(indices, bounds, size, 0);
    Operand of = Take.withAxis(to);
    Operand repeated = repeated(values, places.layout().size());
    IndexedWrite.set(
        of,
        HeapBuffers.reshape(repeated, places.layout().shape()),
        FlatIndices.index(of.layout(), places));
  }

  /** The elements in C order, again and again or cut off, to be so many. */
  private static Operand repeated(Operand values, long count) {
    Operand flat = HeapBuffers.reshape(values, -1);
    long size = flat.layout().size();
    if (size == count) {
      return flat;
    }
    long[] places = new long[Math.toIntExact(count)];
    Arrays.setAll(places, k -> k % size);
    return Take.take(flat, HeapBuffers.over(places, count), Bounds.RAISE, ResultPlace.heap());
  }

  /** Writes to each place that a mask marks the value at the same place; too few are repeated. */
  public static void putmask(Operand to, Operand mask, Operand values) {
    if (mask.layout().size() != to.layout().size()) {
      throw new IllegalArgumentException(
          "mask of shape %s and buffer of shape %s must have one size"
              .formatted(Shapes.str(mask.layout().shape()), Shapes.str(to.layout().shape())));
    }
    if (!Casting.SAFE.allows(values.dtype(), to.dtype())) {
      throw new IllegalArgumentException(
          "values of dtype %s are not cast to %s safely: use astype, or assign with the mask"
              .formatted(values.dtype(), to.dtype()));
    }
    long size = values.layout().size();
    if (size == 0) {
      return;
    }
    Operand places = FlatIndices.nonzero(mask);
    long[] from = BoundedIndices.longs(places);
    for (int k = 0; k < from.length; k++) {
      from[k] %= size;
    }
    Operand taken =
        Take.take(values, HeapBuffers.over(from, from.length), Bounds.RAISE, ResultPlace.heap());
    Operand target = Take.withAxis(to);
    IndexedWrite.set(target, taken, FlatIndices.index(target.layout(), places));
  }
}
