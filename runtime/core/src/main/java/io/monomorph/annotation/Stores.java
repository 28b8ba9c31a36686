package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes a run of neighbouring elements at once: {@code static void
 * store(Core core, int start, double[] block, int offset, int length)}, the counterpart of {@link
 * Loads}; with a stride after the start, as there, it also writes elements that are so far apart.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Stores {
  /** The dtypes that the method serves. */
  DType[] value();
}
