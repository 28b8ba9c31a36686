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
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Ufunc {
  /** The name of the ufunc; by default the name of the method. */
  String name() default "";

  /**
   * The dtypes of the parameters followed by that of the result, where the primitives do not say
   * it, such as {@code UINT8}, which travels as {@code int}. By default {@code boolean} is bool,
   * {@code byte} int8, {@code short} int16, {@code int} int32, {@code long} int64, {@code float}
   * float32 and {@code double} float64.
   */
  DType[] types() default {};
}
