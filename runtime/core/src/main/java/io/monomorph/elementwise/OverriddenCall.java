package io.monomorph.elementwise;

import io.monomorph.allocation.ResultTarget;
import io.monomorph.data.Assignment;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.OverrideCall;
import io.monomorph.generated.OverrideTable;
import io.monomorph.generated.Signature;
import io.monomorph.override.Carriers;
import io.monomorph.override.OverrideResults;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the backend of all buffers of a call for a ufunc, before elements are computed one by one.
 *
 * @see io.monomorph.annotation.Overrides
 */
final class OverriddenCall {
  private OverriddenCall() {}

  /** Whether a backend has the function, and a call says nothing that it could not be told. */
  static boolean mayAsk(LoopTable table, UfuncOptions options, Object[] given) {
    return OverrideTable.of(table.name(), given) != null
        && table.isBuiltIn()
        && options.where() == null
        && options.dtype() == null
        && options.casting() == null;
  }

  /**
   * The results, if the backend computes them.
   *
   * @param given the inputs as they were given
   * @param operands the inputs as the loop takes them
   */
  static Operand @Nullable [] ask(
      LoopTable table, Signature signature, Object[] given, Operand[] operands) {
    OverrideTable own = Objects.requireNonNull(OverrideTable.of(table.name(), given));
    long[] shape = Shapes.broadcast(ElementwiseCall.shapes(operands, given.length, null));
    Object[] inputs = given.clone();
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = given[k] instanceof Operand ? given[k] : Carriers.of(operands[k]);
    }
    OverrideCall call = new OverrideCall(own, table.name(), inputs, new Object[0], shape, false);
    if (!call.isComputed()) {
      return null;
    }
    Object[] several = call.result() instanceof Object[] all ? all : new Object[] {call.result()};
    call.checkCount(several.length, table.outputs());
    Operand[] results = new Operand[table.outputs()];
    for (int k = 0; k < results.length; k++) {
      results[k] =
          OverrideResults.of(call, several[k], signature.dtype(inputs.length + k), shape.clone());
    }
    return results;
  }

  /** Brings results to where they are to be. */
  static Operand[] to(ResultTarget[] targets, Operand[] results, boolean fortran) {
    for (int k = 0; k < results.length; k++) {
      Operand result = results[k];
      Operand out = targets[k].existing();
      if (out == null) {
        out = targets[k].make(targets[k].dtype(result.dtype()), result.layout(), fortran);
      }
      Assignment.copy(result, out);
      results[k] = out;
    }
    return results;
  }
}
