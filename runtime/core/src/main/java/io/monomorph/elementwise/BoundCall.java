package io.monomorph.elementwise;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;

/**
 * A ufunc with the loop and the operands of one call, which has not run.
 *
 * @param inputs not yet broadcast, and of any dtypes
 * @param layout the shape of the results, and how a new buffer for them lies in memory
 */
public record BoundCall(LoopTable table, Signature signature, List<Operand> inputs, Layout layout) {
  /**
   * Broadcasts the shapes.
   *
   * @throws IllegalArgumentException if they do not fit together
   */
  static BoundCall of(LoopTable table, Signature signature, Operand... inputs) {
    Layout layout =
        inputs.length > 2
            ? null
            : ResultLayouts.ready(
                inputs[0].layout(), inputs.length == 2 ? inputs[1].layout() : null);
    if (layout == null) {
      layout = ElementwiseCall.resultLayout(inputs, inputs.length, null);
    }
    return new BoundCall(table, signature, List.of(inputs), layout);
  }

  /** The same call of other operands, which have the same dtypes and shapes. */
  public BoundCall with(List<Operand> newInputs) {
    return new BoundCall(table, signature, newInputs, layout);
  }
}
