package io.monomorph.selection;

import io.monomorph.index.Index;
import io.monomorph.index.Slice;
import io.monomorph.layout.Layout;
import io.monomorph.view.ViewBuilder;

/**
 * The layout of the view that an index expression of basic parts gives.
 *
 * @see Index
 */
public final class BasicIndex {
  private BasicIndex() {}

  /**
   * Applies the parts from the first axis on; axes that are not mentioned are kept whole.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis or there are too many
   * @throws IllegalArgumentException if there are two ellipses, or the view would have too many
   *     axes
   */
  public static Layout of(Layout layout, Index... parts) {
    int rest = IndexExpression.rest(layout, parts);
    ViewBuilder view = new ViewBuilder(layout, IndexExpression.keptAxes(parts, rest));
    for (Index part : parts) {
      switch (part) {
        case Index.At at -> view.at(at.index());
        case Slice slice -> Slices.of(slice, view);
        case Index.NewAxis newAxis -> view.newAxis();
        case Index.Ellipsis ellipsis -> view.keep(rest);
        case Index.Positions positions -> throw notBasic(positions);
        case Index.Mask mask -> throw notBasic(mask);
      }
    }
    return view.build();
  }

  private static IllegalArgumentException notBasic(Index part) {
    return new IllegalArgumentException("no view shows what an array selects: " + part);
  }

  /** Whether the parts are one index for each axis, so that they name a single element. */
  public static boolean isElement(Layout layout, Index... parts) {
    if (parts.length != layout.rank()) {
      return false;
    }
    for (Index part : parts) {
      if (!(part instanceof Index.At)) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #isElement}, where an array of integers without axes is a single index too. */
  public static boolean namesElement(Layout layout, Index... parts) {
    if (parts.length != layout.rank()) {
      return false;
    }
    for (Index part : parts) {
      boolean single =
          part instanceof Index.At
              || (part instanceof Index.Positions array && array.indices().layout().rank() == 0);
      if (!single) {
        return false;
      }
    }
    return true;
  }

  /**
   * The place of the element that one index for each axis names.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis
   */
  public static long place(Layout layout, Index... parts) {
    long place = layout.offset();
    for (int axis = 0; axis < parts.length; axis++) {
      place += layout.wrap(axis, ((Index.At) parts[axis]).index()) * layout.strides(axis);
    }
    return place;
  }
}
