package io.monomorph.generated;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.spi.StorageException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function that a backend may compute in its own way: what it is given, and what came
 * of it. Generated code reads the one and writes the other.
 *
 * @see io.monomorph.annotation.Overrides
 */
public final class OverrideCall {
  private final OverrideTable table;
  private final String function;
  private final Object[] inputs;
  private final Object[] arguments;
  private final long @Nullable [] common;
  private final boolean overAll;
  private @Nullable OverrideCall outer;
  private String method = "";
  private @Nullable Object result;

  /**
   * A call.
   *
   * @param function its name in NumPy
   * @param inputs buffers, and numbers as the carriers of the dtypes that they take
   * @param arguments what else the function is given, such as axes
   * @param common the shape to which the inputs are broadcast, if they are
   * @param overAll whether a reduction is of all elements
   */
  public OverrideCall(
      OverrideTable table,
      String function,
      Object[] inputs,
      Object[] arguments,
      long @Nullable [] common,
      boolean overAll) {
    this.table = table;
    this.function = function;
    this.inputs = inputs;
    this.arguments = arguments;
    this.common = common;
    this.overAll = overAll;
  }

  /** Whether a method of the backend computes it. */
  public boolean isComputed() {
    return table.compute(this);
  }

  /** What the method returned: never null, an empty {@code Optional} or the like. */
  public Object result() {
    return Objects.requireNonNull(result);
  }

  /** The method that computed it, for messages: {@code override sum of backend runs (Runs.sum)}. */
  public String origin() {
    return "override %s of backend %s (%s)".formatted(function, table.backend().name(), method);
  }

  /** Whether a core is that of an input. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public boolean hasCore(Object core) {
    for (Object input : inputs) {
      if (input instanceof Operand operand && operand.core() == core) {
        return true;
      }
    }
    return false;
  }

  /**
   * Makes sure that as many results were returned as the function has.
   *
   * @throws IllegalStateException if there are others
   */
  public void checkCount(int returned, int outputs) {
    if (returned != outputs) {
      throw new IllegalStateException(
          "%s returned %d results; it must have %d".formatted(origin(), returned, outputs));
    }
  }

  /** The backend whose buffers are the inputs. */
  public BackendProvider backend() {
    return table.backend();
  }

  void inside(@Nullable OverrideCall newOuter) {
    outer = newOuter;
  }

  /** Whether it is a call of a function of a backend. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  boolean isOf(OverrideTable of, String name) {
    return table == of && function.equals(name);
  }

  @Nullable OverrideCall outer() {
    return outer;
  }

  StorageException failed(RuntimeException failure) {
    return new StorageException("%s failed: %s".formatted(origin(), failure), failure);
  }

  /** The name of the function in NumPy. */
  public String function() {
    return function;
  }

  /** An input if it is a buffer. */
  public @Nullable Operand buffer(int k) {
    return inputs[k] instanceof Operand operand ? operand : null;
  }

  /** The core of an input if it is a buffer. */
  public @Nullable Object core(int k) {
    return inputs[k] instanceof Operand operand ? operand.core() : null;
  }

  /** The core of an input if that is a buffer which shows all of it, and is not broadcast. */
  public @Nullable Object whole(int k) {
    return inputs[k] instanceof Overriding operand
            && operand.isWhole()
            && (common == null || operand.layout().hasShape(common))
        ? operand.core()
        : null;
  }

  /** Where the elements of an input are that is a buffer. */
  public Layout layout(int k) {
    return ((Operand) inputs[k]).layout();
  }

  /** An input if it is a number. */
  public @Nullable Object number(int k) {
    return inputs[k] instanceof Operand ? null : inputs[k];
  }

  /** Whether all buffers are of some dtypes. */
  public boolean isOf(DType... dtypes) {
    for (Object input : inputs) {
      if (input instanceof Operand operand && !Arrays.asList(dtypes).contains(operand.dtype())) {
        return false;
      }
    }
    return true;
  }

  /** What else the function is given. */
  public Object argument(int k) {
    return arguments[k];
  }

  /** Whether a reduction is of all elements. */
  public boolean isOverAll() {
    return overAll;
  }

  /**
   * Notes which method is asked now.
   *
   * @param name with its class
   */
  public void begin(String name) {
    method = name;
  }

  /**
   * Takes what the method returned.
   *
   * @return whether it did not decline
   * @throws IllegalStateException if it is null
   */
  public boolean end(@Nullable Object returned) {
    Object given =
        switch (returned) {
          case Optional<?> value -> value.orElse(null);
          case OptionalDouble value -> value.isPresent() ? value.getAsDouble() : null;
          case OptionalLong value -> value.isPresent() ? value.getAsLong() : null;
          case OptionalInt value -> value.isPresent() ? value.getAsInt() : null;
          case null ->
              throw new IllegalStateException(
                  "it returned null: to decline, return an empty Optional");
          default -> returned;
        };
    result = given;
    return given != null;
  }

  /** The function, and the backend that is asked for it. */
  @Override
  public String toString() {
    return function + " of backend " + table.backend().name();
  }
}
