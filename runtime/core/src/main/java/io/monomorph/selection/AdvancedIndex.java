package io.monomorph.selection;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.index.Index;
import io.monomorph.index.Slice;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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

  private AdvancedIndex(Layout kept, int before, ElementOffsets offsets, List<Layout> arrays) {
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
    return new Resolution(layout).resolve(parts);
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

  /** What an array adds to the offsets, to be calculated when the shape of all is known. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Picked(long[] shape, Supplier<ElementOffsets> offsets) {}

  /** Takes one part of the expression after the other. */
  private static final class Resolution {
    private final Layout layout;
    private final List<Long> shape = new ArrayList<>();
    private final List<Long> strides = new ArrayList<>();
    private final List<Picked> picked = new ArrayList<>();
    private final List<Layout> arrays = new ArrayList<>();
    private long offset;
    private int axis;

    /** Kept axes before the first array, or -1. */
    private int before = -1;

    private boolean open;
    private boolean separated;

    Resolution(Layout layout) {
      this.layout = layout;
      this.offset = layout.offset();
    }

    AdvancedIndex resolve(Index... parts) {
      int rest = IndexExpression.rest(layout, parts);
      for (Index part : parts) {
        take(part, rest);
      }
      keep(layout.rank() - axis);
      ElementOffsets offsets = offsets();
      // Without arrays or single indices there is one offset, without axes.
      int place = separated ? 0 : Math.max(before, 0);
      AdvancedIndex result = new AdvancedIndex(kept(), place, offsets, arrays);
      Shapes.check(result.shape());
      return result;
    }

    private void take(Index part, int rest) {
      if (part instanceof Index.At at) {
        pick();
        offset += layout.wrap(axis, at.index()) * layout.strides(axis);
        axis++;
      } else if (part instanceof Index.Positions positions) {
        pick();
        Operand indices = positions.indices();
        int of = axis++;
        if (indices.layout().rank() == 0) {
          // An array without axes is a single index, and checked like one.
          offset += IndexArrays.positions(indices, layout, of).at(0);
          picked.add(new Picked(new long[0], () -> ElementOffsets.of(new int[1])));
        } else {
          arrays.add(indices.layout());
          picked.add(
              new Picked(
                  indices.layout().shape(), () -> IndexArrays.positions(indices, layout, of)));
        }
      } else if (part instanceof Index.Mask mask) {
        pick();
        ElementOffsets marked = IndexArrays.mask(mask.mask(), layout, axis);
        picked.add(new Picked(marked.shape, () -> marked));
        axis += mask.axes();
      } else if (part instanceof Slice slice) {
        open = false;
        Layout sliced = Slices.of(slice, layout, axis);
        offset += sliced.offset() - layout.offset();
        keep(sliced.shape(axis), sliced.strides(axis));
        axis++;
      } else if (part instanceof Index.NewAxis) {
        open = false;
        keep(1, 0);
      } else {
        open = false;
        keep(rest);
      }
    }

    /** As in NumPy, indices are not looked at if the arrays together are empty. */
    private ElementOffsets offsets() {
      // No streams: of small arrays they would take most of the time.
      long[][] shapes = new long[picked.size()][];
      for (int k = 0; k < shapes.length; k++) {
        shapes[k] = picked.get(k).shape();
      }
      long[] together = ElementOffsets.broadcast(shapes);
      if (Shapes.size(together) == 0) {
        return ElementOffsets.of(new int[0], together);
      }
      ElementOffsets[] all = new ElementOffsets[shapes.length];
      for (int k = 0; k < all.length; k++) {
        all[k] = picked.get(k).offsets().get();
      }
      return ElementOffsets.sum(together, all);
    }

    private void pick() {
      if (before < 0) {
        before = shape.size();
      } else if (!open) {
        separated = true;
      }
      open = true;
    }

    private void keep(int axes) {
      for (int k = 0; k < axes; k++, axis++) {
        keep(layout.shape(axis), layout.strides(axis));
      }
    }

    private void keep(long extent, long stride) {
      shape.add(extent);
      strides.add(stride);
    }

    private Layout kept() {
      long[] keptShape = longs(shape);
      if (layout.size() == 0) {
        // There is no element, so none that the strides could lead to.
        return Layout.of(keptShape);
      }
      long[] keptStrides = longs(strides);
      return Layout.of(keptShape, keptStrides, offset);
    }

    private static long[] longs(List<Long> list) {
      long[] all = new long[list.size()];
      for (int k = 0; k < all.length; k++) {
        all[k] = list.get(k);
      }
      return all;
    }
  }
}
