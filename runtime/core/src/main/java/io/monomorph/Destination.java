package io.monomorph;

import io.monomorph.allocation.ResultPlace;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a result go: to an existing buffer, or to a new one of a given backend,
 * order and dtype, which is made when the shape is known. It is the last argument of what takes it:
 *
 * <pre>{@code
 * a.at(rows).get(Destination.into(out));
 * Indexing.take(a, rows, 0, Bounds.WRAP, Destination.backend("segment").order(Order.F));
 * }</pre>
 *
 * <p>A destination never changes; the methods that set something give a new one. What writes to an
 * existing buffer returns that buffer.
 */
public final class Destination {
  /** New buffers on the heap in C order. */
  static final Destination HEAP = new Destination(BufferFactory.USUAL, null, null);

  private final BufferFactory factory;
  private final @Nullable DType dtype;
  private final @Nullable NdBuffer out;

  private Destination(BufferFactory factory, @Nullable DType dtype, @Nullable NdBuffer out) {
    this.factory = factory;
    this.dtype = dtype;
    this.out = out;
  }

  /**
   * An existing buffer of any backend and dtype. It must have the shape of the result; elements are
   * cast to its dtype as by {@link NdBuffer#astype}. It may share elements with the arguments,
   * which are then read first. If something is wrong, nothing is written.
   *
   * @throws UnsupportedOperationException if it is read-only
   */
  public static Destination into(NdBuffer out) {
    Given.given(out, "out").writable();
    return new Destination(BufferFactory.USUAL, null, out);
  }

  /** A new buffer on the heap, in C order unless {@link #order} says another one. */
  public static Destination heap() {
    return HEAP;
  }

  /**
   * A new buffer of the backend of that name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Destination backend(String name) {
    return of(Buffers.with().backend(name));
  }

  /** A new buffer as a factory makes it, of its registry, backend and order. */
  public static Destination of(BufferFactory factory) {
    return new Destination(Given.given(factory, "factory"), null, null);
  }

  /**
   * With another order of the elements in memory; {@link Order#K} keeps that of NumPy's result.
   *
   * @throws UnsupportedOperationException if this is an existing buffer
   */
  public Destination order(Order order) {
    return new Destination(making("order").order(Given.given(order, "order")), dtype, null);
  }

  /**
   * With another dtype than the result has, to which elements are cast as by {@link
   * NdBuffer#astype}.
   *
   * @throws UnsupportedOperationException if this is an existing buffer
   */
  public Destination dtype(DType newDtype) {
    return new Destination(making("dtype"), Given.given(newDtype, "newDtype"), null);
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

  /** Where it is, for people. */
  @Override
  public String toString() {
    String place = out == null ? factory.toString() : out.describe();
    return "Destination[" + place + (dtype == null ? "]" : ", " + dtype + "]");
  }
}
