package io.monomorph.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class in which the ufuncs and reductions of a class are offered. Several classes may
 * name the same one, which then has the ufuncs of all of them; they must be compiled together.
 *
 * <pre>{@code
 * @UfuncLibrary("com.example.Physics")
 * final class Optics { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface UfuncLibrary {
  /** The qualified name of the class that is to be generated. */
  String value();

  /**
   * Whether the class has static methods that apply the functions of this class, beside the
   * constants: {@code Physics.payoff(s, 100)} beside {@code Physics.PAYOFF}.
   */
  boolean methods() default true;
}
