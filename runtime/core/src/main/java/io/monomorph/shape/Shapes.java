package io.monomorph.shape;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Arithmetic of shapes: sizes, strides, broadcasting, axes.
 *
 * @see io.monomorph.layout.Layout
 */
public final class Shapes {
  /** The most axes that a buffer can have, as in NumPy 2. */
  public static final int MAX_RANK = 64;

  private Shapes() {}

  /** The number of elements of a checked shape. */
  public static long size(long[] shape) {
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    return size;
  }

  /**
   * A copy of a shape that can be the shape of a buffer.
   *
   * @throws IllegalArgumentException if an extent is negative, the rank is over {@value
   *     Layout#MAX_RANK}, or the extents other than zero multiply to 2^63 or more
   */
  public static long[] check(long[] shape) {
    checkedSize(shape);
    return shape.clone();
  }

  /**
   * The number of elements of a shape that can be the shape of a buffer.
   *
   * @throws IllegalArgumentException as {@link #check}
   */
  public static long checkedSize(long... shape) {
    Objects.requireNonNull(shape, "shape is null");
    checkRank(shape.length);
    long size = 1;
    boolean empty = false;
    for (int axis = 0; axis < shape.length; axis++) {
      long extent = shape[axis];
      empty |= extent == 0;
      if (extent < 0) {
        throw new IllegalArgumentException(
            "negative extent " + extent + " for axis " + axis + " in shape " + str(shape));
      }
      if (extent > 0) {
        // Without a division, which takes longer than all else for a small buffer.
        if (Math.multiplyHigh(size, extent) != 0 || size * extent < 0) {
          throw new IllegalArgumentException(
              "shape " + str(shape) + " has more elements than fit a long");
        }
        size *= extent;
      }
    }
    return empty ? 0 : size;
  }

  /** The number of axes, if a buffer can have so many. */
  public static int checkRank(int rank) {
    if (rank > MAX_RANK) {
      throw new IllegalArgumentException("a buffer has at most " + MAX_RANK + " axes, got " + rank);
    }
    return rank;
  }

  /** The strides of a contiguous buffer in C order. */
  public static long[] cStrides(long[] shape) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(shape[axis], 1);
    }
    return strides;
  }

  /** Runs an action on each index of a shape in C order; the array is one and the same. */
  public static void forEachIndex(long[] shape, Consumer<long[]> action) {
    if (size(check(shape)) == 0) {
      return;
    }
    long[] index = new long[shape.length];
    int axis;
    do {
      action.accept(index);
      axis = shape.length - 1;
      while (axis >= 0 && ++index[axis] == shape[axis]) {
        index[axis--] = 0;
      }
    } while (axis >= 0);
  }

  /** The axes from last to first: the permutation that makes F order of C order. */
  public static int[] reversedAxes(int rank) {
    int[] axes = new int[rank];
    Arrays.setAll(axes, axis -> rank - 1 - axis);
    return axes;
  }

  /** The shape from last axis to first. */
  public static long[] reversed(long[] shape) {
    Objects.requireNonNull(shape, "shape is null");
    long[] reversed = new long[shape.length];
    Arrays.setAll(reversed, axis -> shape[shape.length - 1 - axis]);
    return reversed;
  }

  /**
   * The shape that operands of these shapes have together: aligned at the last axis, an extent of 1
   * giving way to any other.
   *
   * @throws IllegalArgumentException if two extents differ and neither is 1
   */
  public static long[] broadcast(long[]... shapes) {
    int rank = 0;
    for (long[] shape : shapes) {
      rank = Math.max(rank, shape.length);
    }
    long[] result = new long[rank];
    Arrays.fill(result, 1);
    for (long[] shape : shapes) {
      for (int axis = 0; axis < shape.length; axis++) {
        int to = rank - shape.length + axis;
        if (result[to] == 1) {
          result[to] = shape[axis];
        } else if (shape[axis] != 1 && shape[axis] != result[to]) {
          throw new IllegalArgumentException(
              "shapes "
                  + Arrays.stream(shapes).map(Shapes::str).collect(Collectors.joining(" "))
                  + " cannot be broadcast together: axis "
                  + (to - rank)
                  + " has both "
                  + result[to]
                  + " and "
                  + shape[axis]);
        }
      }
    }
    return check(result);
  }

  /** Whether operands of a shape can be broadcast to another one, which stays as it is. */
  public static boolean fits(long[] shape, long... target) {
    int lead = target.length - shape.length;
    boolean fits = lead >= 0;
    for (int axis = 0; fits && axis < shape.length; axis++) {
      fits = shape[axis] == 1 || shape[axis] == target[lead + axis];
    }
    return fits;
  }

  /**
   * Checks an axis and counts a negative one from the end.
   *
   * @throws IllegalArgumentException if there is no such axis
   */
  public static int axis(int axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw new IllegalArgumentException(
          "axis " + axis + " is out of bounds for a buffer of rank " + rank);
    }
    return axis < 0 ? axis + rank : axis;
  }

  /** The shape as NumPy prints it: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
  public static String str(long[] shape) {
    // Plans have it in names, so that it is also asked for where nobody reads it.
    StringBuilder text = new StringBuilder("(");
    for (int axis = 0; axis < shape.length; axis++) {
      text.append(axis == 0 ? "" : ", ").append(shape[axis]);
    }
    return text.append(shape.length == 1 ? ",)" : ")").toString();
  }

  /** The extents of one shape, then those of another. */
  public static long[] concat(long[] first, long[] second) {
    long[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
