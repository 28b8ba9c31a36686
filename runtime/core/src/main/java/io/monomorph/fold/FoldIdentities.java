package io.monomorph.fold;

import io.monomorph.annotation.Folding;
import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.generated.LoopTable;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /**
   * What parts of a row begin with where it is folded by halves, or null if it is not, or if that
   * does not matter, as for integers: in sums -0.0, which adds nothing.
   */
  static @Nullable ArrayOperand halving(LoopTable table, DType dtype) {
    Double identity = table.identity();
    boolean exact = dtype.isInteger() || dtype == DType.BOOL;
    if (identity == null || exact || table.folding() != Folding.PAIRWISE) {
      return null;
    }
    return of(dtype, identity == 0 ? -0.0 : identity);
  }

  private static ArrayOperand make(DType dtype, double identity) {
    Object element = dtype.newBlock(1);
    Casts.run(DType.FLOAT64, new double[] {identity}, 0, 1, dtype, element, 0, 1, 1);
    return ArrayOperand.over(dtype, element, NO_AXES);
  }
}
