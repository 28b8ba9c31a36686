package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that counts the elements of a core: {@code static int size(Core core)} or {@code
 * long}. It is needed where {@link Exposes} does not give the number, so that no shape can reach
 * past the end of the storage. Where the number depends on the dtype, as in bytes that are read as
 * elements of several sizes, methods name the dtypes that they are for.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Size {
  /** The dtypes that the method serves; without any it serves those that no other method does. */
  DType[] value() default {};
}
