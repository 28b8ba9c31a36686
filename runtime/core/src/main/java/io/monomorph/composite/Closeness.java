package io.monomorph.composite;

import io.monomorph.data.HeapBuffers;
import io.monomorph.data.ScalarOperands;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.BitsLoops;
import io.monomorph.function.EqualityLoops;
import io.monomorph.function.FinitenessLoops;
import io.monomorph.function.LessLoops;
import io.monomorph.function.SignsLoops;
import io.monomorph.reduction.AnyAndAll;
import io.monomorph.reduction.ReductionOptions;
import io.monomorph.spi.Operand;
import java.util.Objects;

/** Where elements are equal, or nearly so. Compared are operands and numbers, which are weak. */
public final class Closeness {
  private Closeness() {}

  /**
   * Where {@code a} is within {@code absolute + relative * abs(b)} of {@code b}; infinities are
   * close if they are equal.
   */
  public static Operand isclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    Object y = inexact(b);
    Operand scaled =
        UfuncStep.apply(
            ArithmeticLoops.MULTIPLY, UfuncStep.apply(SignsLoops.ABSOLUTE, y), relative);
    Operand bound = UfuncStep.apply(ArithmeticLoops.ADD, scaled, absolute);
    Operand distance =
        UfuncStep.apply(SignsLoops.ABSOLUTE, UfuncStep.apply(ArithmeticLoops.SUBTRACT, a, y));
    Operand near =
        and(
            UfuncStep.apply(LessLoops.LESS_EQUAL, distance, bound),
            UfuncStep.apply(FinitenessLoops.ISFINITE, y));
    Operand close = or(near, UfuncStep.apply(EqualityLoops.EQUAL, a, y));
    return equalNan ? orBothNan(close, a, y) : close;
  }

  /** Integers as float64, so that the distance from the least one is right. */
  private static Object inexact(Object y) {
    if (y instanceof Operand operand) {
      DType dtype = operand.dtype();
      return dtype.isFloating() || dtype.isComplex()
          ? operand
          : HeapBuffers.copy(operand, DType.FLOAT64, Order.K);
    }
    if (y instanceof Boolean truth) {
      return truth ? 1.0 : 0.0;
    }
    return y instanceof Number number ? (Object) number.doubleValue() : y;
  }

  /** Whether the shapes are the same and all elements are equal. */
  public static boolean arrayEqual(Operand a, Operand b, boolean equalNan) {
    if (!a.layout().hasShapeOf(b.layout())) {
      return false;
    }
    Operand equal = UfuncStep.apply(EqualityLoops.EQUAL, a, b);
    return all(equalNan ? orBothNan(equal, a, b) : equal);
  }

  /** Whether all elements of a new mask are true. */
  public static boolean all(Operand mask) {
    Operand all = AnyAndAll.all(mask, ReductionOptions.USUAL, null);
    return ((boolean[]) Objects.requireNonNull(all.array()))[0];
  }

  /** A mask, and where both operands are NaN. */
  static Operand orBothNan(Operand mask, Object a, Object b) {
    return or(mask, bothNan(a, b));
  }

  private static Operand bothNan(Object a, Object b) {
    // Alone, a number has a dtype of its own.
    Operand first = UfuncStep.apply(FinitenessLoops.ISNAN, ScalarOperands.operand(a));
    Operand second = UfuncStep.apply(FinitenessLoops.ISNAN, ScalarOperands.operand(b));
    return and(first, second);
  }

  private static Operand and(Operand a, Operand b) {
    return UfuncStep.apply(BitsLoops.BITWISE_AND, a, b);
  }

  private static Operand or(Operand a, Operand b) {
    return UfuncStep.apply(BitsLoops.BITWISE_OR, a, b);
  }
}
