package io.monomorph.fold;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import java.util.EnumMap;
import java.util.Map;

/** What reductions begin with, as elements. */
final class FoldIdentities {
  private static final Layout NO_AXES = Layout.of();

  private static final Map<DType, ArrayOperand> ZEROS = all(0);
  private static final Map<DType, ArrayOperand> ONES = all(1);

  private FoldIdentities() {}

  private static Map<DType, ArrayOperand> all(double identity) {
    Map<DType, ArrayOperand> all = new EnumMap<>(DType.class);
    for (DType dtype : DType.values()) {
      all.put(dtype, make(dtype, identity));
    }
    return all;
  }

  /**
   * An identity in a dtype, not to be written to; -1 stands for all bits, and so it becomes them in
   * unsigned dtypes.
   */
  static ArrayOperand of(DType dtype, double identity) {
    boolean zero = Double.doubleToRawLongBits(identity) == 0;
    ArrayOperand known = zero ? ZEROS.get(dtype) : identity == 1 ? ONES.get(dtype) : null;
    return known == null ? make(dtype, identity) : known;
  }

  private static ArrayOperand make(DType dtype, double identity) {
    Object element = dtype.newBlock(1);
    Casts.run(DType.FLOAT64, new double[] {identity}, 0, 1, dtype, element, 0, 1, 1);
    return ArrayOperand.over(dtype, element, NO_AXES);
  }
}
