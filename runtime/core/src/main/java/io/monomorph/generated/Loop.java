package io.monomorph.generated;

/**
 * A compiled loop over one signature of a ufunc.
 *
 * @see io.monomorph.UniversalFunction
 */
@FunctionalInterface
public interface Loop {
  /**
   * Works on {@code n} elements. The arrays are of each operand's block type, inputs first; offsets
   * and strides count elements.
   */
  void run(Object[] arrays, int[] offsets, int[] strides, int n);
}
