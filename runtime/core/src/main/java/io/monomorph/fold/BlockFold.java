package io.monomorph.fold;

import io.monomorph.execution.StagedOperand;
import io.monomorph.expression.FusedFold;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
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

  private final Signature signature;
  private final Loop fold;

  /** How rows are halved, or null if blocks are folded one after the other. */
  private final @Nullable Halving halving;

  /** What folds elements while they are computed, if something does. */
  private final @Nullable FusedFold fused;

  private final StagedOperand elements;
  private final long step;
  private final Object[] arrays = new Object[2];
  private final int[] offsets = new int[2];
  private final int[] strides;

  BlockFold(Signature signature, @Nullable Halving halving, StagedOperand elements, long step) {
    Loop found = signature.fold();
    if (found == null) {
      throw new IllegalStateException("a loop without fold was chosen");
    }
    this.signature = signature;
    this.fold = found;
    this.halving = halving;
    this.fused =
        halving != null && halving.wide() == null && step == 1
            ? FusedFold.of(elements.operand(), signature)
            : null;
    this.elements = elements;
    this.step = step;
    this.strides = new int[] {elements.stride(), 0};
  }

  Loop fold() {
    return fold;
  }

  /** Whether no block is needed. */
  boolean isFused() {
    return fused != null;
  }

  /** How many elements are loaded at once, of rows folded by halves or not. */
  static int length(@Nullable Halving halving) {
    return halving == null ? LONGEST : LEAF;
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
    halving.combine(signature, result, to, half(halving, at, n));
  }

  /** Folds {@code n} elements into an array of its own. */
  Object half(Halving by, long at, int n) {
    if (fused != null) {
      Object whole = by.begin();
      if (fused.run(at, n, whole)) {
        return whole;
      }
    }
    if (n > LEAF) {
      int first = Halving.first(signature.dtype(1), n);
      Object left = half(by, at, first);
      by.join(signature, left, half(by, at + first * step, n - first));
      return left;
    }
    Object sum = by.begin();
    int from = elements.load(at, n);
    by.fold(fold, signature.dtype(1), elements.array(), from, strides[0], n, sum);
    return sum;
  }

  private void leaf(long at, int n, Object result, int to) {
    offsets[0] = elements.load(at, n);
    offsets[1] = to;
    arrays[0] = elements.array();
    arrays[1] = result;
    fold.run(arrays, offsets, strides, n);
  }
}
