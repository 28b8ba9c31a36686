package io.monomorph.selection;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.MaskPositions;
import io.monomorph.layout.Layout;
import io.monomorph.shape.AxisIndex;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;

/** Turns arrays of indices and masks into distances in the core, and checks them. */
final class IndexArrays {
  private static final int BLOCK = Limits.BLOCK;

  private IndexArrays() {}

  /** The distances from the first element of an axis to those that the indices name. */
  static ElementOffsets positions(Operand indices, Layout layout, int axis) {
    long[] shape = indices.layout().shape();
    int count = ElementOffsets.checkedCount(shape);
    long extent = layout.shape(axis);
    long stride = layout.strides(axis);
    boolean unsigned = indices.dtype() == DType.UINT64;
    if (fits(layout, axis, 1)) {
      int[] offsets = new int[count];
      IndexPositions.Axis named = new IndexPositions.Axis(axis, extent, (int) stride, unsigned);
      if (indices.array() instanceof long[] values
          && indices.dtype() == DType.INT64
          && indices.layout().isCContiguous()) {
        // The usual case in a loop of its own.
        IndexPositions.toOffsets(values, (int) indices.layout().offset(), named, offsets, 0, count);
        return ElementOffsets.of(offsets, shape);
      }
      forEachBlock(
          indices,
          DType.INT64,
          (block, length, at) ->
              IndexPositions.toOffsets((long[]) block, 0, named, offsets, at, length));
      return ElementOffsets.of(offsets, shape);
    }
    long[] offsets = new long[count];
    forEachBlock(
        indices,
        DType.INT64,
        (block, length, at) -> {
          long[] values = (long[]) block;
          for (int k = 0; k < length; k++) {
            offsets[at + k] = stride * AxisIndex.wrap(values[k], unsigned, extent, axis);
          }
        });
    return ElementOffsets.of(offsets, shape);
  }

  /** Whether all distances on some axes are ints. */
  private static boolean fits(Layout layout, int first, int axes) {
    long reach = 0;
    for (int axis = first; axis < first + axes; axis++) {
      long extent = Math.max(layout.shape(axis), 1) - 1;
      long stride = Math.abs(layout.strides(axis));
      // An axis of one element or none may have any stride, which is then not used.
      if (extent > 0
          && stride > 0
          && (extent > Integer.MAX_VALUE || stride > Integer.MAX_VALUE / extent)) {
        return false;
      }
      reach += extent * stride;
    }
    return reach <= Integer.MAX_VALUE;
  }

  /** The distances to the elements that a mask marks, over the axes from the given one on. */
  static ElementOffsets mask(Operand mask, Layout layout, int first) {
    int axes = mask.layout().rank();
    for (int k = 0; k < axes; k++) {
      // As in NumPy, an axis without elements marks none of an axis of any extent.
      long marks = mask.layout().shape(k);
      if (marks != 0 && marks != layout.shape(first + k)) {
        throw new IndexOutOfBoundsException(
            "the mask of shape %s does not match the buffer of shape %s: axis %d has size %d, but the mask has %d there"
                .formatted(
                    Shapes.str(mask.layout().shape()),
                    Shapes.str(layout.shape()),
                    first + k,
                    layout.shape(first + k),
                    mask.layout().shape(k)));
      }
    }
    int[] count = new int[1];
    forEachBlock(
        mask,
        DType.BOOL,
        (block, length, at) ->
            count[0] = Math.addExact(count[0], MaskPositions.count((boolean[]) block, length)));
    long[] strides = new long[axes];
    boolean fits = fits(layout, first, axes);
    for (int k = 0; k < axes; k++) {
      strides[k] = layout.strides(first + k);
    }
    // One place more, because the search writes before it knows whether it has found something.
    int[] narrow = new int[fits ? count[0] + 1 : 0];
    long[] wide = new long[fits ? 0 : count[0] + 1];
    TruePositions walk = new TruePositions(mask.layout().shape(), strides);
    forEachBlock(
        mask,
        DType.BOOL,
        (block, length, at) -> {
          if (fits) {
            walk.find((boolean[]) block, length, narrow);
          } else {
            walk.find((boolean[]) block, length, wide);
          }
        });
    return fits ? ElementOffsets.of(narrow, count[0]) : ElementOffsets.of(wide, count[0]);
  }

  @FunctionalInterface
  private interface Block {
    void take(Object block, int length, int at);
  }

  /** Reads all elements in C order, cast to a dtype. */
  private static void forEachBlock(Operand operand, DType as, Block action) {
    RowPlan plan = RowPlan.inCOrder(operand.layout());
    long step = plan.strides()[0];
    DType dtype = operand.dtype();
    int size = (int) Math.min(BLOCK, operand.layout().size());
    Object block = as.newBlock(size);
    Object raw = dtype == as ? block : dtype.newBlock(size);
    Object array = operand.array();
    int[] filled = new int[2];
    plan.forEach(
        (starts, length) -> {
          for (int done = 0; done < length; ) {
            int n = Math.min(size - filled[0], length - done);
            long from = starts[0] + done * step;
            if (array != null) {
              Casts.run(dtype, array, (int) from, (int) step, as, block, filled[0], 1, n);
            } else {
              operand.load(from, step, raw, filled[0], n);
              if (dtype != as) {
                Casts.run(dtype, raw, filled[0], 1, as, block, filled[0], 1, n);
              }
            }
            done += n;
            filled[0] += n;
            if (filled[0] == size) {
              action.take(block, size, filled[1]);
              filled[1] += size;
              filled[0] = 0;
            }
          }
        });
    if (filled[0] > 0) {
      action.take(block, filled[0], filled[1]);
    }
  }
}
