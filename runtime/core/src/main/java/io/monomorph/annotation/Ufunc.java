package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a universal function: a static method of primitives that is to be applied to whole
 * buffers, element by element, with broadcasting.
 *
 * <pre>{@code
 * final class Optics {
 *   @Ufunc
 *   static double lorentz(double x, double x0, double gamma) {
 *     double d = (x - x0) / gamma;
 *     return 1 / (Math.PI * gamma * (1 + d * d));
 *   }
 * }
 * }</pre>
 *
 * <p>For a class {@code Optics} the processor generates {@code OpticsUfuncs} with a constant {@code
 * LORENTZ} and a method {@code lorentz}. Methods with the same ufunc name are the signatures of one
 * ufunc; the first one in the order of the source to which all inputs can be cast safely is used.
 *
 * <p>A method with one result returns it. One with several results, or with a complex result,
 * returns nothing and has a cell for each result after its inputs, such as {@code IntCell} or
 * {@code ComplexCell} of {@code io.monomorph.ufunc}. A cell that the method does not write to is
 * zero, or false. A complex input takes two parameters, its real and its imaginary part:
 *
 * <pre>{@code
 * @Ufunc(each = {DType.COMPLEX64, DType.COMPLEX128})
 * static void rotate(double re, double im, ComplexCell result) {
 *   result.set(-im, re);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Ufunc {
  /** The name of the ufunc; by default the name of the method. */
  String name() default "";

  /**
   * The dtypes of the inputs followed by those of the results, where the primitives do not imply
   * them. By default inputs of one primitive are of each dtype whose values it carries, as if they
   * were named in {@link #each}: {@code boolean} is bool; {@code int} is int8, uint8, int16, uint16
   * and int32; {@code long} is uint32 and int64, but not uint64, of which it carries only the bits;
   * {@code float} is float16 and float32; and {@code double} is float64. Of inputs of several
   * primitives {@code byte} is int8, {@code short} int16, {@code int} int32, {@code long} int64,
   * and {@code float} float32. A method that takes float16 as {@code short} gets its bits. For
   * several loops their dtypes follow each other.
   */
  DType[] types() default {};

  /**
   * Several dtypes that travel as the primitive of the inputs, where those that it carries by
   * default are not meant: each of them gets a loop of its own, in which all inputs have that
   * dtype. So has a result of the same primitive, which is narrowed by wrapping; other results have
   * the dtype of their primitive. Of complex inputs a {@code double} result is a part: float32 for
   * complex64, float64 for complex128.
   */
  DType[] each() default {};

  /**
   * The value with which a function of two inputs returns the other input, such as 0 for addition;
   * it is the result of reducing no elements. Empty if there is none. It is set on one method of a
   * ufunc and holds for all, so that each dtype in which the function is reduced must have it:
   * integers and bool exactly, where -1 stands for all bits set, and floating-point dtypes rounded,
   * but neither to zero nor to infinity.
   */
  double[] identity() default {};

  /**
   * How a function of two inputs is reduced. It is set on one method of a ufunc and holds for all;
   * where that is {@code PAIRWISE}, a method with {@code AXES_IN_ANY_ORDER} has its own rows
   * reduced from the first element to the last.
   */
  Folding folding() default Folding.LEFT_TO_RIGHT;

  /**
   * Whether reductions of integers narrower than 64 bits are computed in 64 bits, as NumPy does for
   * sums and products. It is set on one method of a ufunc and holds for all.
   */
  boolean widens() default false;

  /** How the dtypes of inputs are taken. It is set on one method of a ufunc and holds for all. */
  TypeRule rule() default TypeRule.SAFE_CASTS;
}
