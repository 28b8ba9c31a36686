package io.monomorph.index;

import io.monomorph.layout.Layout;
import io.monomorph.layout.Views;

/** The layout of the view that an index expression of basic parts gives. */
public final class Selection {
  private Selection() {}

  /**
   * Applies the parts from the first axis on; axes that are not mentioned are kept whole.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis or there are too many
   * @throws IllegalArgumentException if there are two ellipses
   */
  public static Layout of(Layout layout, Index... parts) {
    int rest = Expression.rest(layout, parts);
    Layout result = layout;
    int axis = 0;
    int original = 0;
    for (Index part : parts) {
      if (part instanceof Index.At at) {
        // Checked against the axis as the user counts it, so that the message names that one.
        result = Views.at(result, axis, layout.wrap(original++, at.index()));
      } else if (part instanceof Slice slice) {
        result = slice.of(result, axis++);
        original++;
      } else if (part instanceof Index.NewAxis) {
        result = Views.newAxis(result, axis++);
      } else {
        axis += rest;
        original += rest;
      }
    }
    return result;
  }
}
