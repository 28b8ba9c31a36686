package io.monomorph.generated;

/**
 * The compiled loops of one signature of a reduction. States are kept in arrays, one for each of
 * their numbers; a place is that of a state in all of them. Generated code implements it.
 *
 * @see io.monomorph.DeclaredReduction
 */
public interface ReductionLoop {
  /** The arrays of {@code n} states of no elements. */
  Object[] identity(int n);

  /**
   * Accumulates {@code n} elements in the state at a place. The arrays are of each input's block
   * type; offsets and strides count elements.
   */
  void fold(Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n);

  /** Accumulates one element in each of {@code n} states, which are {@code step} places apart. */
  void spread(
      Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n);

  /** Combines each of the first {@code n} states with the one of the elements that follow. */
  void combine(Object[] states, Object[] others, int n);

  /**
   * Writes the results of the first {@code n} states.
   *
   * @param counts how many elements are in each state
   * @param results of the block type of the dtype in which the results are computed
   */
  void finish(Object[] states, long[] counts, Object results, int n);
}
