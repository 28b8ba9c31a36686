package io.monomorph.expression;

import io.monomorph.fusion.FusionPlan;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view of a result that is not stored: only the elements that it shows are computed. */
final class Window extends Node {
  /** A result of fewer elements is in the cache as a whole. */
  private static final long LEAST = 1 << 16;

  /** Blocks of shorter rows may run over several of them. */
  private static final int LEAST_ROW = 512;

  private final Node of;
  private final @Nullable Node pushed;

  Window(Node of, Layout layout) {
    this(of, layout, null);
  }

  /**
   * One that a pass may compute in another way.
   *
   * @param pushed the same elements, computed from views
   */
  Window(Node of, Layout layout, @Nullable Node pushed) {
    super(of.dtype(), layout, List.of(of));
    this.of = of;
    this.pushed = pushed;
  }

  /** What a pass computes for an operand: of a view that was pushed down its elements. */
  static Operand pushed(Operand operand) {
    return operand instanceof Window view && view.pushed != null ? view.pushed : operand;
  }

  Node of() {
    return of;
  }

  /** Whether another view shows what is a little before or behind, so that one block has both. */
  boolean isNear(Window other) {
    Layout one = layout();
    Layout two = other.layout();
    int inner = one.rank() - 1;
    return other.of.equals(of)
        && inner >= 0
        && one.size() >= LEAST
        && one.hasShapeOf(two)
        && Arrays.equals(one.strides(), two.strides())
        && one.strides(inner) == 1
        && (inner == 0 || one.shape(inner) >= LEAST_ROW)
        && Math.abs(one.offset() - two.offset()) <= FusionPlan.MOST_SHIFT;
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
