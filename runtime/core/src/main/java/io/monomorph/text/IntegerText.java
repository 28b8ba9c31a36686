package io.monomorph.text;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;

/** The digits of integers. */
final class IntegerText {
  private IntegerText() {}

  /** The decimal text of each element. */
  static String[] of(DType dtype, Object block, int size) {
    long[] values = new long[size];
    Casts.run(dtype, block, 0, 1, DType.INT64, values, 0, 1, size);
    String[] texts = new String[size];
    for (int k = 0; k < size; k++) {
      texts[k] =
          dtype == DType.UINT64 ? Long.toUnsignedString(values[k]) : Long.toString(values[k]);
    }
    return texts;
  }
}
