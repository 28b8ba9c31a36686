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
 * Computes nodes of few elements step by step, as calls on buffers do. Their buffers are in the
 * cache anyway, and to plan a pass over blocks would take longer than the pass. A result that only
 * the next step reads makes room for that step's.
 */
final class SmallSteps {
  /**
   * Several buffers of so many elements are in the second-level cache. From twice as many on blocks
   * are faster. Tests set it to 0, so that small expressions too go through blocks.
   */
  private static final long MOST = Long.getLong("io.monomorph.expression.stepwise", 1 << 14);

  /** By the calls of a graph, results that other nodes may ask for. */
  private @Nullable IdentityHashMap<BoundCall, Operand[]> several;

  private boolean keepsAll;

  /** Keeps the results of all steps: of several that are asked for, one may be read by another. */
  void keepAll() {
    keepsAll = true;
  }

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
      BoundCall ready = call.with(inputs);
      Operand room = room(of, inputs);
      if (room == null) {
        return ElementwiseCall.run(ready)[0];
      }
      ElementwiseCall.into(ready, room, null);
      return room;
    }
    if (several == null) {
      several = new IdentityHashMap<>();
    }
    return several.computeIfAbsent(call, key -> ElementwiseCall.run(key.with(inputs)))[of.number()];
  }

  /** The result of a step before, if nobody else needs it and it is as the new one is to be. */
  private @Nullable Operand room(Output of, List<Operand> inputs) {
    List<Operand> nodes = of.inputs();
    for (int k = 0; k < inputs.size() && !keepsAll; k++) {
      Operand input = inputs.get(k);
      if (nodes.get(k) instanceof Output step
          && step.isUsedOnce()
          && step.call().table().outputs() == 1
          && input.dtype() == of.dtype()
          && input.layout().equals(of.layout())) {
        return input;
      }
    }
    return null;
  }

  /** The elements of an operand in another dtype. */
  static Operand cast(Cast of, Operand input) {
    Operand result = Allocator.heap().allocate(of.dtype(), of.layout());
    Assignment.copy(input, result);
    return result;
  }
}
