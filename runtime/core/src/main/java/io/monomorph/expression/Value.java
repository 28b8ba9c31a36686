package io.monomorph.expression;

import io.monomorph.dtype.DType;
import org.jspecify.annotations.Nullable;

/** A value of a program: for each element of a block one, or one for all. */
final class Value {
  private final DType dtype;
  private final boolean single;
  private final int tail;

  /** The operation that reads it last. */
  private int lastUse = -1;

  private boolean kept;
  private @Nullable Register register;

  Value(DType dtype, boolean single) {
    this(dtype, single, 0);
  }

  /**
   * One of a block that is followed by some elements of the next one.
   *
   * @param tail how many
   */
  Value(DType dtype, boolean single, int tail) {
    this.dtype = dtype;
    this.single = single;
    this.tail = tail;
  }

  DType dtype() {
    return dtype;
  }

  boolean isSingle() {
    return single;
  }

  /** How many elements it has after those of a block. */
  int tail() {
    return tail;
  }

  /** It is read by an operation. */
  void use(int operation) {
    lastUse = operation;
  }

  /** It is needed after all operations, or in every block. */
  void keep() {
    kept = true;
  }

  /** Whether its block is free after an operation. */
  boolean diesAt(int operation) {
    return !kept && !single && lastUse == operation;
  }

  void place(Register newRegister) {
    register = newRegister;
  }

  boolean isPlaced() {
    return register != null;
  }

  /** Whether it is read where it is, or is one element for all. */
  boolean isInPlace() {
    return single || (register != null && register.inPlace());
  }

  Register register() {
    if (register == null) {
      throw new IllegalStateException("a value is used before it has a place");
    }
    return register;
  }
}
