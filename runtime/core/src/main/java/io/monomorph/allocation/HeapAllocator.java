package io.monomorph.allocation;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.Map;

/**
 * Allocates Java arrays. Results of small calls come from here, so that it takes the layout as it
 * is rather than to make one of its shape.
 */
record HeapAllocator(BackendProvider backend) implements Allocator {
  /** That of the built-in backend. */
  static final HeapAllocator BUILT_IN = new HeapAllocator(BackendRegistry.heapBackend());

  /** More elements are left to the backend, which knows how many it can hold. */
  private static final long MOST = 1 << 29;

  @Override
  public Operand allocate(DType dtype, Order order, long... shape) {
    return new BackendAllocator(backend, Map.of()).allocate(dtype, order, shape);
  }

  @Override
  public Operand allocate(DType dtype, Layout layout) {
    return layout.size() <= MOST && layout.offset() == 0
        ? backend.wrap(dtype, dtype.newBlock((int) layout.size()), layout)
        : Allocator.super.allocate(dtype, layout);
  }
}
