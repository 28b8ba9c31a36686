package io.monomorph.fold;

import io.monomorph.annotation.Folding;
import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.Casts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long rows are folded by halves where which elements meet decides the last bits. The halves
 * are cut where the generated fold of the whole row cuts it, and that is where NumPy cuts.
 *
 * @param identity what a part begins with; in sums -0.0, which adds nothing
 * @param wide the signature in whose dtype parts are kept until all are combined: that of float32
 *     for float16, which is rounded once at the end; null if the parts have the dtype of elements
 */
record Halving(ArrayOperand identity, @Nullable Signature wide) {
  /** NumPy adds eight numbers in turn; a complex element has two of them. */
  private static final int STREAMS = 8;

  /** For a function and a dtype; null if its rows are not folded by halves, or exactly. */
  static @Nullable Halving of(LoopTable table, DType dtype) {
    Double identity = table.identity();
    if (identity == null || FoldTypes.isExact(dtype) || table.folding() != Folding.PAIRWISE) {
      return null;
    }
    Signature wide = dtype == DType.FLOAT16 ? single(table) : null;
    return new Halving(
        FoldIdentities.of(wide == null ? dtype : DType.FLOAT32, identity == 0 ? -0.0 : identity),
        wide);
  }

  private static @Nullable Signature single(LoopTable table) {
    for (Signature signature : table.loops()) {
      if (signature.isAll(DType.FLOAT32) && signature.folds()) {
        return signature;
      }
    }
    return null;
  }

  /** How many of {@code n} elements are the first half. */
  static int first(DType dtype, int n) {
    return n / 2 - n / 2 % (STREAMS / dtype.slots());
  }

  /** What a part begins with, in an array of its own. */
  Object begin() {
    DType dtype = identity.dtype();
    Object part = dtype.newBlock(1);
    Casts.run(dtype, identity.array(), 0, 1, dtype, part, 0, 1, 1);
    return part;
  }

  /** Combines a part with a result. */
  void combine(Signature signature, Object result, int to, Object part) {
    if (wide == null) {
      run(signature, result, to, part);
      return;
    }
    DType narrow = signature.dtype(0);
    Object sum = DType.FLOAT32.newBlock(1);
    Casts.run(narrow, result, to, 1, DType.FLOAT32, sum, 0, 1, 1);
    run(wide, sum, 0, part);
    Casts.run(DType.FLOAT32, sum, 0, 1, narrow, result, to, 1, 1);
  }

  /** Combines a part with the one before it. */
  void join(Signature signature, Object first, Object second) {
    run(wide == null ? signature : wide, first, 0, second);
  }

  private static void run(Signature signature, Object result, int to, Object part) {
    signature.loop().run(new Object[] {result, part, result}, new int[] {to, 0, to}, new int[3], 1);
  }

  /**
   * Folds elements of an array into a part.
   *
   * @param fold what folds elements of this dtype, if parts have that dtype
   */
  void fold(Loop fold, DType dtype, Object array, int at, int stride, int n, Object part) {
    if (wide == null) {
      run(fold, array, at, stride, n, part);
      return;
    }
    Object elements = DType.FLOAT32.newBlock(n);
    Casts.run(dtype, array, at, stride, DType.FLOAT32, elements, 0, 1, n);
    run(Objects.requireNonNull(wide.fold()), elements, 0, 1, n, part);
  }

  private static void run(Loop fold, Object array, int at, int stride, int n, Object part) {
    fold.run(new Object[] {array, part}, new int[] {at, 0}, new int[] {stride, 0}, n);
  }
}
