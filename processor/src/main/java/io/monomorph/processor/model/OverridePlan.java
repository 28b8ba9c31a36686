package io.monomorph.processor.model;

import io.monomorph.processor.source.TypeName;
import java.util.List;

/**
 * A sound method that computes a function in the way of its backend, as generated code calls it.
 *
 * @param function the name of the function, as in {@code floorDivide}
 * @param arguments what it takes
 * @param dtypes those that all buffers must have; empty if the types of the arguments tell
 * @param overAll whether it is asked only where all elements become one
 */
public record OverridePlan(
    String function,
    Callee method,
    List<Argument> arguments,
    List<DTypeModel> dtypes,
    boolean overAll) {

  /** What an argument is. */
  public enum Kind {
    /** The core of an input that shows all of it. */
    WHOLE,
    /** The core of an input that may show any part of it. */
    CORE,
    /** The layout of that input. */
    LAYOUT,
    /** An input as a buffer. */
    BUFFER,
    /** An input that is a number. */
    NUMBER,
    /** What the function is given besides. */
    OTHER
  }

  /**
   * One argument.
   *
   * @param of which input, or which of the other parameters of the function
   */
  public record Argument(Kind kind, TypeName type, int of) {}
}
