package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.kernel.ExtremeValues;

/** Folds long rows of real elements without gaps to the largest or smallest, and NaN if one is. */
record ExtremeFold(DType dtype, boolean largest, Loop fold) implements Loop {
  @Override
  public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
    if (n >= ExtremeValues.LEAST && strides[0] == 1) {
      ExtremeValues.fold(dtype, largest, arrays[0], offsets[0], n, arrays[1], offsets[1]);
    } else {
      fold.run(arrays, offsets, strides, n);
    }
  }

  /** The same where NaN does not count; where there is one, the usual fold begins again. */
  record OfKnown(DType dtype, boolean largest, Loop fold) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      Object out = arrays[1];
      int to = offsets[1];
      if (n < ExtremeValues.LEAST || strides[0] != 1 || ExtremeValues.isNaN(dtype, out, to)) {
        fold.run(arrays, offsets, strides, n);
        return;
      }
      Object before = dtype.newBlock(1);
      System.arraycopy(out, to, before, 0, 1);
      ExtremeValues.fold(dtype, largest, arrays[0], offsets[0], n, out, to);
      if (ExtremeValues.isNaN(dtype, out, to)) {
        System.arraycopy(before, 0, out, to, 1);
        fold.run(arrays, offsets, strides, n);
      }
    }
  }
}
