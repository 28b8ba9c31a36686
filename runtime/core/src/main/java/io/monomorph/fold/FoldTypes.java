package io.monomorph.fold;

import io.monomorph.annotation.TypeRule;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the loop of a reduction. */
final class FoldTypes {
  private FoldTypes() {}

  /**
   * The loop for elements of a dtype: the first that takes them and those of the output safely and
   * gives what it takes; but additions and products of integers are computed in 64 bits if neither
   * a dtype nor an output is given. The elements are cast to a dtype that is asked for whatever
   * they lose, as NumPy does it, unless a casting was chosen.
   */
  static Signature find(LoopTable table, UfuncOptions options, DType dtype, @Nullable Operand out) {
    if (table.inputs() != 2 || table.outputs() != 1) {
      throw new IllegalArgumentException(
          "%s takes %d inputs and gives %d results: only functions of two inputs and one result"
                  .formatted(table.name(), table.inputs(), table.outputs())
              + " can be reduced");
    }
    DType asked = options.dtype();
    Casting casting = options.reducingCasting();
    Signature found;
    if (table.rule() == TypeRule.TRUTH) {
      found = asked == null || asked == DType.BOOL ? loop(table, DType.BOOL) : null;
    } else if (asked != null) {
      found = casting.allows(dtype, asked) ? loop(table, asked) : null;
    } else {
      DType widened = table.widens() && out == null ? wide(dtype) : dtype;
      found = first(table, out == null ? widened : out.dtype(), widened);
    }
    if (found == null) {
      throw new IllegalArgumentException(
          "%s has no loop that reduces %s%s%s; %s"
              .formatted(
                  table.name(),
                  dtype,
                  asked == null ? "" : " to " + asked,
                  out == null ? "" : " into " + out.dtype(),
                  table.offers()));
    }
    return found;
  }

  private static @Nullable Signature first(LoopTable table, DType result, DType element) {
    if (table.rule() == TypeRule.NOT_ONLY_BOOL && result == DType.BOOL && element == DType.BOOL) {
      return null;
    }
    for (Signature signature : table.loops()) {
      if (Casting.SAFE.allows(result, signature.dtype(0))
          && Casting.SAFE.allows(element, signature.dtype(1))) {
        DType given = signature.dtype(2);
        return given == signature.dtype(0) || Casting.SAFE.allows(element, given)
            ? loop(table, given)
            : null;
      }
    }
    return null;
  }

  /** The loop of which all inputs and outputs are of a dtype, and which reduces. */
  private static @Nullable Signature loop(LoopTable table, DType dtype) {
    for (Signature signature : table.loops()) {
      if (signature.folds() && signature.isAll(dtype)) {
        return signature;
      }
    }
    return null;
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

  /** Whether results do not depend on the order in which elements of a dtype are added. */
  static boolean isExact(DType dtype) {
    return dtype.isInteger() || dtype == DType.BOOL;
  }

  static void checkOut(LoopTable table, Casting casting, DType dtype, Operand out, long... shape) {
    ElementwiseCall.checkOut(table, casting, dtype, out);
    if (!Arrays.equals(shape, out.layout().shape())) {
      throw new IllegalArgumentException(
          "%s gives shape %s, which is not that of out, %s"
              .formatted(table.name(), Shapes.str(shape), Shapes.str(out.layout().shape())));
    }
  }
}
