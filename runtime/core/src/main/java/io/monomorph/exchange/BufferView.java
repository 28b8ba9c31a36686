package io.monomorph.exchange;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.shape.Shapes;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * Memory that was lent: items with a format, a shape and strides in bytes, and at the same time the
 * handle by which it is given back. {@link #close} ends this handle only, and may be called again;
 * slices and further exports are handles of their own, which are closed in any order. All of them
 * hold the owner.
 *
 * <pre>{@code
 * try (BufferView view = buffer.export(Requests.FULL)) {
 *   view.setItem(1.5, 0, 3);
 *   try (BufferView odd = view.slice(1, view.shape(0) / 2, 2)) {
 *     byte[] bytes = odd.toByteArray(Order.C);
 *   }
 * }
 * }</pre>
 *
 * <p>Indices count from 0 and are checked against the view; negative ones are out of bounds. A view
 * that was closed throws an {@link IllegalStateException} when its items are used, one whose owner
 * has moved the memory a {@link StaleViewException}. What it is like, such as its shape, can be
 * asked at any time. Many threads may use one view; their writes are not ordered by it.
 *
 * @see MemoryView
 */
public final class BufferView implements Exporter, AutoCloseable {
  private static final long[] NONE = {};

  private final LentItems lent;
  private final Items items;

  BufferView(Lease lease, Items items) {
    this.lent = new LentItems(lease, items);
    this.items = items;
    Leaks.watch(this, lease);
  }

  /** What stands behind it. */
  LentItems lent() {
    return lent;
  }

  private Lease lease() {
    return lent.lease();
  }

  boolean isUsable() {
    return lease().isOut();
  }

  /** The number of axes. */
  public int rank() {
    return items.layout.rank();
  }

  /** The extent of each axis, as a copy. */
  public long[] shape() {
    return items.layout.shape();
  }

  /** The extent of one axis. */
  public long shape(int axis) {
    return items.layout.shape(Shapes.axis(axis, rank()));
  }

  /** The bytes from one item to the next along each axis, as a copy. */
  public long[] strides() {
    return items.layout.strides();
  }

  /** Where pointers are to be followed: nowhere, the array is empty. */
  public long[] suboffsets() {
    return NONE;
  }

  /** The number of items. */
  public long size() {
    return items.layout.size();
  }

  /** The bytes of an item. */
  public int itemSize() {
    return items.format.itemSize();
  }

  /** The number of items times their size. */
  public long byteSize() {
    return items.byteSize();
  }

  /** The type of the items. */
  public ItemFormat format() {
    return items.format;
  }

  /** The dtype of the items. */
  public DType dtype() {
    return items.format.dtype();
  }

  /** Whether items cannot be written. */
  public boolean isReadOnly() {
    return items.store.isReadOnly();
  }

  /**
   * Whether the items follow each other in an order: {@code 'C'}, {@code 'F'}, or {@code 'A'} for
   * either of them; false for any other letter.
   */
  public boolean isContiguous(char order) {
    return switch (order) {
      case 'C' -> items.isCContiguous();
      case 'F' -> items.isFContiguous();
      case 'A' -> items.isCContiguous() || items.isFContiguous();
      default -> false;
    };
  }

  /** What happens when the owner wants to move or end the memory. */
  public Terms terms() {
    return lease().terms;
  }

  /** Whether this handle was closed. */
  public boolean isReleased() {
    return lease().isReturned();
  }

  /** Whether the owner has moved or ended the memory, so that this view can no longer be used. */
  public boolean isStale() {
    return lease().isStale();
  }

  /** Has something run once, when this handle is closed or becomes stale; at once if it has. */
  public void whenEnded(Runnable action) {
    lease().lender.whenEnded(lease(), Objects.requireNonNull(action, "action is null"));
  }

  /**
   * The byte of an item along the only axis.
   *
   * @throws IndexOutOfBoundsException if there is no such item
   * @throws IllegalArgumentException if there is not one axis, or items are larger than a byte
   */
  public byte byteAt(long index) {
    return ViewItems.byteAt(lent, index);
  }

  /** The byte of an item, one index for each axis; otherwise as {@link #byteAt(long)}. */
  public byte byteAt(long... indices) {
    return ViewItems.byteAt(lent, indices);
  }

  /** As {@link #byteAt(long)}, without sign: 0 to 255. */
  public int intAt(long index) {
    return byteAt(index) & 0xFF;
  }

  /** As {@link #byteAt(long...)}, without sign: 0 to 255. */
  public int intAt(long... indices) {
    return byteAt(indices) & 0xFF;
  }

  /**
   * Writes the byte of an item along the only axis.
   *
   * @throws UnsupportedOperationException if the view is read-only
   * @throws IndexOutOfBoundsException if there is no such item
   * @throws IllegalArgumentException if there is not one axis, or items are larger than a byte
   */
  public void storeAt(byte value, long index) {
    ViewItems.storeAt(lent, value, index);
  }

  /** Writes the byte of an item, one index for each axis. */
  public void storeAt(byte value, long... indices) {
    ViewItems.storeAt(lent, value, indices);
  }

  /**
   * An item as Java's object: a {@code Long}, of uint64 a {@code BigInteger}, a {@code Double}, a
   * {@code Boolean}, a {@link io.monomorph.dtype.Complex}, of format {@code c} a {@code Byte}.
   *
   * @throws IndexOutOfBoundsException if there is no such item
   * @throws IllegalArgumentException if there is not one index for each axis
   */
  public Object item(long... indices) {
    return ViewItems.get(lent, indices);
  }

  /**
   * Writes an item.
   *
   * @throws UnsupportedOperationException if the view is read-only
   * @throws IllegalArgumentException if the item cannot have the value
   * @throws IndexOutOfBoundsException if there is no such item
   */
  public void setItem(Object value, long... indices) {
    ViewItems.set(lent, value, indices);
  }

  /**
   * All bytes in an order: {@link Order#C} or {@link Order#F}, {@link Order#A} for Fortran order if
   * the items are in it, otherwise C.
   */
  public byte[] toByteArray(Order order) {
    return ViewCopies.bytes(lent, Objects.requireNonNull(order, "order is null"));
  }

  /**
   * Copies all bytes in C order to an array.
   *
   * @throws IndexOutOfBoundsException if there is no room; nothing is copied then
   */
  public void copyTo(byte[] destination, int position) {
    ViewCopies.toArray(lent, destination, position);
  }

  /**
   * Copies {@code count} items, from the {@code first} on in C order, to an array.
   *
   * @param position where in the array their bytes begin
   * @throws IndexOutOfBoundsException if this view has not so many, or the array no room; nothing
   *     is copied then
   */
  public void copyTo(long first, byte[] destination, int position, long count) {
    ViewCopies.toArray(lent, first, destination, position, count);
  }

  /**
   * Copies all items to those of another view in C order; the views may overlap. The same as {@code
   * destination.copyFrom(this)}.
   */
  public void copyTo(BufferView destination) {
    Objects.requireNonNull(destination, "destination is null");
    destination.copyFrom(this);
  }

  /**
   * Copies bytes from an array to {@code count} items, from the {@code first} on in C order.
   *
   * @param position where in the array their bytes begin
   * @throws UnsupportedOperationException if the view is read-only, also if the count is 0
   * @throws IndexOutOfBoundsException if this view has not so many items, or the array not so many
   *     bytes; nothing is copied then
   */
  public void copyFrom(byte[] source, int position, long first, long count) {
    ViewCopies.fromArray(lent, source, position, first, count);
  }

  /**
   * Copies all items of another view in C order. The views may overlap, and have any shapes of the
   * same size.
   *
   * @throws UnsupportedOperationException if this view is read-only
   * @throws IllegalArgumentException if the items differ in size or number
   */
  public void copyFrom(BufferView source) {
    ViewCopies.fromView(lent, Objects.requireNonNull(source, "source is null").lent);
  }

  /** {@code count} items along the first axis, from {@code start} on; a handle of its own. */
  public BufferView slice(long start, long count) {
    return slice(start, count, 1);
  }

  /**
   * {@code count} items along the first axis: {@code start}, {@code start + step} and so on. A
   * handle of its own, on the same terms.
   *
   * @throws IndexOutOfBoundsException if one of them is not within this view
   * @throws IllegalArgumentException if the count is negative, or there is no axis
   */
  public BufferView slice(long start, long count, long step) {
    return sliceAlong(0, start, count, step);
  }

  /**
   * As {@link #slice(long, long, long)}, with requests that the slice has to meet.
   *
   * @throws IllegalArgumentException if a request is missing or cannot be met
   */
  public BufferView slice(Requests requests, long start, long count, long step) {
    return ViewSlices.slice(lent, requests, 0, start, count, step);
  }

  /** As {@link #slice(long, long, long)}, along any axis. */
  public BufferView sliceAlong(int axis, long start, long count, long step) {
    return ViewSlices.slice(lent, ViewSlices.requests(items), axis, start, count, step);
  }

  /**
   * The same items once more, under a handle of its own.
   *
   * @throws IllegalArgumentException if a request is missing or cannot be met
   */
  @Override
  public BufferView export(Requests requests, Terms terms) {
    Objects.requireNonNull(requests, "requests is null");
    Objects.requireNonNull(terms, "terms is null");
    return lease().lender.lendAgain(lease(), requests, terms, items);
  }

  /** The same items, which cannot be written; a handle of its own. */
  public BufferView asReadOnly() {
    return lent.lend(Requests.FULL_RO, items.asReadOnly());
  }

  /**
   * The bytes as a buffer of java.nio in the byte order of the format, read-only if this view is.
   * It is not part of the lease: keep the view open while it is used.
   *
   * @throws IllegalArgumentException if the items do not follow each other in C order
   * @throws UnsupportedOperationException if there are more bytes than such a buffer has, or the
   *     memory is an array of another type than bytes: {@link #memory} is over it
   */
  public ByteBuffer asByteBuffer() {
    return ViewMemory.byteBuffer(lent.readable());
  }

  /**
   * The smallest part of memory in which all items are, read-only if this view is. The first item
   * is at {@link #offset}, the others by the strides. It is not part of the lease: keep the view
   * open while it is used.
   *
   * @throws UnsupportedOperationException if the memory is an array of truth values, of which there
   *     is no segment
   */
  public MemorySegment memory() {
    return ViewMemory.segment(lent.readable());
  }

  /**
   * The place of the first item in {@link #memory}, in bytes, which is not 0 if strides are
   * negative; of truth values in an array its place in {@link #truths}.
   */
  public long offset() {
    return ViewMemory.offset(items);
  }

  /**
   * The array of truth values with the items, if that is the memory and may be written. The first
   * item is at {@link #offset}. As the JDK has no segments of such arrays, nothing sees when the
   * view ends.
   */
  public Optional<boolean[]> truths() {
    return ViewMemory.truths(lent.readable());
  }

  /** Gives the memory back, as far as this handle holds it. Closing again does nothing. */
  @Override
  public void close() {
    lease().lender.takeBack(lease());
  }

  /** What the view shows, and whether it can be used. */
  @Override
  public String toString() {
    String state = isReleased() ? ", closed" : isStale() ? ", stale" : "";
    return "BufferView[%s %s of %s%s%s]"
        .formatted(
            items.format,
            Shapes.str(shape()),
            lease().lender.name(),
            isReadOnly() ? ", read-only" : "",
            state);
  }
}
