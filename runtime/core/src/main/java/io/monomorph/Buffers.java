package io.monomorph;

import static io.monomorph.Given.given;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.HeapBuffers;
import io.monomorph.data.Loans;
import io.monomorph.data.Scalars;
import io.monomorph.data.Sequences;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.exchange.BufferView;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.message.TypeNames;
import io.monomorph.npy.Npy;
import io.monomorph.npy.Npz;
import io.monomorph.npy.NpzArchive;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.spi.UnresolvableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes, reads and writes buffers of any dtype. New buffers are on the heap and in C order unless
 * {@link #with()} sets something else. The typed classes, such as {@link Float64Buffer}, have the
 * same for their dtype.
 *
 * <pre>{@code
 * Int64Buffer a = Buffers.arange(12).reshape(3, 4);
 * NdBuffer table = Buffers.fromArray(new double[][] {{1, 2}, {3, 4}}); // a copy
 * NdBuffer shared = Buffers.resolve(new float[] {1, 2, 3}); // shares the array
 * NdBuffer pixels = Buffers.zeros(DType.UINT8, 480, 640, 3);
 * Buffers.save(Path.of("a.npy"), a);
 * NdBuffer again = Buffers.load(Path.of("a.npy"));
 * }</pre>
 */
public final class Buffers {
  private Buffers() {}

  /** A factory with settings: a registry, a backend and an order. */
  public static BufferFactory with() {
    return BufferFactory.USUAL;
  }

  /** A new buffer of zeros. */
  public static NdBuffer zeros(DType dtype, long... shape) {
    return with().zeros(dtype, shape);
  }

  /**
   * A new buffer of zeros in the given order.
   *
   * @throws IllegalArgumentException if the order is neither C nor F
   */
  public static NdBuffer zeros(DType dtype, Order order, long... shape) {
    return with().order(given(order, "order")).zeros(dtype, shape);
  }

  /** A new buffer of zeros with the dtype, the shape and the order of the axes of another. */
  public static NdBuffer zerosLike(NdBuffer like) {
    given(like, "like");
    Layout layout = ResultLayouts.like(like.layout(), Order.K);
    return (NdBuffer) Allocator.heap().allocate(like.dtype(), layout);
  }

  /**
   * A buffer with one axis that shares the elements of a Java array: {@code wrap(DType.UINT8,
   * bytes)}.
   *
   * @param array of the dtype's {@linkplain DType#blockType() block type}
   * @throws IllegalArgumentException if it is an array of another type
   */
  public static NdBuffer wrap(DType dtype, Object array) {
    given(dtype, "dtype");
    return (NdBuffer) BackendRegistry.heapBackend().wrap(dtype, ofBlockType(dtype, array));
  }

  /**
   * As {@link #wrap(DType, Object)}, in C order under a shape; {@link NdBuffer#toFlatArray} is the
   * way back.
   *
   * @throws IllegalArgumentException if the array is of another type, or too short for the shape
   */
  public static NdBuffer wrap(DType dtype, Object array, long... shape) {
    given(dtype, "dtype");
    Layout layout = Layout.of(shape);
    return (NdBuffer) BackendRegistry.heapBackend().wrap(dtype, ofBlockType(dtype, array), layout);
  }

  private static Object ofBlockType(DType dtype, Object array) {
    if (!dtype.blockType().isInstance(given(array, "array"))) {
      throw new IllegalArgumentException(
          "a %s cannot be shared as %s, only a %s: fromArray copies and casts"
              .formatted(TypeNames.of(array), dtype, dtype.blockType().getSimpleName()));
    }
    return array;
  }

  /** A new buffer of ones. */
  public static NdBuffer ones(DType dtype, long... shape) {
    return with().ones(dtype, shape);
  }

  /** A new buffer of ones with the dtype, the shape and the order of the axes of another. */
  public static NdBuffer onesLike(NdBuffer like) {
    given(like, "like");
    return fullLike(like, 1);
  }

  /**
   * A new buffer whose elements are all one number, or {@code Boolean}. A floating-point or complex
   * number is cast as {@link NdBuffer#astype} casts, as by NumPy's {@code full}.
   *
   * @throws IllegalArgumentException if the number is an integer and the dtype cannot hold it
   */
  public static NdBuffer full(DType dtype, Object value, long... shape) {
    return with().full(dtype, value, shape);
  }

  /** As {@link #zerosLike}, but the elements are all one number. */
  public static NdBuffer fullLike(NdBuffer like, Object value) {
    given(like, "like");
    given(value, "value");
    ArrayOperand scalar = Scalars.cast(like.dtype(), value);
    NdBuffer result = zerosLike(like);
    Assignment.copy(scalar, result.operand());
    return result;
  }

  /** A new buffer whose elements may be anything. */
  public static NdBuffer empty(DType dtype, long... shape) {
    return with().empty(dtype, shape);
  }

  /** As {@link #zerosLike}, but the elements may be anything. */
  public static NdBuffer emptyLike(NdBuffer like) {
    return zerosLike(like);
  }

  /** The integers from 0 to before {@code stop}. */
  public static Int64Buffer arange(long stop) {
    return arange(0, stop, 1);
  }

  /** The integers from {@code start} to before {@code stop}. */
  public static Int64Buffer arange(long start, long stop) {
    return arange(start, stop, 1);
  }

  /** The integers {@code start}, {@code start + step}, ... before {@code stop}. */
  public static Int64Buffer arange(long start, long stop, long step) {
    return heap(Sequences.arange(start, stop, step)).as(Int64Buffer.class);
  }

  /** The numbers {@code start}, {@code start + step}, ... before {@code stop}. */
  public static Float64Buffer arange(double start, double stop, double step) {
    return heap(Sequences.arange(start, stop, step)).as(Float64Buffer.class);
  }

  /** The numbers 0, 1, ... before {@code stop}. */
  public static Float64Buffer arange(double stop) {
    return arange(0, stop, 1.0);
  }

  /** The numbers {@code start}, {@code start + 1}, ... before {@code stop}. */
  public static Float64Buffer arange(double start, double stop) {
    return arange(start, stop, 1.0);
  }

  /** {@link #arange(long)} in another dtype. */
  public static NdBuffer arange(DType dtype, long stop) {
    return arange(dtype, 0, stop, 1);
  }

  /** {@link #arange(long, long)} in another dtype. */
  public static NdBuffer arange(DType dtype, long start, long stop) {
    return arange(dtype, start, stop, 1);
  }

  /**
   * {@link #arange(long, long, long)} in another dtype. As in NumPy the first two values must fit
   * the dtype, and the others wrap around where they do not.
   *
   * @throws IllegalArgumentException if the first two do not fit, or there are more than two of
   *     bool
   */
  public static NdBuffer arange(DType dtype, long start, long stop, long step) {
    return heap(Sequences.arange(given(dtype, "dtype"), start, stop, step));
  }

  /** {@link #arange(double)} in another dtype. */
  public static NdBuffer arange(DType dtype, double stop) {
    return arange(dtype, 0, stop, 1.0);
  }

  /** {@link #arange(double, double)} in another dtype. */
  public static NdBuffer arange(DType dtype, double start, double stop) {
    return arange(dtype, start, stop, 1.0);
  }

  /**
   * {@link #arange(double, double, double)} in another dtype, with NumPy's rule: the first two
   * values are converted, and their distance is the step of the others. So the fractions of a step
   * are lost in a dtype of integers: {@code arange(INT64, 0, 2, 0.5)} is four zeros.
   *
   * @throws IllegalArgumentException if the first two do not fit, or there are more than two of
   *     bool
   */
  public static NdBuffer arange(DType dtype, double start, double stop, double step) {
    return heap(Sequences.arange(given(dtype, "dtype"), start, stop, step));
  }

  /** {@code count} numbers from {@code start} to {@code stop}, both included. */
  public static Float64Buffer linspace(double start, double stop, int count) {
    return linspace(start, stop, count, true);
  }

  /** {@code count} numbers from {@code start} to {@code stop}, which is included or not. */
  public static Float64Buffer linspace(double start, double stop, int count, boolean endpoint) {
    return heap(Sequences.linspace(start, stop, count, endpoint)).as(Float64Buffer.class);
  }

  /**
   * {@code count} complex numbers on the line from {@code start} to {@code stop}, both included.
   */
  public static Complex128Buffer linspace(Complex start, Complex stop, int count) {
    return linspace(start, stop, count, true);
  }

  /** As {@link #linspace(Complex, Complex, int)}; {@code stop} is included or not. */
  public static Complex128Buffer linspace(
      Complex start, Complex stop, int count, boolean endpoint) {
    Complex128Buffer first = Complex128Buffer.full(given(start, "start"));
    Complex128Buffer last = Complex128Buffer.full(given(stop, "stop"));
    Complex128Buffer distance = last.sub(first);
    Complex128Buffer places =
        heap(Sequences.linspace(0, count - 1.0, count, true))
            .astype(DType.COMPLEX128)
            .as(Complex128Buffer.class);
    long intervals = endpoint ? count - 1L : count;
    Complex128Buffer step = intervals > 0 ? distance.div(intervals) : distance;
    // Where the step vanishes in rounding, NumPy divides first.
    Complex128Buffer along =
        intervals > 0 && !step.get().isTrue()
            ? places.div(intervals).mul(distance)
            : places.mul(step);
    Complex128Buffer result = along.add(first);
    if (endpoint && count > 1) {
      result.set(-1, last.get());
    }
    return result;
  }

  /** {@link #linspace(DType, double, double, int, boolean)} with {@code stop} included. */
  public static NdBuffer linspace(DType dtype, double start, double stop, int count) {
    return linspace(dtype, start, stop, count, true);
  }

  /**
   * {@link #linspace(double, double, int, boolean)} in another dtype: numbers are rounded down to
   * integers, as by NumPy.
   */
  public static NdBuffer linspace(
      DType dtype, double start, double stop, int count, boolean endpoint) {
    given(dtype, "dtype");
    Float64Buffer values = linspace(start, stop, count, endpoint);
    return (dtype.isInteger() ? values.floor() : values).astype(dtype);
  }

  /** The identity matrix of {@code n} rows. */
  public static NdBuffer eye(DType dtype, long n) {
    return eye(dtype, n, n, 0);
  }

  /** Ones on the diagonal that is {@code offset} above the main one, zeros elsewhere. */
  public static NdBuffer eye(DType dtype, long rows, long columns, long offset) {
    given(dtype, "dtype");
    NdBuffer result = zeros(dtype, rows, columns);
    Assignment.copy(Scalars.of(dtype, 1), result.diagonal(offset, 0, 1).operand());
    return result;
  }

  private static NdBuffer heap(ArrayOperand values) {
    return (NdBuffer) HeapBuffers.over(values.dtype(), values.array(), values.layout());
  }

  /**
   * A buffer of any object that a backend takes: a buffer as it is, a primitive array as a buffer
   * that shares its elements, nested arrays and lists as a copy, and whatever else the backends on
   * the class path resolve.
   *
   * @throws UnresolvableException if no backend takes it
   */
  public static NdBuffer resolve(Object source) {
    return with().resolve(source);
  }

  /** A new buffer with a copy of the elements of anything that {@link #resolve} takes. */
  public static NdBuffer fromArray(Object source) {
    return with().fromArray(source);
  }

  /**
   * A new buffer with a copy of the elements of anything that can be resolved, cast to a dtype; see
   * {@link BufferFactory#fromArray(DType, Object)}.
   *
   * @throws IllegalArgumentException if a number in a list or an array of objects does not fit
   */
  public static NdBuffer fromArray(DType dtype, Object source) {
    return with().fromArray(dtype, source);
  }

  /** As {@link #fromArray(DType, Object)}, where a {@code long[]} could be taken for a shape. */
  public static NdBuffer fromArray(DType dtype, long[] source) {
    return with().fromArray(dtype, source);
  }

  /**
   * A new buffer with a copy of the elements of anything that can be resolved, in C order.
   *
   * @throws IllegalArgumentException if there are more or fewer elements than the shape has; all
   *     numbers after the first argument are the shape
   */
  public static NdBuffer fromArray(Object source, long... shape) {
    NdBuffer elements = fromArray(source);
    if (elements.rank() == 0 && Shapes.size(shape) > 1) {
      throw new IllegalArgumentException(
          "fromArray takes the elements from its first argument, which is the one number "
              + elements
              + ", and the others as the shape "
              + Shapes.str(shape)
              + ": write "
              + elements.dtype().typeName()
              + "Buffer.of(...) for elements one by one, or full for equal ones");
    }
    return elements.reshape(shape);
  }

  /**
   * Reads a {@code .npy} file, in NumPy's format version 1, 2 or 3.
   *
   * @throws IOException if the file cannot be read or is not in this format; the message says why
   */
  public static NdBuffer load(Path file) throws IOException {
    return (NdBuffer) Npy.read(file, Allocator.heap());
  }

  /** Reads one array in the format of {@code .npy} files, and leaves the rest in the stream. */
  public static NdBuffer load(InputStream in) throws IOException {
    return (NdBuffer) Npy.read(in, Allocator.heap());
  }

  /** Reads the header of a {@code .npy} file, and not the elements. */
  public static ArrayHeader loadHeader(Path file) throws IOException {
    return new ArrayHeader(Npy.readHeader(given(file, "file")));
  }

  /** Reads the header of the next array in a stream, and leaves the elements in it. */
  public static ArrayHeader loadHeader(InputStream in) throws IOException {
    return new ArrayHeader(Npy.readHeader(given(in, "in")));
  }

  /**
   * Writes a {@code .npy} file, which NumPy's {@code load} reads. The name is taken as it is, and a
   * link is followed.
   *
   * @throws IOException if that is not possible; an existing file is then unchanged
   */
  public static void save(Path file, NdBuffer buffer) throws IOException {
    Npy.write(file, buffer.operand(), Npy.OLDEST);
  }

  /**
   * Writes a {@code .npy} file in a version of the format.
   *
   * @param version 1, 2 or 3; they differ in the header alone
   */
  public static void save(Path file, NdBuffer buffer, int version) throws IOException {
    Npy.write(file, buffer.operand(), version);
  }

  /** Writes one array in the format of {@code .npy} files; others can follow it in the stream. */
  public static void save(OutputStream out, NdBuffer buffer) throws IOException {
    Npy.write(out, buffer.operand(), Npy.OLDEST);
  }

  /**
   * Writes one array in a version of the format of {@code .npy} files.
   *
   * @param version 1, 2 or 3
   */
  public static void save(OutputStream out, NdBuffer buffer, int version) throws IOException {
    Npy.write(out, buffer.operand(), version);
  }

  /**
   * Opens a {@code .npz} file, from which each array is read when it is requested by its name.
   *
   * @throws IOException if the file cannot be read or is not in this format; the message says why
   */
  public static NpzFile loadNpz(Path file) throws IOException {
    return new NpzFile(NpzArchive.open(file));
  }

  /** Opens a copy of a {@code .npz} file that takes the rest of a stream, such as a resource. */
  public static NpzFile loadNpz(InputStream in) throws IOException {
    return new NpzFile(NpzArchive.open(in));
  }

  /** Maps files into memory, in which their elements stay: see {@link Memmap}. Read-only. */
  public static Memmap memmap() {
    return Memmap.READ_ONLY;
  }

  /**
   * Reads a file of elements without header, in the machine's byte order, as one axis: NumPy's
   * {@code fromfile}. Bytes after the last whole element are left. For another byte order, or a
   * part of a file, {@link Memmap#open} and {@link NdBuffer#copy} do the same.
   *
   * @throws IOException if the file cannot be read
   */
  public static NdBuffer fromFile(Path file, DType dtype) throws IOException {
    given(dtype, "dtype");
    long count = Files.size(given(file, "file")) / dtype.itemSize();
    try (NdBuffer mapped = memmap().open(file, dtype, count)) {
      return mapped.copy();
    }
  }

  /**
   * A buffer with one axis that shares all bytes of an array, in the machine's byte order: NumPy's
   * {@code frombuffer}.
   *
   * @throws IllegalArgumentException if the bytes are no whole number of elements
   */
  public static NdBuffer fromBuffer(DType dtype, byte[] bytes) {
    return fromBuffer(dtype, Memory.of(MemorySegment.ofArray(given(bytes, "bytes"))));
  }

  /**
   * A buffer with one axis that shares the bytes of another from its position to its limit, in its
   * byte order, which is {@code BIG_ENDIAN} unless the caller has changed it; read-only if that is.
   *
   * @throws IllegalArgumentException if the bytes are no whole number of elements
   */
  public static NdBuffer fromBuffer(DType dtype, ByteBuffer bytes) {
    return fromBuffer(dtype, Memory.of(given(bytes, "bytes")));
  }

  /**
   * A buffer with one axis that shares a memory segment, in the machine's byte order and at any
   * alignment; read-only if that is. It ends with the arena of the segment.
   *
   * @throws IllegalArgumentException if the bytes are no whole number of elements
   */
  public static NdBuffer fromBuffer(DType dtype, MemorySegment bytes) {
    return fromBuffer(dtype, Memory.of(given(bytes, "bytes")));
  }

  /**
   * A buffer with one axis that shares memory, in its byte order. Several, of several dtypes, may
   * share one memory; closing one of them closes all.
   *
   * @throws IllegalArgumentException if the bytes are no whole number of elements
   */
  public static NdBuffer fromBuffer(DType dtype, Memory memory) {
    given(dtype, "dtype");
    long bytes = given(memory, "memory").byteSize();
    if (bytes % dtype.itemSize() != 0) {
      throw new IllegalArgumentException(
          "%s has %d bytes, which is no whole number of elements of %s with %d bytes each"
              .formatted(memory.description(), bytes, dtype, dtype.itemSize()));
    }
    return (NdBuffer) BackendRegistry.memoryBackend().wrap(dtype, memory);
  }

  /**
   * A buffer that shares the items of a view, with its shape, strides and byte order, and the dtype
   * of its format; read-only if the view is. It can be used until the view is closed or becomes
   * stale.
   *
   * @throws IllegalArgumentException if the bytes from one item to the next are no whole number of
   *     items
   * @throws IllegalStateException if the view is closed or stale
   */
  public static NdBuffer fromView(BufferView view) {
    return (NdBuffer) Loans.buffer(given(view, "view"));
  }

  private static Map<String, Operand> operands(Map<String, ? extends NdBuffer> buffers) {
    Map<String, Operand> operands = new LinkedHashMap<>();
    buffers.forEach((name, buffer) -> operands.put(name, buffer.operand()));
    return operands;
  }

  /** Writes a {@code .npz} file with a buffer for each name, not compressed. */
  public static void saveNpz(Path file, Map<String, ? extends NdBuffer> buffers)
      throws IOException {
    Npz.write(file, operands(buffers), false);
  }

  /** Writes the content of a {@code .npz} file to a stream, which stays open. */
  public static void saveNpz(OutputStream out, Map<String, ? extends NdBuffer> buffers)
      throws IOException {
    Npz.write(out, operands(buffers), false);
  }

  /** Writes a compressed {@code .npz} file with a buffer for each name. */
  public static void saveNpzCompressed(Path file, Map<String, ? extends NdBuffer> buffers)
      throws IOException {
    Npz.write(file, operands(buffers), true);
  }

  /** Writes the content of a compressed {@code .npz} file to a stream, which stays open. */
  public static void saveNpzCompressed(OutputStream out, Map<String, ? extends NdBuffer> buffers)
      throws IOException {
    Npz.write(out, operands(buffers), true);
  }
}
