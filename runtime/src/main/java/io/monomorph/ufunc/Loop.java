package io.monomorph.ufunc;

/** A compiled loop over one signature of a ufunc. */
@FunctionalInterface
public interface Loop {
  /**
   * Computes {@code n} results. The arrays are those of the inputs, and last that of the result,
   * each of its dtype's block type; offsets and strides count elements.
   */
  void run(Object[] arrays, int[] offsets, int[] strides, int n);
}
