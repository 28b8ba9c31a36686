package io.monomorph.expression;

import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a program before its values have places.
 *
 * @param signature the loop of one ufunc, or null
 * @param loop a loop of several, or null; if both are null it is a cast, or brings a source to a
 *     block
 * @param source the number of the source, or -1
 * @param starts where each input of a loop that wants all of them in blocks begins in its block;
 *     empty if the loop takes them as they are
 */
record Operation(
    @Nullable Signature signature,
    @Nullable Loop loop,
    int source,
    List<Value> inputs,
    List<Integer> starts,
    List<Value> outputs) {
  static Operation load(int source, Value output) {
    return new Operation(null, null, source, List.of(), List.of(), List.of(output));
  }

  static Operation cast(Value input, Value output) {
    return new Operation(null, null, -1, List.of(input), List.of(), List.of(output));
  }

  /** Takes a part of a block that begins at an element of it. */
  static Operation move(Value input, int start, Value output) {
    return new Operation(null, null, -1, List.of(input), List.of(start), List.of(output));
  }

  static Operation call(Signature signature, List<Value> inputs, List<Value> outputs) {
    return new Operation(signature, null, -1, inputs, List.of(), outputs);
  }

  static Operation fused(Loop loop, List<Value> inputs, List<Value> outputs) {
    return fused(loop, inputs, List.of(), outputs);
  }

  static Operation fused(Loop loop, List<Value> inputs, List<Integer> starts, List<Value> outputs) {
    return new Operation(null, loop, -1, inputs, starts, outputs);
  }

  /** Where an input begins in its block. */
  int start(int input) {
    return starts.isEmpty() ? 0 : starts.get(input);
  }

  /** Whether all inputs begin where their blocks do. */
  boolean takesBeginnings() {
    for (int start : starts) {
      if (start != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Without those whose results nobody reads, because they are read in another way.
   *
   * @param operations in the order in which they are done
   * @param kept the values that are needed afterwards
   */
  static List<Operation> needed(List<Operation> operations, List<Value> kept) {
    Set<Value> read = Collections.newSetFromMap(new IdentityHashMap<>());
    read.addAll(kept);
    List<Operation> needed = new ArrayList<>();
    for (int k = operations.size() - 1; k >= 0; k--) {
      Operation operation = operations.get(k);
      if (writesOne(operation.outputs, read)) {
        for (int input = 0; input < operation.inputs.size(); input++) {
          read.add(operation.inputs.get(input));
        }
        needed.add(operation);
      }
    }
    Collections.reverse(needed);
    return needed;
  }

  private static boolean writesOne(List<Value> outputs, Set<Value> read) {
    for (int k = 0; k < outputs.size(); k++) {
      if (read.contains(outputs.get(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some operations reads a value, beside one that may. */
  static boolean isRead(Value value, List<Operation> operations, @Nullable Operation besides) {
    for (int k = 0; k < operations.size(); k++) {
      Operation operation = operations.get(k);
      if (!operation.equals(besides) && operation.inputs.contains(value)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is the same one: lists of operations are searched often, before any loop is
   * compiled.
   */
  @Override
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The same that reads one value in place of another one. */
  Operation with(Value input, Value instead) {
    if (!inputs.contains(input)) {
      return this;
    }
    return withInputs(inputs.stream().map(value -> value.equals(input) ? instead : value).toList());
  }

  /** The same of inputs that are elsewhere. */
  Operation withInputs(List<Value> newInputs) {
    return new Operation(signature, loop, source, newInputs, starts, outputs);
  }

  boolean isLoad() {
    return source >= 0;
  }

  boolean isCast() {
    return signature == null && loop == null && source < 0;
  }

  /** Whether it takes a part of a block. */
  boolean isMove() {
    return isCast() && !starts.isEmpty();
  }

  /** Whether all elements are read and written where they are. */
  boolean usesNoBlock() {
    return isLoad() ? outputs.get(0).isSingle() : areInPlace(inputs) && areInPlace(outputs);
  }

  private static boolean areInPlace(List<Value> values) {
    for (Value value : values) {
      if (!value.isInPlace()) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSingle(List<Value> values) {
    for (Value value : values) {
      if (value.isSingle()) {
        return true;
      }
    }
    return false;
  }

  /** Whether its only result may go to any offset without making it slower. */
  boolean writesAnywhere() {
    if (isCast()) {
      // Arrays of two classes have no elements in common, which is all that the JIT asks.
      return true;
    }
    return outputs.size() == 1
        && (signature != null
            ? signature.takesAnyOffset(hasSingle(inputs))
            : loop != null && starts.isEmpty());
  }
}
