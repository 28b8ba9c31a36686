package io.monomorph.expression;

import io.monomorph.generated.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a program before its values have places.
 *
 * @param signature the loop, or null of a cast and of what brings a source to a block
 * @param source the number of the source, or -1
 */
record Operation(
    @Nullable Signature signature, int source, List<Value> inputs, List<Value> outputs) {
  static Operation load(int source, Value output) {
    return new Operation(null, source, List.of(), List.of(output));
  }

  static Operation cast(Value input, Value output) {
    return new Operation(null, -1, List.of(input), List.of(output));
  }

  static Operation call(Signature signature, List<Value> inputs, List<Value> outputs) {
    return new Operation(signature, -1, inputs, outputs);
  }
}
