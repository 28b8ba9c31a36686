package io.monomorph.text;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import java.util.function.Consumer;

/**
 * The elements that are printed: all, or of large arrays the first and last three along each axis;
 * in C order, in a block array.
 *
 * @param shape the extents of what is printed
 * @param dots for each axis, whether elements are left out in its middle
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PrintedElements(long[] shape, boolean[] dots, Object block) {
  static final int EDGE = 3;

  /** More elements than this are never printed. */
  private static final long MOST = 1 << 20;

  /** Whether more is left than can be printed, which only many axes can bring about. */
  static boolean isTooLong(Layout layout) {
    long count = Math.min(layout.size(), 1);
    for (int axis = 0; axis < layout.rank() && count <= MOST; axis++) {
      count *= isCut(layout, axis) ? 2 * EDGE : layout.shape(axis);
    }
    return count > MOST;
  }

  private static boolean isCut(Layout layout, int axis) {
    return layout.size() > ArrayText.THRESHOLD && layout.shape(axis) > 2 * EDGE;
  }

  static PrintedElements of(Operand array) {
    Layout layout = array.layout();
    long[] shape = layout.shape();
    boolean[] dots = new boolean[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      if (isCut(layout, axis)) {
        shape[axis] = 2 * EDGE;
        dots[axis] = true;
      }
    }
    Object block = array.dtype().newBlock(Math.toIntExact(Shapes.size(shape)));
    PrintedElements summary = new PrintedElements(shape, dots, block);
    StorageOperation.run(
        "print", () -> Shapes.forEachIndex(shape, new Loading(summary, array)), array);
    return summary;
  }

  /** Loads the elements one by one. */
  private static final class Loading implements Consumer<long[]> {
    private final PrintedElements summary;
    private final Operand array;
    private int count;

    Loading(PrintedElements summary, Operand array) {
      this.summary = summary;
      this.array = array;
    }

    @Override
    public void accept(long[] index) {
      Layout layout = array.layout();
      long at = layout.offset();
      for (int axis = 0; axis < index.length; axis++) {
        boolean trailing = summary.dots[axis] && index[axis] >= EDGE;
        long skipped = trailing ? layout.shape(axis) - 2 * EDGE : 0;
        at += (index[axis] + skipped) * layout.strides(axis);
      }
      array.load(at, 1, summary.block, count++, 1);
    }
  }

  int size() {
    return (int) Shapes.size(shape);
  }
}
