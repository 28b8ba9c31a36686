package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that makes a new core with all elements zero: {@code static Core allocate(int
 * size)}, or {@code (long size)}, or {@code (long[] shape)} where the core has a shape of its own.
 * The buffer is in C order from element 0; a core of the third form may have another layout, which
 * a {@link Shape} method tells with strides and offset.
 *
 * <p>A second parameter {@code Map<String, Object> options} takes the options of the backend, those
 * that the caller gives.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Allocates {
  /** The dtypes that the method serves. */
  DType[] value();
}
