package io.monomorph.composite;

import io.monomorph.data.HeapBuffers;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.EqualityLoops;
import io.monomorph.function.FinitenessLoops;
import io.monomorph.function.SignsLoops;
import io.monomorph.reduction.ComplexPartViews;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;

/** NumPy's nan_to_num. */
public final class NumberReplacement {
  private NumberReplacement() {}

  /** The greatest finite number of a dtype, or of the parts of its elements. */
  public static double greatest(DType dtype) {
    return switch (dtype) {
      case FLOAT16 -> 65504;
      case FLOAT32, COMPLEX64 -> Float.MAX_VALUE;
      default -> Double.MAX_VALUE;
    };
  }

  /** A copy with numbers for NaN and infinities, also in the parts of complex elements. */
  public static Operand nanToNum(
      Operand of, double nan, double positiveInfinity, double negativeInfinity) {
    Operand copy = HeapBuffers.copy(of);
    boolean complex = of.dtype().isComplex();
    if (!of.dtype().isFloating() && !complex) {
      return copy;
    }
    Operand values = complex ? ComplexPartViews.all(copy) : copy;
    Operand isNan = UfuncStep.apply(FinitenessLoops.ISNAN, values);
    Operand isPositive = UfuncStep.apply(EqualityLoops.EQUAL, values, Double.POSITIVE_INFINITY);
    Operand isNegative = UfuncStep.apply(EqualityLoops.EQUAL, values, Double.NEGATIVE_INFINITY);
    replace(values, isNan, nan);
    replace(values, isPositive, positiveInfinity);
    replace(values, isNegative, negativeInfinity);
    return copy;
  }

  private static void replace(Operand values, Operand mask, double by) {
    UfuncStep.into(
        values,
        UfuncOptions.USUAL.withWhere(mask),
        SignsLoops.POSITIVE,
        Scalars.of(DType.FLOAT64, by));
  }
}
