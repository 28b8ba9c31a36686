package io.monomorph.fold;

import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Boxes;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * Folds elements in tiles into results box by box, where the order in which tiles are met does not
 * show in the results: each element is added to its result after those before it, or in any order
 * if that makes no difference.
 */
final class TiledFold {
  private final Signature signature;
  private final @Nullable Halving halving;
  private final boolean masked;

  private TiledFold(Signature signature, @Nullable Halving halving, boolean masked) {
    this.signature = signature;
    this.halving = halving;
    this.masked = masked;
  }

  /**
   * Folds operands that lie as they are read, if the elements have tiles; says whether they have.
   *
   * @param exact whether results are the same in any order
   * @param result with stride 0 along reduced axes; without that along the innermost one, unless
   *     results are exact
   */
  static boolean run(
      Signature signature,
      @Nullable Halving halving,
      boolean exact,
      @Nullable Operand where,
      Operand result,
      Operand of) {
    Layout layout = result.layout();
    boolean[] whole = new boolean[layout.rank()];
    boolean reduced = false;
    for (int axis = 0; axis < whole.length; axis++) {
      if (layout.strides(axis) == 0 && layout.shape(axis) > 1) {
        // The second reduced axis runs faster than the first one, from end to end.
        whole[axis] = reduced && !exact;
        reduced = true;
      }
    }
    Operand[] all = where == null ? new Operand[] {result, of} : new Operand[] {result, of, where};
    TiledFold fold = new TiledFold(signature, halving, where != null);
    return Boxes.runInOrder(all, all.length, whole, exact ? fold::inAnyOrder : fold::inOrder);
  }

  /**
   * Folds elements that are in pieces where they lie, cut only along axes that stay: then each
   * result is folded as it would be without pieces. Says whether they are in pieces so.
   */
  static boolean runInPieces(
      Signature signature,
      @Nullable Halving halving,
      @Nullable Operand where,
      Operand result,
      Operand of) {
    Layout layout = result.layout();
    boolean[] reduced = new boolean[layout.rank()];
    for (int axis = 0; axis < reduced.length; axis++) {
      reduced[axis] = layout.strides(axis) == 0;
    }
    Operand[] all = where == null ? new Operand[] {result, of} : new Operand[] {result, of, where};
    TiledFold fold = new TiledFold(signature, halving, where != null);
    return Boxes.runInPieces(all, reduced, fold::inAnyOrder);
  }

  private void inAnyOrder(Operand[] parts) {
    Operand marks = masked ? parts[2] : null;
    FoldDriver.run(signature, halving, marks, parts[0], parts[1], plan(marks, parts));
  }

  /**
   * A box may have a single element along the innermost axis, which is dropped where rows are made:
   * then the rows are along a reduced axis, and would be folded in another way.
   */
  private void inOrder(Operand[] parts) {
    Operand marks = masked ? parts[2] : null;
    RowPlan plan = plan(marks, parts);
    if (plan.strides()[0] != 0) {
      FoldDriver.run(signature, halving, marks, parts[0], parts[1], plan);
      return;
    }
    Layout layout = parts[0].layout();
    for (int axis = 0; axis < layout.rank(); axis++) {
      long extent = layout.shape(axis);
      if (layout.strides(axis) == 0 && extent > 1) {
        for (long k = 0; k < extent; k++) {
          inOrder(at(parts, axis, k));
        }
        return;
      }
    }
    FoldDriver.run(signature, halving, marks, parts[0], parts[1], plan);
  }

  private static Operand[] at(Operand[] of, int axis, long place) {
    Operand[] parts = new Operand[of.length];
    for (int k = 0; k < parts.length; k++) {
      Layout part = Views.slice(of[k].layout(), axis, place, 1, 1);
      parts[k] = of[k].withLayout(part, of[k].isReadOnly());
    }
    return parts;
  }

  private static RowPlan plan(@Nullable Operand marks, Operand[] parts) {
    return marks == null
        ? RowPlan.inCOrder(parts[0].layout(), parts[1].layout())
        : RowPlan.inCOrder(parts[0].layout(), marks.layout(), parts[1].layout());
  }
}
