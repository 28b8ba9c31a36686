package io.monomorph.allocation;

import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;

/**
 * Where results come from.
 *
 * @see io.monomorph.spi.BackendProvider
 */
@FunctionalInterface
public interface Allocator {
  /** Makes buffers on the heap, where results go when nothing else is said. */
  static Allocator heap() {
    return HeapAllocator.BUILT_IN;
  }

  /**
   * Makes a contiguous buffer of zeros from index 0 on, in the given order.
   *
   * @throws IllegalArgumentException if the order is neither C nor F
   */
  Operand allocate(DType dtype, Order order, long... shape);

  /**
   * Makes a buffer of zeros with the shape of a layout that has no gaps, such as {@link
   * ResultLayouts} makes, and with its axes in the same order in memory. The strides are the same
   * too, unless the storage has strides of its own.
   */
  default Operand allocate(DType dtype, Layout layout) {
    int[] axes = ResultLayouts.memoryAxes(layout);
    long[] extents = new long[axes.length];
    int[] places = new int[axes.length];
    boolean same = true;
    for (int k = 0; k < axes.length; k++) {
      extents[k] = layout.shape(axes[k]);
      places[axes[k]] = k;
      same &= axes[k] == k;
    }
    Operand stored = allocate(dtype, Order.C, extents);
    return same ? stored : stored.withLayout(Views.transpose(stored.layout(), places), false);
  }
}
