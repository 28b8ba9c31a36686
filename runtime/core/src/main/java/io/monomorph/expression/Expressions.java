package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.elementwise.BoundCall;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.elementwise.UfuncStep;
import io.monomorph.generated.LoopTable;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.function.Function;

/** Makes the nodes of graphs, checking shapes and dtypes. */
public final class Expressions {
  /** Fewer elements are in the cache anyway. */
  private static final int LEAST_LAZY = 4096;

  private Expressions() {}

  /**
   * The results of a ufunc.
   *
   * @param inputs operands, numbers or booleans
   * @throws IllegalArgumentException if the shapes do not fit together, no loop takes the dtypes,
   *     or a number does not fit its dtype
   */
  public static Node[] call(LoopTable table, UfuncOptions options, Object... inputs) {
    BoundCall call = ElementwiseCall.bind(table, options, inputs);
    Node[] outputs = new Node[table.outputs()];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = new Output(call, k);
    }
    return outputs;
  }

  /** The only result of a ufunc with default settings. */
  public static Node call(LoopTable table, Object... inputs) {
    return call(table, UfuncOptions.USUAL, inputs)[0];
  }

  /** A result that is read once: of many elements it is computed while they are read. */
  public static Operand once(UfuncOptions options, LoopTable table, Operand... inputs) {
    boolean few = true;
    for (Operand input : inputs) {
      few &= input.layout().size() < LEAST_LAZY;
    }
    Object[] given = inputs;
    return few ? UfuncStep.apply(options, table, given) : call(table, options, given)[0];
  }

  /** Elements cast to a dtype, whatever they lose. */
  public static Node cast(Operand of, DType dtype) {
    return new Cast(of, dtype);
  }

  /** What a plan calls an operand. */
  public static String name(Operand of) {
    return of instanceof Node ? of.toString() : of.core().getClass().getSimpleName();
  }

  /** How an operand would be computed, as a person would write it down. */
  public static String explain(Operand of) {
    return new Explanation(of).toString();
  }

  /**
   * What is computed as a whole, from operands in which nothing is deferred.
   *
   * @param name by which plans call it
   * @param dtype the dtype of the result
   * @param layout the shape of the result, and its order in memory
   */
  public static Node deferred(
      String name,
      DType dtype,
      Layout layout,
      Function<List<Operand>, Operand> function,
      Operand... inputs) {
    return new Deferred(name, dtype, layout, function, List.of(inputs), Deferred.AT_ONCE);
  }
}
