package io.monomorph.expression;

import io.monomorph.data.Derived;
import io.monomorph.dtype.DType;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
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

  /** Bytes of the widest element that a program over them has in its blocks. */
  private int widest = 1;

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
    widest = like.widest;
  }

  /** Elements of a block: as many as there are bytes for in the first-level cache. */
  int blockLength() {
    return Limits.blockLength(widest);
  }

  /** The same for a part of all elements. */
  Sources with(List<Operand> parts) {
    return new Sources(this, parts);
  }

  /** Whether a program computes an operand, and does not read it. */
  boolean isComputed(Operand operand) {
    Operand computed = Window.pushed(operand);
    return (computed instanceof Output || computed instanceof Cast)
        && operand.layout().hasShapeOf(shape);
  }

  private void collect(Operand given) {
    boolean computed = isComputed(given);
    Operand operand = computed ? Window.pushed(given) : given;
    if (numbers.containsKey(operand)) {
      return;
    }
    if (computed) {
      numbers.put(operand, -1);
      widen(operand.dtype());
      if (operand instanceof Output output) {
        Signature signature = output.call().signature();
        for (int k = 0; k < signature.size(); k++) {
          widen(signature.dtype(k));
        }
      }
      ((Node) operand).inputs().forEach(this::collect);
    } else {
      numbers.put(operand, operands.size());
      operands.add(broadcast(operand));
    }
  }

  private void widen(DType dtype) {
    widest = Math.max(widest, dtype.itemSize());
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

  /** Whether one of them has elements in the storage of another operand. */
  boolean share(Operand other) {
    for (Operand operand : operands) {
      if (Derived.share(operand, other)) {
        return true;
      }
    }
    return false;
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
