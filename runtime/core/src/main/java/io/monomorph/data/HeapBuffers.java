package io.monomorph.data;

import io.monomorph.allocation.Allocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Optional;

/** Buffers on the heap, as users get them: over an array that was filled, or copies of others. */
public final class HeapBuffers {
  private HeapBuffers() {}

  /** Over an existing array of the dtype's block type. */
  public static Operand over(DType dtype, Object array, Layout layout) {
    return BackendRegistry.heapBackend().wrap(dtype, array, layout);
  }

  /** Over an array of indices. */
  public static Operand over(long[] values, long... shape) {
    return over(DType.INT64, values, Layout.of(shape));
  }

  /** A copy cast to a dtype, in an order. */
  public static Operand copy(Operand of, DType dtype, Order order) {
    Operand copy = Allocator.heap().allocate(dtype, ResultLayouts.like(of.layout(), order));
    Assignment.copy(of, copy);
    return copy;
  }

  /** A copy with the axes in the same order in memory. */
  public static Operand copy(Operand of) {
    return copy(of, of.dtype(), Order.K);
  }

  /**
   * The elements in C order under another shape: a view if strides can express it, otherwise a
   * copy.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public static Operand reshape(Operand of, long... shape) {
    return reshape(of, Order.C, shape);
  }

  /** As {@link #reshape(Operand, long...)}, the elements being read and placed in an order. */
  public static Operand reshape(Operand of, Order order, long... shape) {
    Optional<Layout> view = Views.reshape(of.layout(), order, shape);
    return view.isPresent()
        ? of.withLayout(view.get(), of.isReadOnly())
        : reshape(copy(of, of.dtype(), order), order, shape);
  }

  /**
   * A new buffer of a shape with the elements in C order, from the first one again if there are not
   * enough; zeros if there are none.
   *
   * @throws IllegalArgumentException if an extent is negative, or the shape is too large
   */
  public static Operand resize(Operand of, long... shape) {
    long size = Shapes.checkedSize(shape);
    Operand made = Allocator.heap().allocate(of.dtype(), Order.C, shape);
    long count = Math.min(of.layout().size(), size);
    if (count > 0) {
      Operand all = reshape(made, size);
      Assignment.copy(part(reshape(of, of.layout().size()), 0, count), part(all, 0, count));
      for (long done = count; done < size; ) {
        long more = Math.min(done, size - done);
        Assignment.copy(part(all, 0, more), part(all, done, more));
        done += more;
      }
    }
    return made;
  }

  private static Operand part(Operand of, long start, long count) {
    return of.withLayout(Views.slice(of.layout(), 0, start, 1, count), of.isReadOnly());
  }
}
