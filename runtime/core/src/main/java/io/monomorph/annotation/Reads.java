package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that reads one element: {@code static V read(Core core, int index)}, where
 * {@code V} is the carrier of the dtype. A {@code long} index says that a core may hold 2^31
 * elements or more. For a complex dtype it reads the real part.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Reads {
  /** The dtypes that the method serves. */
  DType[] value();
}
