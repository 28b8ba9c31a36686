package io.monomorph;

import io.monomorph.composite.Closeness;
import io.monomorph.composite.DecimalRounding;
import io.monomorph.composite.NeighbourDifferences;
import io.monomorph.composite.NumberReplacement;
import io.monomorph.composite.Where;
import io.monomorph.dtype.DType;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.spi.Operand;

/**
 * Functions of NumPy that go over elements in several steps. What they take may be buffers of any
 * backend, numbers, which are weak, or what {@link Buffers#resolve} takes. Their results are new
 * buffers on the heap.
 */
final class ArrayFunctions {
  private static final double RELATIVE = 1e-5;
  private static final double ABSOLUTE = 1e-8;

  private ArrayFunctions() {}

  /**
   * The elements of {@code a} where the condition is true or not zero, those of {@code b}
   * elsewhere, as {@code numpy.where}. All are broadcast together; the dtype is that of {@link
   * DTypes#resultType} for {@code a} and {@code b}, to which a number is cast by any cast. {@link
   * Ufuncs#WHERE} does the same in one pass for a condition of bool, and can write to a buffer.
   *
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  static NdBuffer where(Object condition, Object a, Object b) {
    Object first = given(a, "a");
    Object second = given(b, "b");
    DType dtype = DTypes.resultType(first, second);
    return (NdBuffer) Where.where(operand(condition, "condition"), first, second, dtype);
  }

  /**
   * The elements rounded to so many decimal places, half to even, as {@code numpy.round}: they are
   * multiplied by a power of ten, rounded and divided again, in their dtype. A negative number of
   * places rounds to tens, hundreds and so on, integers too, which may wrap around. Without places
   * it is {@link Ufuncs#RINT} for what is no integer, so that bool becomes float16.
   *
   * @throws IllegalArgumentException if bool is rounded to other than 0 places
   */
  static NdBuffer round(Object of, int decimals) {
    return (NdBuffer) DecimalRounding.round(operand(of, "of"), decimals);
  }

  /** {@link #isclose(Object, Object, double, double, boolean)} with NumPy's tolerances. */
  static BoolBuffer isclose(Object a, Object b) {
    return isclose(a, b, RELATIVE, ABSOLUTE, false);
  }

  /**
   * Where {@code a} is within {@code absolute + relative * abs(b)} of {@code b}, as {@code
   * numpy.isclose}; infinities are close if they are equal.
   *
   * @param equalNan whether NaN is close to NaN
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  static BoolBuffer isclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    return (BoolBuffer)
        Closeness.isclose(given(a, "a"), given(b, "b"), relative, absolute, equalNan);
  }

  /** Whether all elements are close, by {@link #isclose(Object, Object)}. */
  static boolean allclose(Object a, Object b) {
    return allclose(a, b, RELATIVE, ABSOLUTE, false);
  }

  /**
   * Whether all elements are close, by {@link #isclose(Object, Object, double, double, boolean)}.
   */
  static boolean allclose(
      Object a, Object b, double relative, double absolute, boolean equalNan) {
    return Closeness.all(isclose(a, b, relative, absolute, equalNan).operand());
  }

  /**
   * Whether the shapes are the same and the elements are equal, as {@code numpy.array_equal}. The
   * dtypes may differ, 0.0 equals -0.0, and NaN equals nothing; {@link NdBuffer#equals} is
   * stricter.
   */
  static boolean arrayEqual(Object a, Object b) {
    return arrayEqual(a, b, false);
  }

  /**
   * As {@link #arrayEqual(Object, Object)}.
   *
   * @param equalNan whether NaN equals NaN
   */
  static boolean arrayEqual(Object a, Object b, boolean equalNan) {
    return Closeness.arrayEqual(operand(a, "a"), operand(b, "b"), equalNan);
  }

  /**
   * A copy with 0 for NaN and the greatest finite numbers of the dtype for infinities, as {@code
   * numpy.nan_to_num}. The parts of complex numbers are replaced one by one; integers and bool stay
   * as they are.
   */
  static NdBuffer nanToNum(Object of) {
    Operand x = operand(of, "of");
    double greatest = NumberReplacement.greatest(x.dtype());
    return nanToNum(x, 0, greatest, -greatest);
  }

  /** As {@link #nanToNum(Object)}, with these numbers instead, rounded to the dtype. */
  static NdBuffer nanToNum(
      Object of, double nan, double positiveInfinity, double negativeInfinity) {
    return (NdBuffer)
        NumberReplacement.nanToNum(operand(of, "of"), nan, positiveInfinity, negativeInfinity);
  }

  /** The differences of neighbours along the last axis. */
  static NdBuffer diff(Object of) {
    return diff(of, 1, -1);
  }

  /**
   * The differences of neighbours along an axis, taken {@code n} times, as {@code numpy.diff}; of
   * bool whether they differ.
   *
   * @throws IllegalArgumentException if {@code n} is negative, or there is no such axis
   */
  static NdBuffer diff(Object of, int n, int axis) {
    return (NdBuffer) NeighbourDifferences.diff(operand(of, "of"), n, axis);
  }

  private static Object given(Object given, String name) {
    return ScalarKind.isScalar(given) ? given : operand(given, name);
  }

  private static Operand operand(Object given, String name) {
    return Operands.operand(given, name);
  }
}
