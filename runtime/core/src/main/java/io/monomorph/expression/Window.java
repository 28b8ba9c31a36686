package io.monomorph.expression;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.List;

/** A view of a result that is not stored: only the elements that it shows are computed. */
final class Window extends Node {
  private final Node of;

  Window(Node of, Layout layout) {
    super(of.dtype(), layout, List.of(of));
    this.of = of;
  }

  Node of() {
    return of;
  }

  @Override
  List<Operand> inputs() {
    return List.of(of);
  }

  @Override
  public Object core() {
    return of.core();
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    of.load(index, stride, block, offset, length);
  }

  @Override
  public Operand withLayout(Layout newLayout, boolean readOnly) {
    return new Window(of, newLayout);
  }

  /** As in {@code view (3, 4)}. */
  @Override
  public String toString() {
    return "view " + Shapes.str(layout().shape());
  }
}
