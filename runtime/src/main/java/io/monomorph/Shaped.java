package io.monomorph;

import static io.monomorph.Given.given;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.layout.Results;
import io.monomorph.layout.Shapes;
import io.monomorph.layout.Views;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.Optional;

/** The shape of a buffer, and the same elements in other shapes, orders and dtypes. */
abstract class Shaped extends InPlace {
  /** The shape, and where in the core each element is. */
  protected final Layout layout;

  private final boolean readOnly;

  /** Only buffers are. */
  Shaped(Layout layout, boolean readOnly) {
    this.layout = layout;
    this.readOnly = readOnly;
  }

  /** The layout, for writing. */
  protected final Layout writable() {
    if (readOnly) {
      throw new UnsupportedOperationException(
          "this buffer is read-only, as a broadcast or read-only view is; copy() gives a writable"
              + " one");
    }
    return layout;
  }

  @Override
  public final Layout layout() {
    return layout;
  }

  @Override
  public final boolean isReadOnly() {
    return readOnly;
  }

  @Override
  public abstract NdBuffer withLayout(Layout newLayout, boolean newReadOnly);

  /** The extent of each axis, as a copy. */
  public final long[] shape() {
    return layout.shape();
  }

  /** The extent of one axis; a negative axis counts from the last one. */
  public final long shape(int axis) {
    return layout.shape(Shapes.axis(axis, layout.rank()));
  }

  /** The number of axes. */
  public final int rank() {
    return layout.rank();
  }

  /** The number of elements. */
  public final long size() {
    return layout.size();
  }

  /**
   * The number of bytes that the elements take: size times item size.
   *
   * @throws ArithmeticException if that does not fit a long, as a repeated element can have it
   */
  public final long byteSize() {
    if (layout.size() > Long.MAX_VALUE / dtype().itemSize()) {
      throw new ArithmeticException(
          "the elements of shape "
              + Shapes.str(shape())
              + " and dtype "
              + dtype()
              + " would take 2^63 bytes or more");
    }
    return layout.size() * dtype().itemSize();
  }

  /**
   * The steps from one element to the next along each axis, in elements, as a copy. NumPy's strides
   * count bytes: they are these times the item size.
   */
  public final long[] strides() {
    return layout.strides();
  }

  /** Whether the elements follow each other without gaps in C order. */
  public final boolean isCContiguous() {
    return layout.isCContiguous();
  }

  /** Whether the elements follow each other without gaps in Fortran order. */
  public final boolean isFContiguous() {
    return layout.isFContiguous();
  }

  /** The axes in reverse order, as a view. */
  public NdBuffer transpose() {
    return transpose(Shapes.reversedAxes(rank()));
  }

  /** Axis {@code axes[k]} as axis {@code k}, as a view. */
  public NdBuffer transpose(int... axes) {
    return withLayout(Views.transpose(layout, axes), readOnly);
  }

  /** Two axes exchanged, as a view. */
  public NdBuffer swapAxes(int axis1, int axis2) {
    return withLayout(Views.swapAxes(layout, axis1, axis2), readOnly);
  }

  /**
   * The same elements in C order under another shape: a view if strides can express it, otherwise a
   * copy on the heap. One extent may be -1, for what is left.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public NdBuffer reshape(long... shape) {
    return reshape(Order.C, shape);
  }

  /**
   * As {@link #reshape(long...)}, the elements being read and placed in the given order.
   *
   * @throws IllegalArgumentException if the sizes differ, or the order is {@link Order#K}
   */
  public NdBuffer reshape(Order order, long... shape) {
    given(order, "order");
    Optional<Layout> view = Views.reshape(layout, order, shape);
    return view.isPresent() ? withLayout(view.get(), readOnly) : copy(order).reshape(order, shape);
  }

  /**
   * All elements along one axis in C order: a view if they are contiguous, otherwise a copy on the
   * heap, so that the result is contiguous. {@code reshape(-1)} is a view more often.
   */
  public NdBuffer ravel() {
    return ravel(Order.C);
  }

  /**
   * As {@link #ravel()}, in the given order. {@link Order#K} reads the elements as they are in
   * memory, but does not turn axes with negative strides.
   */
  public NdBuffer ravel(Order order) {
    given(order, "order");
    Order resolved = order.of(isCContiguous(), isFContiguous());
    if (resolved == Order.K) {
      return transpose(Results.readingAxes(layout)).ravel(Order.C);
    }
    boolean contiguous = resolved == Order.C ? isCContiguous() : isFContiguous();
    return contiguous ? reshape(resolved, -1) : flatten(resolved);
  }

  /** A copy on the heap with all elements along one axis in C order. */
  public NdBuffer flatten() {
    return flatten(Order.C);
  }

  /** A copy on the heap with all elements along one axis in an order, as by {@link #ravel}. */
  public NdBuffer flatten(Order order) {
    given(order, "order");
    Order resolved = order.of(isCContiguous(), isFContiguous());
    return resolved == Order.K
        ? transpose(Results.readingAxes(layout)).flatten(Order.C)
        : copy(resolved).ravel(resolved);
  }

  /**
   * Without the given axes, or without all axes of length 1 if none is given, as a view.
   *
   * @throws IllegalArgumentException if a given axis has another length than 1
   */
  public NdBuffer squeeze(int... axes) {
    return withLayout(Views.squeeze(layout, axes), readOnly);
  }

  /** With a new axis of length 1 at a place, as a view; -1 is after the last axis. */
  public NdBuffer expandDims(int axis) {
    return withLayout(Views.newAxis(layout, Shapes.axis(axis, rank() + 1)), readOnly);
  }

  /**
   * The elements repeated along new leading axes and axes of length 1, as a read-only view.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public NdBuffer broadcastTo(long... shape) {
    return withLayout(Views.broadcastTo(layout, shape), true);
  }

  /**
   * The diagonal of the first two axes, as a view; NumPy's is read-only, this one is as the buffer.
   */
  public NdBuffer diagonal() {
    return diagonal(0, 0, 1);
  }

  /** A diagonal of two axes, {@code offset} above the main one, as a view; it is the last axis. */
  public NdBuffer diagonal(long offset, int axis1, int axis2) {
    return withLayout(Views.diagonal(layout, offset, axis1, axis2), readOnly);
  }

  /** The same buffer, but not to be written through, as a view. */
  public NdBuffer asReadOnly() {
    return withLayout(layout, true);
  }

  /** A copy on the heap in C order. */
  public NdBuffer copy() {
    return copy(Order.C);
  }

  /**
   * A copy on the heap in the given order. {@link Order#K} keeps the order of the axes in memory,
   * but no negative strides, gaps or repeated elements.
   */
  public NdBuffer copy(Order order) {
    return astype(dtype(), order);
  }

  /**
   * A copy on the heap with the elements cast to another dtype, as NumPy's {@code astype}: integers
   * wrap around, and floating-point values are truncated. The axes keep their order in memory.
   */
  public NdBuffer astype(DType dtype) {
    return astype(dtype, Order.K);
  }

  /** As {@link #astype(DType)}, in the given order. */
  public NdBuffer astype(DType dtype, Order order) {
    given(dtype, "dtype");
    given(order, "order");
    Operand copy = BackendRegistry.heap().allocate(dtype, Results.like(layout, order));
    Assignment.copy(this, copy);
    return (NdBuffer) copy;
  }
}
