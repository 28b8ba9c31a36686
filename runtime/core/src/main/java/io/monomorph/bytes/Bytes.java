package io.monomorph.bytes;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.index.Index;
import io.monomorph.index.Slice;
import io.monomorph.memory.Memory;
import io.monomorph.shape.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A run of bytes without gaps, in memory of any kind: Java's arrays, buffers of java.nio, memory
 * segments, and the memory of buffers of this library. It has no dtype; all sizes and places count
 * bytes. Stores and codecs pass them to each other.
 *
 * <p>Names say what is shared and what is copied: {@code wrap}, {@code memoryOf}, {@code slice} and
 * {@code as...} share the memory, so that what one writes the other sees; {@code copyOf}, {@code
 * plus}, {@code combine} and {@code to...} copy.
 *
 * <pre>{@code
 * Bytes message = Bytes.wrap(new byte[] {1, 2, 3, 4});
 * message.slice(0, 2).assign(0);                    // 0 0 3 4, in the array too
 * Bytes twice = message.plus(message);              // 8 new bytes
 * NdBuffer numbers = twice.asBuffer(DType.INT32);   // two integers, over these bytes
 * }</pre>
 *
 * <p>Equal are bytes of the same content, wherever they are. Bytes over memory that was closed give
 * an {@link IllegalStateException}.
 */
public final class Bytes implements Exporter {
  private static final int BLOCK = 8192;

  /** The first bytes that the text shows. */
  private static final int SHOWN = 16;

  private final MemorySegment segment;
  private final Loan loan;

  private Bytes(MemorySegment segment, Loan loan) {
    this.segment = segment;
    this.loan = loan;
  }

  /** The memory, while its owner has not been closed. */
  private MemorySegment memory() {
    loan.check();
    return segment;
  }

  /** New bytes on the heap of length 0. */
  public static Bytes empty() {
    return wrap(new byte[0]);
  }

  /** The bytes of an array, shared. */
  public static Bytes wrap(byte[] array) {
    return wrap(MemorySegment.ofArray(Objects.requireNonNull(array, "array is null")));
  }

  /**
   * A part of an array, shared.
   *
   * @throws IndexOutOfBoundsException if the array is too short
   */
  public static Bytes wrap(byte[] array, int offset, int length) {
    Objects.requireNonNull(array, "array is null");
    if (offset < 0 || length < 0 || length > array.length - offset) {
      throw new IndexOutOfBoundsException(
          "%d bytes from %d on are not in an array of %d".formatted(length, offset, array.length));
    }
    return wrap(MemorySegment.ofArray(array).asSlice(offset, length));
  }

  /** The bytes of a buffer from its position to its limit, shared; read-only if it is. */
  public static Bytes wrap(ByteBuffer buffer) {
    return wrap(MemorySegment.ofBuffer(Objects.requireNonNull(buffer, "buffer is null")));
  }

  /** The bytes of a segment, shared; read-only if it is. They end with its arena. */
  public static Bytes wrap(MemorySegment segment) {
    return new Bytes(Objects.requireNonNull(segment, "segment is null"), Loan.ofSegment());
  }

  /**
   * The elements of a buffer of bytes, shared; read-only if it is.
   *
   * @throws IllegalArgumentException if it has not one axis, is of another dtype than uint8 and
   *     int8, has gaps, or is over storage that is no memory; the message says what does it instead
   */
  public static Bytes wrap(NdBuffer buffer) {
    return new Bytes(BufferMemory.ofBytes(buffer), Loan.of(buffer));
  }

  /**
   * The memory that the elements of a buffer take, shared, in the order in which they are in memory
   * and in its {@linkplain NdBuffer#byteOrder byte order}; read-only if the buffer is.
   *
   * @throws IllegalArgumentException if they are contiguous in neither order, or the storage is no
   *     memory; {@link #copyOf(NdBuffer, ByteOrder)} copies any buffer
   */
  public static Bytes memoryOf(NdBuffer buffer) {
    return new Bytes(BufferMemory.of(buffer), Loan.of(buffer));
  }

  /** A copy on the heap. */
  public static Bytes copyOf(byte[] array) {
    return wrap(Objects.requireNonNull(array, "array is null").clone());
  }

  /** A copy on the heap, from the position of a buffer to its limit, which stay as they are. */
  public static Bytes copyOf(ByteBuffer buffer) {
    return HostMemory.HEAP.copyOf(wrap(buffer));
  }

  /** A copy on the heap. */
  public static Bytes copyOf(MemorySegment segment) {
    return HostMemory.HEAP.copyOf(wrap(segment));
  }

  /** A copy on the heap of the elements of a buffer in C order, each in the given byte order. */
  public static Bytes copyOf(NdBuffer buffer, ByteOrder order) {
    Objects.requireNonNull(buffer, "buffer is null");
    Objects.requireNonNull(order, "order is null");
    Bytes result = HostMemory.HEAP.allocate(buffer.byteSize());
    result.asBuffer(buffer.dtype(), order).reshape(buffer.shape()).assign(buffer);
    return result;
  }

  /** All that a stream still has, on the heap; the stream stays open. */
  public static Bytes readAll(InputStream in) throws IOException {
    return HostMemory.HEAP.readAll(Objects.requireNonNull(in, "in is null"));
  }

  /** The length of an array for so many bytes. */
  static int arrayLength(long size) {
    if (size > Limits.LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "an array cannot have "
              + size
              + " bytes: take HostMemory.NATIVE, or go through them in slices");
    }
    return (int) size;
  }

  /** The number of bytes. */
  public long size() {
    return segment.byteSize();
  }

  /** Whether there are no bytes. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** Whether bytes cannot be written through this. */
  public boolean isReadOnly() {
    return segment.isReadOnly();
  }

  /** One byte; a negative index counts from the end. */
  public byte get(long index) {
    try {
      return memory().get(ValueLayout.JAVA_BYTE, at(index));
    } catch (IllegalStateException e) {
      throw ended(e);
    }
  }

  /** One byte as a number from 0 to 255; a negative index counts from the end. */
  public int getUnsigned(long index) {
    return get(index) & 0xFF;
  }

  /**
   * Sets one byte; a negative index counts from the end.
   *
   * @throws IllegalArgumentException if the value is not from -128 to 255
   * @throws UnsupportedOperationException if this is read-only
   */
  public void set(long index, int value) {
    long at = at(index);
    try {
      writable().set(ValueLayout.JAVA_BYTE, at, byteOf(value));
    } catch (IllegalStateException e) {
      throw ended(e);
    }
  }

  private long at(long index) {
    long size = size();
    if (index >= size || index < -size) {
      throw new IndexOutOfBoundsException(
          "index %d is out of bounds for %d bytes".formatted(index, size));
    }
    return index < 0 ? index + size : index;
  }

  private static byte byteOf(int value) {
    if (value < -128 || value > 255) {
      throw new IllegalArgumentException(value + " is no byte, which is from -128 to 255");
    }
    return (byte) value;
  }

  private MemorySegment writable() {
    if (segment.isReadOnly()) {
      throw new UnsupportedOperationException(
          "these bytes are read-only, as what they share is; Bytes.copyOf gives writable ones");
    }
    return memory();
  }

  private IllegalStateException ended(IllegalStateException cause) {
    if (segment.scope().isAlive()) {
      return cause; // it says what was closed
    }
    return new IllegalStateException(
        "the memory of these " + size() + " bytes has ended: whoever owns it has closed it", cause);
  }

  /**
   * The bytes from one place to before another, shared. As in Python, negative places count from
   * the end, and places outside are moved to the ends.
   */
  public Bytes slice(long from, long to) {
    long size = size();
    long start = clipped(from, size);
    long length = Math.max(0, clipped(to, size) - start);
    return new Bytes(segment.asSlice(start, length), loan);
  }

  private static long clipped(long place, long size) {
    return Math.clamp(place < 0 ? place + size : place, 0, size);
  }

  /** The bytes from a place to the end, shared, as {@link #slice(long, long)}. */
  public Bytes slice(long from) {
    return slice(from, size());
  }

  /**
   * The bytes of a slice, shared: {@code slice(Index.range(2, -1))}.
   *
   * @throws IllegalArgumentException if its step is not 1, or it is no slice
   */
  public Bytes slice(Index index) {
    Objects.requireNonNull(index, "index is null");
    if (!(index instanceof Slice slice)) {
      throw new IllegalArgumentException(
          "expected a slice of bytes, got the index " + index + ": get(index) gives one byte");
    }
    if (slice.step() != 1) {
      throw new IllegalArgumentException(
          "a slice of bytes must be contiguous, got "
              + slice
              + ": asBuffer().get(...) gives a buffer with gaps");
    }
    return slice(slice.hasStart() ? slice.start() : 0, slice.hasStop() ? slice.stop() : size());
  }

  /**
   * Sets all bytes to a value.
   *
   * @throws IllegalArgumentException if the value is not from -128 to 255
   * @throws UnsupportedOperationException if this is read-only
   */
  public void assign(int value) {
    byte each = byteOf(value);
    try {
      writable().fill(each);
    } catch (IllegalStateException e) {
      throw ended(e);
    }
  }

  /**
   * Sets all bytes to those of another, which may overlap. {@code slice(2, 4).assign(other)} sets a
   * part.
   *
   * @throws IllegalArgumentException if it has another size; nothing is written then
   * @throws UnsupportedOperationException if this is read-only
   */
  public void assign(Bytes values) {
    Objects.requireNonNull(values, "values is null");
    if (values.size() != size()) {
      throw new IllegalArgumentException(
          "%d bytes cannot be set to %d: give as many".formatted(size(), values.size()));
    }
    try {
      writable().copyFrom(values.memory());
    } catch (IllegalStateException e) {
      throw ended(e);
    }
  }

  /** As {@link #assign(Bytes)}. */
  public void assign(byte[] values) {
    assign(wrap(Objects.requireNonNull(values, "values is null")));
  }

  /**
   * Sets the bytes to the next ones of a stream, as far as it has them.
   *
   * @return how many it had; the others stay as they were
   */
  public long fill(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in is null");
    MemorySegment to = writable();
    long size = size();
    byte[] block = new byte[(int) Math.min(BLOCK, size)];
    long done = 0;
    while (done < size) {
      int read = in.readNBytes(block, 0, (int) Math.min(block.length, size - done));
      MemorySegment.copy(block, 0, to, ValueLayout.JAVA_BYTE, done, read);
      done += read;
      if (read < block.length) {
        break;
      }
    }
    return done;
  }

  /** These bytes and then others, in new memory of the same kind. */
  public Bytes plus(Bytes other) {
    return combine(List.of(Objects.requireNonNull(other, "other is null")));
  }

  /** These bytes and then all others, in new memory of the same kind; of none others a copy. */
  public Bytes combine(Iterable<Bytes> others) {
    Objects.requireNonNull(others, "others is null");
    List<Bytes> all = new ArrayList<>(List.of(this));
    others.forEach(each -> all.add(Objects.requireNonNull(each, "one of the others is null")));
    return kind().combine(all);
  }

  /** The kind of memory in which these bytes are, or that is most like it. */
  private HostMemory kind() {
    return segment.isNative() ? HostMemory.NATIVE : HostMemory.HEAP;
  }

  /** The same bytes, not to be written through what is given. */
  public Bytes asReadOnly() {
    return new Bytes(segment.asReadOnly(), loan);
  }

  /** The memory, shared; read-only if this is. */
  public MemorySegment asSegment() {
    return memory();
  }

  /**
   * A new buffer of java.nio over these bytes, shared, big-endian as all new ones; read-only if
   * this is.
   *
   * @throws IllegalArgumentException if there are 2^31 bytes or more
   */
  public ByteBuffer asByteBuffer() {
    arrayLength(size());
    return memory().asByteBuffer();
  }

  /** A buffer of uint8 over these bytes, shared; read-only if this is. */
  public NdBuffer asBuffer() {
    return asBuffer(DType.UINT8);
  }

  /** A buffer of elements in the machine's byte order over these bytes, shared, with one axis. */
  public NdBuffer asBuffer(DType dtype) {
    return asBuffer(dtype, ByteOrder.nativeOrder());
  }

  /**
   * A buffer of elements in a byte order over these bytes, shared, with one axis; read-only if this
   * is.
   *
   * @throws IllegalArgumentException if the bytes are no whole number of elements
   */
  public NdBuffer asBuffer(DType dtype, ByteOrder order) {
    Objects.requireNonNull(dtype, "dtype is null");
    loan.check();
    return segment.heapBase().orElse(null) instanceof byte[] array && dtype == DType.UINT8
        ? Buffers.wrap(dtype, array)
            .get(Index.range(segment.address(), segment.address() + segment.byteSize()))
        : Buffers.fromBuffer(dtype, Memory.of(segment, order));
  }

  /** A stream of these bytes, which reads what they are at that moment. */
  public InputStream asInputStream() {
    return new BytesInputStream(this);
  }

  /**
   * Lends the memory as unsigned bytes. Over a buffer it is the buffer that lends, so that closing
   * it is refused, or makes the view stale, as the terms say.
   */
  @Override
  public BufferView export(Requests requests, Terms terms) {
    return loan.lend(segment, requests, terms);
  }

  /** A copy as an array. */
  public byte[] toArray() {
    arrayLength(size());
    try {
      return memory().toArray(ValueLayout.JAVA_BYTE);
    } catch (IllegalStateException e) {
      throw ended(e);
    }
  }

  /** Writes all bytes to a stream, which stays open. */
  public void writeTo(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out is null");
    byte[] block = new byte[(int) Math.min(BLOCK, size())];
    for (long at = 0; at < size(); at += block.length) {
      out.write(block, 0, copyTo(block, 0, block.length, at));
    }
  }

  /** Copies as many bytes as there are from a place on, and returns how many. */
  int copyTo(byte[] array, int offset, int length, long from) {
    int count = (int) Math.min(length, size() - from);
    try {
      MemorySegment.copy(memory(), ValueLayout.JAVA_BYTE, from, array, offset, count);
    } catch (IllegalStateException e) {
      throw ended(e);
    }
    return count;
  }

  /** Whether the other object is bytes of the same content, in memory of whatever kind. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Bytes that && hasContentOf(that));
  }

  private boolean hasContentOf(Bytes that) {
    try {
      return memory().mismatch(that.memory()) < 0;
    } catch (IllegalStateException e) {
      throw isAlive() ? that.ended(e) : ended(e);
    }
  }

  /** A hash of the content. It changes when the bytes are written. */
  @Override
  public int hashCode() {
    byte[] block = new byte[(int) Math.min(BLOCK, size())];
    int hash = Long.hashCode(size());
    for (long at = 0; at < size(); at += block.length) {
      int count = copyTo(block, 0, block.length, at);
      hash =
          31 * hash + Arrays.hashCode(count == block.length ? block : Arrays.copyOf(block, count));
    }
    return hash;
  }

  private boolean isAlive() {
    try {
      loan.check();
      return segment.scope().isAlive();
    } catch (IllegalStateException closed) {
      return false;
    }
  }

  /** How many bytes, and the first ones, such as {@code Bytes[4: 00 01 fe ff]}. It never throws. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Bytes[").append(size());
    if (!isAlive()) {
      return text.append(", closed]").toString();
    }
    if (!segment.isAccessibleBy(Thread.currentThread())) {
      return text.append(", of another thread]").toString();
    }
    text.append(isEmpty() ? "" : ":");
    for (long k = 0; k < Math.min(SHOWN, size()); k++) {
      text.append(" %02x".formatted(getUnsigned(k)));
    }
    return text.append(size() > SHOWN ? " ...]" : "]").toString();
  }
}
