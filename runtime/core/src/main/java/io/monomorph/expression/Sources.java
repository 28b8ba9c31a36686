package io.monomorph.expression;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What a program reads: the operands at the ends of a graph, broadcast to one shape. */
final class Sources {
  private final Layout shape;
  private final List<Operand> operands = new ArrayList<>();
  private final IdentityHashMap<Operand, Integer> numbers = new IdentityHashMap<>();

  /** Those of nodes that have one shape. */
  Sources(List<? extends Operand> roots) {
    shape = roots.get(0).layout();
    roots.forEach(this::collect);
  }

  /** The same with parts of the operands, or all of them, in their order. */
  private Sources(Sources like, List<Operand> operands) {
    shape = like.shape;
    this.operands.addAll(operands);
    numbers.putAll(like.numbers);
  }

  /** The same for a part of all elements. */
  Sources with(List<Operand> parts) {
    return new Sources(this, parts);
  }

  /** Whether a program computes an operand, and does not read it. */
  boolean isComputed(Operand operand) {
    return (operand instanceof Output || operand instanceof Cast)
        && operand.layout().hasShapeOf(shape);
  }

  private void collect(Operand operand) {
    if (numbers.containsKey(operand)) {
      return;
    }
    if (isComputed(operand)) {
      numbers.put(operand, -1);
      ((Node) operand).inputs().forEach(this::collect);
    } else {
      numbers.put(operand, operands.size());
      operands.add(broadcast(operand));
    }
  }

  private Operand broadcast(Operand operand) {
    return operand.layout().hasShapeOf(shape)
        ? operand
        : operand.withLayout(Views.broadcastTo(operand.layout(), shape.shape()), true);
  }

  /** All of them, broadcast; the list may be changed element by element. */
  List<Operand> operands() {
    return operands;
  }

  /** The number of an operand among them. */
  int number(Operand operand) {
    Integer number = numbers.get(operand);
    if (number == null) {
      throw new IllegalStateException("an operand was not collected");
    }
    return number;
  }
}
