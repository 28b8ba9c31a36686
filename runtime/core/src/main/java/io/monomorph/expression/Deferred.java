package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.function.Function;

/**
 * What is computed as a whole before the elements that depend on it, as a reduction is: in a pass
 * of its own over its inputs.
 */
final class Deferred extends Node {
  /** Of all elements, as they come. */
  static final Manner AT_ONCE = new Manner(false, false, false);

  private final String name;
  private final List<Operand> inputs;
  private final Function<List<Operand>, Operand> function;
  private final Manner manner;

  Deferred(
      String name,
      DType dtype,
      Layout layout,
      Function<List<Operand>, Operand> function,
      List<Operand> inputs,
      Manner manner) {
    super(dtype, layout, inputs);
    this.name = name;
    this.function = function;
    this.inputs = inputs;
    this.manner = manner;
  }

  @Override
  List<Operand> inputs() {
    return inputs;
  }

  /**
   * Whether each row along the first axis is computed by itself, from the same row of the input.
   */
  boolean isByRows() {
    return manner.inParts();
  }

  /** Whether its inputs are to be in arrays, or in storage. */
  boolean isInArrays() {
    return manner.inArrays();
  }

  /** The same of other inputs. */
  Deferred of(List<Operand> newInputs, Layout newLayout) {
    return new Deferred(name, dtype(), newLayout, function, newInputs, manner);
  }

  /** The result for inputs in which nothing is deferred. */
  Operand compute(List<Operand> ready) {
    return function.apply(ready);
  }

  /** A block needs it as a whole. */
  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    throw new IllegalStateException(name + " is to be computed before what depends on it");
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
