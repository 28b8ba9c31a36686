package io.monomorph.annotation;

import io.monomorph.dtype.DType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a reduction: a function that computes one result from many elements, in one pass. The
 * class is the state of the reduction between elements; its fields are primitives.
 *
 * <pre>{@code
 * @Reduction(each = {DType.FLOAT32, DType.FLOAT64})
 * final class RootMeanSquare {
 *   double squares;
 *
 *   void accumulate(double x) {
 *     squares += x * x;
 *   }
 *
 *   void combine(RootMeanSquare other) {
 *     squares += other.squares;
 *   }
 *
 *   double finish(long count) {
 *     return Math.sqrt(squares / count);
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A new object is the state of no elements, the identity: {@code combine} with it changes
 *       nothing.
 *   <li>{@code accumulate} takes one element, or one of each input if there are several. A complex
 *       input takes two parameters, its real and its imaginary part.
 *   <li>{@code combine} takes the state of the elements that follow those of this one.
 *   <li>{@code finish} returns the result; it may take the number of elements. A complex result
 *       goes into a {@code ComplexCell}. A state of one field that is the result itself needs no
 *       {@code finish}.
 * </ul>
 *
 * <p>For a class {@code RootMeanSquare} the processor generates {@code RootMeanSquareReductions}
 * with a constant {@code ROOT_MEAN_SQUARE} and methods {@code rootMeanSquare}; for nested classes
 * of a class {@code Statistics}, {@code StatisticsReductions} with all of them. {@link
 * UfuncLibrary} on the outer class, or on one that is not nested, names another class. No object is
 * made for an element: the generated loops keep states in arrays and registers.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reduction {
  /**
   * The name of the reduction; by default that of the class with a small first letter. Classes of
   * one name are the loops of one reduction: the first one, in the order of the source, to whose
   * dtypes all inputs can be cast safely is used.
   */
  String name() default "";

  /**
   * The dtypes of the inputs followed by that of the result, where the primitives do not imply
   * them. For several loops their dtypes follow each other. An element may travel as any primitive
   * that holds all values of its dtype, and int64 also as {@code double}. A result is cast to its
   * dtype.
   */
  DType[] types() default {};

  /**
   * Several dtypes that get a loop each, in which all inputs have that dtype. A result of the
   * primitive in which the dtype travels, and a floating-point result of a floating-point dtype,
   * has that dtype too; other results have the dtype of their primitive. Of complex inputs a result
   * in a {@code ComplexCell} has the dtype, and a floating-point one that of a part.
   */
  DType[] each() default {};

  /**
   * In which order elements are accumulated. {@code PAIRWISE} accumulates eight states side by side
   * and combines them by halves.
   */
  Folding folding() default Folding.AXES_IN_ANY_ORDER;
}
