package io.monomorph.kernel;

import java.util.Arrays;

/**
 * How rows of elements lie in two arrays: in one they begin at offsets, in the other evenly spaced.
 *
 * @param offsets where rows begin in the first array; there may be more of them than count
 * @param count the number of rows
 * @param inner the step from element to element of a row in the first array
 * @param step the step from row to row in the second array
 * @param otherInner the step from element to element of a row in the second array
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OffsetRows(int[] offsets, int count, int inner, int step, int otherInner) {
  /** So few elements are a group. */
  private static final int FEW = 32;

  private static final int LONG = 64;

  /** Whether the rows are so few that they are better gone along together. */
  public boolean areFew(int length) {
    return count <= FEW && length >= LONG;
  }

  /** The first elements of all rows as a group, and then the next ones, from the first array. */
  public ElementGroups groups() {
    return new ElementGroups(Arrays.copyOf(offsets, count), places(), inner, otherInner);
  }

  /** The same from the second array to the first. */
  public ElementGroups groupsBack() {
    return new ElementGroups(places(), Arrays.copyOf(offsets, count), otherInner, inner);
  }

  private int[] places() {
    int[] places = new int[count];
    for (int k = 0; k < count; k++) {
      places[k] = k * step;
    }
    return places;
  }
}
