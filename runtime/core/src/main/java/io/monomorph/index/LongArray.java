package io.monomorph.index;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Arrays;

/** Indices that are given one by one. */
record LongArray(Object array, Layout layout, boolean isReadOnly) implements Operand {
  /** So many are worth being told one by one. */
  private static final int FEW = 10;

  boolean isShort() {
    return ((long[]) array).length <= FEW;
  }

  /** The indices, as in {@code [1, 2]}. */
  String values() {
    return Arrays.toString((long[]) array);
  }

  @Override
  public DType dtype() {
    return DType.INT64;
  }

  @Override
  public Object core() {
    return array;
  }

  @Override
  public LongArray withLayout(Layout newLayout, boolean readOnly) {
    return new LongArray(array, newLayout, true);
  }
}
