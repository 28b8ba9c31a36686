package io.monomorph.bytes;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/**
 * Says which backend has n-dimensional buffers, the second part of a {@link Prototype}. It is
 * serialised with the prototype; the backend is looked up where it is used.
 *
 * @see Prototype
 */
@FunctionalInterface
public interface NdFactory extends Serializable {
  /**
   * What makes the buffers: {@code buffers().order(Order.F).full(dtype, fill, shape)}. Buffers of
   * one call may end together, those of several do not.
   *
   * @throws java.util.NoSuchElementException if there is no such backend here
   */
  BufferFactory buffers();

  /** The backend of that name in the global registry, which need not be there yet. */
  static NdFactory backend(String name) {
    return backend(name, Map.of());
  }

  /**
   * The backend of that name, with options for new buffers.
   *
   * @param options by their names; they are copied, and checked when a buffer is made
   */
  static NdFactory backend(String name, Map<String, ? extends Serializable> options) {
    return new BackendByName(
        Objects.requireNonNull(name, "name is null"),
        Map.copyOf(Objects.requireNonNull(options, "options is null")));
  }

  /**
   * The factory that {@link #backend(String, Map)} gives; equal if name and options are.
   *
   * @param name the name of the backend
   * @param options the options for new buffers
   * @see Prototype
   */
  record BackendByName(String name, Map<String, ? extends Serializable> options)
      implements NdFactory {
    @Override
    public BufferFactory buffers() {
      BufferFactory factory = Buffers.with().backend(name);
      for (Map.Entry<String, ? extends Serializable> option : options.entrySet()) {
        factory = factory.with(option.getKey(), option.getValue());
      }
      return factory;
    }

    /** As in {@code memory} or {@code hdf5 {deflate=4}}. */
    @Override
    public String toString() {
      return name + (options.isEmpty() ? "" : " " + options);
    }
  }
}
