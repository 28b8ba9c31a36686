package io.monomorph.state;

import io.monomorph.generated.ReductionSignature;
import java.util.Arrays;

/**
 * The states of some results of a reduction, and how many elements are in each.
 *
 * @see io.monomorph.DeclaredReduction
 */
public final class ReductionStates {
  private final ReductionSignature signature;
  private final Object[] arrays;
  private final long[] counts;

  /** Whether every element is to be counted; otherwise the counts are known. */
  private final boolean counting;

  private ReductionStates(
      ReductionSignature signature, Object[] arrays, boolean counting, long... counts) {
    this.signature = signature;
    this.arrays = arrays;
    this.counting = counting;
    this.counts = counts;
  }

  /** States of no elements, which are counted as they come. */
  static ReductionStates counting(ReductionSignature signature, int n) {
    return new ReductionStates(signature, signature.loop().identity(n), true, new long[n]);
  }

  /** States that get this many elements each. */
  static ReductionStates of(ReductionSignature signature, int n, long count) {
    long[] counts = new long[n];
    Arrays.fill(counts, count);
    return new ReductionStates(signature, signature.loop().identity(n), false, counts);
  }

  /** States that were made elsewhere; the arrays are not copied. */
  public static ReductionStates of(ReductionSignature signature, Object[] arrays, long... counts) {
    return new ReductionStates(signature, arrays, false, counts);
  }

  /** The signature whose loops made the states. */
  public ReductionSignature signature() {
    return signature;
  }

  /** An array for each number of the state, not copied. */
  public Object[] arrays() {
    return arrays;
  }

  /** The number of elements in each state, not copied. */
  public long[] counts() {
    return counts;
  }

  void count(int at, int step, int n) {
    if (!counting) {
      return;
    }
    if (step == 0) {
      counts[at] += n;
      return;
    }
    for (int k = 0; k < n; k++) {
      counts[at + k * step]++;
    }
  }

  /** Combines each state with the one at its place in others, of the elements that follow. */
  public void combine(ReductionStates others) {
    signature.loop().combine(arrays, others.arrays, counts.length);
    for (int k = 0; k < counts.length; k++) {
      counts[k] += others.counts[k];
    }
  }

  /** The results, in an array of the block type of {@code computed}. */
  Object finish() {
    Object results = signature.computed().newBlock(counts.length);
    signature.loop().finish(arrays, counts, results, counts.length);
    return results;
  }
}
