package io.monomorph.expression;

import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a program before its values have places.
 *
 * @param signature the loop of one ufunc, or null
 * @param loop a loop of several, or null; if both are null it is a cast, or brings a source to a
 *     block
 * @param source the number of the source, or -1
 * @param starts where each input begins in its block; empty if all begin where their blocks do
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

  /** Whether all elements are read and written where they are. */
  boolean usesNoBlock() {
    return isLoad()
        ? outputs.get(0).isSingle()
        : inputs.stream().allMatch(Value::isInPlace) && outputs.stream().allMatch(Value::isInPlace);
  }

  /** Whether its only result may go to any offset without making it slower. */
  boolean writesAnywhere() {
    if (isCast()) {
      // Arrays of two classes have no elements in common, which is all that the JIT asks.
      return true;
    }
    return outputs.size() == 1
        && (signature != null
            ? signature.takesAnyOffset(inputs.stream().anyMatch(Value::isSingle))
            : loop != null && inputs.stream().allMatch(Value::isInPlace));
  }
}
