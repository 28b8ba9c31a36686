package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that writes a region of a core: {@code static void store(Core core, long[]
 * start, long[] shape, double[] block, int offset)}, the counterpart of {@link LoadsRegion}. {@link
 * Writes} and {@link Stores} are not needed beside it. The block may be the array of somebody's
 * buffer: the method changes nothing in it, and must not keep it.
 *
 * <p>Operations on whole buffers write each tile once, and a tile of which all elements are new
 * without reading it before.
 *
 * @see Tiles
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface StoresRegion {
  /** The dtypes that the method serves. */
  DType[] value();
}
