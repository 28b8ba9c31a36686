package io.monomorph.dtype;

/**
 * The kind of a number beside operands that have a dtype. It yields to their dtype where that is of
 * its kind or a higher one, whatever its value: NumPy has the same rule for Python's numbers (NEP
 * 50). Only when it is converted to the dtype, its value is looked at.
 *
 * @see io.monomorph.DTypes
 */
public enum Weak implements Promotable {
  /** An integer: int64 if no other operand says more. */
  INTEGER(DType.INT64),
  /** A floating-point number: float64 if no other operand has a floating-point or complex dtype. */
  FLOATING(DType.FLOAT64),
  /** A complex number: complex128 if no other operand is complex, float32 or float16. */
  COMPLEX(DType.COMPLEX128);

  private final DType usual;

  Weak(DType usual) {
    this.usual = usual;
  }

  /** The dtype where no other operand decides. */
  public DType usual() {
    return usual;
  }

  /** The dtype of an operation on an operand with a dtype and such a number. */
  public DType with(DType dtype) {
    if (this == COMPLEX) {
      // Numbers of single precision, and of less, make complex64.
      return dtype.isComplex() || (dtype.isFloating() && dtype != DType.FLOAT64)
          ? Promotion.promote(dtype, DType.COMPLEX64)
          : usual;
    }
    boolean yields = dtype.isFloating() || dtype.isComplex();
    return yields || (this == INTEGER && dtype.isInteger()) ? dtype : usual;
  }
}
