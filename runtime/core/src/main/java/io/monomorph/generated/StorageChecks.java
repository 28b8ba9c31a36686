package io.monomorph.generated;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.message.TypeNames;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.ArrayLike;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the arguments and results of generated code.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public final class StorageChecks {
  private StorageChecks() {}

  /**
   * The given layout, if all its elements are inside a core of that size.
   *
   * @throws IllegalArgumentException if not
   */
  public static Layout within(long size, Layout layout) {
    if (layout.size() > 0 && (layout.firstIndex() < 0 || layout.lastIndex() >= size)) {
      throw new IllegalArgumentException(
          layout
              + " reaches from index "
              + layout.firstIndex()
              + " to "
              + layout.lastIndex()
              + ", but the core has only "
              + size
              + " elements");
    }
    return layout;
  }

  /**
   * The number of elements of a shape, for a core whose index is an int.
   *
   * @throws IllegalArgumentException if there are too many
   */
  public static int size(DType dtype, long... shape) {
    long size = longSize(dtype, shape);
    if (size > Limits.LONGEST_ARRAY || size * dtype.slots() > Limits.LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "shape "
              + Shapes.str(shape)
              + " has "
              + size
              + " elements of "
              + dtype
              + ", but this backend holds at most "
              + Limits.LONGEST_ARRAY / dtype.slots()
              + ": use a backend with a long index");
    }
    return (int) size;
  }

  /** The number of elements of a shape, which must be one that a buffer can have. */
  public static long longSize(DType dtype, long... shape) {
    return Shapes.checkedSize(shape);
  }

  /**
   * The number of complex elements whose parts are so many, real and imaginary in turn.
   *
   * @throws IllegalArgumentException if the last one has no imaginary part
   */
  public static long pairs(long parts) {
    if (parts % 2 != 0) {
      throw new IllegalArgumentException(
          "complex elements are pairs of a real and an imaginary part, but there are "
              + parts
              + " parts: the last one has no imaginary part");
    }
    return parts / 2;
  }

  /**
   * The given object as a core.
   *
   * @throws IllegalArgumentException if it is of another type
   */
  public static <C> C core(BackendProvider backend, DType dtype, Class<C> type, Object core) {
    if (!type.isInstance(core)) {
      throw new IllegalArgumentException(
          "%s buffers of backend %s are over %s, not %s"
              .formatted(dtype, backend.name(), TypeNames.of(type), TypeNames.of(core)));
    }
    return type.cast(core);
  }

  /**
   * The buffer of a {@code @Wraps} method that chose the dtype itself.
   *
   * @param method its name, with that of the declaration
   * @throws IllegalArgumentException if it has another dtype, or the method made nothing
   */
  public static Operand ofDType(DType dtype, @Nullable ArrayLike made, String method) {
    if (made == null) {
      throw nothing(method, "what was to be shared as " + dtype);
    }
    if (made.dtype() != dtype) {
      throw new IllegalArgumentException(
          "the object holds "
              + made.dtype()
              + " and cannot be shared as "
              + dtype
              + ": copy it, which casts");
    }
    return Operand.of(made);
  }

  /**
   * The result of a {@code @Wraps} method for a source.
   *
   * @param method its name, with that of the declaration
   * @throws IllegalArgumentException if it made nothing
   */
  public static <T> T wrapped(@Nullable T made, String method, Object source) {
    if (made == null) {
      throw nothing(method, TypeNames.of(source));
    }
    return made;
  }

  private static IllegalArgumentException nothing(String method, String source) {
    return new IllegalArgumentException(
        method
            + " returned null for "
            + source
            + ": it must return what it makes of it, or throw an IllegalArgumentException that says"
            + " why it refuses");
  }

  /**
   * The result of an {@code @Allocates} method.
   *
   * @param method its name, with that of the declaration
   * @throws IllegalStateException if it made nothing
   */
  public static <T> T allocated(@Nullable T core, String method) {
    if (core == null) {
      throw new IllegalStateException(method + " returned null: it must return a new core");
    }
    return core;
  }

  /** The layout of a new core, if that has the shape that was asked for; otherwise C order. */
  public static Layout ofShape(Layout own, long... shape) {
    return own.hasShape(shape) ? own : Layout.of(shape);
  }

  /** For a source that a backend does not resolve. */
  public static IllegalArgumentException unresolvable(BackendProvider backend, Object source) {
    return new IllegalArgumentException(
        "backend %s cannot wrap %s, only %s"
            .formatted(backend.name(), TypeNames.of(source), resolvable(backend)));
  }

  /** For a source that a backend does not resolve to that dtype. */
  public static IllegalArgumentException unresolvable(
      BackendProvider backend, DType dtype, Object source) {
    return backend.dtypes().contains(dtype)
        ? new IllegalArgumentException(
            "backend %s cannot wrap %s as %s"
                .formatted(backend.name(), TypeNames.of(source), dtype))
        : noDType(backend, dtype);
  }

  /** For a dtype that a backend does not have. */
  public static IllegalArgumentException noDType(BackendProvider backend, DType dtype) {
    return new IllegalArgumentException(
        "backend %s has no dtype %s, only %s".formatted(backend.name(), dtype, backend.dtypes()));
  }

  /** For a dtype of which a backend makes no new buffers. */
  public static RuntimeException cannotAllocate(BackendProvider backend, DType dtype) {
    return backend.dtypes().contains(dtype)
        ? new UnsupportedOperationException(
            "backend %s declares no @Allocates method for %s: create the storage and wrap it"
                .formatted(backend.name(), dtype))
        : noDType(backend, dtype);
  }

  /**
   * For a dtype whose new cores take none of the options that the backend has.
   *
   * @throws IllegalArgumentException if there are any
   */
  public static void noOptions(BackendProvider backend, DType dtype, Map<String, Object> options) {
    if (!options.isEmpty()) {
      throw new IllegalArgumentException(
          "backend %s takes no options for %s, got %s"
              .formatted(backend.name(), dtype, String.join(", ", options.keySet())));
    }
  }

  /** The types that a backend wraps, for messages. */
  public static String resolvable(BackendProvider backend) {
    return TypeNames.of(backend.resolves());
  }

  /** Whether a layout shows each of so many elements once, in C order. */
  public static boolean isWhole(long size, Layout layout) {
    return layout.size() == size && layout.offset() == 0 && layout.isCContiguous();
  }
}
