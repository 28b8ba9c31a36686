package io.monomorph.selection;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import java.util.List;

/**
 * Where the elements are that an index expression with arrays or masks selects: at each index of
 * the {@link #kept} layout, one element for each of the offsets, which count from there. All
 * indices have been checked. It does not hold the arrays that it was made of.
 *
 * <p>The axes of the result are some of the kept axes, the axes of the arrays, and the other kept
 * axes. As in NumPy the axes of the arrays stand where the arrays stand if these are next to each
 * other, otherwise first; single indices count among the arrays for that.
 *
 * @see Index
 */
public final class AdvancedIndex {
  private final Layout kept;
  private final int before;
  private final ElementOffsets offsets;

  /** The layouts of the arrays of indices, which are only asked for the order of their axes. */
  private final List<Layout> arrays;

  AdvancedIndex(Layout kept, int before, ElementOffsets offsets, List<Layout> arrays) {
    this.kept = kept;
    this.before = before;
    this.offsets = offsets;
    this.arrays = arrays;
  }

  /**
   * Resolves an expression; axes that are not mentioned are kept whole.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis, a mask has another extent
   *     than its axis, or there are too many indices
   * @throws IllegalArgumentException if there are two ellipses, or arrays that do not broadcast
   */
  public static AdvancedIndex of(Layout layout, Index... parts) {
    return new AdvancedIndexResolution(layout, parts).resolve();
  }

  /** The axes that are not picked from, and the place from which the offsets count. */
  public Layout kept() {
    return kept;
  }

  /** The number of kept axes that stand before those of the arrays. */
  public int before() {
    return before;
  }

  /** The number of offsets. */
  public int count() {
    return offsets.count;
  }

  /** The shape of the offsets: that of all arrays together. */
  public long[] picked() {
    return offsets.shape.clone();
  }

  /** The shape of the result. */
  public long[] shape() {
    long[] shape = new long[kept.rank() + offsets.shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      int inner = axis - offsets.shape.length;
      shape[axis] =
          axis < before
              ? kept.shape(axis)
              : inner < before ? offsets.shape[axis - before] : kept.shape(inner);
    }
    return shape;
  }

  /** A layout of the result, from index 0 on and without gaps, in the order that NumPy gives it. */
  public Layout memory() {
    return ResultLayouts.picked(shape(), kept, before, arrays.toArray(Layout[]::new));
  }

  /** One of the offsets, in elements. */
  public long offset(int k) {
    return offsets.at(k);
  }

  /** Whether all offsets are ints, which is always so in a Java array. */
  public boolean isNarrow() {
    return offsets.narrow != null;
  }

  /**
   * The offsets as ints, not to be changed; the array may be longer than they are many.
   *
   * @throws IllegalStateException if the axes are too long, which is never so in a Java array
   */
  public int[] offsets() {
    if (offsets.narrow == null) {
      throw new IllegalStateException("the offsets reach further than an int");
    }
    return offsets.narrow;
  }
}
