package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a storage backend: a kind of object, its <em>core</em>, whose elements buffers read and
 * write.
 *
 * <p>The annotated class holds static accessor methods, each marked with its dtype. From them the
 * annotation processor generates one buffer class for each dtype and a provider that {@link
 * java.util.ServiceLoader} finds.
 *
 * <pre>{@code
 * @BufferBackend(name = "samples", resolves = Recording.class)
 * final class SamplesBackend {
 *   @Reads(DType.INT16)  static int read(Samples core, int index) { return core.get(index); }
 *   @Writes(DType.INT16) static void write(Samples core, int index, int value) { core.set(index, (short) value); }
 *   @Size static int size(Samples core) { return core.length(); }
 *   @Wraps(DType.INT16)  static Samples samples(Recording source) { return source.samples(); }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BufferBackend {
  /** The name in registries and messages: lower-case letters, digits and underscores. */
  String name();

  /**
   * The core type, if all dtypes share one, so that the processor checks it. By default each
   * dtype's core type is the first parameter of its reader.
   */
  Class<?> core() default void.class;

  /**
   * Types besides the core types whose objects can become buffers of this backend. Each one needs a
   * {@link Wraps} method, unless it is a subtype of a core type.
   */
  Class<?>[] resolves() default {};

  /** Which backend is asked first when several resolve a type: the higher number wins. */
  int priority() default 0;

  /**
   * Whether no core can be written. All buffers are then read-only, and dtypes need no {@link
   * Writes} method. Where it depends on the core, a {@link ReadOnly} method tells instead.
   */
  boolean readOnly() default false;

  /**
   * The names of the options that new cores take, such as a file or the size of chunks. Methods
   * with {@link Allocates} get those that a caller gives in a map.
   */
  String[] options() default {};
}
