package io.monomorph.shape;

/** An index into an axis, which counts from the end if it is negative. */
public final class AxisIndex {
  private AxisIndex() {}

  /**
   * Counts a negative index from the end.
   *
   * @throws IndexOutOfBoundsException if the axis has no such element
   */
  public static long wrap(long index, long extent, int axis) {
    // Without a branch on the sign, which would be hard to predict in arrays of indices.
    long counted = index + ((index >> 63) & extent);
    if (Long.compareUnsigned(counted, extent) >= 0) {
      throw outOfBounds(Long.toString(index), extent, axis);
    }
    return counted;
  }

  /**
   * As {@link #wrap(long, long, int)}; of uint64, whose bits are given, none is negative.
   *
   * @throws IndexOutOfBoundsException if the axis has no such element
   */
  public static long wrap(long index, boolean unsigned, long extent, int axis) {
    if (unsigned && index < 0) {
      throw outOfBounds(Long.toUnsignedString(index), extent, axis);
    }
    return wrap(index, extent, axis);
  }

  /** Says that an axis has no such element. */
  public static IndexOutOfBoundsException outOfBounds(String index, long extent, int axis) {
    return new IndexOutOfBoundsException(
        "index %s is out of bounds for axis %d with size %d".formatted(index, axis, extent));
  }
}
