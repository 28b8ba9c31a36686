package io.monomorph.ufunc;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * How a loop gets at one operand: inside the core's array, if it exposes one of the loop's dtype,
 * otherwise through a block that is loaded before the loop and stored after it.
 */
final class Staging {
  private final Operand operand;
  private final DType dtype;
  private final long step;

  /** The core's array, whatever its dtype. */
  private final @Nullable Object own;

  private final boolean inPlace;

  /** What the loop works on. */
  private final Object array;

  /** Holds elements of the operand's own dtype on the way between core and block. */
  private final @Nullable Object foreign;

  /**
   * @param length the most elements that are loaded at once
   */
  Staging(Operand operand, DType dtype, long step, int length) {
    this.operand = operand;
    this.dtype = dtype;
    this.step = step;
    this.own = operand.array();
    boolean same = operand.dtype() == dtype;
    this.inPlace = own != null && same;
    this.array = own != null && same ? own : Scratch.take(dtype, length);
    this.foreign = own != null || same ? null : Scratch.take(operand.dtype(), length);
  }

  boolean inPlace() {
    return inPlace;
  }

  Object array() {
    return array;
  }

  int stride() {
    return inPlace ? (int) step : step == 0 ? 0 : 1;
  }

  /** Where in the array the elements from this place on are to be written. */
  int place(long at) {
    return inPlace ? (int) at : 0;
  }

  /** Brings elements into the array, and says where they are. */
  int load(long at, int n) {
    if (inPlace) {
      return (int) at;
    }
    int count = step == 0 ? 1 : n;
    if (own != null) {
      Casts.run(operand.dtype(), own, (int) at, (int) step, dtype, array, 0, 1, count);
    } else if (foreign == null) {
      operand.load(at, step, array, 0, count);
    } else {
      operand.load(at, step, foreign, 0, count);
      Casts.run(operand.dtype(), foreign, 0, 1, dtype, array, 0, 1, count);
    }
    return 0;
  }

  /** Brings elements back to the core. */
  void store(long at, int n) {
    if (inPlace) {
      return;
    }
    if (own != null) {
      Casts.run(dtype, array, 0, 1, operand.dtype(), own, (int) at, (int) step, n);
    } else if (foreign == null) {
      operand.store(at, step, array, 0, n);
    } else {
      Casts.run(dtype, array, 0, 1, operand.dtype(), foreign, 0, 1, n);
      operand.store(at, step, foreign, 0, n);
    }
  }

  /** Gives back what was taken; the loop is done. */
  void end() {
    if (!inPlace) {
      Scratch.give(dtype, array);
      Scratch.give(operand.dtype(), foreign);
    }
  }
}
