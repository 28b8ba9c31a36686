package io.monomorph.ufunc;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the loop of a reduction. */
final class FoldTypes {
  private FoldTypes() {}

  /**
   * The loop for elements of a dtype: the first that takes them safely; but additions and products
   * of integers are computed in 64 bits if neither a dtype nor an output is given, as in NumPy.
   */
  static Signature find(LoopTable table, Options options, DType dtype, @Nullable Operand out) {
    if (table.inputs() != 2 || table.outputs() != 1) {
      throw new IllegalArgumentException(
          "%s takes %d inputs and gives %d results: only functions of two inputs and one result"
                  .formatted(table.name(), table.inputs(), table.outputs())
              + " can be reduced");
    }
    DType asked = options.dtype() == null && out != null ? out.dtype() : options.dtype();
    DType least = asked == null && table.widens() ? wide(dtype) : dtype;
    Signature truth = null;
    for (Signature signature : table.loops()) {
      if (signature.fold() == null) {
        continue;
      }
      DType own = signature.dtype(0);
      if (own == DType.BOOL && table.identity() != null) {
        truth = signature;
      }
      boolean fits =
          asked == null
              ? Casting.SAFE.allows(least, own)
              : own == asked && options.casting().allows(dtype, own);
      if (fits) {
        return signature;
      }
    }
    if (truth != null && (asked == null || asked == DType.BOOL || out != null)) {
      return truth;
    }
    throw new IllegalArgumentException(
        "%s has no loop that reduces %s%s; it has %s"
            .formatted(table.name(), dtype, asked == null ? "" : " to " + asked, table.describe()));
  }

  private static DType wide(DType dtype) {
    if (dtype == DType.BOOL) {
      return DType.INT64;
    }
    if (dtype.isInteger() && dtype.itemSize() < 8) {
      return dtype.isUnsigned() ? DType.UINT64 : DType.INT64;
    }
    return dtype;
  }

  static void checkOut(LoopTable table, Casting casting, DType dtype, Operand out, long... shape) {
    Elementwise.checkOut(table, casting, dtype, out);
    if (!Arrays.equals(shape, out.layout().shape())) {
      throw new IllegalArgumentException(
          "%s gives shape %s, which is not that of out, %s"
              .formatted(table.name(), Shapes.str(shape), Shapes.str(out.layout().shape())));
    }
  }
}
