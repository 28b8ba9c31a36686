package io.monomorph.expression;

import io.monomorph.elementwise.BoundCall;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.AxisSlices;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.List;

/**
 * Pushes views of results down to what these are computed from: a part of {@code log(a)} is the
 * logarithm of that part of {@code a}, so that a pass computes it with everything else.
 */
final class PushedView {
  private PushedView() {}

  /**
   * A view of a result, which is pushed down if nothing else needs that result.
   *
   * @param given the node as it was written, which tells what else needs it
   * @param ready the same over inputs in which nothing is deferred, or a buffer
   */
  static Operand of(Operand given, Operand ready, Layout layout) {
    boolean alone = given instanceof Node node && node.isUsedOnce();
    if (alone && given instanceof Window before && ready instanceof Window known) {
      return of(before.of(), known.of(), layout);
    }
    if (!alone || !(ready instanceof Output || ready instanceof Cast)) {
      return ready.withLayout(layout, true);
    }
    return AxisSlices.of(ready.layout(), layout)
        .<Operand>map(part -> pushed((Node) given, (Node) ready, part, layout))
        .orElseGet(() -> ready.withLayout(layout, true));
  }

  private static Window pushed(Node given, Node ready, AxisSlices part, Layout layout) {
    long[] shape = ready.layout().shape();
    List<Operand> inputs = new ArrayList<>();
    for (int k = 0; k < ready.inputs().size(); k++) {
      Operand input = ready.inputs().get(k);
      Layout view = part.in(Views.broadcastTo(input.layout(), shape));
      inputs.add(of(given.inputs().get(k), input, view));
    }
    if (ready instanceof Output output) {
      BoundCall call = output.call();
      BoundCall same = new BoundCall(call.table(), call.signature(), inputs, layout);
      return new Window(ready, layout, new Output(same, output.number()));
    }
    return new Window(ready, layout, new Cast(inputs.get(0), ready.dtype(), layout));
  }
}
