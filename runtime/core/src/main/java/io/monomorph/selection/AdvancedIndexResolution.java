package io.monomorph.selection;

import io.monomorph.index.Index;
import io.monomorph.index.Slice;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.ViewBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Takes one part of an index expression after the other: the basic ones make a view of the kept
 * axes, and the arrays add to the offsets from there.
 */
final class AdvancedIndexResolution {
  /** What an array adds to the offsets, to be calculated when the shape of all is known. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Picked(long[] shape, Supplier<ElementOffsets> offsets) {}

  private final Layout layout;
  private final Index[] parts;
  private final int rest;
  private final ViewBuilder view;
  private final List<Picked> picked = new ArrayList<>();
  private final List<Layout> arrays = new ArrayList<>();

  /** Kept axes before the first array, or -1. */
  private int before = -1;

  /** Whether the last part was an array or a single index. */
  private boolean open;

  /** Whether arrays do not stand next to each other. */
  private boolean separated;

  AdvancedIndexResolution(Layout layout, Index... parts) {
    this.layout = layout;
    this.parts = parts;
    this.rest = IndexExpression.rest(layout, parts);
    this.view = new ViewBuilder(layout, IndexExpression.keptAxes(parts, rest));
  }

  AdvancedIndex resolve() {
    for (Index part : parts) {
      switch (part) {
        case Index.At at -> {
          pick();
          view.at(at.index());
        }
        case Index.Positions positions -> positions(positions.indices());
        case Index.Mask mask -> mask(mask.mask());
        case Slice slice -> {
          open = false;
          Slices.of(slice, view);
        }
        case Index.NewAxis newAxis -> {
          open = false;
          view.newAxis();
        }
        case Index.Ellipsis ellipsis -> {
          open = false;
          view.keep(rest);
        }
      }
    }
    Layout kept = view.build();
    ElementOffsets offsets = offsets();
    // Without arrays or single indices there is one offset, without axes.
    int place = separated ? 0 : Math.max(before, 0);
    // Where there is no element, the strides lead nowhere.
    Layout shown = layout.size() == 0 ? Layout.of(kept.shape()) : kept;
    AdvancedIndex result = new AdvancedIndex(shown, place, offsets, arrays);
    Shapes.check(result.shape());
    return result;
  }

  private void positions(Operand indices) {
    pick();
    int axis = view.axis();
    if (indices.layout().rank() == 0) {
      // An array without axes is a single index, and checked like one.
      view.drop(1, IndexArrays.positions(indices, layout, axis).at(0));
      picked.add(new Picked(new long[0], () -> ElementOffsets.of(new int[1])));
      return;
    }
    view.drop(1, 0);
    arrays.add(indices.layout());
    picked.add(
        new Picked(indices.layout().shape(), () -> IndexArrays.positions(indices, layout, axis)));
  }

  private void mask(Operand mask) {
    pick();
    ElementOffsets marked = IndexArrays.mask(mask, layout, view.axis());
    picked.add(new Picked(marked.shape, () -> marked));
    view.drop(mask.layout().rank(), 0);
  }

  private void pick() {
    if (before < 0) {
      before = view.rank();
    } else if (!open) {
      separated = true;
    }
    open = true;
  }

  /** As in NumPy, indices are not looked at if the arrays together are empty. */
  private ElementOffsets offsets() {
    // No streams: of small arrays they would take most of the time.
    long[][] shapes = new long[picked.size()][];
    for (int k = 0; k < shapes.length; k++) {
      shapes[k] = picked.get(k).shape();
    }
    long[] together = ElementOffsets.broadcast(shapes);
    if (Shapes.size(together) == 0) {
      return ElementOffsets.of(new int[0], together);
    }
    ElementOffsets[] all = new ElementOffsets[shapes.length];
    for (int k = 0; k < all.length; k++) {
      all[k] = picked.get(k).offsets().get();
    }
    return ElementOffsets.sum(together, all);
  }
}
