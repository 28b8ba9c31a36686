package io.monomorph.exchange;

import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.Shapes;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code memoryview}: the items of an exporter with Python's indices, slices, casts and
 * comparison. Negative indices count from the end, slices are clipped. It holds a handle of its own
 * until it is closed, and so does each slice and cast.
 *
 * <pre>{@code
 * byte[] bytes = "hello world".getBytes(StandardCharsets.US_ASCII);
 * try (MemoryView m = MemoryView.of(bytes)) {
 *   m.set(72, 0);                                   // m[0] = 72
 *   m.assign("6:", MemoryView.of(new byte[] {87, 79, 82, 76, 68})); // m[6:] = b"WORLD"
 *   m.slice("::-1").tobytes();                      // b"DLROW olleH"
 *   m.slice(":8").cast("i").tolist();               // of two ints
 * }
 * }</pre>
 *
 * <p>Where Python raises a {@code ValueError} or {@code TypeError}, an {@link
 * IllegalArgumentException} is thrown, instead of an {@code IndexError} an {@link
 * IndexOutOfBoundsException}; an {@link UnsupportedOperationException} if the memory is read-only
 * or Python has not implemented what is asked for, an {@link IllegalStateException} after the
 * release.
 */
public final class MemoryView implements Exporter, AutoCloseable {
  private final BufferView view;
  private final Object obj;
  private int hash;
  private boolean hashed;

  private MemoryView(BufferView view, Object obj) {
    this.view = view;
    this.obj = obj;
  }

  /** {@code memoryview(exporter)}; read-only if the memory is. */
  public static MemoryView of(Exporter exporter) {
    return of(exporter, Terms.PINNED);
  }

  /** {@code memoryview(exporter)} on the terms of the caller. */
  public static MemoryView of(Exporter exporter, Terms terms) {
    Objects.requireNonNull(exporter, "exporter is null");
    Objects.requireNonNull(terms, "terms is null");
    Object of = exporter instanceof MemoryView other ? other.obj : exporter;
    return new MemoryView(exporter.export(Requests.FULL_RO, terms), of);
  }

  /** {@code memoryview(bytearray)}: the array is shared. */
  public static MemoryView of(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes is null");
    Lender lender = new Lender("the array of " + bytes.length + " bytes");
    Items items = Items.of(bytes);
    return new MemoryView(lender.lend(Requests.FULL, Terms.PINNED, () -> items), bytes);
  }

  private MemoryView with(BufferView other) {
    return new MemoryView(other, obj);
  }

  /** Whose memory it is: the exporter, or the array. */
  public Object obj() {
    view.lent().readable();
    return obj;
  }

  /** The handle, with all that Java needs of the memory; closed together with this. */
  public BufferView view() {
    return view;
  }

  /** The number of bytes of all items. */
  public long nbytes() {
    return view.lent().readable().byteSize();
  }

  /** The bytes of an item. */
  public int itemsize() {
    return view.lent().readable().format.itemSize();
  }

  /** The format, in the syntax of {@code struct}. */
  public String format() {
    return view.lent().readable().format.toString();
  }

  /** The number of axes. */
  public int ndim() {
    return view.lent().readable().layout.rank();
  }

  /** The extent of each axis, as a copy. */
  public long[] shape() {
    return view.lent().readable().layout.shape();
  }

  /** The bytes from one item to the next along each axis, as a copy. */
  public long[] strides() {
    return view.lent().readable().layout.strides();
  }

  /** Empty, since there are no pointers to follow. */
  public long[] suboffsets() {
    view.lent().readable();
    return view.suboffsets();
  }

  /** Whether items cannot be written. */
  public boolean isReadOnly() {
    return view.lent().readable().store.isReadOnly();
  }

  /** {@code c_contiguous}. */
  public boolean isCContiguous() {
    return view.lent().readable().isCContiguous();
  }

  /** {@code f_contiguous}. */
  public boolean isFContiguous() {
    return view.lent().readable().isFContiguous();
  }

  /** {@code contiguous}: in C or in Fortran order. */
  public boolean isContiguous() {
    return isCContiguous() || isFContiguous();
  }

  /**
   * {@code len(m)}: the extent of the first axis.
   *
   * @throws IllegalArgumentException if there are no axes
   */
  public long length() {
    return axis();
  }

  /** The extent of the first axis. */
  private long axis() {
    Layout layout = view.lent().readable().layout;
    if (layout.rank() == 0) {
      throw new IllegalArgumentException("a view without axes has no length and no parts");
    }
    return layout.shape(0);
  }

  /**
   * {@code m[i]} or {@code m[i, j]}: an item, as {@link BufferView#item} gives it.
   *
   * @throws IndexOutOfBoundsException if there is no such item
   * @throws UnsupportedOperationException if there are fewer indices than axes
   * @throws IllegalArgumentException if there are more
   */
  public Object get(long... indices) {
    return view.item(counted(indices));
  }

  /**
   * {@code m[i] = value} or {@code m[i, j] = value}.
   *
   * @throws UnsupportedOperationException if the memory is read-only, or there are fewer indices
   *     than axes
   * @throws IndexOutOfBoundsException if there is no such item
   * @throws IllegalArgumentException if the item cannot have the value, or there are more indices
   */
  public void set(Object value, long... indices) {
    Objects.requireNonNull(value, "value is null");
    view.lent().writable();
    view.setItem(value, counted(indices));
  }

  /** Indices that count from the beginning. */
  private long[] counted(long... indices) {
    Objects.requireNonNull(indices, "indices is null");
    Layout layout = view.lent().readable().layout;
    if (indices.length < layout.rank()) {
      throw new UnsupportedOperationException(
          "%d indices for %d axes name no item, and parts with fewer axes are not implemented: take a"
                  .formatted(indices.length, layout.rank())
              + " buffer of the view");
    }
    if (indices.length > layout.rank()) {
      throw new IllegalArgumentException(
          "%d indices for %d axes".formatted(indices.length, layout.rank()));
    }
    long[] counted = indices.clone();
    for (int axis = 0; axis < counted.length; axis++) {
      counted[axis] = AxisIndex.wrap(counted[axis], layout.shape(axis), axis);
    }
    return counted;
  }

  /**
   * {@code m[start:stop:step]}, of the first axis: {@code slice("1:-1")}, {@code slice("::2")}.
   *
   * @throws IllegalArgumentException if it is no slice, or there are no axes
   */
  public MemoryView slice(String slice) {
    Objects.requireNonNull(slice, "slice is null");
    return with(part(PythonSlice.parse(slice)));
  }

  private BufferView part(PythonSlice slice) {
    long extent = axis();
    long count = slice.count(extent);
    long first = count == 0 ? 0 : slice.first(extent);
    // As in Python the step is in the strides also if it is never made.
    boolean told = Math.abs(slice.step()) >> 32 == 0;
    return view.lent()
        .lend(
            Requests.FULL_RO,
            ViewSlices.part(view.lent().items(), 0, first, count, told ? slice.step() : 1));
  }

  /**
   * {@code m[start:stop:step] = value}: the items of another view or buffer, of the same format and
   * number; they may overlap.
   *
   * @throws UnsupportedOperationException if the memory is read-only, or has several axes
   * @throws IllegalArgumentException if the value has another format or number of items
   */
  public void assign(String slice, Exporter value) {
    Objects.requireNonNull(slice, "slice is null");
    Objects.requireNonNull(value, "value is null");
    view.lent().writable();
    axis();
    if (ndim() > 1) {
      throw new UnsupportedOperationException("assignment to slices of several axes: use a buffer");
    }
    try (BufferView target = part(PythonSlice.parse(slice));
        BufferView source = value.export(Requests.FULL_RO)) {
      if (!source.format().matches(target.format())
          || !Arrays.equals(source.shape(), target.shape())) {
        throw new IllegalArgumentException(
            "the slice has format %s and shape %s, but the value format %s and shape %s"
                .formatted(
                    target.format(),
                    Shapes.str(target.shape()),
                    source.format(),
                    Shapes.str(source.shape())));
      }
      target.copyFrom(source);
    }
  }

  /** {@code m.cast(format)}: the same bytes along one axis; see {@link #cast(String, long...)}. */
  public MemoryView cast(String format) {
    return cast(ViewCasts.flat(view.lent().readable(), format));
  }

  /**
   * {@code m.cast(format, shape)}: the same bytes as other items, in C order. One of the two
   * formats is {@code B}, {@code b} or {@code c}, and either this view or the new one has one axis.
   *
   * @throws IllegalArgumentException if that is not so, or the bytes do not fit
   */
  public MemoryView cast(String format, long... shape) {
    return cast(ViewCasts.shaped(view.lent().readable(), format, shape));
  }

  private MemoryView cast(Items items) {
    return with(view.lent().lend(Requests.FULL_RO, items));
  }

  /** {@code m.toreadonly()}. */
  public MemoryView toreadonly() {
    return with(view.asReadOnly());
  }

  /** {@code m.tolist()}: nested lists of the items; without axes the item itself. */
  public Object tolist() {
    return view.lent().read(items -> list(items, items.layout.offset(), 0));
  }

  private static Object list(Items items, long at, int axis) {
    Layout layout = items.layout;
    if (axis == layout.rank()) {
      return ItemValues.get(items, at);
    }
    List<Object> list = new ArrayList<>();
    for (long k = 0; k < layout.shape(axis); k++) {
      list.add(list(items, at + k * layout.strides(axis), axis + 1));
    }
    return list;
  }

  /** {@code list(m)} of one axis, as a list that shows the memory as it is whenever it is read. */
  public List<Object> items() {
    long size = axis();
    if (ndim() > 1) {
      throw new UnsupportedOperationException("the items of several axes: use tolist()");
    }
    return Collections.unmodifiableList(
        new AbstractList<>() {
          @Override
          public Object get(int index) {
            return view.item(index);
          }

          @Override
          public int size() {
            return Math.toIntExact(size);
          }
        });
  }

  /** {@code m.tobytes()}: a copy of all bytes in C order. */
  public byte[] tobytes() {
    return tobytes(Order.C);
  }

  /** {@code m.tobytes(order)}: {@link Order#A} is Fortran order if the items are in it, else C. */
  public byte[] tobytes(Order order) {
    return view.toByteArray(order);
  }

  /** {@code m.hex()}: two digits for each byte, in C order. */
  public String hex() {
    return HexFormat.of().formatHex(tobytes());
  }

  /**
   * {@code m == other}: the same shape and equal items, whatever their formats. As in Python NaN
   * equals nothing; a released view equals only itself, and so does a stale one.
   */
  @SuppressWarnings("ReferenceEquality") // views without memory are compared by identity
  public boolean contentEquals(Exporter other) {
    Objects.requireNonNull(other, "other is null");
    if (!view.isUsable() || (other instanceof MemoryView that && !that.view.isUsable())) {
      return this == other;
    }
    try (BufferView that = other.export(Requests.FULL_RO)) {
      return view.lent().read(left -> that.lent().read(right -> ViewEquality.equal(left, right)));
    }
  }

  /** {@link #contentEquals}, but that a view always equals itself, as Java demands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof MemoryView that && contentEquals(that));
  }

  /**
   * {@code hash(m)}: of the bytes. It is remembered, and can still be asked after the release.
   *
   * @throws UnsupportedOperationException if the memory may be written, or items are no bytes
   */
  @Override
  public int hashCode() {
    if (!hashed) {
      Items items = view.lent().readable();
      if (!items.store.isReadOnly()) {
        throw new UnsupportedOperationException(
            "a view that can be written has no hash: toreadonly() has one");
      }
      if (!ViewCasts.isBytes(items.format)) {
        throw new UnsupportedOperationException(
            "only views of format B, b or c have a hash, not of " + items.format);
      }
      hash = Arrays.hashCode(tobytes());
      hashed = true;
    }
    return hash;
  }

  /** {@code m.release()}: gives the memory back; releasing again does nothing. */
  public void release() {
    view.close();
  }

  /** {@link #release}. */
  @Override
  public void close() {
    release();
  }

  /** Lends the same items once more. */
  @Override
  public BufferView export(Requests requests, Terms terms) {
    return view.export(requests, terms);
  }

  /** As Python's {@code repr}: {@code <memory at 0x1b2c3d>}. */
  @Override
  public String toString() {
    String kind =
        view.isReleased() ? "released memory" : view.isStale() ? "stale memory" : "memory";
    return "<%s at 0x%x>".formatted(kind, System.identityHashCode(this));
  }
}
