package io.monomorph.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Has views of a result that are near to each other, as those of a difference are, taken from one
 * block of it, so that it is not computed for each.
 */
final class NearViews {
  private NearViews() {}

  /**
   * Changes the operations of a program.
   *
   * @return how many elements such a block has at most beyond those of others; 0 if there is none
   */
  static int join(Compiler compiler) {
    List<Operation> operations = compiler.operations();
    List<Value> views = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.isLoad() && compiler.isView(operation.outputs().get(0))) {
        views.add(operation.outputs().get(0));
      }
    }
    if (views.isEmpty()) {
      return 0;
    }
    List<Operation> moves = new ArrayList<>();
    int longest = 0;
    for (Value view : views) {
      Value first = LoopInputs.first(compiler, view, views);
      int tail = LoopInputs.tail(compiler, first, views);
      if (tail > 0) {
        Value block = compiler.withTail(first, tail);
        moves.add(Operation.move(block, (int) compiler.distance(view, first), view));
        longest = Math.max(longest, tail);
      }
    }
    moves.forEach(move -> replaceLoad(compiler, move));
    List<Operation> loads = operations.stream().filter(Operation::isLoad).toList();
    operations.removeAll(loads);
    operations.addAll(0, moves);
    operations.addAll(0, loads);
    return longest;
  }

  private static void replaceLoad(Compiler compiler, Operation move) {
    List<Operation> operations = compiler.operations();
    Value view = move.outputs().get(0);
    operations.removeIf(operation -> operation.isLoad() && operation.outputs().contains(view));
    compiler.forget(view);
    if (move.start(0) == 0) {
      // It has the beginning of the block in common.
      operations.replaceAll(operation -> operation.with(view, move.inputs().get(0)));
    }
  }
}
