package io.monomorph.layout;

import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.LayoutAccess;
import io.monomorph.shape.Shapes;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The shape of a buffer and the place of each element in its core: element {@code (i, j, ...)} is
 * at index {@code offset + i * strides[0] + j * strides[1] + ...}. Strides count elements. A layout
 * never changes.
 *
 * <pre>
 *   core         { 0  1  2  3  4  5 }
 *
 *   Layout.of(2, 3)                     shape (2, 3), strides (3, 1), offset 0
 *       [[0 1 2]                        at(i, j) = 3 i + j
 *        [3 4 5]]
 *
 *   Layout.of({3, 2}, {-1, 3}, 2)       shape (3, 2), strides (-1, 3), offset 2
 *       [[2 5]                          at(i, j) = 2 - i + 3 j
 *        [1 4]
 *        [0 3]]
 * </pre>
 *
 * <p>The {@code at} methods turn indices into that place; generated buffers call them on every
 * access. They check each index; a negative one counts from the end, as in NumPy. Those of {@code
 * int} are for cores of fewer than 2^31 elements and calculate in {@code int} throughout, because
 * the JIT compiles loops over {@code int} two times better.
 */
public final class Layout {
  /** The most axes that a buffer can have, as in NumPy 2. */
  public static final int MAX_RANK = Shapes.MAX_RANK;

  static {
    LayoutAccess.offer(new Access());
  }

  private final int rank;
  // The first three axes again, for element access: an extent over the int range is clamped.
  private final int n0;
  private final int n1;
  private final int n2;
  private final int s0;
  private final int s1;
  private final int s2;
  private final int start;
  private final long offset;
  private final long size;
  private final long[] shape;
  private final long[] strides;

  private Layout(long[] shape, long[] strides, long offset) {
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.rank = shape.length;
    this.size = Shapes.size(shape);
    this.n0 = extent(0);
    this.n1 = extent(1);
    this.n2 = extent(2);
    this.s0 = stride(0);
    this.s1 = stride(1);
    this.s2 = stride(2);
    this.start = (int) offset;
  }

  private int extent(int axis) {
    return axis < rank ? (int) Math.min(shape[axis], Integer.MAX_VALUE) : 0;
  }

  private int stride(int axis) {
    return axis < rank ? (int) strides[axis] : 0;
  }

  /**
   * A layout in C order, from index 0.
   *
   * @throws IllegalArgumentException if an extent is negative, the rank is over {@value #MAX_RANK}
   *     or the size over 2^63 - 1
   */
  public static Layout of(long... shape) {
    return new Layout(Shapes.check(shape), Shapes.cStrides(shape), 0);
  }

  /**
   * A layout with any strides, which may be negative or zero.
   *
   * @throws IllegalArgumentException as {@link #of(long...)}, or if there is not one stride for
   *     each axis, or if an element would be at a negative index
   */
  public static Layout of(long[] shape, long[] strides, long offset) {
    if (shape.length != strides.length) {
      throw new IllegalArgumentException(
          "shape " + Shapes.str(shape) + " needs one stride for each axis, got " + strides.length);
    }
    Layout layout = new Layout(Shapes.check(shape), strides.clone(), offset);
    if (layout.size > 0 && layout.firstIndex() < 0) {
      throw new IllegalArgumentException(
          layout + " puts an element at index " + layout.firstIndex() + ", before the core begins");
    }
    return layout;
  }

  /** What makes layouts without checks, for packages of this module. */
  private static final class Access extends LayoutAccess<Layout> {
    @Override
    public Layout of(long[] shape, long[] strides, long offset) {
      return new Layout(shape, strides, offset);
    }

    @Override
    public Layout from(Layout layout, long offset) {
      return new Layout(layout.shape, layout.strides, offset);
    }
  }

  /** The number of axes. */
  public int rank() {
    return rank;
  }

  /** The extent of each axis, as a copy. */
  public long[] shape() {
    return shape.clone();
  }

  /** The extent of one axis. */
  public long shape(int axis) {
    return shape[axis];
  }

  /** Whether another layout has the same shape. */
  public boolean hasShapeOf(Layout other) {
    return Arrays.equals(shape, other.shape);
  }

  /** Whether the shape is that one. */
  public boolean hasShape(long... other) {
    return Arrays.equals(shape, other);
  }

  /** Whether the layout is the one that {@link #of(long...)} makes of its shape. */
  public boolean isPlain() {
    long expected = 1;
    for (int axis = rank - 1; axis >= 0; axis--) {
      if (strides[axis] != expected) {
        return false;
      }
      expected *= Math.max(shape[axis], 1);
    }
    return offset == 0;
  }

  /** The layout that {@link #of(long...)} makes of the shape; this one, if it is equal. */
  public Layout packed() {
    return isPlain() ? this : of(shape);
  }

  /** The stride of each axis in elements, as a copy. */
  public long[] strides() {
    return strides.clone();
  }

  /** The stride of one axis in elements. */
  public long strides(int axis) {
    return strides[axis];
  }

  /** The index of the element whose indices are all zero. */
  public long offset() {
    return offset;
  }

  /** The number of elements. */
  public long size() {
    return size;
  }

  /**
   * The lowest index that an element has, or the offset if there is none; {@code Long.MIN_VALUE}
   * stands for any that is lower.
   */
  public long firstIndex() {
    return reach(-1);
  }

  /**
   * The highest index that an element has, or the offset if there is none; {@code Long.MAX_VALUE}
   * stands for any that is higher.
   */
  public long lastIndex() {
    return reach(1);
  }

  private long reach(int sign) {
    long index = offset;
    try {
      for (int axis = 0; size > 0 && axis < rank; axis++) {
        if (Long.signum(strides[axis]) == sign) {
          index = Math.addExact(index, Math.multiplyExact(shape[axis] - 1, strides[axis]));
        }
      }
    } catch (ArithmeticException beyondLong) {
      return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return index;
  }

  /** Whether the elements follow each other without gaps, the last index varying fastest. */
  public boolean isCContiguous() {
    long expected = 1;
    for (int axis = rank - 1; axis >= 0; axis--) {
      if (shape[axis] != 1 && size > 0 && strides[axis] != expected) {
        return false;
      }
      expected *= shape[axis];
    }
    return true;
  }

  /** Whether the elements follow each other without gaps, the first index varying fastest. */
  public boolean isFContiguous() {
    long expected = 1;
    for (int axis = 0; axis < rank; axis++) {
      if (shape[axis] != 1 && size > 0 && strides[axis] != expected) {
        return false;
      }
      expected *= shape[axis];
    }
    return true;
  }

  /** The place of the only element of a layout without axes. */
  public int at() {
    if (rank != 0) {
      throw wrongRank();
    }
    return start;
  }

  /** The place of the element at an index, if there is one axis. */
  public int at(int i) {
    if (rank != 1) {
      throw wrongRank(i);
    }
    if (i < 0 || i >= n0) {
      i = (int) wrap(0, i);
    }
    return start + i * s0;
  }

  /** The place of the element at two indices, if there are two axes. */
  public int at(int i, int j) {
    if (rank != 2) {
      throw wrongRank(i, j);
    }
    if (i < 0 || i >= n0) {
      i = (int) wrap(0, i);
    }
    if (j < 0 || j >= n1) {
      j = (int) wrap(1, j);
    }
    return start + i * s0 + j * s1;
  }

  /** The place of the element at three indices, if there are three axes. */
  public int at(int i, int j, int k) {
    if (rank != 3) {
      throw wrongRank(i, j, k);
    }
    if (i < 0 || i >= n0) {
      i = (int) wrap(0, i);
    }
    if (j < 0 || j >= n1) {
      j = (int) wrap(1, j);
    }
    if (k < 0 || k >= n2) {
      k = (int) wrap(2, k);
    }
    return start + i * s0 + j * s1 + k * s2;
  }

  /** The place of the element at an index for each axis. */
  public int at(int... index) {
    return (int) atLong(index);
  }

  /** The place of the only element of a layout without axes, in a core of any size. */
  public long atLong() {
    at();
    return offset;
  }

  /** The place of an element in a core of any size. */
  public long atLong(int... index) {
    Objects.requireNonNull(index, "index is null");
    if (rank != index.length) {
      throw wrongRank(Arrays.stream(index).asLongStream().toArray());
    }
    long at = offset;
    for (int axis = 0; axis < index.length; axis++) {
      at += wrap(axis, index[axis]) * strides[axis];
    }
    return at;
  }

  /** As {@link #at(int)}, beyond 2^31 elements. */
  public long at(long i) {
    if (rank != 1) {
      throw wrongRank(i);
    }
    return offset + wrap(0, i) * strides[0];
  }

  /** As {@link #at(int, int)}, beyond 2^31 elements. */
  public long at(long i, long j) {
    if (rank != 2) {
      throw wrongRank(i, j);
    }
    return offset + wrap(0, i) * strides[0] + wrap(1, j) * strides[1];
  }

  /** As {@link #at(int, int, int)}, beyond 2^31 elements. */
  public long at(long i, long j, long k) {
    if (rank != 3) {
      throw wrongRank(i, j, k);
    }
    return offset + wrap(0, i) * strides[0] + wrap(1, j) * strides[1] + wrap(2, k) * strides[2];
  }

  /** As {@link #at(int...)}, beyond 2^31 elements. */
  public long at(long... index) {
    Objects.requireNonNull(index, "index is null");
    if (rank != index.length) {
      throw wrongRank(index);
    }
    long at = offset;
    for (int axis = 0; axis < index.length; axis++) {
      at += wrap(axis, index[axis]) * strides[axis];
    }
    return at;
  }

  /**
   * Checks an index and counts a negative one from the end.
   *
   * @throws IndexOutOfBoundsException if the axis has no such element
   */
  public long wrap(int axis, long index) {
    return AxisIndex.wrap(index, shape[axis], axis);
  }

  private IndexOutOfBoundsException wrongRank(long... index) {
    String given = Arrays.stream(index).mapToObj(Long::toString).collect(Collectors.joining(", "));
    return new IndexOutOfBoundsException(
        "a buffer of shape %s takes %s for one element, got %d%s"
            .formatted(
                Shapes.str(shape),
                rank == 1 ? "1 index" : rank + " indices",
                index.length,
                0 < index.length && index.length < rank
                    ? ": for the part write get(\"%s\") or at(%s).get(), to change it at(%s).set(values)"
                        .formatted(given, given, given)
                    : ""));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout that
        && offset == that.offset
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(strides, that.strides);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(offset) + 31 * (Arrays.hashCode(shape) + 31 * Arrays.hashCode(strides));
  }

  @Override
  public String toString() {
    return "shape " + Shapes.str(shape) + " strides " + Shapes.str(strides) + " offset " + offset;
  }
}
