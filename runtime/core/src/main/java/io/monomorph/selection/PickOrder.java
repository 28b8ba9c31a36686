package io.monomorph.selection;

import java.util.Arrays;

/** The order in which picked elements are best asked for. */
final class PickOrder {
  private PickOrder() {}

  /**
   * The numbers of the offsets in rising order, as near as it matters: each part of a core is then
   * gone through once. Of equal offsets the first comes first.
   */
  static int[] rising(AdvancedIndex which) {
    int count = which.count();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int k = 0; k < count; k++) {
      first = Math.min(first, which.offset(k));
      last = Math.max(last, which.offset(k));
    }
    // A key is a part of the core and then the number, so that sorting keeps equals in order.
    long width = ((last - first) >>> (Integer.SIZE - 1)) + 1;
    long[] keys = new long[count];
    for (int k = 0; k < count; k++) {
      keys[k] = (((which.offset(k) - first) / width) << Integer.SIZE) | k;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    Arrays.setAll(order, k -> (int) keys[k]);
    return order;
  }
}
