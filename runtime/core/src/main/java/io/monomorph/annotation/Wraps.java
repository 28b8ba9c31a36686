package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that turns one of the {@link BufferBackend#resolves} types into a core: {@code
 * static Core wrap(Source source)}. The core must share its elements with the source where it can;
 * otherwise its documentation should say so.
 *
 * <p>Without a dtype the method chooses the dtype itself, and returns a buffer: {@code static
 * NdBuffer wrap(Source source)}.
 *
 * <p>A method that cannot take this particular source throws an {@link IllegalArgumentException}
 * that says why; a registry then asks the next backend. Returning null is a mistake, and the
 * message names the method.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Wraps {
  /** The dtype of the core, or none when the method returns a buffer. */
  DType[] value() default {};
}
