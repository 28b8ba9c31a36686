package io.monomorph.exchange;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.util.Objects;

/** Parts of views along one axis, which never reach beyond the view. */
final class ViewSlices {
  private ViewSlices() {}

  /** The requests that a part of a view meets. */
  static Requests requests(Items items) {
    return items.store.isReadOnly() ? Requests.FULL_RO : Requests.FULL;
  }

  static BufferView slice(
      LentItems lent, Requests requests, int axis, long start, long count, long step) {
    Objects.requireNonNull(requests, "requests is null");
    Items items = lent.items();
    int along = Shapes.axis(axis, items.layout.rank());
    long extent = items.layout.shape(along);
    if (count < 0) {
      throw new IllegalArgumentException(
          "a slice of %d items: the count is 0 or more, and a negative step goes backwards"
              .formatted(count));
    }
    if (!isWithin(start, count, step, extent)) {
      throw new IndexOutOfBoundsException(
          "%d items from %d on in steps of %d are not within axis %d with size %d"
              .formatted(count, start, step, along, extent));
    }
    // A step that is never made may be larger than memory.
    return lent.lend(requests, part(items, along, start, count, count < 2 ? 1 : step));
  }

  /** A part that was checked. */
  static Items part(Items items, int axis, long start, long count, long step) {
    Layout whole = items.layout;
    long[] shape = whole.shape();
    long[] strides = whole.strides();
    long offset = whole.offset() + (count == 0 ? 0 : start * strides[axis]);
    shape[axis] = count;
    strides[axis] *= step;
    return items.with(Layout.of(shape, strides, offset));
  }

  private static boolean isWithin(long start, long count, long step, long extent) {
    if (count == 0) {
      return start >= 0 && start <= extent;
    }
    if (start < 0 || start >= extent) {
      return false;
    }
    long room = step > 0 ? extent - 1 - start : start;
    // Of the least long there is no absolute value, but it is larger than any room.
    long length = step == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(step);
    return count == 1 || length == 0 || count - 1 <= room / length;
  }
}
