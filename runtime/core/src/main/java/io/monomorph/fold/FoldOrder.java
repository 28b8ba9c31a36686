package io.monomorph.fold;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order a reduction meets the elements: that of NumPy, on which the roundings of sums
 * depend. Its iterator sorts the axes by the strides of all operands, but turns none.
 */
final class FoldOrder {
  private final int[] axes;

  /**
   * The order for operands of one shape.
   *
   * @param out the layout of the buffer that was given for the results
   * @param where the layout of the mask, if there is one
   */
  FoldOrder(@Nullable Layout out, @Nullable Layout where, Layout of) {
    List<Layout> seen = new ArrayList<>();
    if (out != null) {
      seen.add(out);
    }
    seen.add(of);
    if (where != null) {
      seen.add(where);
    }
    axes = ResultLayouts.readingAxes(seen.toArray(new Layout[0]));
  }

  /** The operand as it is read, so that the order becomes C order. */
  Operand apply(Operand of) {
    return of.withLayout(Views.transpose(of.layout(), axes), of.isReadOnly());
  }
}
