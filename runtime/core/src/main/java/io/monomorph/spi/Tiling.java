package io.monomorph.spi;

import io.monomorph.shape.Shapes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a core lie that is read and written by regions: in C order of the core's own
 * shape, whose axes may be cut into tiles.
 *
 * <pre>
 *   core of shape (4, 6) in tiles of (2, 4)
 *
 *        0  1  2  3 |  4  5
 *        6  7  8  9 | 10 11
 *       ------------+------
 *       12 13 14 15 | 16 17
 *       18 19 20 21 | 22 23
 * </pre>
 *
 * @see Operand#tiling
 */
public final class Tiling {
  private final long[] shape;
  private final long[] strides;
  private final long[] tile;
  private final boolean free;

  private Tiling(long[] shape, long[] tile, boolean free) {
    this.shape = shape;
    this.strides = Shapes.cStrides(shape);
    this.tile = tile;
    this.free = free;
  }

  /** Of a core in which any region is as good as another one. */
  public static Tiling of(long[] shape) {
    long[] whole = shape.clone();
    Arrays.setAll(whole, axis -> Math.max(1, whole[axis]));
    return new Tiling(Shapes.check(shape), whole, true);
  }

  /**
   * Of a core in tiles; null is for one that has none.
   *
   * @throws IllegalArgumentException if the tiles have not an extent over 0 for each axis
   */
  public static Tiling of(long[] shape, long @Nullable [] tile) {
    if (tile == null) {
      return of(shape);
    }
    boolean fits = tile.length == shape.length;
    for (long extent : tile) {
      fits &= extent > 0;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "a core of shape %s cannot be cut into tiles of shape %s: there must be an extent over 0 for each axis"
              .formatted(Shapes.str(shape), Shapes.str(tile)));
    }
    long[] clipped = tile.clone();
    Arrays.setAll(clipped, axis -> Math.min(clipped[axis], Math.max(1, shape[axis])));
    return new Tiling(Shapes.check(shape), clipped, false);
  }

  /** The shape of the core, as a copy. */
  public long[] shape() {
    return shape.clone();
  }

  /** The extent of one axis of the core. */
  public long shape(int axis) {
    return shape[axis];
  }

  /** The number of axes of the core. */
  public int rank() {
    return shape.length;
  }

  /** How far the next element along an axis is in the core. */
  public long stride(int axis) {
    return strides[axis];
  }

  /** The index along each axis of the core of the element at a place. */
  public long[] at(long place) {
    long[] at = new long[shape.length];
    long rest = place;
    for (int axis = 0; axis < at.length; axis++) {
      at[axis] = rest / strides[axis];
      rest -= at[axis] * strides[axis];
    }
    return at;
  }

  /** The extent of a tile along an axis; no more than that of the core. */
  public long tile(int axis) {
    return tile[axis];
  }

  /** Whether there are no tiles that would be better than any other region. */
  public boolean isFree() {
    return free;
  }
}
