package io.monomorph.selection;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.MemoryFaults;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.ElementGroups;
import io.monomorph.kernel.Faults;
import io.monomorph.kernel.Gathers;
import io.monomorph.kernel.GroupCopies;
import io.monomorph.kernel.MemoryGathers;
import io.monomorph.kernel.OffsetRows;
import io.monomorph.kernel.TiledGathers;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.tile.TiledElements;
import io.monomorph.traversal.RowPlan;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the elements that an index with arrays or masks selects. */
public final class AdvancedRead {
  /** More elements than this are not read only to be passed over. */
  private static final int LONGEST_SPAN = 1 << 20;

  private final Operand from;
  private final @Nullable Object source;
  private final AdvancedIndex which;
  private final OffsetRange reach;
  private final Object target;
  private final int step;
  private final long inner;
  private final int outInner;

  /** If the elements are in tiles. */
  private final @Nullable TiledElements tiles;

  /** In which order they are asked for then, if not as they come. */
  private final int @Nullable [] order;

  private AdvancedRead(Operand from, AdvancedIndex which, Object target, int step, long[] strides) {
    this.from = from;
    this.source = from.array();
    this.which = which;
    // With one kept element there is nothing to choose.
    this.reach =
        which.kept().size() == 1 && source != null ? new OffsetRange(0, 0) : OffsetRange.of(which);
    this.target = target;
    this.step = step;
    this.inner = strides[0];
    this.outInner = (int) strides[1];
    this.tiles = TiledElements.of(from);
    this.order = tiles == null || tiles.isKept() ? null : PickOrder.rising(which);
  }

  /**
   * Gives every element of {@code out}, which has the shape of the result, the one that is selected
   * for its place; cast, and as if {@code from} were copied first.
   */
  public static void run(Operand from, AdvancedIndex which, Operand out) {
    if (out.layout().size() == 0) {
      return;
    }
    if (from.array() == null || out.array() == null) {
      StorageOperation.run("get", () -> read(from, which, out), from, out);
    } else {
      read(from, which, out);
    }
  }

  private static void read(Operand from, AdvancedIndex which, Operand out) {
    boolean direct =
        from.dtype() == out.dtype() && out.array() != null && !Assignment.sameStorage(from, out);
    Optional<SelectedAxes> split = direct ? SelectedAxes.of(out.layout(), which) : Optional.empty();
    if (split.isEmpty()) {
      Operand copy = ArrayOperand.allocate(from.dtype(), which.shape());
      run(from, which, copy);
      Assignment.copy(copy, out);
      return;
    }
    RowPlan plan = RowPlan.inAnyOrder(which.kept(), split.get().kept());
    Object target = Objects.requireNonNull(out.array());
    AdvancedRead gather =
        new AdvancedRead(from, which, target, (int) split.get().step(), plan.strides());
    plan.forEach((starts, length) -> gather.row(starts[0], (int) starts[1], length));
  }

  private void row(long at, int out, int length) {
    boolean rows = length > 1 && reach.rowsAreDenser(inner);
    if (source == null) {
      if (rows) {
        loadRows(at, out, length);
      } else {
        for (int k = 0; k < length; k++) {
          loadElements(at + k * inner, out + k * outInner);
        }
      }
    } else if (rows) {
      Gathers.rows(from.dtype(), source, (int) at, offsetRows(), target, out, length);
    } else if (offsetRows().areFew(length)) {
      ElementGroups groups = offsetRows().groups();
      GroupCopies.run(from.dtype(), source, (int) at, target, out, groups, length);
    } else if (Math.abs(outInner) < Math.abs(step)) {
      // Rows that are dense where they go, but not where they come from.
      TiledGathers.run(from.dtype(), source, (int) at, offsetRows(), target, out, length);
    } else {
      for (int k = 0; k < length; k++) {
        int base = (int) (at + k * inner);
        elements(source, base, out + k * outInner);
      }
    }
  }

  private OffsetRows offsetRows() {
    return new OffsetRows(which.offsets(), which.count(), (int) inner, step, outInner);
  }

  private void elements(Object array, int base, int out) {
    Gathers.elements(from.dtype(), array, base, which.offsets(), which.count(), target, out, step);
  }

  private void loadRows(long at, int out, int length) {
    Object block = outInner == 1 ? target : from.dtype().newBlock(length);
    for (int number = 0; number < which.count(); number++) {
      int k = order == null ? number : order[number];
      int place = out + k * step;
      if (outInner == 1) {
        from.load(at + which.offset(k), inner, target, place, length);
      } else {
        from.load(at + which.offset(k), inner, block, 0, length);
        Casts.run(from.dtype(), block, 0, 1, from.dtype(), target, place, outInner, length);
      }
    }
  }

  private void tiledElements(TiledElements elements, long at, int out) {
    if (order == null) {
      elements.get(k -> at + which.offset((int) k), which.count(), target, out, step);
      return;
    }
    for (int k : order) {
      elements.get(at + which.offset(k), target, out + k * step);
    }
  }

  private void loadElements(long at, int out) {
    int count = which.count();
    if (tiles != null) {
      tiledElements(tiles, at, out);
      return;
    }
    MemorySegment memory = which.isNarrow() ? from.segment() : null;
    if (memory != null) {
      gather(memory, at, out);
      return;
    }
    long span = reach.span();
    if (count > 1 && span <= LONGEST_SPAN && span <= 64 + 4L * count && which.isNarrow()) {
      Object block = from.dtype().newBlock((int) span);
      from.load(at + reach.first(), 1, block, 0, (int) span);
      elements(block, (int) -reach.first(), out);
      return;
    }
    for (int k = 0; k < count; k++) {
      from.load(at + which.offset(k), 1, target, out + k * step, 1);
    }
  }

  private void gather(MemorySegment memory, long at, int out) {
    try {
      MemoryGathers.elements(
          from.dtype(), memory, at, which.offsets(), which.count(), target, out, step);
      if (memory.isMapped()) {
        Faults.settle();
      }
    } catch (IllegalStateException | WrongThreadException | InternalError e) {
      throw MemoryFaults.explained(from.core(), e);
    }
  }
}
