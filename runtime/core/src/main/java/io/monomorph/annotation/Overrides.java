package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method by which a backend computes a function in its own way, as NumPy's {@code
 * __array_function__} lets it: a sum of runs, say, need not see every element.
 *
 * <pre>{@code
 * @Overrides
 * static double sum(Runs core) {
 *   return core.total();
 * }
 *
 * @Overrides("multiply")
 * static Runs scaled(Runs core, double factor) {
 *   return core.times(factor);
 * }
 * }</pre>
 *
 * <p>Which functions there are, {@link Overridable} tells: the universal functions, the reductions
 * and some others of {@code io.monomorph.Functions}. The method has a parameter for each of the
 * function's, which says what it can take. An input, of type {@code Object} there, is one of these:
 *
 * <ul>
 *   <li>the core, if the buffer shows all of its elements in C order; where several are given, all
 *       buffers have the shape of the result too;
 *   <li>the core followed by a {@code Layout}, which says where the elements of the buffer are, if
 *       it is any view of the core;
 *   <li>an {@code NdBuffer}, or a typed one such as {@code Float64Buffer} for a buffer of that
 *       dtype, or the class that is generated for it;
 *   <li>a primitive, for a number beside buffers that takes a dtype with this carrier.
 * </ul>
 *
 * <p>The {@code int... axes} of a reduction come sorted and without negative ones; a method without
 * them is asked where all elements become one. All other parameters are as in the function.
 *
 * <p>The result is a core, for elements in C order, or a buffer of any backend, or where it is one
 * element its carrier. An {@code Optional} of one of these, an {@code OptionalDouble}, {@code
 * OptionalLong} or {@code OptionalInt} that is empty declines, and the next method or the usual way
 * computes the function. A method is asked only if all buffers of the call are of its backend, and
 * only for what its parameters can say: not with a mask, a dtype, a number to begin with or another
 * setting that would be lost. The shape and the dtype of its result are checked. While it runs, the
 * same function on buffers of this backend takes the usual way.
 *
 * @see BufferBackend
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Overrides {
  /** The function, by its name in {@code io.monomorph.Functions}; by default that of the method. */
  String value() default "";

  /**
   * The dtypes of the buffers for which the method is asked. By default all that its parameters can
   * be of; they must be named where a core has elements of several dtypes.
   */
  DType[] dtypes() default {};
}
