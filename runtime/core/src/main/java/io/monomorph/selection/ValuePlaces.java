package io.monomorph.selection;

import io.monomorph.layout.Layout;
import java.util.Arrays;

/**
 * Walks over the values for what an index selects: those for one pick of the index arrays after
 * those for the other, in C order.
 */
public final class ValuePlaces {
  private final long[] picked;
  private final long[] steps;
  private final long[] index;
  private final long[] keptShape;
  private final long[] keptStrides;
  private long at;

  /**
   * @param values a layout of the shape of the selection
   */
  public ValuePlaces(Layout values, AdvancedIndex which) {
    int before = which.before();
    long[] strides = values.strides();
    this.picked = which.picked();
    this.steps = Arrays.copyOfRange(strides, before, before + picked.length);
    this.index = new long[picked.length];
    this.keptShape = which.kept().shape();
    this.keptStrides = new long[keptShape.length];
    for (int axis = 0; axis < keptShape.length; axis++) {
      keptStrides[axis] = strides[axis < before ? axis : axis + picked.length];
    }
    this.at = values.offset();
  }

  /** The layout of the values for the next pick. */
  public Layout next() {
    return Layout.of(keptShape, keptStrides, nextOffset());
  }

  /** The place of the first value for the next pick. */
  public long nextOffset() {
    long here = at;
    int axis = picked.length - 1;
    while (axis >= 0 && ++index[axis] == picked[axis]) {
      index[axis] = 0;
      at -= (picked[axis] - 1) * steps[axis];
      axis--;
    }
    if (axis >= 0) {
      at += steps[axis];
    }
    return here;
  }
}
