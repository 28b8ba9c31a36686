package io.monomorph.data;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.generated.Ranges;
import io.monomorph.kernel.Elements;
import io.monomorph.layout.Layout;
import io.monomorph.promotion.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers and booleans as operands without axes. */
public final class Scalars {
  private static final Layout ONE = Layout.of();

  private Scalars() {}

  /**
   * A number or boolean as one element of a dtype, converted as NumPy converts Python's numbers: an
   * integer is checked against the range of a dtype of integers, and a floating-point number is
   * truncated and then checked; a number too large for a floating-point dtype becomes infinite. A
   * complex number becomes complex, or its truth.
   *
   * @throws IllegalArgumentException if the dtype is of integers and cannot hold the number, or if
   *     it is of floating-point or complex numbers and not even float64 can hold the integer, or if
   *     it is of real numbers and the number is complex, or if the object is neither number nor
   *     boolean
   */
  public static ArrayOperand of(DType dtype, Object value) {
    Object element = dtype.newBlock(1);
    write(dtype, value, element, 0);
    return ArrayOperand.over(dtype, element, ONE);
  }

  /**
   * Makes a number or boolean, converted as by {@link #of}, an element of an array. If it cannot be
   * converted, nothing is written.
   */
  public static void write(DType dtype, Object value, Object array, int at) {
    ScalarKind kind = ScalarKind.of(value);
    if (kind == ScalarKind.BOOLEAN) {
      Elements.set(dtype, array, at, (Boolean) value ? 1 : 0);
    } else if (value instanceof Complex number) {
      write(dtype, number, array, at);
    } else if (dtype.isInteger()) {
      Elements.setBits(dtype, array, at, integer(dtype, kind, value));
    } else if (value instanceof BigInteger big) {
      Elements.set(dtype, array, at, floating(dtype, big));
    } else {
      double real =
          kind == ScalarKind.FLOATING
              ? ((Number) value).doubleValue()
              : (double) ((Number) value).longValue();
      Elements.set(dtype, array, at, real);
    }
  }

  private static void write(DType dtype, Complex value, Object array, int at) {
    if (dtype.isComplex()) {
      Elements.set(dtype, array, at, value.real(), value.imag());
    } else if (dtype == DType.BOOL) {
      Elements.set(dtype, array, at, value.isTrue() ? 1 : 0);
    } else {
      throw new IllegalArgumentException(
          ("the complex number %s is no element of %s: give its real part, with real(), or use a"
                  + " complex dtype")
              .formatted(value, dtype));
    }
  }

  /** The bits of the integer that a dtype holds. */
  private static long integer(DType dtype, ScalarKind kind, Object value) {
    if (kind == ScalarKind.FLOATING) {
      return truncated(dtype, value, ((Number) value).doubleValue());
    }
    return value instanceof BigInteger big
        ? Ranges.check(dtype, big)
        : Ranges.check(dtype, ((Number) value).longValue());
  }

  /**
   * A number or boolean as one element of a dtype, converted as NumPy's {@code full} does: an
   * integer is checked as by {@link #of}, but a floating-point or complex number is cast as an
   * array of such numbers is, which wraps around where the dtype is of integers, and drops the
   * imaginary part where it is not complex.
   *
   * @throws IllegalArgumentException if an integer does not fit, or if the object is neither number
   *     nor boolean
   */
  public static ArrayOperand cast(DType dtype, Object value) {
    boolean drops = value instanceof Complex && !dtype.isComplex() && dtype != DType.BOOL;
    if (!drops && ScalarKind.of(value) != ScalarKind.FLOATING) {
      return of(dtype, value);
    }
    double real = value instanceof Complex number ? number.real() : ((Number) value).doubleValue();
    Object element = dtype.newBlock(1);
    Elements.set(dtype, element, 0, real);
    return ArrayOperand.over(dtype, element, ONE);
  }

  private static long truncated(DType dtype, Object value, double real) {
    if (Math.abs(real) < 0x1p63) {
      return Ranges.check(dtype, (long) real);
    }
    if (value instanceof BigDecimal decimal) {
      return Ranges.check(dtype, decimal.toBigInteger());
    }
    if (!Double.isFinite(real)) {
      throw new IllegalArgumentException("cannot convert " + real + " to " + dtype);
    }
    return Ranges.check(dtype, new BigDecimal(real).toBigInteger());
  }

  private static double floating(DType dtype, BigInteger value) {
    double real = value.doubleValue();
    if (Double.isInfinite(real) && dtype != DType.BOOL) {
      throw new IllegalArgumentException(
          "an integer of "
              + value.bitLength()
              + " bits is too large for "
              + dtype
              + ": give a double, which may be infinite");
    }
    return real;
  }
}
