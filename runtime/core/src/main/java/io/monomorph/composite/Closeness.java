package io.monomorph.composite;

import static io.monomorph.expression.Expressions.call;

import io.monomorph.data.HeapBuffers;
import io.monomorph.data.ScalarOperands;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.expression.Evaluation;
import io.monomorph.expression.Node;
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
    return new Evaluation(null, null).evaluate(close(a, b, relative, absolute, equalNan));
  }

  /** Whether {@link #isclose} is so everywhere; what it says of each is in no buffer. */
  public static boolean allclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    return all(close(a, b, relative, absolute, equalNan));
  }

  private static Node close(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    Object y = inexact(b);
    Node scaled = call(ArithmeticLoops.MULTIPLY, call(SignsLoops.ABSOLUTE, y), relative);
    Node bound = call(ArithmeticLoops.ADD, scaled, absolute);
    Node distance = call(SignsLoops.ABSOLUTE, call(ArithmeticLoops.SUBTRACT, a, y));
    Node near = and(call(LessLoops.LESS_EQUAL, distance, bound), call(FinitenessLoops.ISFINITE, y));
    Node close = or(near, call(EqualityLoops.EQUAL, a, y));
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
    Boolean inArrays = ArrayEquality.compare(a, b, equalNan);
    if (inArrays != null) {
      return inArrays;
    }
    Node equal = call(EqualityLoops.EQUAL, a, b);
    return all(equalNan ? orBothNan(equal, a, b) : equal);
  }

  private static boolean all(Node mask) {
    Operand all = AnyAndAll.all(Evaluation.ready(mask), ReductionOptions.USUAL, null);
    return ((boolean[]) Objects.requireNonNull(all.array()))[0];
  }

  /** A mask, and where both operands are NaN. */
  static Node orBothNan(Operand mask, Object a, Object b) {
    return or(mask, bothNan(a, b));
  }

  private static Node bothNan(Object a, Object b) {
    // Alone, a number has a dtype of its own.
    Node first = call(FinitenessLoops.ISNAN, ScalarOperands.operand(a));
    Node second = call(FinitenessLoops.ISNAN, ScalarOperands.operand(b));
    return and(first, second);
  }

  private static Node and(Node a, Node b) {
    return call(BitsLoops.BITWISE_AND, a, b);
  }

  private static Node or(Operand a, Node b) {
    return call(BitsLoops.BITWISE_OR, a, b);
  }
}
