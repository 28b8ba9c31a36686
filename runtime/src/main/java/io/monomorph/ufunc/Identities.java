package io.monomorph.ufunc;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;

/** What reductions begin with, as elements. */
final class Identities {
  private static final Layout NO_AXES = Layout.of();

  private Identities() {}

  /** An identity in a dtype; -1 stands for all bits, and so it becomes them in unsigned dtypes. */
  static ArrayOperand of(DType dtype, double identity) {
    Object element = dtype.newBlock(1);
    Casts.run(DType.FLOAT64, new double[] {identity}, 0, 1, dtype, element, 0, 1, 1);
    return ArrayOperand.over(dtype, element, NO_AXES);
  }
}
