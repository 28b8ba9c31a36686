package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that reads a run of neighbouring elements at once: {@code static void load(Core
 * core, int start, double[] block, int offset, int length)}. It is for storage in which access to
 * one element at a time is slow. Offset and length count elements.
 *
 * <p>A method with a stride after the start, {@code load(Core core, int start, int stride, double[]
 * block, int offset, int length)}, also reads elements that are so far apart: backwards if it is
 * negative, and the same one again if it is 0.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Loads {
  /** The dtypes that the method serves. */
  DType[] value();
}
