package io.monomorph.promotion;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotion;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a number or boolean beside operands that have a dtype. It yields to their dtype where
 * that is of its kind or a higher one, whatever its value: NumPy has the same rule for Python's
 * numbers (NEP 50). Only when it is converted to the dtype, its value is looked at. The kinds stand
 * in order, the lowest first.
 *
 * @see io.monomorph.DTypes
 */
public enum ScalarKind {
  /** A boolean: NumPy's bool is a dtype of the lowest kind. */
  BOOLEAN(DType.BOOL),
  /** An integer of any size: int64 if no other operand says more. */
  INTEGER(DType.INT64),
  /** A floating-point number: float64 if no other operand has a floating-point or complex dtype. */
  FLOATING(DType.FLOAT64),
  /** A complex number: complex128 if no other operand is complex, float32 or float16. */
  COMPLEX(DType.COMPLEX128);

  private final DType usual;

  ScalarKind(DType usual) {
    this.usual = usual;
  }

  /** Whether an object is a number or boolean, which needs no buffer to be an operand. */
  public static boolean isScalar(@Nullable Object object) {
    return object instanceof Number || object instanceof Boolean || object instanceof Complex;
  }

  /**
   * The kind of a number or boolean.
   *
   * @throws IllegalArgumentException if the object is none that can be an element
   */
  public static ScalarKind of(Object scalar) {
    if (scalar instanceof Integer || scalar instanceof Long) {
      return INTEGER;
    }
    if (scalar instanceof Double || scalar instanceof Float) {
      return FLOATING;
    }
    if (scalar instanceof Complex) {
      return COMPLEX;
    }
    return switch (scalar.getClass().getName()) {
      case "java.lang.Boolean" -> BOOLEAN;
      case "java.lang.Byte", "java.lang.Short", "java.math.BigInteger" -> INTEGER;
      case "java.math.BigDecimal" -> FLOATING;
      default ->
          throw new IllegalArgumentException(
              scalar.getClass().getTypeName()
                  + " is no element: expected a Boolean, a Complex, or a number of java.lang or"
                  + " java.math");
    };
  }

  /** The dtype where no other operand decides. */
  public DType usual() {
    return usual;
  }

  /** The dtype of an operation on an operand with a dtype and such a scalar. */
  public DType with(DType dtype) {
    boolean yields =
        switch (this) {
          case BOOLEAN -> true;
          case INTEGER -> dtype != DType.BOOL;
          case FLOATING -> dtype.isFloating() || dtype.isComplex();
          case COMPLEX -> dtype.isComplex();
        };
    // Real numbers of single precision, and of less, make complex64.
    boolean single = this == COMPLEX && dtype.isFloating() && dtype != DType.FLOAT64;
    return yields ? dtype : single ? Promotion.promote(dtype, DType.COMPLEX64) : usual;
  }
}
