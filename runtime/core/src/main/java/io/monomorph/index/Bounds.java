package io.monomorph.index;

import io.monomorph.dtype.DType;

/**
 * The treatment of out-of-bounds indices by functions that leave the choice, as NumPy's {@code
 * mode}.
 *
 * <pre>{@code
 * Functions.take(a, Int64Buffer.of(5), Bounds.WRAP); // of 4 elements, the one at index 1
 * Functions.take(a, Int64Buffer.of(5), Bounds.CLIP); // the last one
 * }</pre>
 */
public enum Bounds {
  /** They are refused; negative ones count from the end. */
  RAISE,
  /** They are taken modulo the length of the axis. */
  WRAP,
  /** They are moved to the nearer end of the axis, negative ones to the first element. */
  CLIP;

  /**
   * The index inside an axis of some elements.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public long apply(long index, long extent, int axis) {
    boolean inside = index >= 0 && index < extent;
    if (inside) {
      return index;
    }
    if (extent > 0 && this == WRAP) {
      return Math.floorMod(index, extent);
    }
    if (extent > 0 && this == CLIP) {
      return index < 0 ? 0 : extent - 1;
    }
    if (this == RAISE && index < 0 && index >= -extent) {
      return index + extent;
    }
    throw new IndexOutOfBoundsException(
        "index " + index + " is out of bounds for axis " + axis + " with size " + extent);
  }

  /**
   * Refuses indices that are not cast to int64 safely, as those of uint64 are not.
   *
   * @throws IllegalArgumentException if they are of such a dtype
   */
  public static void checkSafeIndices(DType dtype) {
    if (checkIndices(dtype) == DType.UINT64) {
      throw new IllegalArgumentException(
          "indices of dtype uint64 are not cast to int64 safely: use astype(DType.INT64)");
    }
  }

  /**
   * The dtype, if indices can be of it.
   *
   * @throws IllegalArgumentException if not
   */
  public static DType checkIndices(DType dtype) {
    if (!dtype.isInteger() && dtype != DType.BOOL) {
      throw new IllegalArgumentException("indices must be of an integer dtype, got " + dtype);
    }
    return dtype;
  }
}
