package io.monomorph;

import static io.monomorph.Given.given;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.npy.NpyAllocator;
import io.monomorph.npy.NpyMapping;
import io.monomorph.shape.Shapes;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Buffers over mapped files, which may be larger than the heap and all memory: elements are read
 * from the file when they are looked at, and those that are written go there. As NumPy's {@code
 * memmap} and {@code lib.format.open_memmap}.
 *
 * <pre>{@code
 * NdBuffer model = Buffers.memmap().load(Path.of("model.npy"));          // read-only, as mode "r"
 * NdBuffer table = Buffers.memmap().readWrite().load(Path.of("t.npy"));  // in place, as "r+"
 * NdBuffer raw = Buffers.memmap().offset(128).byteOrder(ByteOrder.BIG_ENDIAN)
 *     .open(Path.of("dem.bin"), DType.INT16, 344, 403);
 * try (NdBuffer out = Buffers.memmap().create(Path.of("out.npy"), DType.FLOAT64, 1 << 20, 4096)) {
 *   model.lazy().mul(2).eval(Destination.into(out));                     // 32 GB, on any heap
 * }
 * }</pre>
 *
 * <p>A mapping ends when the buffer or a view of it is closed, or with an {@linkplain #arena arena}
 * of the caller's; access after that is an {@link IllegalStateException} that names the file.
 * {@link NdBuffer#flush} returns when changes are on the disk. If a file becomes shorter while it
 * is mapped, access to what is missing is an {@link java.io.UncheckedIOException}.
 *
 * <p>This never changes; the methods that set something give a new one.
 */
public final class Memmap {
  static final Memmap READ_ONLY =
      new Memmap(MapMode.READ_ONLY, null, 0, ByteOrder.nativeOrder(), Order.C);

  private final MapMode mode;
  private final @Nullable Arena arena;
  private final long offset;
  private final ByteOrder byteOrder;
  private final Order order;

  private Memmap(
      MapMode mode, @Nullable Arena arena, long offset, ByteOrder byteOrder, Order order) {
    this.mode = mode;
    this.arena = arena;
    this.offset = offset;
    this.byteOrder = byteOrder;
    this.order = order;
  }

  /** Files that are there are opened to be read and written: what is written is in the file. */
  public Memmap readWrite() {
    return new Memmap(MapMode.READ_WRITE, arena, offset, byteOrder, order);
  }

  /**
   * Elements can be written, but only this buffer and its views see it: the file stays as it is.
   */
  public Memmap copyOnWrite() {
    return new Memmap(MapMode.PRIVATE, arena, offset, byteOrder, order);
  }

  /**
   * Mappings end with this arena, and not before: {@code Arena.ofAuto()} unmaps a file when nobody
   * uses it any longer, a confined arena is for one thread.
   */
  public Memmap arena(Arena other) {
    return new Memmap(mode, given(other, "other"), offset, byteOrder, order);
  }

  /**
   * The byte of a file without header at which the first element begins, any one.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Memmap offset(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("offset " + bytes + " is before the file's first byte");
    }
    return new Memmap(mode, arena, bytes, byteOrder, order);
  }

  /** The order of the bytes of an element in files without header; the machine's if none is set. */
  public Memmap byteOrder(ByteOrder other) {
    return new Memmap(mode, arena, offset, given(other, "other"), order);
  }

  /**
   * The order of the elements in files that are made or have no header: C, if none is set, or F.
   *
   * @throws IllegalArgumentException if it is neither C nor F
   */
  public Memmap order(Order other) {
    return new Memmap(mode, arena, offset, byteOrder, given(other, "other").absolute());
  }

  /**
   * Maps the array in a {@code .npy} file, of any byte order and order of elements; as NumPy's
   * {@code load} with {@code mmap_mode}.
   *
   * @throws IOException if the file cannot be opened, is shorter than its header says, or not in
   *     this format; the message says why
   * @throws UnsupportedOperationException if something is set that the header says
   */
  public NdBuffer load(Path file) throws IOException {
    given(file, "file");
    checkNoHeader("load", order == Order.C);
    return (NdBuffer) NpyMapping.map(file, mode, arena);
  }

  /**
   * Maps an array in a {@code .npz} file, which must not be compressed. Its checksum is not looked
   * at, which {@link NpzFile#read} does.
   *
   * @throws IOException if the array is compressed, or cannot be read
   * @throws UnsupportedOperationException if the file was opened as a stream, or is to be written,
   *     or something is set that the header says
   * @throws IllegalArgumentException if there is no array of this name
   */
  public NdBuffer load(NpzFile file, String name) throws IOException {
    given(file, "file");
    given(name, "name");
    checkNoHeader("load", order == Order.C);
    return file.map(name, mode, arena);
  }

  private void checkNoHeader(String method, boolean orderIsFree) {
    if (offset != 0 || !byteOrder.equals(ByteOrder.nativeOrder()) || !orderIsFree) {
      throw new UnsupportedOperationException(
          "%s takes no %s: the header of the file says it, and files without header are for open and createRaw"
              .formatted(method, offset != 0 ? "offset" : orderIsFree ? "byte order" : "order"));
    }
  }

  /**
   * Maps the elements of a file without header from the {@linkplain #offset offset} on, in C order
   * or that which is set; as NumPy's {@code memmap}. A file that is too short is refused, and not
   * made longer.
   *
   * @throws IOException if the file cannot be opened, or is too short
   */
  public NdBuffer open(Path file, DType dtype, long... shape) throws IOException {
    given(file, "file");
    given(dtype, "dtype");
    long size = Shapes.checkedSize(given(shape, "shape"));
    Memory memory = Memory.map(file, mode, offset, bytes(size, dtype), byteOrder, arena);
    return (NdBuffer) NpyMapping.over(memory, dtype, order, shape);
  }

  /**
   * Maps all elements of a file without header from the {@linkplain #offset offset} on, as one
   * axis.
   *
   * @throws IOException if the file cannot be opened, or does not end with an element
   */
  public NdBuffer open(Path file, DType dtype) throws IOException {
    given(file, "file");
    given(dtype, "dtype");
    long bytes = Files.size(file) - offset;
    if (bytes < 0 || bytes % dtype.itemSize() != 0) {
      throw new IOException(
          "%s has %d bytes from byte %d on, which are no whole number of elements of %s, %d bytes each"
              .formatted(file, Math.max(bytes, 0), offset, dtype, dtype.itemSize()));
    }
    return open(file, dtype, bytes / dtype.itemSize());
  }

  /**
   * Makes a {@code .npy} file of zeros, byte for byte as NumPy's {@code open_memmap} with mode
   * {@code w+}, and maps it to be read and written. It takes room on the disk only as far as it is
   * written, where the file system can do that. A file that is there already is replaced.
   *
   * @throws IOException if the file cannot be made; one that was there is then unchanged
   * @throws UnsupportedOperationException if an offset or a byte order is set
   */
  public NdBuffer create(Path file, DType dtype, long... shape) throws IOException {
    given(file, "file");
    given(dtype, "dtype");
    checkNoHeader("create", true);
    Layout layout = Layout.of(given(shape, "shape"));
    bytes(Shapes.checkedSize(shape), dtype);
    return (NdBuffer) NpyMapping.create(file, dtype, order, layout, arena);
  }

  /**
   * As {@link #create}, but without header: the file has the elements alone, in the byte order that
   * is set; as NumPy's {@code memmap} with mode {@code w+}.
   *
   * @throws IOException if the file cannot be made; one that was there is then unchanged
   * @throws UnsupportedOperationException if an offset is set
   */
  public NdBuffer createRaw(Path file, DType dtype, long... shape) throws IOException {
    given(file, "file");
    given(dtype, "dtype");
    if (offset != 0) {
      throw new UnsupportedOperationException("a new file without header begins at byte 0");
    }
    long bytes = bytes(Shapes.checkedSize(given(shape, "shape")), dtype);
    Memory memory = Memory.create(file, new byte[0], bytes, byteOrder, arena);
    return (NdBuffer) NpyMapping.over(memory, dtype, order, shape);
  }

  /**
   * The place of a result: a new {@code .npy} file, as {@link #create} makes it, when the dtype and
   * the shape are known. It has the order of the result if that is C or F, and C order otherwise.
   *
   * <pre>{@code
   * NdBuffer scaled = model.lazy().mul(2).add(1)
   *     .eval(Buffers.memmap().destination(Path.of("scaled.npy")));
   * }</pre>
   *
   * <p>What takes the destination throws an {@link java.io.UncheckedIOException} if the file cannot
   * be made.
   *
   * @throws UnsupportedOperationException if an offset or a byte order is set
   */
  public Destination destination(Path file) {
    checkNoHeader("destination", order == Order.C);
    return Destination.of(new NpyAllocator(given(file, "file"), arena));
  }

  private static long bytes(long size, DType dtype) {
    if (size > Long.MAX_VALUE / dtype.itemSize()) {
      throw new IllegalArgumentException(
          size + " elements of " + dtype + " are more bytes than a file can have");
    }
    return size * dtype.itemSize();
  }

  /** As in {@code Buffers.memmap()[READ_WRITE]}. */
  @Override
  public String toString() {
    return "Buffers.memmap()[%s, offset %d, %s, order %s]"
        .formatted(mode, offset, byteOrder, order);
  }
}
