package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes one element: {@code static void write(Core core, int index, V
 * value)}, where {@code V} is the carrier of the dtype. The value is always one that the dtype can
 * hold. For a complex dtype it takes two values, the real and the imaginary part.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Writes {
  /** The dtypes that the method serves. */
  DType[] value();
}
