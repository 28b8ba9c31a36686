package io.monomorph.selection;

import io.monomorph.allocation.Allocator;
import io.monomorph.allocation.ResultPlace;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.Order;
import io.monomorph.index.Index;
import io.monomorph.kernel.MaskRuns;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;

/** Gets what an index selects: a view by basic indices, a copy by the others. */
public final class IndexedRead {
  /** Elements of a buffer whose layout takes as long as they do. */
  private static final int SMALL = 64;

  private IndexedRead() {}

  /** A view, or a copy on the heap. */
  public static Operand get(Operand of, Index... index) {
    if (!IndexExpression.isAdvanced(index)) {
      return of.withLayout(BasicIndex.of(of.layout(), index), of.isReadOnly());
    }
    if (IndexExpression.isWholeMask(of.layout(), index)) {
      Operand mask = ((Index.Mask) index[0]).mask();
      if (DenseMask.applies(of, mask)) {
        MaskRuns marked = DenseMask.runs(mask);
        Operand result = Allocator.heap().allocate(of.dtype(), Order.C, marked.count());
        DenseMask.get(of, marked, result);
        return result;
      }
    }
    if (DenseTake.applies(of, index)) {
      Operand indices = ((Index.Positions) index[0]).indices();
      Operand result = allocate(of, indices.layout());
      if (DenseTake.get(of, indices, result)) {
        return result;
      }
      // An index is wrong: below it is said which.
    }
    if (MemoryTake.applies(of, index)) {
      Operand indices = ((Index.Positions) index[0]).indices();
      Operand result = allocate(of, indices.layout());
      if (MemoryTake.get(of, indices, result)) {
        return result;
      }
    }
    AdvancedIndex which = AdvancedIndex.of(of.layout(), index);
    Operand result = Allocator.heap().allocate(of.dtype(), which.memory());
    AdvancedRead.run(of, which, result);
    return result;
  }

  /** The layouts of small buffers cost more than their elements, and can be shared. */
  private static Operand allocate(Operand like, Layout shape) {
    if (shape.size() > SMALL) {
      return Allocator.heap().allocate(like.dtype(), Order.C, shape.shape());
    }
    Object array = like.dtype().newBlock((int) shape.size());
    return BackendRegistry.heapBackend().wrap(like.dtype(), array, shape.packed());
  }

  /** A copy in any place; nothing is written to an existing buffer unless all is right. */
  public static Operand get(Operand of, ResultPlace to, Index... index) {
    if (!IndexExpression.isAdvanced(index)) {
      Operand view = get(of, index);
      Operand result = to.of(of.dtype(), view.layout());
      Assignment.copy(view, result);
      return result;
    }
    if (IndexExpression.isWholeMask(of.layout(), index)) {
      Operand mask = ((Index.Mask) index[0]).mask();
      if (DenseMask.applies(of, mask)) {
        MaskRuns marked = DenseMask.runs(mask);
        Operand result = to.of(of.dtype(), Layout.of(marked.count()));
        if (DenseMask.fills(result, of, mask)) {
          DenseMask.get(of, marked, result);
          return result;
        }
        AdvancedRead.run(of, AdvancedIndex.of(of.layout(), index), result);
        return result;
      }
    }
    if (DenseTake.applies(of, index)) {
      Operand indices = ((Index.Positions) index[0]).indices();
      Operand result = to.of(of.dtype(), Layout.of(indices.layout().shape()));
      if (!DenseTake.getInto(of, indices, result)) {
        AdvancedRead.run(of, AdvancedIndex.of(of.layout(), index), result);
      }
      return result;
    }
    if (MemoryTake.applies(of, index)) {
      Operand indices = ((Index.Positions) index[0]).indices();
      Operand result = to.of(of.dtype(), Layout.of(indices.layout().shape()));
      if (!MemoryTake.get(of, indices, result)) {
        AdvancedRead.run(of, AdvancedIndex.of(of.layout(), index), result);
      }
      return result;
    }
    AdvancedIndex which = AdvancedIndex.of(of.layout(), index);
    Operand result = to.of(of.dtype(), which.memory());
    AdvancedRead.run(of, which, result);
    return result;
  }
}
