package io.monomorph.npy;

import io.monomorph.allocation.Allocator;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes the buffer of one result, in a new file.
 *
 * @param arena with which the mapping ends; null for one that ends when the buffer is closed
 */
public record NpyAllocator(Path file, @Nullable Arena arena) implements Allocator {
  @Override
  public Operand allocate(DType dtype, Order order, long... shape) {
    return create(dtype, order.absolute(), Layout.of(shape));
  }

  /** The header can say C and Fortran order. */
  @Override
  public Operand allocate(DType dtype, Layout layout) {
    boolean fortran = layout.isFContiguous() && !layout.isCContiguous();
    return create(dtype, fortran ? Order.F : Order.C, layout);
  }

  private Operand create(DType dtype, Order order, Layout shape) {
    try {
      return NpyMapping.create(file, dtype, order, shape, arena);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be made: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "Buffers.memmap().destination(" + file + ")";
  }
}
