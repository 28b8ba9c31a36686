package io.monomorph.selection;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Distances in a core, counted in elements: {@code int} if all that the axes allow fit, which is
 * always so in a Java array, otherwise {@code long}. An array may be longer than the distances.
 */
final class ElementOffsets {
  final long[] shape;
  final int count;
  final int @Nullable [] narrow;
  final long @Nullable [] wide;

  private ElementOffsets(long[] shape, int @Nullable [] narrow, long @Nullable [] wide) {
    this.shape = shape;
    this.count = (int) Shapes.size(shape);
    this.narrow = narrow;
    this.wide = wide;
  }

  static ElementOffsets of(int[] narrow, long... shape) {
    return new ElementOffsets(shape, narrow, null);
  }

  static ElementOffsets of(long[] wide, long... shape) {
    return new ElementOffsets(shape, null, wide);
  }

  /**
   * The sums of distances on several axes, broadcast to the shape that they have together. One of
   * the parts may become the sum: they are not to be used again.
   */
  static ElementOffsets sum(long[] shape, ElementOffsets... parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    boolean fits = true;
    for (ElementOffsets part : parts) {
      fits &= part.narrow != null;
    }
    ElementOffsets sum = null;
    for (ElementOffsets part : parts) {
      if ((part.narrow != null) == fits && Arrays.equals(part.shape, shape)) {
        sum = part;
        break;
      }
    }
    ElementOffsets own = sum;
    if (sum == null) {
      int count = checkedCount(shape);
      sum = fits ? of(new int[count], shape) : of(new long[count], shape);
    }
    for (ElementOffsets part : parts) {
      if (part != own) {
        sum.add(part);
      }
    }
    return sum;
  }

  static int checkedCount(long[] shape) {
    long count = Shapes.size(shape);
    if (count > Limits.LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "index arrays of shape %s name more elements than a copy can hold"
              .formatted(Shapes.str(shape)));
    }
    return (int) count;
  }

  /**
   * The shape of all arrays together.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  static long[] broadcast(long[]... shapes) {
    try {
      return Shapes.broadcast(shapes);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("index arrays of " + e.getMessage(), e);
    }
  }

  private void add(ElementOffsets part) {
    if (Arrays.equals(part.shape, shape)) {
      if (narrow != null && part.narrow != null) {
        addAll(narrow, part.narrow, count);
        return;
      }
      addRow(part, 0, 1, 0, 1, count);
      return;
    }
    Layout from = Views.broadcastTo(Layout.of(part.shape), shape);
    RowPlan plan = RowPlan.inCOrder(from, Layout.of(shape));
    long[] steps = plan.strides();
    plan.forEach(
        (starts, length) ->
            addRow(part, (int) starts[0], (int) steps[0], (int) starts[1], (int) steps[1], length));
  }

  /** A loop of its own, without strides, of which the JIT does several steps at once. */
  private static void addAll(int[] sum, int[] part, int n) {
    for (int k = 0; k < n; k++) {
      sum[k] += part[k];
    }
  }

  private void addRow(ElementOffsets part, int at, int step, int to, int toStep, int length) {
    if (narrow != null && part.narrow != null) {
      for (int k = 0; k < length; k++) {
        narrow[to + k * toStep] += part.narrow[at + k * step];
      }
    } else if (wide != null) {
      for (int k = 0; k < length; k++) {
        wide[to + k * toStep] += part.at(at + k * step);
      }
    }
  }

  long at(int k) {
    return narrow != null ? narrow[k] : wide != null ? wide[k] : 0;
  }
}
