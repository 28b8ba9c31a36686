package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.PlaneCopies;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Boxes;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.Overlap;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Copies the elements of one operand to another, broadcasting and casting as NumPy's assignment.
 */
public final class Assignment implements RowPlan.Row {
  /** Elements that are moved at once where a backend has no array to work on. */
  private static final int BLOCK = Limits.BLOCK;

  private final Operand from;
  private final Operand to;
  private final @Nullable Object source;
  private final @Nullable Object target;
  private final long step;
  private final long toStep;

  private Assignment(Operand from, Operand to, long[] strides) {
    this.from = from;
    this.to = to;
    this.source = from.array();
    this.target = to.array();
    this.step = strides[0];
    this.toStep = strides[1];
  }

  /**
   * Gives every element of {@code to} the element of {@code from} at the same place, as if {@code
   * from} were copied first. The caller has made sure that {@code to} may be written.
   *
   * @throws IllegalArgumentException if {@code from} cannot be broadcast to the shape of {@code to}
   */
  public static void copy(Operand from, Operand to) {
    if (from.array() == null || to.array() == null) {
      StorageOperation.run("copy", () -> move(from, to), from, to);
    } else {
      move(from, to);
    }
  }

  private static void move(Operand from, Operand to) {
    Operand input = from.layout().hasShapeOf(to.layout()) ? from : broadcast(from, to.layout());
    if (hazard(input, to)) {
      input = snapshot(input);
    }
    if (inBoxes(input, to)) {
      return;
    }
    if (RowPlan.isOneRow(input.layout(), to.layout())) {
      oneRow(input, to);
      return;
    }
    RowPlan plan = RowPlan.inAnyOrder(input.layout(), to.layout());
    if (GroupAssignment.run(plan, input, to)) {
      return;
    }
    Object source = input.array();
    Object target = to.array();
    int cross = plan.crossAxis(0);
    if (cross >= 0 && source != null && target != null && from.dtype() == to.dtype()) {
      planes(plan, cross, from.dtype(), source, target);
      return;
    }
    Assignment assignment = new Assignment(input, to, plan.strides());
    plan.forEach(assignment);
  }

  /** Tile by tile, where there are tiles. */
  private static boolean inBoxes(Operand from, Operand to) {
    return (from.array() == null || to.array() == null)
        && Boxes.run(new Operand[] {from, to}, 1, true, new Move());
  }

  /** The copying of a box. */
  private static final class Move implements Boxes.Body {
    @Override
    public void run(Operand[] parts) {
      move(parts[0], parts[1]);
    }

    @Override
    public boolean isCopy() {
      return true;
    }
  }

  /** Small buffers are copied often, and need no plan. */
  private static void oneRow(Operand from, Operand to) {
    boolean line = from.layout().rank() == 1;
    long[] strides = {
      line ? from.layout().strides(0) : 1, line ? to.layout().strides(0) : 1,
    };
    new Assignment(from, to, strides)
        .row(from.layout().offset(), to.layout().offset(), (int) to.layout().size());
  }

  private static Operand broadcast(Operand from, Layout to) {
    // NumPy's assignment overlooks leading axes of length 1 that the target does not have.
    Layout layout = from.layout();
    while (layout.rank() > to.rank() && layout.shape(0) == 1) {
      layout = Views.squeeze(layout, 0);
    }
    return from.withLayout(Views.broadcastTo(layout, to.shape()), true);
  }

  private static void planes(RowPlan plan, int cross, DType dtype, Object source, Object target) {
    PlaneCopies.Axis columns = axis(plan.shape(cross), plan.strides(cross));
    long[] strides = plan.strides();
    plan.without(cross)
        .forEach(
            (starts, length) ->
                PlaneCopies.copy(
                    dtype,
                    source,
                    (int) starts[0],
                    target,
                    (int) starts[1],
                    columns,
                    axis(length, strides)));
  }

  private static PlaneCopies.Axis axis(long length, long[] strides) {
    return new PlaneCopies.Axis((int) length, (int) strides[0], (int) strides[1]);
  }

  /** A copy on the heap, in C order. */
  public static ArrayOperand snapshot(Operand of) {
    return cast(of, of.dtype());
  }

  /** A copy on the heap in C order and another dtype. */
  public static ArrayOperand cast(Operand of, DType dtype) {
    ArrayOperand copy = ArrayOperand.allocate(dtype, of.layout().shape());
    copy(of, copy);
    return copy;
  }

  /**
   * Whether an operation that reads {@code in} and writes {@code out} element by element, in any
   * order, would read what it has already written.
   */
  public static boolean hazard(Operand in, Operand out) {
    if (in instanceof Derived derived) {
      return derived.readsFrom(out);
    }
    if (!sameCore(in, out)) {
      return SharedMemory.possible(in, out);
    }
    // Layouts count elements: those of different sizes cannot be compared.
    return in.dtype().itemSize() != out.dtype().itemSize()
        || Overlap.hazard(in.layout(), out.layout());
  }

  /** Whether two operands may have an element in common. */
  public static boolean mayShare(Operand a, Operand b) {
    if (a.layout().size() == 0 || b.layout().size() == 0) {
      return false;
    }
    return sameCore(a, b)
        ? a.dtype().itemSize() != b.dtype().itemSize() || Overlap.possible(a.layout(), b.layout())
        : SharedMemory.possible(a, b);
  }

  /** Whether what is written to one operand may be read from the other. */
  public static boolean sameStorage(Operand a, Operand b) {
    return sameCore(a, b) || SharedMemory.possible(a, b);
  }

  /** Whether two operands are over one core, or one array. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean sameCore(Operand a, Operand b) {
    Object arrayOfA = a.array();
    return a.core() == b.core() || (arrayOfA != null && arrayOfA == b.array());
  }

  /** Of a plan for the two operands. */
  @Override
  public void run(long[] starts, int length) {
    row(starts[0], starts[1], length);
  }

  private void row(long at, long out, int length) {
    if (source != null && target != null) {
      Casts.run(
          from.dtype(),
          source,
          (int) at,
          (int) step,
          to.dtype(),
          target,
          (int) out,
          (int) toStep,
          length);
      return;
    }
    boolean casts = from.dtype() != to.dtype();
    if (!casts && source != null && step == 1) {
      to.store(out, toStep, source, (int) at, length);
      return;
    }
    if (!casts && target != null && toStep == 1) {
      from.load(at, step, target, (int) out, length);
      return;
    }
    if (!casts && step == 1 && toStep == 1 && MemoryCopy.run(from, at, to, out, length)) {
      return;
    }
    int size = Math.min(length, BLOCK);
    Object in = source == null ? from.dtype().newBlock(size) : source;
    boolean needsBlock = target == null && (casts || source != null);
    Object cast = needsBlock ? to.dtype().newBlock(size) : in;
    for (int done = 0; done < length; done += size) {
      int n = Math.min(size, length - done);
      int first = 0;
      long firstStep = 1;
      if (source == null) {
        from.load(at + done * step, step, in, 0, n);
      } else {
        first = (int) (at + done * step);
        firstStep = step;
      }
      if (target != null) {
        int place = (int) (out + done * toStep);
        Casts.run(
            from.dtype(), in, first, (int) firstStep, to.dtype(), target, place, (int) toStep, n);
        continue;
      }
      if (needsBlock) {
        Casts.run(from.dtype(), in, first, (int) firstStep, to.dtype(), cast, 0, 1, n);
      }
      to.store(out + done * toStep, toStep, cast, 0, n);
    }
  }
}
