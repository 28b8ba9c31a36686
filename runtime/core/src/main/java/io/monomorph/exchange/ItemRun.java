package io.monomorph.exchange;

import io.monomorph.layout.Layout;

/**
 * A place among items, which goes through them in C order. From it on there is a run of items, each
 * a step after the one before: all that are left if there are no gaps between them, otherwise those
 * to the end of the last axis.
 */
final class ItemRun {
  final Store store;

  /** The place of the item, in bytes. */
  long at;

  /** The bytes from one item of the run to the next. */
  final long step;

  private final Layout layout;
  private final long[] index;
  private final long extent;

  /** Of the run: where in it the place is. */
  private long passed;

  ItemRun(Items items, long first) {
    this.store = items.store;
    this.layout = items.layout;
    int rank = layout.rank();
    if (rank < 2 || items.isCContiguous()) {
      this.extent = layout.size();
      this.step = rank == 1 ? layout.strides(0) : items.format.itemSize();
      this.index = new long[0];
      this.passed = first;
      this.at = layout.offset() + first * step;
    } else {
      this.extent = layout.shape(rank - 1);
      this.step = layout.strides(rank - 1);
      this.index = new long[rank - 1];
      this.passed = first % extent;
      long row = first / extent;
      for (int axis = rank - 2; axis >= 0; axis--) {
        index[axis] = row % layout.shape(axis);
        row /= layout.shape(axis);
      }
      this.at = rowStart() + passed * step;
    }
  }

  private long rowStart() {
    long start = layout.offset();
    for (int axis = 0; axis < index.length; axis++) {
      start += index[axis] * layout.strides(axis);
    }
    return start;
  }

  /** The number of items in the run. */
  long length() {
    return extent - passed;
  }

  /** Goes on by so many items of the run; after its last one begins the next. */
  void skip(long count) {
    passed += count;
    at += count * step;
    if (passed == extent && index.length > 0) {
      passed = 0;
      nextRow();
      at = rowStart();
    }
  }

  private void nextRow() {
    for (int axis = index.length - 1; axis >= 0; axis--) {
      index[axis]++;
      if (index[axis] < layout.shape(axis)) {
        return;
      }
      index[axis] = 0;
    }
  }
}
