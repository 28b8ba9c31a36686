package io.monomorph.npy;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Arrays whose elements stay in their file, which is mapped into memory. */
public final class NpyMapping {
  private NpyMapping() {}

  /**
   * Maps the array in a {@code .npy} file, in the byte order and the order of elements that it has.
   *
   * @param arena with which the mapping ends; null for one that ends when the buffer is closed
   * @throws NpyFormatException if the file is malformed, too short, or its dtype is none of a
   *     buffer's
   */
  public static Operand map(Path file, MapMode mode, @Nullable Arena arena) throws IOException {
    try (InputStream in = Npy.open(file)) {
      return map(file, 0, new NpyInput(file.toString(), in, Files.size(file)), mode, arena);
    }
  }

  /** Maps the array that begins at a byte of a file, of which the header is still to be read. */
  static Operand map(Path file, long start, NpyInput in, MapMode mode, @Nullable Arena arena)
      throws IOException {
    NpyHeader header = NpyHeader.read(in);
    in.demand(header.dataSize(), header.data());
    Memory memory =
        Memory.map(
            file, mode, start + header.offset(), header.dataSize(), header.byteOrder(), arena);
    return over(memory, header);
  }

  /**
   * Makes a {@code .npy} file of zeros, byte for byte as NumPy's {@code open_memmap} does, and maps
   * it to be read and written. It is never held in memory as a whole.
   *
   * @param order C or F
   * @param arena with which the mapping ends; null for one that ends when the buffer is closed
   * @throws IOException if the file cannot be made; one that was there is then unchanged
   */
  public static Operand create(
      Path file, DType dtype, Order order, Layout shape, @Nullable Arena arena) throws IOException {
    NpyHeader header = NpyHeader.of(dtype, order, shape, Npy.OLDEST);
    Memory memory =
        Memory.create(file, header.toBytes(), header.dataSize(), header.byteOrder(), arena);
    return over(memory, header);
  }

  private static Operand over(Memory memory, NpyHeader header) {
    return over(memory, header.dtype(), header.order(), header.layout().shape());
  }

  /** The elements of memory in C or Fortran order. */
  public static Operand over(Memory memory, DType dtype, Order order, long... shape) {
    Layout layout =
        order == Order.F
            ? Views.transpose(Layout.of(Shapes.reversed(shape)), Shapes.reversedAxes(shape.length))
            : Layout.of(shape);
    return BackendRegistry.memoryBackend().wrap(dtype, memory, layout);
  }
}
