package io.monomorph.data;

import io.monomorph.traversal.RowPlan;
import org.jspecify.annotations.Nullable;

/**
 * A plan for two layouts with its short axes taken out: together they are a group of elements, and
 * what remains goes from group to group.
 *
 * <pre>
 *   a[:, ::-1]             shape (1000, 1000, 3), strides (3000, -3, 1)   groups of 3 elements
 *   m.transpose(0, 2, 1)   shape (1000, 3, 3), strides (9, 1, 3)          groups of 9
 *   a.transpose(2, 0, 1)   shape (3, 1000000), strides (1, 3)             groups of 3
 * </pre>
 *
 * @param rest the plan for the first element of each group
 * @param offsets where the elements of a group lie in each layout, from the first one on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Grouping(RowPlan rest, long[][] offsets) {
  /** The most elements of an axis in a group. */
  private static final int SHORT = 32;

  /** The most elements of a group, and the least in a row of groups. */
  private static final int MOST = 64;

  /** The groups of a plan, or null if its rows are long, or too few to be worth it. */
  static @Nullable Grouping of(RowPlan plan) {
    int last = plan.rank() - 1;
    if (last == 0) {
      return null;
    }
    int first = last;
    if (plan.rowLength() <= SHORT) {
      for (long size = plan.rowLength(); first > 1; first--) {
        size *= plan.shape(first - 1);
        if (size > MOST) {
          break;
        }
      }
    } else {
      // Rows that jump through the source, beside others that begin next to them.
      first = plan.crossAxis(0);
      last = first;
      if (first < 0 || plan.shape(first) > SHORT) {
        return null;
      }
    }
    long[][] offsets = {{0}, {0}};
    RowPlan rest = plan;
    for (int axis = first; axis <= last; axis++) {
      offsets = within(offsets, plan.shape(axis), plan.strides(axis));
      rest = rest.without(first);
    }
    return rest.rowLength() * offsets[0].length < MOST ? null : new Grouping(rest, offsets);
  }

  /** Each element becomes as many as an axis has. */
  private static long[][] within(long[][] offsets, long shape, long[] strides) {
    int length = (int) shape;
    long[][] more = new long[offsets.length][offsets[0].length * length];
    for (int layout = 0; layout < offsets.length; layout++) {
      for (int k = 0; k < more[layout].length; k++) {
        more[layout][k] = offsets[layout][k / length] + k % length * strides[layout];
      }
    }
    return more;
  }
}
