package io.monomorph;

import static io.monomorph.Given.given;

import io.monomorph.allocation.Allocator;
import io.monomorph.allocation.BackendAllocator;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.data.SourceElements;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.message.TypeNames;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Makes buffers with a registry, a backend and an order other than the usual ones:
 *
 * <pre>{@code
 * Buffers.with().backend("raster").zeros(DType.UINT8, 480, 640)
 * }</pre>
 *
 * <p>A factory never changes; the methods that set something give a new one.
 */
public final class BufferFactory {
  static final BufferFactory USUAL =
      new BufferFactory(BackendRegistry.global(), null, Order.C, Map.of(), null);

  private final BackendRegistry registry;
  private final @Nullable BackendProvider backend;
  private final Order order;
  private final Map<String, Object> options;

  /** Makes the buffers, in place of a backend. */
  private final @Nullable Allocator own;

  private BufferFactory(
      BackendRegistry registry,
      @Nullable BackendProvider backend,
      Order order,
      Map<String, Object> options,
      @Nullable Allocator own) {
    this.registry = registry;
    this.backend = backend;
    this.order = order;
    this.options = options;
    this.own = own;
    if (backend != null) {
      BackendAllocator.checkOptions(backend, options);
    }
  }

  /** One whose buffers come from elsewhere. */
  static BufferFactory of(Allocator own) {
    return new BufferFactory(BackendRegistry.global(), null, Order.C, Map.of(), own);
  }

  /** With another registry, in which backends are looked up and objects resolved from now on. */
  public BufferFactory registry(BackendRegistry other) {
    return new BufferFactory(given(other, "other"), backend, order, options, own);
  }

  /**
   * With the backend of that name in the registry.
   *
   * @throws NoSuchElementException if there is none
   */
  public BufferFactory backend(String name) {
    return backend(registry.byName(given(name, "name")));
  }

  /**
   * With the backend in the registry that a generated buffer class belongs to.
   *
   * @throws NoSuchElementException if there is none
   */
  public BufferFactory backend(Class<? extends NdBuffer> bufferType) {
    return backend(registry.byBufferType(given(bufferType, "bufferType")));
  }

  /** With a backend, which need not be in the registry. */
  public BufferFactory backend(BackendProvider other) {
    return new BufferFactory(registry, given(other, "other"), order, options, null);
  }

  /**
   * With another order of the elements in new cores. {@link Order#A} and {@link Order#K} are for
   * copies, which can take it from their source.
   */
  public BufferFactory order(Order other) {
    return new BufferFactory(registry, backend, given(other, "other"), options, own);
  }

  /** The order of new buffers. */
  Order order() {
    return order;
  }

  /**
   * With an option that the backend has for new buffers, such as {@code
   * Buffers.with().backend("hdf5").with("compression", 4)}.
   *
   * @throws IllegalArgumentException if the backend has no such option
   */
  public BufferFactory with(String option, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(options);
    all.put(given(option, "option"), given(value, "value"));
    return new BufferFactory(registry, backend, order, Collections.unmodifiableMap(all), own);
  }

  /**
   * A new buffer of zeros.
   *
   * @throws IllegalArgumentException if the order of this factory is neither C nor F
   */
  public NdBuffer zeros(DType dtype, long... shape) {
    return (NdBuffer) allocator().allocate(given(dtype, "dtype"), order, shape);
  }

  /** A new buffer of zeros with the shape of a layout, from which the order may be taken. */
  NdBuffer zerosLike(DType dtype, Layout like) {
    return (NdBuffer) allocator().allocate(dtype, ResultLayouts.like(like, order));
  }

  private Allocator allocator() {
    if (own != null) {
      return own;
    }
    return isHeap()
        ? Allocator.heap()
        : new BackendAllocator(backend == null ? BackendRegistry.heapBackend() : backend, options);
  }

  /** Whether buffers are made on the heap, as the results of functions are. */
  boolean isHeap() {
    return backend == null && options.isEmpty() && own == null;
  }

  /** A new buffer whose elements may be anything; here they are zero, as Java's arrays are. */
  public NdBuffer empty(DType dtype, long... shape) {
    return zeros(dtype, shape);
  }

  /** A new buffer of ones. */
  public NdBuffer ones(DType dtype, long... shape) {
    return full(dtype, 1, shape);
  }

  /**
   * A new buffer whose elements are all one number, or {@code Boolean}. A floating-point or complex
   * number is cast as {@link NdBuffer#astype} casts, as by NumPy's {@code full}.
   *
   * @throws IllegalArgumentException if the number is an integer and the dtype cannot hold it
   */
  public NdBuffer full(DType dtype, Object value, long... shape) {
    ArrayOperand scalar = Scalars.cast(given(dtype, "dtype"), given(value, "value"));
    NdBuffer result = zeros(dtype, shape);
    Assignment.copy(scalar, result.operand());
    return result;
  }

  /**
   * A buffer of any object that a backend takes, as {@link Buffers#resolve}; of the given backend,
   * if one is set. It shares memory with the object, so that there is no order to choose. A buffer
   * of that backend is returned as it is; one of another backend is refused, because its elements
   * cannot be shared: {@link #fromArray(Object)} copies them.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if no backend takes it, or the given one does not
   * @throws UnsupportedOperationException if an order or an option is set
   */
  public NdBuffer resolve(Object source) {
    if (order != Order.C) {
      throw new UnsupportedOperationException(
          "resolve does not take order("
              + order
              + "), because what it gives shares the memory of the object: use fromArray, which"
              + " copies");
    }
    if (!options.isEmpty()) {
      throw new UnsupportedOperationException(
          "resolve does not take options, got " + options.keySet() + ": they are for new buffers");
    }
    if (backend == null || source == null) {
      return buffer(registry.resolve(source), source);
    }
    if (source instanceof NdBuffer buffer) {
      if (isOf(backend, buffer)) {
        return buffer;
      }
      if (!backend.resolves(buffer.getClass())) {
        throw new IllegalArgumentException(
            "backend %s cannot share the elements of a %s of backend %s: fromArray copies them"
                .formatted(
                    backend.name(), buffer.getClass().getSimpleName(), buffer.backend().name()));
      }
    }
    return buffer(backend.wrap(source), source);
  }

  private static boolean isOf(BackendProvider backend, NdBuffer buffer) {
    return backend.getClass() == buffer.backend().getClass()
        || backend.bufferTypes().contains(buffer.getClass());
  }

  /** What a backend made, which a provider of one's own may have got wrong. */
  private static NdBuffer buffer(@Nullable Operand made, Object source) {
    if (made instanceof NdBuffer buffer) {
      return buffer;
    }
    throw new IllegalArgumentException(
        "the backend made %s of %s, which is no NdBuffer"
            .formatted(TypeNames.of(made), TypeNames.of(source)));
  }

  /** A new buffer with a copy of the elements of anything that can be resolved. */
  public NdBuffer fromArray(Object source) {
    Operand elements =
        source instanceof Expression expression ? expression.ready() : registry.resolve(source);
    return fromArray(elements.dtype(), elements);
  }

  /**
   * A new buffer with a copy of the elements of anything that can be resolved, cast to a dtype.
   * Numbers in lists and arrays of objects are not cast but converted, as those of Python are by
   * NumPy's {@code array}: fractions are cut off, but what the dtype cannot hold is refused.
   *
   * @throws IllegalArgumentException if a number in a list or an array of objects does not fit
   */
  public NdBuffer fromArray(DType dtype, Object source) {
    given(dtype, "dtype");
    Operand elements =
        source instanceof Expression expression
            ? expression.ready()
            : SourceElements.of(registry, dtype, source);
    NdBuffer result = zerosLike(dtype, elements.layout());
    Assignment.copy(elements, result.operand());
    return result;
  }

  /** How it was made, as in {@code Buffers.with().backend("segment").order(F)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(own == null ? "Buffers.with()" : own.toString());
    if (registry != BackendRegistry.global()) {
      text.append(".registry(").append(registry).append(')');
    }
    if (backend != null) {
      text.append(".backend(\"").append(backend.name()).append("\")");
    }
    if (order != Order.C) {
      text.append(".order(").append(order).append(')');
    }
    options.forEach(
        (name, value) ->
            text.append(".with(\"").append(name).append("\", ").append(value).append(')'));
    return text.toString();
  }
}
