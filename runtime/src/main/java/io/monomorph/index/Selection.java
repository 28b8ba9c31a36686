package io.monomorph.index;

import io.monomorph.layout.Layout;
import io.monomorph.layout.Shapes;
import io.monomorph.layout.Views;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The layout of the view that an index expression gives. */
public final class Selection {
  private Selection() {}

  /**
   * Applies the parts from the first axis on; axes that are not mentioned are kept whole.
   *
   * @throws IndexOutOfBoundsException if an index is outside its axis or there are too many
   * @throws IllegalArgumentException if there are two ellipses
   */
  public static Layout of(Layout layout, Index... parts) {
    int consumed = count(parts, Index.At.class) + count(parts, Slice.class);
    if (consumed > layout.rank()) {
      throw new IndexOutOfBoundsException(
          "too many indices: a buffer of shape %s has rank %d, but %d were given in [%s]"
              .formatted(Shapes.str(layout.shape()), layout.rank(), consumed, str(parts)));
    }
    if (count(parts, Index.Ellipsis.class) > 1) {
      throw new IllegalArgumentException(
          "an index can have only one ellipsis ('...'), got [" + str(parts) + "]");
    }
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
        axis += layout.rank() - consumed;
        original += layout.rank() - consumed;
      }
    }
    return result;
  }

  private static int count(Index[] parts, Class<? extends Index> kind) {
    int count = 0;
    for (Index part : parts) {
      count += kind.isInstance(part) ? 1 : 0;
    }
    return count;
  }

  private static String str(Index[] parts) {
    return Arrays.stream(parts).map(Index::toString).collect(Collectors.joining(", "));
  }
}
