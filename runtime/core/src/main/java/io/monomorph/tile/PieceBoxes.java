package io.monomorph.tile;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Composed;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a view of a core that is composed of pieces into boxes that are in one piece each. There the
 * piece itself takes the place of the view, and is worked on where it lies.
 */
final class PieceBoxes {
  /** Pieces with fewer elements of a view than this cost more than they save. */
  private static final int LEAST = 64;

  private static final int MOST_BOXES = 1 << 16;

  private final Composed core;
  private final Layout view;

  /** The axes that may be cut, the longest way in the core first. */
  private final int[] axes;

  private final int most;
  private final long[] from;
  private final long[] count;
  private final List<Box> boxes = new ArrayList<>();

  /** A part of the view, and the piece that it is in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Box(int piece, long[] from, long[] count) {}

  private PieceBoxes(Composed core, Layout view, boolean[] whole) {
    this.core = core;
    this.view = view;
    this.axes = axes(view, whole);
    this.most = (int) Math.min(MOST_BOXES, 2 + view.size() / LEAST);
    this.from = new long[view.rank()];
    this.count = view.shape();
  }

  /**
   * Runs a body in boxes, in rising order along each axis, if an operand is over pieces that are
   * large enough; says whether one is. Of the operands of a box one is a piece; others may still be
   * over pieces.
   *
   * @param whole for each axis whether it is not cut; empty if all may be
   */
  static boolean run(
      StorageOperation operation, Operand[] operands, boolean[] whole, Boxes.Body body) {
    for (int k = 0; k < operands.length; k++) {
      if (operands[k].array() == null && operands[k].core() instanceof Composed core) {
        List<Box> boxes = new PieceBoxes(core, operands[k].layout(), whole).cut();
        if (boxes != null) {
          for (Box box : boxes) {
            run(operation, operands, k, core, box, body);
          }
          return true;
        }
      }
    }
    return false;
  }

  private static void run(
      StorageOperation operation,
      Operand[] operands,
      int composed,
      Composed core,
      Box box,
      Boxes.Body body) {
    Operand[] parts = new Operand[operands.length];
    for (int k = 0; k < parts.length; k++) {
      Layout layout = slice(operands[k].layout(), box);
      parts[k] =
          k == composed
              ? inPiece(operands[k], layout, core, box.piece)
              : operands[k].withLayout(layout, operands[k].isReadOnly());
    }
    body.run(parts);
    if (parts[composed].array() != null) {
      operation.moved(parts[composed].layout().size());
    }
  }

  private static Layout slice(Layout of, Box box) {
    Layout layout = of;
    for (int axis = 0; axis < box.count.length; axis++) {
      if (box.count[axis] != of.shape(axis)) {
        layout = Views.slice(layout, axis, box.from[axis], 1, box.count[axis]);
      }
    }
    return layout;
  }

  /** The elements of a box in their piece. */
  private static Operand inPiece(Operand of, Layout box, Composed core, int number) {
    Operand piece = core.piece(number);
    Layout line = piece.layout();
    long step = line.strides(0);
    long[] strides = box.strides();
    Arrays.setAll(strides, axis -> strides[axis] * step);
    long offset = line.offset() + (box.offset() - core.begin(number)) * step;
    return piece.withLayout(Layout.of(box.shape(), strides, offset), of.isReadOnly());
  }

  private static int[] axes(Layout view, boolean[] whole) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < view.rank(); axis++) {
      boolean moves = view.shape(axis) > 1 && view.strides(axis) != 0;
      if (moves && (whole.length == 0 || !whole[axis])) {
        axes.add(axis);
      }
    }
    axes.sort((a, b) -> Long.compare(Math.abs(view.strides(b)), Math.abs(view.strides(a))));
    return axes.stream().mapToInt(axis -> axis).toArray();
  }

  /** The boxes, or null if there would be too many for the elements, or axes are in the way. */
  private @Nullable List<Box> cut() {
    long low = view.firstIndex();
    long high = view.lastIndex();
    return view.size() > 0 && cut(0, low, high) ? boxes : null;
  }

  /**
   * Cuts the present box.
   *
   * @param low where it begins in the core
   * @param high where its last element is
   */
  private boolean cut(int depth, long low, long high) {
    int piece = core.pieceOf(low);
    if (high < core.begin(piece + 1)) {
      boxes.add(new Box(piece, from.clone(), count.clone()));
      return boxes.size() <= most;
    }
    if (depth == axes.length) {
      return false;
    }
    int axis = axes[depth];
    long extent = count[axis];
    long stride = view.strides(axis);
    long span = high - low - Math.abs(stride) * (extent - 1);
    // Where the elements of one place on the axis begin in the core.
    long first = stride > 0 ? low : high - span;
    boolean done = true;
    for (long place = 0; done && place < extent; place += count[axis]) {
      long at = first + place * stride;
      from[axis] = place;
      count[axis] = together(at, at + span, stride, extent - place);
      long reach = Math.abs(stride) * (count[axis] - 1);
      done =
          cut(depth + 1, stride > 0 ? at : at - reach, stride > 0 ? at + span + reach : at + span);
    }
    from[axis] = 0;
    count[axis] = extent;
    return done;
  }

  /** How many places from one on are in its piece; 1 also if that one is in several. */
  private long together(long low, long high, long stride, long places) {
    int piece = core.pieceOf(low);
    if (high >= core.begin(piece + 1)) {
      return 1;
    }
    long room = stride > 0 ? core.begin(piece + 1) - 1 - high : low - core.begin(piece);
    return Math.min(places, room / Math.abs(stride) + 1);
  }
}
