package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that hands out the primitive array inside a core: {@code static double[]
 * array(Core core)}. Element {@code k} of the core must be slot {@code k} of the array (for complex
 * dtypes the slots {@code 2k} and {@code 2k + 1}), and writes to one must be seen in the other.
 * Kernels then run on the array in place.
 *
 * <p>Where only some cores have such an array, the method returns null for the others and says so
 * with an annotation {@code @Nullable}, that of JSpecify or any other. Their elements are read and
 * written as those of a dtype without this method, and a {@link Size} method counts them.
 *
 * <p>For storage outside arrays the method returns a {@link java.lang.foreign.MemorySegment}
 * instead, in which element {@code k} begins at byte {@code k} times {@link DType#itemSize}, in the
 * machine's byte order and at any alignment; or null for a core whose elements do not lie so. Loops
 * that run often then work on the memory in place.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Exposes {
  /** The dtypes that the method serves. */
  DType[] value();
}
