package io.monomorph.index;

import io.monomorph.dtype.DType;
import io.monomorph.shape.AxisIndex;

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
    if (this == RAISE || extent == 0) {
      return AxisIndex.wrap(index, extent, axis);
    }
    return this == WRAP ? Math.floorMod(index, extent) : Math.max(0, Math.min(index, extent - 1));
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
