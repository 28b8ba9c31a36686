package io.monomorph.state;

import io.monomorph.annotation.Folding;
import io.monomorph.execution.RowMask;
import io.monomorph.execution.StagedOperand;
import io.monomorph.generated.ReductionLoop;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Accumulates elements in states, row by row: a row that is reduced in one state, another one in as
 * many states as it has elements.
 */
final class StateDriver {
  /** The most elements that are loaded at once, where they are not in an array of their dtype. */
  private static final int BLOCK = 8192;

  private final ReductionStates states;
  private final Object[] arrays;
  private final StagedOperand[] elements;
  private final @Nullable RowMask mask;
  private final long[] steps;
  private final int[] offsets;
  private final int[] strides;
  private final int first;
  private final int most;

  private StateDriver(
      ReductionStates states, @Nullable Operand where, Operand[] inputs, RowPlan plan) {
    this.states = states;
    this.steps = plan.strides();
    this.first = steps.length - inputs.length;
    this.mask = where == null ? null : new RowMask(where, steps[1]);
    this.elements = new StagedOperand[inputs.length];
    this.arrays = new Object[inputs.length];
    this.offsets = new int[inputs.length];
    this.strides = new int[inputs.length];
    boolean inPlace = true;
    for (int k = 0; k < inputs.length; k++) {
      elements[k] =
          new StagedOperand(
              inputs[k],
              states.signature().input(k),
              steps[first + k],
              Math.min(plan.rowLength(), BLOCK));
      arrays[k] = elements[k].array();
      strides[k] = elements[k].stride();
      inPlace &= elements[k].inPlace();
    }
    int longest = inPlace ? Integer.MAX_VALUE : BLOCK;
    this.most = mask == null ? longest : Math.min(longest, RowMask.LONGEST);
  }

  /**
   * Accumulates the elements of inputs of one shape, which has elements.
   *
   * @param layout where the state of each element is
   */
  static void run(
      ReductionStates states,
      Layout layout,
      Folding folding,
      @Nullable Operand where,
      Operand... inputs) {
    long[] shape = layout.shape();
    int first = where == null ? 1 : 2;
    Layout[] layouts = new Layout[first + inputs.length];
    layouts[0] = layout;
    if (where != null) {
      layouts[1] = Views.broadcastTo(where.layout(), shape);
    }
    for (int k = 0; k < inputs.length; k++) {
      layouts[first + k] = inputs[k].layout();
    }
    RowPlan plan =
        folding == Folding.LEFT_TO_RIGHT ? RowPlan.inCOrder(layouts) : RowPlan.inAnyOrder(layouts);
    StateDriver driver = new StateDriver(states, where, inputs, plan);
    plan.forEach(driver::row);
    for (StagedOperand staging : driver.elements) {
      staging.end();
    }
  }

  private void row(long[] starts, int length) {
    int chunk = Math.min(length, most);
    for (int done = 0; done < length; done += chunk) {
      int n = Math.min(chunk, length - done);
      if (mask == null) {
        run(starts, done, n);
      } else {
        mask.load(starts[1], done, n);
        for (int run = mask.next(0); run < n; run = mask.next(mask.end())) {
          run(starts, done + run, mask.end() - run);
        }
      }
    }
  }

  private void run(long[] starts, int done, int n) {
    for (int k = 0; k < elements.length; k++) {
      offsets[k] = elements[k].load(starts[first + k] + done * steps[first + k], n);
    }
    int step = (int) steps[0];
    int at = (int) starts[0] + done * step;
    ReductionLoop loop = states.signature().loop();
    if (step == 0) {
      loop.fold(states.arrays(), at, arrays, offsets, strides, n);
    } else {
      loop.spread(states.arrays(), at, step, arrays, offsets, strides, n);
    }
    states.count(at, step, n);
  }
}
