package io.monomorph.exchange;

import io.monomorph.dtype.Complex;
import io.monomorph.shape.Shapes;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Whether views have the same items, in the sense of Python: numbers of all formats compare. */
final class ViewEquality {
  private ViewEquality() {}

  static boolean equal(Items left, Items right) {
    if (!left.layout.hasShapeOf(right.layout)) {
      return false;
    }
    boolean[] equal = {true};
    if (left.layout.size() > 0) {
      Shapes.forEachIndex(
          left.layout.shape(),
          index ->
              equal[0] =
                  equal[0]
                      && equal(
                          ItemValues.get(left, left.layout.at(index)),
                          ItemValues.get(right, right.layout.at(index))));
    }
    return equal[0];
  }

  /** Exactly, as Python compares numbers; NaN equals nothing, a character only characters. */
  static boolean equal(Object a, Object b) {
    if (a instanceof Byte || b instanceof Byte) {
      return a.equals(b);
    }
    if (a instanceof Complex || b instanceof Complex) {
      Complex left = a instanceof Complex complex ? complex : null;
      Complex right = b instanceof Complex complex ? complex : null;
      Object leftReal = left == null ? a : left.real();
      Object rightReal = right == null ? b : right.real();
      double leftImag = left == null ? 0 : left.imag();
      double rightImag = right == null ? 0 : right.imag();
      return leftImag == rightImag && equal(leftReal, rightReal);
    }
    if (a instanceof Double left && b instanceof Double right) {
      return left.doubleValue() == right.doubleValue();
    }
    if (a instanceof Double left) {
      return Double.isFinite(left) && new BigDecimal(left).compareTo(exact(b)) == 0;
    }
    if (b instanceof Double right) {
      return Double.isFinite(right) && new BigDecimal(right).compareTo(exact(a)) == 0;
    }
    return exact(a).compareTo(exact(b)) == 0;
  }

  private static BigDecimal exact(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
      case BigInteger big -> new BigDecimal(big);
      case Long number -> BigDecimal.valueOf(number);
      default -> throw new AssertionError(value);
    };
  }
}
