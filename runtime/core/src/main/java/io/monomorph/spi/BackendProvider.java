package io.monomorph.spi;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.util.List;
import java.util.Map;

/**
 * A backend as the registry sees it. The annotation processor generates one implementation for each
 * declaration, with a line in {@code META-INF/services}; nobody needs to write one.
 *
 * <pre>{@code
 * BackendProvider heap = BackendRegistry.global().byName("heap");
 * NdBuffer zeros = Buffers.with().backend(heap).zeros(DType.INT16, 2, 3);
 * }</pre>
 */
public interface BackendProvider {
  /** The name that the declaration gives. */
  String name();

  /** The declaration's priority: of several backends that resolve a type the highest is asked. */
  int priority();

  /** The dtypes that the backend has, in the order of {@link DType}. */
  List<DType> dtypes();

  /** The generated buffer classes, in the order of {@link #dtypes()}. */
  List<Class<? extends Operand>> bufferTypes();

  /** The types whose instances, and those of their subtypes, this backend can wrap. */
  List<Class<?>> resolves();

  /** Whether instances of a type can be wrapped. */
  default boolean resolves(Class<?> type) {
    for (Class<?> candidate : resolves()) {
      if (candidate.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Makes a buffer over a core or another resolvable object, in the shape that the object has.
   * Where dtypes share a core type the buffer is of the first of them.
   */
  Operand wrap(Object source);

  /** Makes a buffer of one dtype over a core or another resolvable object. */
  Operand wrap(DType dtype, Object source);

  /**
   * Makes a buffer of one dtype over a core, with any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  Operand wrap(DType dtype, Object core, Layout layout);

  /** Whether {@link #allocate} works for a dtype. */
  boolean allocates(DType dtype);

  /** Makes a buffer of zeros over a new core, in C order. */
  Operand allocate(DType dtype, long... shape);

  /** The names of the options that new buffers take, such as a file or a level of compression. */
  default List<String> options() {
    return List.of();
  }

  /**
   * Makes a buffer of zeros over a new core, in C order, with options.
   *
   * @param options by their names, each of {@link #options()}; values of a wrong type are refused
   *     with an {@link IllegalArgumentException} that says which one is right
   */
  default Operand allocate(Map<String, Object> options, DType dtype, long... shape) {
    return allocate(dtype, shape);
  }

  /**
   * The functions that the backend computes in its own way, by their names in NumPy and sorted.
   *
   * @see io.monomorph.annotation.Overrides
   */
  default List<String> overrides() {
    return List.of();
  }
}
