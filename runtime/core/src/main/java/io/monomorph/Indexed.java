package io.monomorph;

import io.monomorph.allocation.Allocator;
import io.monomorph.data.Assignment;
import io.monomorph.data.NestedArrays;
import io.monomorph.data.ScalarOperands;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.dtype.Promotable;
import io.monomorph.dtype.Promotion;
import io.monomorph.index.Index;
import io.monomorph.kernel.MaskRuns;
import io.monomorph.layout.Layout;
import io.monomorph.selection.AdvancedIndex;
import io.monomorph.selection.AdvancedRead;
import io.monomorph.selection.AdvancedWrite;
import io.monomorph.selection.BasicIndex;
import io.monomorph.selection.DenseMask;
import io.monomorph.selection.DenseTake;
import io.monomorph.selection.IndexExpression;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.ArrayLike;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.Arrays;

/**
 * Gets, sets and adds to what an index selects: basic indices by views, the others element-wise.
 */
final class Indexed {
  /** Elements of a buffer whose layout takes as long as they do. */
  private static final int SMALL = 64;

  private Indexed() {}

  /** The parts of an index of at least one. */
  static Index[] parts(Index first, Index... rest) {
    Given.given(first, "first");
    Given.all(rest, "rest");
    Index[] parts = new Index[rest.length + 1];
    parts[0] = first;
    System.arraycopy(rest, 0, parts, 1, rest.length);
    return parts;
  }

  /** A mask or an array of indices for each. */
  static Index[] parts(NdBuffer first, NdBuffer... rest) {
    Given.given(first, "first");
    Given.all(rest, "rest");
    Index[] parts = new Index[rest.length + 1];
    parts[0] = Index.of(first);
    for (int k = 0; k < rest.length; k++) {
      parts[k + 1] = Index.of(rest[k]);
    }
    return parts;
  }

  /** Single indices. */
  static Index[] parts(long first, long... rest) {
    Given.given(rest, "rest");
    Index[] parts = new Index[rest.length + 1];
    parts[0] = Index.at(first);
    for (int k = 0; k < rest.length; k++) {
      parts[k + 1] = Index.at(rest[k]);
    }
    return parts;
  }

  static NdBuffer get(NdBuffer from, Index... index) {
    Operand of = from.operand();
    if (!IndexExpression.isAdvanced(index)) {
      return (NdBuffer) of.withLayout(BasicIndex.of(of.layout(), index), of.isReadOnly());
    }
    if (isWholeMask(of, index)) {
      Operand mask = ((Index.Mask) index[0]).mask();
      if (DenseMask.applies(of, mask)) {
        MaskRuns marked = DenseMask.runs(mask);
        Operand result = allocate(of, marked.count());
        DenseMask.get(of, marked, result);
        return (NdBuffer) result;
      }
    }
    if (DenseTake.applies(of, index)) {
      Operand indices = ((Index.Positions) index[0]).indices();
      Operand result = allocate(of, indices.layout());
      if (DenseTake.get(of, indices, result)) {
        return (NdBuffer) result;
      }
      // An index is wrong: below it is said which.
    }
    AdvancedIndex which = AdvancedIndex.of(of.layout(), index);
    Operand result = Allocator.heap().allocate(of.dtype(), which.memory());
    AdvancedRead.run(of, which, result);
    return (NdBuffer) result;
  }

  private static Operand allocate(Operand like, long... shape) {
    return Allocator.heap().allocate(like.dtype(), Order.C, shape);
  }

  /** The layouts of small buffers cost more than their elements, and can be shared. */
  private static Operand allocate(Operand like, Layout shape) {
    if (shape.size() > SMALL) {
      return allocate(like, shape.shape());
    }
    Object array = like.dtype().newBlock((int) shape.size());
    return BackendRegistry.heapBackend().wrap(like.dtype(), array, shape.packed());
  }

  /** A copy in any place; nothing is written to an existing buffer unless all is right. */
  static NdBuffer get(NdBuffer from, Destination to, Index... index) {
    if (!IndexExpression.isAdvanced(index)) {
      NdBuffer view = get(from, index);
      NdBuffer result = to.of(from.dtype(), view.layout());
      Assignment.copy(view.operand(), result.operand());
      return result;
    }
    return (NdBuffer) gather(from.operand(), to, index);
  }

  private static Operand gather(Operand of, Destination to, Index... index) {
    if (isWholeMask(of, index)) {
      Operand mask = ((Index.Mask) index[0]).mask();
      if (DenseMask.applies(of, mask)) {
        MaskRuns marked = DenseMask.runs(mask);
        Operand result = to.of(of.dtype(), Layout.of(marked.count())).operand();
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
      Operand result = to.of(of.dtype(), Layout.of(indices.layout().shape())).operand();
      if (!DenseTake.getInto(of, indices, result)) {
        AdvancedRead.run(of, AdvancedIndex.of(of.layout(), index), result);
      }
      return result;
    }
    AdvancedIndex which = AdvancedIndex.of(of.layout(), index);
    Operand result = to.of(of.dtype(), which.memory()).operand();
    AdvancedRead.run(of, which, result);
    return result;
  }

  static void set(NdBuffer buffer, Object values, Index... index) {
    buffer.writable();
    Operand to = buffer.operand();
    Given.given(index, "index");
    if (isScalar(values) && BasicIndex.isElement(to.layout(), index)) {
      setElement(to, values, BasicIndex.place(to.layout(), index));
      return;
    }
    if (index.length > 0 && BasicIndex.namesElement(to.layout(), index)) {
      checkElement(to, values, values(to, values));
    }
    if (!IndexExpression.isAdvanced(index)) {
      Operand view = get(buffer, index).operand();
      Operand source = values(to, values);
      checkDepth(values, source, view);
      Assignment.copy(source, view);
      return;
    }
    if (isWholeMask(to, index)) {
      Index.Mask mask = (Index.Mask) index[0];
      setMasked(to, mask, values(to, values));
      return;
    }
    Operand source = values(to, values);
    if (DenseTake.applies(to, index)
        && DenseTake.set(to, ((Index.Positions) index[0]).indices(), source)) {
      return;
    }
    AdvancedIndex which = AdvancedIndex.of(to.layout(), index);
    AdvancedWrite.set(to, which, source);
  }

  /**
   * NumPy makes elements of arrays without axes only, though others have one element too. An
   * element of bool is the truth of an array, which all arrays of one element have.
   */
  private static void checkElement(Operand to, Object given, Operand values) {
    boolean truth =
        to.dtype() == DType.BOOL && given instanceof Operand && values.layout().size() == 1;
    if (values.layout().rank() > 0 && !truth) {
      throw new IllegalArgumentException(
          "a single element of a buffer of shape %s cannot become values of shape %s: an element has no axes"
              .formatted(Shapes.str(to.layout().shape()), Shapes.str(values.layout().shape())));
    }
  }

  /** Leading axes of length 1 are overlooked in buffers, but in NumPy not in lists. */
  private static void checkDepth(Object given, Operand values, Operand view) {
    if (values.layout().rank() > view.layout().rank() && NestedArrays.isLiteral(given)) {
      throw new IllegalArgumentException(
          "values of shape %s are nested deeper than the part of shape %s that they are assigned to"
              .formatted(Shapes.str(values.layout().shape()), Shapes.str(view.layout().shape())));
    }
  }

  private static void setElement(Operand to, Object value, long place) {
    Object array = to.array();
    if (array != null) {
      Scalars.write(to.dtype(), value, array, (int) place);
      return;
    }
    Object element = Scalars.of(to.dtype(), value).array();
    to.store(place, 1, element, 0, 1);
  }

  private static boolean isScalar(Object value) {
    return Promotable.isScalar(value);
  }

  /** As in NumPy, the values for a mask over all axes have one axis or none. */
  private static void setMasked(Operand to, Index.Mask index, Operand values) {
    Operand mask = index.mask();
    if (values.layout().rank() > 1) {
      throw new IllegalArgumentException(
          "values for a mask over all axes have one axis or none, got shape "
              + Shapes.str(values.layout().shape()));
    }
    if (!DenseMask.applies(to, mask)) {
      AdvancedWrite.set(to, AdvancedIndex.of(to.layout(), index), values);
      return;
    }
    DenseMask.set(to, mask, values);
  }

  static void add(NdBuffer to, Object values, Index... index) {
    to.writable();
    Operand source =
        isScalar(values) ? ScalarOperands.operand(values) : Operands.operand(values, "values");
    if (!addsInDtype(to.dtype(), source.dtype())) {
      Ufuncs.ADD.at(to, source, index);
      return;
    }
    AdvancedIndex which = AdvancedIndex.of(to.layout(), index);
    AdvancedWrite.add(to.operand(), which, source);
  }

  /** Whether sums come out the same if values are cast before: integers wrap around either way. */
  private static boolean addsInDtype(DType dtype, DType values) {
    DType sum = Promotion.promote(dtype, values);
    return sum == dtype || (dtype.isInteger() && sum.isInteger());
  }

  private static boolean isWholeMask(Operand buffer, Index... index) {
    return index.length == 1
        && index[0] instanceof Index.Mask mask
        && Arrays.equals(mask.mask().layout().shape(), buffer.layout().shape());
  }

  static Operand values(ArrayLike to, Object values) {
    if (Given.given(values, "values") instanceof Operand operand) {
      return operand;
    }
    if (isScalar(values)) {
      return Scalars.of(to.dtype(), values);
    }
    return BufferFactory.USUAL.elements(to.dtype(), values);
  }
}
