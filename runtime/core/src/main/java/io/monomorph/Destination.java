package io.monomorph;

import io.monomorph.allocation.Allocator;
import io.monomorph.allocation.ResultPlace;
import io.monomorph.allocation.ResultTarget;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a result go: to an existing buffer, or to a new one of a given backend,
 * order and dtype, which is made when the shape is known. It is the last argument of what takes it:
 *
 * <pre>{@code
 * import static io.monomorph.Destination.into;
 *
 * Functions.add(a, b, into(out));
 * Reductions.SUM.keepDims().apply(a, 0, into(out));
 * a.at(rows).get(into(out));
 * Functions.take(a, rows, 0, Destination.backend("segment").order(Order.F));
 * }</pre>
 *
 * <p>A destination never changes; the methods that set something give a new one. What writes to an
 * existing buffer returns that buffer. The order of a new buffer is that of the results which the
 * function gives without a destination, unless {@link #order} says another one; a part of a buffer
 * is copied in C order.
 *
 * <p>If the dtype is not that of the result, the elements are cast: by functions that select
 * elements as by {@link NdBuffer#astype}, by universal functions and reductions only if these allow
 * it, as NumPy's do for their argument {@code out}.
 */
public final class Destination {
  /** New buffers on the heap in the order of the function. */
  static final Destination HEAP = new Destination(BufferFactory.USUAL, true, null, null);

  private final BufferFactory factory;
  private final boolean ownOrder;
  private final @Nullable DType dtype;
  private final @Nullable NdBuffer out;

  private Destination(
      BufferFactory factory, boolean ownOrder, @Nullable DType dtype, @Nullable NdBuffer out) {
    this.factory = factory;
    this.ownOrder = ownOrder;
    this.dtype = dtype;
    this.out = out;
  }

  /**
   * An existing buffer of any backend and dtype. It must have the shape of the result. It may share
   * elements with the arguments, which are then read first. If something is wrong, nothing is
   * written.
   *
   * @throws UnsupportedOperationException if it is read-only
   */
  public static Destination into(NdBuffer out) {
    if (Given.given(out, "out").isReadOnly()) {
      throw new UnsupportedOperationException(
          "out is read-only, as a broadcast or read-only view or storage is: give a writable buffer");
    }
    return new Destination(BufferFactory.USUAL, true, null, out);
  }

  /** A new buffer on the heap. */
  public static Destination heap() {
    return HEAP;
  }

  /**
   * A new buffer of the backend of that name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Destination backend(String name) {
    return new Destination(Buffers.with().backend(name), true, null, null);
  }

  /** A new buffer as a factory makes it, of its registry, backend, order and options. */
  public static Destination of(BufferFactory factory) {
    return new Destination(Given.given(factory, "factory"), false, null, null);
  }

  /** New buffers that come from elsewhere, in the order of the function. */
  static Destination of(Allocator made) {
    return new Destination(BufferFactory.of(made), true, null, null);
  }

  /**
   * With another order of the elements in memory; {@link Order#K} keeps that of NumPy's result, and
   * {@link Order#A} is {@link Order#F} if all inputs lie in that order.
   *
   * @throws UnsupportedOperationException if this is an existing buffer
   */
  public Destination order(Order order) {
    BufferFactory ordered = making("order").order(Given.given(order, "order"));
    return new Destination(ordered, false, dtype, null);
  }

  /**
   * With another dtype than the result has.
   *
   * @throws UnsupportedOperationException if this is an existing buffer
   */
  public Destination dtype(DType newDtype) {
    return new Destination(making("dtype"), ownOrder, Given.given(newDtype, "newDtype"), null);
  }

  /**
   * With an option of the backend, such as {@code Destination.backend("hdf5").with("chunks",
   * rows)}.
   *
   * @throws IllegalArgumentException if the backend has no such option
   * @throws UnsupportedOperationException if this is an existing buffer
   */
  public Destination with(String option, Object value) {
    return new Destination(making(option).with(option, value), ownOrder, dtype, null);
  }

  private BufferFactory making(String setting) {
    if (out != null) {
      throw new UnsupportedOperationException(
          "an existing buffer has its %s: set it where a new buffer is made".formatted(setting));
    }
    return factory;
  }

  /** Whether nobody has seen the buffer yet, so that it may be left half filled. */
  boolean isNew() {
    return out == null;
  }

  /** The existing buffer, if it is one. */
  @Nullable NdBuffer existing() {
    return out;
  }

  /**
   * The buffer for a result, of which the layout is told as NumPy makes it: a factory with order
   * {@code K} keeps that.
   *
   * @throws IllegalArgumentException if it is an existing buffer of another shape
   */
  NdBuffer of(DType of, Layout like) {
    if (out == null) {
      return factory.zerosLike(dtype == null ? of : dtype, like);
    }
    return (NdBuffer) ResultPlace.into(out.operand()).of(of, like);
  }

  /** This place, for what is below the face. */
  ResultPlace place() {
    return (of, like) -> of(of, like).operand();
  }

  /** For functions that compute their results in place. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  ResultTarget target() {
    if (out != null) {
      return ResultTarget.existing(out.operand());
    }
    return this == HEAP ? ResultTarget.HEAP : new NewBuffer(this);
  }

  private record NewBuffer(Destination to) implements ResultTarget {
    @Override
    public @Nullable Operand existing() {
      return null;
    }

    @Override
    public DType dtype(DType result) {
      return to.dtype == null ? result : to.dtype;
    }

    @Override
    public Operand make(DType dtype, Layout layout, boolean fortran) {
      Order order = to.order();
      BufferFactory made = to.factory.order(order != Order.A ? order : fortran ? Order.F : Order.C);
      return made.zerosLike(dtype, layout).operand();
    }
  }

  private Order order() {
    return ownOrder ? Order.K : factory.order();
  }

  /** A function that computes on the heap, or in a buffer that it is given. */
  @FunctionalInterface
  interface Reduction {
    /** Computes to {@code out}, or to a new buffer if there is none, and returns it. */
    Operand run(@Nullable Operand out);
  }

  /**
   * The result of a function that computes on the heap, or in a buffer that it is given. The
   * results of reductions are small, so that those for other places are copied there.
   *
   * @param shape of the result, in case that its dtype is not that of the function
   */
  NdBuffer reduced(Reduction reduction, Supplier<long[]> shape) {
    if (out != null) {
      reduction.run(out.operand());
      return out;
    }
    Operand result =
        reduction.run(
            dtype == null ? null : Allocator.heap().allocate(dtype, Order.C, shape.get()));
    return moved(result);
  }

  private NdBuffer moved(Operand result) {
    Order order = order();
    Layout layout = result.layout();
    boolean ordered =
        order == Order.K || (order == Order.F ? layout.isFContiguous() : layout.isCContiguous());
    NdBuffer given = (NdBuffer) result;
    if (factory.isHeap() && ordered && given.backend().equals(BackendRegistry.heapBackend())) {
      return given;
    }
    NdBuffer moved = factory.order(order).zerosLike(result.dtype(), layout);
    Assignment.copy(result, moved.operand());
    return moved;
  }

  /** Where it is, for people. */
  @Override
  public String toString() {
    String place = out == null ? factory.toString() : out.describe();
    return "Destination[" + place + (dtype == null ? "]" : ", " + dtype + "]");
  }
}
