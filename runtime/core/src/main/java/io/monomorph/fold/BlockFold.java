package io.monomorph.fold;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.execution.StagedOperand;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import io.monomorph.shape.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Folds long rows that are in no array, block by block. Where a row is folded by halves, blocks are
 * cut as the fold of the whole row cuts it, so that the result has the same bits.
 */
final class BlockFold {
  /** The most elements that are loaded at once; halves are larger than the leaves of a fold. */
  static final int LEAF = Limits.BLOCK;

  /** Elements that are loaded at once where it does not matter how many: each time costs calls. */
  private static final int LONGEST = 4 * LEAF;

  /**
   * Elements of float16 that are loaded at once. Their sums are float32 until all is added, and two
   * halves of a row could only be brought together as float16.
   */
  private static final int LONGEST_HALVES = 1 << 22;

  private final Signature signature;
  private final Loop fold;

  /** What a part begins with, or null if blocks are folded one after the other. */
  private final @Nullable ArrayOperand halving;

  private final StagedOperand elements;
  private final long step;
  private final Object[] arrays = new Object[2];
  private final int[] offsets = new int[2];
  private final int[] strides;

  BlockFold(
      Signature signature, @Nullable ArrayOperand halving, StagedOperand elements, long step) {
    Loop found = signature.fold();
    if (found == null) {
      throw new IllegalStateException("a loop without fold was chosen");
    }
    this.signature = signature;
    this.fold = found;
    this.halving = halving;
    this.elements = elements;
    this.step = step;
    this.strides = new int[] {elements.stride(), 0};
  }

  Loop fold() {
    return fold;
  }

  /** How many elements are loaded at once, of rows folded by halves or not. */
  static int length(@Nullable ArrayOperand halving) {
    if (halving == null) {
      return LONGEST;
    }
    return halving.dtype() == DType.FLOAT16 ? LONGEST_HALVES : LEAF;
  }

  /** Folds {@code n} elements into a result. */
  void run(long at, int n, Object result, int to) {
    if (halving == null || signature.dtype(0) != signature.dtype(1)) {
      int most = length(halving);
      for (int k = 0; k < n; k += most) {
        leaf(at + k * step, Math.min(most, n - k), result, to);
      }
      return;
    }
    if (n <= length(halving)) {
      leaf(at, n, result, to);
    } else {
      combine(result, to, half(at, n));
    }
  }

  private Object half(long at, int n) {
    if (n > length(halving)) {
      // Folds work on eight numbers at once, of which a complex element has two.
      int first = n / 2 - n / 2 % (8 / signature.dtype(0).slots());
      Object left = half(at, first);
      combine(left, 0, half(at + first * step, n - first));
      return left;
    }
    DType dtype = signature.dtype(0);
    Object sum = dtype.newBlock(1);
    if (halving != null) {
      Casts.run(dtype, halving.array(), 0, 1, dtype, sum, 0, 1, 1);
    }
    leaf(at, n, sum, 0);
    return sum;
  }

  private void combine(Object result, int to, Object part) {
    signature.loop().run(new Object[] {result, part, result}, new int[] {to, 0, to}, new int[3], 1);
  }

  private void leaf(long at, int n, Object result, int to) {
    offsets[0] = elements.load(at, n);
    offsets[1] = to;
    arrays[0] = elements.array();
    arrays[1] = result;
    fold.run(arrays, offsets, strides, n);
  }
}
