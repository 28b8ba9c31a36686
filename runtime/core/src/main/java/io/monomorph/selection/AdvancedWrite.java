package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.kernel.Additions;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.ElementGroups;
import io.monomorph.kernel.GroupCopies;
import io.monomorph.kernel.OffsetRows;
import io.monomorph.kernel.Scatters;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.tile.TiledElements;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the elements that an index with arrays or masks selects. */
public final class AdvancedWrite {
  private final Operand to;
  private final @Nullable Object target;
  private final AdvancedIndex which;
  private final boolean adds;
  private final OffsetRange reach;
  private final Object source;
  private final int step;
  private final int inner;
  private final long toInner;

  /** If the elements are in tiles. */
  private final @Nullable TiledElements tiles;

  /** In which order they are written then, if not as they come. */
  private final int @Nullable [] order;

  private AdvancedWrite(
      Operand to, AdvancedIndex which, boolean adds, Object source, int step, long[] strides) {
    this.to = to;
    this.target = to.array();
    this.which = which;
    this.adds = adds;
    // With one kept element there is nothing to choose.
    this.reach = which.kept().size() == 1 ? new OffsetRange(0, 0) : OffsetRange.of(which);
    this.source = source;
    this.step = step;
    this.inner = (int) strides[0];
    this.toInner = strides[1];
    this.tiles = TiledElements.of(to);
    this.order = tiles == null || tiles.isKept() ? null : PickOrder.rising(which);
  }

  /**
   * Gives every element that is selected its value, as if the values were copied first; they are
   * broadcast and cast. Of several values for one element the last counts. The caller has made sure
   * that {@code to} may be written.
   *
   * @throws IllegalArgumentException if the values do not fit the shape of the selection
   */
  public static void set(Operand to, AdvancedIndex which, Operand values) {
    Layout layout =
        withoutLeading(values.layout(), which.shape().length, which.picked().length > 0);
    run(to, which, values.withLayout(layout, true), false);
  }

  /**
   * NumPy's assignment overlooks leading axes that the target does not have, if they have length 1
   * or, where arrays select, if there are no values.
   */
  private static Layout withoutLeading(Layout values, int rank, boolean arrays) {
    int more = Math.max(values.rank() - rank, 0);
    long[] shape = values.shape();
    long[] strides = values.strides();
    shape = Arrays.copyOfRange(shape, more, shape.length);
    boolean ones = Shapes.size(Arrays.copyOf(values.shape(), more)) == 1;
    boolean fits = ones || (arrays && values.size() == Shapes.size(shape));
    return !fits
        ? values
        : Layout.of(shape, Arrays.copyOfRange(strides, more, strides.length), values.offset());
  }

  /** As {@code set}, but the values are added, each of them also where an element comes again. */
  public static void add(Operand to, AdvancedIndex which, Operand values) {
    run(to, which, values, true);
  }

  private static void run(Operand to, AdvancedIndex which, Operand values, boolean adds) {
    if (to.array() == null || values.array() == null) {
      StorageOperation.run(adds ? "add" : "set", () -> write(to, which, values, adds), to, values);
    } else {
      write(to, which, values, adds);
    }
  }

  private static void write(Operand to, AdvancedIndex which, Operand values, boolean adds) {
    long[] shape = which.shape();
    Layout fitted = Views.broadcastTo(values.layout(), shape);
    if (fitted.size() == 0) {
      return;
    }
    Operand ready = values;
    if (values.dtype() != to.dtype()
        || values.array() == null
        || Assignment.sameStorage(values, to)) {
      ready = Assignment.cast(values, to.dtype());
      fitted = Views.broadcastTo(ready.layout(), shape);
    }
    Optional<SelectedAxes> split = SelectedAxes.of(fitted, which);
    if (split.isEmpty()) {
      ready = Assignment.snapshot(ready.withLayout(fitted, true));
      split = SelectedAxes.of(ready.layout(), which);
    }
    SelectedAxes apart = split.orElseThrow();
    RowPlan plan = RowPlan.inAnyOrder(apart.kept(), which.kept());
    Object source = Objects.requireNonNull(ready.array());
    AdvancedWrite scatter =
        new AdvancedWrite(to, which, adds, source, (int) apart.step(), plan.strides());
    plan.forEach((starts, length) -> scatter.row((int) starts[0], starts[1], length));
  }

  private void row(int at, long out, int length) {
    if (target == null) {
      storeRows(at, out, length);
    } else if (!adds && length > 1 && reach.rowsAreDenser(toInner)) {
      Scatters.rows(to.dtype(), source, at, offsetRows(), target, (int) out, length);
    } else if (!adds && offsetRows().areFew(length)) {
      ElementGroups groups = offsetRows().groupsBack();
      GroupCopies.run(to.dtype(), source, at, target, (int) out, groups, length);
    } else {
      for (int k = 0; k < length; k++) {
        elements(at + k * inner, (int) (out + k * toInner), target);
      }
    }
  }

  private OffsetRows offsetRows() {
    return new OffsetRows(which.offsets(), which.count(), (int) toInner, step, inner);
  }

  private void elements(int at, int base, Object array) {
    int n = which.count();
    if (adds) {
      Additions.elements(to.dtype(), source, at, step, array, base, which.offsets(), n);
    } else {
      Scatters.elements(to.dtype(), source, at, step, array, base, which.offsets(), n);
    }
  }

  private void tiledElements(TiledElements elements, int at, long out) {
    if (order == null) {
      elements.set(k -> out + which.offset((int) k), which.count(), source, at, step);
      return;
    }
    for (int k : order) {
      elements.set(out + which.offset(k), source, at + k * step);
    }
  }

  private void storeRows(int at, long out, int length) {
    if (tiles != null && length == 1 && !adds) {
      tiledElements(tiles, at, out);
      return;
    }
    Object block = to.dtype().newBlock(length);
    int[] places = new int[adds ? length : 0];
    Arrays.setAll(places, k -> k);
    for (int number = 0; number < which.count(); number++) {
      int k = order == null ? number : order[number];
      int from = at + k * step;
      long place = out + which.offset(k);
      if (adds) {
        to.load(place, toInner, block, 0, length);
        Additions.elements(to.dtype(), source, from, inner, block, 0, places, length);
      } else {
        Casts.run(to.dtype(), source, from, inner, to.dtype(), block, 0, 1, length);
      }
      to.store(place, toInner, block, 0, length);
    }
  }
}
