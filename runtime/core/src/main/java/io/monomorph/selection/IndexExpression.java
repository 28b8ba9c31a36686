package io.monomorph.selection;

import io.monomorph.index.Index;
import io.monomorph.index.Slice;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be known of all parts of an index expression together.
 *
 * @see Index
 */
public final class IndexExpression {
  private IndexExpression() {}

  /** Whether the expression gives a copy, because it has an array of indices or a mask. */
  public static boolean isAdvanced(Index... parts) {
    Objects.requireNonNull(parts, "index is null");
    for (Index part : parts) {
      if (part != null && isArray(part)) {
        return true;
      }
    }
    return false;
  }

  static boolean isArray(Index part) {
    return switch (part) {
      case Index.Positions positions -> true;
      case Index.Mask mask -> true;
      case Index.At at -> false;
      case Slice slice -> false;
      case Index.NewAxis newAxis -> false;
      case Index.Ellipsis ellipsis -> false;
    };
  }

  /** The array of a part that has one. */
  static Optional<Operand> array(Index part) {
    return switch (part) {
      case Index.Positions positions -> Optional.of(positions.indices());
      case Index.Mask mask -> Optional.of(mask.mask());
      case Index.At at -> Optional.empty();
      case Slice slice -> Optional.empty();
      case Index.NewAxis newAxis -> Optional.empty();
      case Index.Ellipsis ellipsis -> Optional.empty();
    };
  }

  /**
   * The axes that basic parts keep or add, all together.
   *
   * @param rest the number of axes that no part names
   */
  static int keptAxes(Index[] parts, int rest) {
    int count = rest;
    for (Index part : parts) {
      count += keptAxes(part, 0);
    }
    return count;
  }

  /** The axes that a basic part keeps or adds; those of the arrays are not among them. */
  static int keptAxes(Index part, int rest) {
    return switch (part) {
      case Slice slice -> 1;
      case Index.NewAxis newAxis -> 1;
      case Index.Ellipsis ellipsis -> rest;
      case Index.At at -> 0;
      case Index.Positions positions -> 0;
      case Index.Mask mask -> 0;
    };
  }

  /** Whether the expression is one mask that has the shape of the layout. */
  static boolean isWholeMask(Layout layout, Index... parts) {
    return parts.length == 1
        && parts[0] instanceof Index.Mask mask
        && mask.mask().layout().hasShapeOf(layout);
  }

  /**
   * The number of axes that are left for the ellipsis, wherever it is.
   *
   * @throws IndexOutOfBoundsException if the parts speak of more axes than there are
   * @throws IllegalArgumentException if there are two ellipses
   */
  static int rest(Layout layout, Index... parts) {
    Objects.requireNonNull(parts, "index is null");
    int named = 0;
    int ellipses = 0;
    for (Index part : parts) {
      if (part == null) {
        throw missing(parts);
      }
      named += part.axes();
      ellipses += part instanceof Index.Ellipsis ? 1 : 0;
    }
    if (named > layout.rank()) {
      throw new IndexOutOfBoundsException(
          "too many indices: a buffer of shape %s has rank %d, but %d were given in [%s]"
              .formatted(Shapes.str(layout.shape()), layout.rank(), named, str(parts)));
    }
    if (ellipses > 1) {
      throw new IllegalArgumentException(
          "an index can have only one ellipsis ('...'), got [" + str(parts) + "]");
    }
    return layout.rank() - named;
  }

  private static NullPointerException missing(Index... parts) {
    int place = Arrays.asList(parts).indexOf(null);
    return new NullPointerException(
        "index[" + place + "] is null: Index.NEW_AXIS stands for Python's None");
  }

  private static String str(Index[] parts) {
    return Arrays.stream(parts).map(Index::toString).collect(Collectors.joining(", "));
  }
}
