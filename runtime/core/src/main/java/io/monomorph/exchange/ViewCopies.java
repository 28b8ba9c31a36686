package io.monomorph.exchange;

import io.monomorph.dtype.Order;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Views;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** Copies between views, and between a view and the bytes of an array, all of it checked first. */
final class ViewCopies {
  private ViewCopies() {}

  static byte[] bytes(LentItems lent, Order order) {
    Items items = lent.readable();
    long size = items.byteSize();
    if (size > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError(
          "the %d bytes of this view of %s are more than an array has: copy parts of it"
              .formatted(size, lent.lease().lender.name()));
    }
    byte[] bytes = new byte[(int) size];
    Order resolved = order.of(items.isCContiguous(), items.isFContiguous());
    Items read =
        resolved == Order.F
            ? items.with(Views.transpose(items.layout, Shapes.reversedAxes(items.layout.rank())))
            : items;
    run(lent, () -> ItemCopy.copy(read, 0, packed(bytes, 0, read), 0, read.layout.size()));
    return bytes;
  }

  static void toArray(LentItems lent, byte[] destination, int position) {
    Objects.requireNonNull(destination, "destination is null");
    Items items = lent.readable();
    toArray(lent, 0, destination, position, items.layout.size());
  }

  static void toArray(LentItems lent, long first, byte[] destination, int position, long count) {
    Objects.requireNonNull(destination, "destination is null");
    Items items = lent.readable();
    checkPart(items, first, count);
    checkRoom(position, count * items.format.itemSize(), destination.length);
    Items to = packed(destination, position, items);
    run(lent, () -> ItemCopy.copy(items, first, to, 0, count));
  }

  static void fromArray(LentItems lent, byte[] source, int position, long first, long count) {
    Objects.requireNonNull(source, "source is null");
    Items items = lent.writable();
    checkPart(items, first, count);
    checkRoom(position, count * items.format.itemSize(), source.length);
    Items from = packed(source, position, items);
    run(lent, () -> ItemCopy.copy(from, 0, items, first, count));
  }

  static void fromView(LentItems lent, LentItems source) {
    Items to = lent.writable();
    Items from = source.readable();
    if (from.format.itemSize() != to.format.itemSize() || from.layout.size() != to.layout.size()) {
      throw new IllegalArgumentException(
          "%d items of %d bytes cannot be copied to %d items of %d bytes: number and size have to be the same, and slice(start, count) takes a part"
              .formatted(
                  from.layout.size(),
                  from.format.itemSize(),
                  to.layout.size(),
                  to.format.itemSize()));
    }
    run(source, () -> run(lent, () -> ItemCopy.copy(from, to)));
  }

  /** As many items as there is room for in an array, from a byte on. */
  private static Items packed(byte[] bytes, int position, Items like) {
    MemorySegment rest = MemorySegment.ofArray(bytes).asSlice(position);
    return Items.packed(rest, like.format);
  }

  private static void checkPart(Items items, long first, long count) {
    if (first < 0 || count < 0 || count > items.layout.size() - first) {
      throw new IndexOutOfBoundsException(
          "%d items from item %d on are not within a view of %d items"
              .formatted(count, first, items.layout.size()));
    }
  }

  private static void checkRoom(int position, long bytes, int length) {
    if (position < 0 || bytes > (long) length - position) {
      throw new IndexOutOfBoundsException(
          "%d bytes from position %d on are not within an array of %d bytes"
              .formatted(bytes, position, length));
    }
  }

  private static void run(LentItems lent, Runnable copy) {
    try {
      copy.run();
    } catch (IllegalStateException e) {
      throw lent.explained(e);
    }
  }
}
