package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.data.NestedArrays;
import io.monomorph.data.Scalars;
import io.monomorph.data.SourceElements;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;

/**
 * Sets what an index selects. The caller has made sure that the operand may be written.
 *
 * @see IndexedRead
 */
public final class IndexedWrite {
  private IndexedWrite() {}

  /**
   * Gives the selected elements values: an operand, a number or boolean, or anything that can be
   * resolved. Nothing is written if they do not fit.
   */
  public static void set(Operand to, Object values, Index... index) {
    if (ScalarKind.isScalar(values) && BasicIndex.isElement(to.layout(), index)) {
      setElement(to, values, BasicIndex.place(to.layout(), index));
      return;
    }
    if (index.length > 0 && BasicIndex.namesElement(to.layout(), index)) {
      checkElement(to, values, SourceElements.assigned(to.dtype(), values));
    }
    if (!IndexExpression.isAdvanced(index)) {
      // The whole needs no view, which would take longer than to write some elements.
      Operand view = index.length == 0 ? to : IndexedRead.get(to, index);
      Operand source = SourceElements.assigned(to.dtype(), values);
      checkDepth(values, source, view);
      Assignment.copy(source, view);
      return;
    }
    Operand source = SourceElements.assigned(to.dtype(), values);
    if (IndexExpression.isWholeMask(to.layout(), index)) {
      setMasked(to, (Index.Mask) index[0], source);
      return;
    }
    if (DenseTake.applies(to, index)
        && DenseTake.set(to, ((Index.Positions) index[0]).indices(), source)) {
      return;
    }
    AdvancedWrite.set(to, AdvancedIndex.of(to.layout(), index), source);
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
}
