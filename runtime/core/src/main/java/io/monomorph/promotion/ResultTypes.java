package io.monomorph.promotion;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import java.util.Collections;
import java.util.List;

/**
 * The dtype of an operation on several operands, as {@code numpy.result_type}. Their order does not
 * matter, though promotion two by two is not associative: int8 and uint16 would make int32, and
 * that with float32 float64. So each operand is promoted with the one of the highest kind, and then
 * the results with each other; int8, uint16 and float32 make float32.
 */
public final class ResultTypes {
  private ResultTypes() {}

  /**
   * The dtype of an operation on operands of these dtypes, and on numbers of these kinds.
   *
   * @throws IllegalArgumentException if there are neither
   */
  public static DType of(List<DType> dtypes, List<ScalarKind> scalars) {
    if (dtypes.isEmpty() && scalars.isEmpty()) {
      throw new IllegalArgumentException("a result type needs at least one operand, got none");
    }
    DType main = DType.BOOL;
    for (DType dtype : dtypes) {
      main = kind(dtype) > kind(main) ? dtype : main;
    }
    for (ScalarKind scalar : scalars) {
      if (kind(scalar) > kind(main)) {
        return Collections.max(scalars).usual();
      }
    }
    DType result = main;
    for (DType dtype : dtypes) {
      result = Promotion.promote(result, Promotion.promote(main, dtype));
    }
    for (ScalarKind scalar : scalars) {
      result = Promotion.promote(result, scalar.with(main));
    }
    return result;
  }

  /** Kinds from the lowest to the highest: only the higher one knows what both make together. */
  private static int kind(DType dtype) {
    return dtype == DType.BOOL ? 0 : dtype.isInteger() ? 2 : 5;
  }

  private static int kind(ScalarKind scalar) {
    return switch (scalar) {
      case BOOLEAN -> 0;
      case INTEGER -> 1;
      case FLOATING -> 3;
      case COMPLEX -> 4;
    };
  }
}
