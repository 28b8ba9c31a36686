package io.monomorph.composite;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.reduction.ComplexPartViews;
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
    DType dtype = of.dtype();
    if (dtype.isFloating()) {
      Operand out = Allocator.heap().allocate(dtype, ResultLayouts.like(of.layout(), Order.K));
      Object[] inputs = inputs(of, nan, positiveInfinity, negativeInfinity);
      return UfuncStep.into(out, ReplacementLoops.FINITE, inputs);
    }
    Operand copy = HeapBuffers.copy(of);
    if (dtype.isComplex()) {
      Operand parts = ComplexPartViews.all(copy);
      Object[] inputs = inputs(parts, nan, positiveInfinity, negativeInfinity);
      UfuncStep.into(parts, ReplacementLoops.FINITE, inputs);
    }
    return copy;
  }

  private static Object[] inputs(
      Operand values, double nan, double positiveInfinity, double negativeInfinity) {
    DType dtype = values.dtype();
    return new Object[] {
      values, number(nan, dtype), number(positiveInfinity, dtype), number(negativeInfinity, dtype)
    };
  }

  /** As it is cast: one that is too large is infinite. */
  private static Operand number(double value, DType dtype) {
    return Assignment.cast(Scalars.of(DType.FLOAT64, value), dtype);
  }
}
