package io.monomorph.selection;

/** How far the offsets reach, which tells in which order they are best followed. */
record OffsetRange(long first, long last) {
  static OffsetRange of(AdvancedIndex which) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int k = 0; k < which.count(); k++) {
      long offset = which.offset(k);
      first = Math.min(first, offset);
      last = Math.max(last, offset);
    }
    return new OffsetRange(first, last);
  }

  /** The number of elements from the first to the last. */
  long span() {
    return last - first + 1;
  }

  /** Whether the kept elements lie closer together than those of the offsets. */
  boolean rowsAreDenser(long step) {
    return Math.abs(step) < span();
  }
}
