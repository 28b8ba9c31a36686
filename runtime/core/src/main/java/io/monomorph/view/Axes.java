package io.monomorph.view;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Arrays;

/**
 * Which axes a reduction takes away, and the shapes with and without them.
 *
 * @see Layout
 */
public final class Axes {
  private Axes() {}

  /**
   * Marks the given axes, or all of them if none is given.
   *
   * @throws IllegalArgumentException if there is no such axis, or one is given twice
   */
  public static boolean[] flags(int rank, int... axes) {
    boolean[] flags = new boolean[rank];
    if (axes.length == 0) {
      Arrays.fill(flags, true);
    }
    for (int given : axes) {
      int axis = Shapes.axis(given, rank);
      if (flags[axis]) {
        throw new IllegalArgumentException(
            "axis %d is given twice in %s for a buffer of rank %d"
                .formatted(given, Arrays.toString(axes), rank));
      }
      flags[axis] = true;
    }
    return flags;
  }

  /**
   * As {@link #flags}, but of no axes 0 or -1 may be given alone, which is as if none was. NumPy's
   * ufuncs have it so, and all reductions that hand their axes on to one.
   *
   * @throws IllegalArgumentException as {@link #flags}
   */
  public static boolean[] reduced(int rank, int... axes) {
    return isNone(rank, axes) ? new boolean[0] : flags(rank, axes);
  }

  /** Whether there are no axes, and one of them is given as {@link #reduced} allows it. */
  public static boolean isNone(int rank, int... axes) {
    return rank == 0 && axes.length == 1 && (axes[0] == 0 || axes[0] == -1);
  }

  /** The shape with length 1 along the marked axes. */
  public static long[] reducedShape(long[] shape, boolean[] marked) {
    long[] reduced = shape.clone();
    for (int axis = 0; axis < shape.length; axis++) {
      reduced[axis] = marked[axis] ? 1 : shape[axis];
    }
    return reduced;
  }

  /** The shape without the marked axes. */
  public static long[] without(long[] shape, boolean[] marked) {
    long[] rest = new long[shape.length];
    int count = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      if (!marked[axis]) {
        rest[count++] = shape[axis];
      }
    }
    return Arrays.copyOf(rest, count);
  }

  /**
   * A layout, of a shape with the marked axes reduced or removed, with all axes again: those marked
   * have length 1.
   */
  public static Layout restore(Layout of, boolean[] marked, long[] shape) {
    if (of.rank() == marked.length) {
      return of;
    }
    long[] strides = new long[marked.length];
    int from = 0;
    for (int axis = 0; axis < marked.length; axis++) {
      strides[axis] = marked[axis] ? 0 : of.strides(from++);
    }
    return TrustedLayouts.of(shape.clone(), strides, of.offset());
  }

  /** The shape of what a reduction gives: without the axes, or with length 1 along them. */
  public static long[] resultShape(Layout of, boolean keepDims, int... axes) {
    boolean[] reduced = reduced(of.rank(), axes);
    return keepDims ? reducedShape(of.shape(), reduced) : without(of.shape(), reduced);
  }

  /** The shape with another extent along an axis; a negative axis counts from the last one. */
  public static long[] withExtent(long[] shape, int axis, long extent) {
    long[] other = shape.clone();
    other[Shapes.axis(axis, shape.length)] = extent;
    return other;
  }
}
