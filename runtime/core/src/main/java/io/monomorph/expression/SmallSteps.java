package io.monomorph.expression;

import io.monomorph.allocation.Allocator;
import io.monomorph.data.Assignment;
import io.monomorph.elementwise.BoundCall;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes nodes of few elements step by step, each in a new buffer, as calls on buffers do. Their
 * buffers are in the cache anyway, and to plan a pass over blocks would take longer than the pass.
 */
final class SmallSteps {
  /**
   * From some more elements on, blocks are faster. Tests set it to 0, so that small expressions too
   * go through blocks.
   */
  private static final long MOST = Long.getLong("io.monomorph.expression.stepwise", 4096);

  /** By the calls of a graph, results that other nodes may ask for. */
  private @Nullable IdentityHashMap<BoundCall, Operand[]> several;

  /** Whether a node is computed so, if its inputs are ready. */
  static boolean take(Node node, List<Operand> inputs) {
    return isSmall(node.layout()) && areReady(inputs);
  }

  /** Whether none of several inputs is still to be computed. */
  static boolean areReady(List<Operand> inputs) {
    for (Operand input : inputs) {
      if (input instanceof Node) {
        return false;
      }
    }
    return true;
  }

  static boolean isSmall(Layout layout) {
    return layout.size() <= MOST;
  }

  /** One of the results of a call, of which others may have been asked for before. */
  Operand result(Output of, List<Operand> inputs) {
    BoundCall call = of.call();
    if (call.table().outputs() == 1) {
      return ElementwiseCall.run(call.with(inputs))[0];
    }
    if (several == null) {
      several = new IdentityHashMap<>();
    }
    return several.computeIfAbsent(call, key -> ElementwiseCall.run(key.with(inputs)))[of.number()];
  }

  /** The elements of an operand in another dtype. */
  static Operand cast(Cast of, Operand input) {
    Operand result = Allocator.heap().allocate(of.dtype(), of.layout());
    Assignment.copy(input, result);
    return result;
  }
}
