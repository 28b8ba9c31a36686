package io.monomorph;

import io.monomorph.composite.Closeness;
import io.monomorph.composite.DecimalRounding;
import io.monomorph.composite.NeighbourDifferences;
import io.monomorph.composite.NumberReplacement;
import io.monomorph.composite.OverriddenFunctions;
import io.monomorph.composite.Where;
import io.monomorph.dtype.DType;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.spi.Operand;

/**
 * What goes over elements in several steps: the methods of {@link Functions} that do so, which
 * document them, delegate here.
 */
final class ArrayFunctions {
  private static final double RELATIVE = 1e-5;
  private static final double ABSOLUTE = 1e-8;

  private ArrayFunctions() {}

  static NdBuffer where(Object condition, Object a, Object b, Destination to) {
    Object first = given(a, "a");
    Object second = given(b, "b");
    DType dtype = DTypes.resultType(first, second);
    Object[] inputs = Where.inputs(operand(condition, "condition"), first, second, dtype);
    return Ufuncs.WHERE.apply(inputs[0], inputs[1], inputs[2], to);
  }

  static NdBuffer round(Object of, int decimals) {
    Operand x = operand(of, "of");
    Operand own = OverriddenFunctions.round(x, decimals);
    return (NdBuffer) (own == null ? DecimalRounding.round(x, decimals) : own);
  }

  static BoolBuffer isclose(Object a, Object b) {
    return isclose(a, b, RELATIVE, ABSOLUTE, false);
  }

  static BoolBuffer isclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    Object x = given(a, "a");
    Object y = given(b, "b");
    Operand own = OverriddenFunctions.isclose(x, y, relative, absolute, equalNan);
    return (BoolBuffer) (own == null ? Closeness.isclose(x, y, relative, absolute, equalNan) : own);
  }

  static boolean allclose(Object a, Object b) {
    return allclose(a, b, RELATIVE, ABSOLUTE, false);
  }

  static boolean allclose(Object a, Object b, double relative, double absolute, boolean equalNan) {
    Object x = given(a, "a");
    Object y = given(b, "b");
    Boolean own = OverriddenFunctions.allclose(x, y, relative, absolute, equalNan);
    return own == null ? Closeness.allclose(x, y, relative, absolute, equalNan) : own;
  }

  static boolean arrayEqual(Object a, Object b) {
    return arrayEqual(a, b, false);
  }

  static boolean arrayEqual(Object a, Object b, boolean equalNan) {
    Operand x = operand(a, "a");
    Operand y = operand(b, "b");
    Boolean own = OverriddenFunctions.arrayEqual(x, y, equalNan);
    return own == null ? Closeness.arrayEqual(x, y, equalNan) : own;
  }

  static NdBuffer nanToNum(Object of) {
    Operand x = operand(of, "of");
    double greatest = NumberReplacement.greatest(x.dtype());
    return nanToNum(x, 0, greatest, -greatest);
  }

  static NdBuffer nanToNum(
      Object of, double nan, double positiveInfinity, double negativeInfinity) {
    Operand x = operand(of, "of");
    Operand own = OverriddenFunctions.nanToNum(x, nan, positiveInfinity, negativeInfinity);
    return (NdBuffer)
        (own == null
            ? NumberReplacement.nanToNum(x, nan, positiveInfinity, negativeInfinity)
            : own);
  }

  static NdBuffer diff(Object of) {
    return diff(of, 1, -1);
  }

  static NdBuffer diff(Object of, int n, int axis) {
    Operand x = operand(of, "of");
    Operand own = OverriddenFunctions.diff(x, n, axis);
    return (NdBuffer) (own == null ? NeighbourDifferences.diff(x, n, axis) : own);
  }

  private static Object given(Object given, String name) {
    return ScalarKind.isScalar(given) ? given : operand(given, name);
  }

  private static Operand operand(Object given, String name) {
    return Operands.operand(given, name);
  }
}
