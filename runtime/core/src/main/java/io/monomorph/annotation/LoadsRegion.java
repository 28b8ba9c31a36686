package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that reads a region of a core, a box along its axes: {@code static void
 * load(Core core, long[] start, long[] shape, double[] block, int offset)}. The region has the
 * indices from {@code start[axis]} to {@code start[axis] + shape[axis] - 1} along each axis of the
 * core, whose extents the {@link Shape} method tells; it is inside the core and has at least one
 * element. Its elements go to the block in C order, from {@code offset} on, which counts elements.
 * The method changes no others there, and must not keep the arrays.
 *
 * <p>It is for storage in which elements lie together in chunks, such as files that are compressed
 * piece by piece. {@link Reads} and {@link Loads} are not needed beside it: single elements and
 * runs are read as regions too.
 *
 * @see Tiles
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LoadsRegion {
  /** The dtypes that the method serves. */
  DType[] value();
}
