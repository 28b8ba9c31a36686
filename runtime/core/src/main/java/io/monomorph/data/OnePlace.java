package io.monomorph.data;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Composed;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Looks through cores that are made of pieces: the same elements, over the core of a piece. That is
 * so if all of them are in one piece, or if the pieces are parts of one core at equal distances, as
 * the rows of a matrix are.
 */
public final class OnePlace {
  private OnePlace() {}

  /** The same elements over a core that has no pieces, or the operand itself if there is none. */
  public static Operand of(Operand operand) {
    if (!(operand.core() instanceof Composed pieces) || pieces.pieces() == 0) {
      return operand;
    }
    Layout layout = operand.layout();
    if (layout.size() == 0) {
      Operand first = of(pieces.piece(0));
      return first.withLayout(
          Layout.of(layout.shape(), layout.strides(), first.layout().offset()),
          operand.isReadOnly());
    }
    int first = pieces.pieceOf(layout.firstIndex());
    int last = pieces.pieceOf(layout.lastIndex());
    Operand plain = first == last ? in(pieces, first, layout) : across(pieces, first, last, layout);
    return plain == null ? operand : plain.withLayout(plain.layout(), operand.isReadOnly());
  }

  /** Elements that are all in one piece. */
  private static Operand in(Composed pieces, int piece, Layout layout) {
    Operand line = of(pieces.piece(piece));
    long step = step(line);
    long[] strides = layout.strides();
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] *= step;
    }
    long offset = line.layout().offset() + (layout.offset() - pieces.begin(piece)) * step;
    return line.withLayout(Layout.of(layout.shape(), strides, offset), line.isReadOnly());
  }

  /** From one element of a piece to the next; a single one may have any stride. */
  private static long step(Operand line) {
    return line.layout().shape(0) < 2 ? 1 : line.layout().strides(0);
  }

  /** Elements in several pieces, if these are parts of one core at equal distances. */
  private static @Nullable Operand across(Composed pieces, int first, int last, Layout layout) {
    Operand line = of(pieces.piece(first));
    long each = line.layout().shape(0);
    long distance = of(pieces.piece(first + 1)).layout().offset() - line.layout().offset();
    if (!areEven(pieces, first, last, distance)) {
      return null;
    }
    long step = step(line);
    long begin = pieces.begin(first);
    long piece = (layout.offset() - begin) / each;
    long within = (layout.offset() - begin) % each;
    long[] strides = layout.strides();
    long least = within;
    long most = within;
    for (int axis = 0; axis < strides.length; axis++) {
      // Along each axis an element goes on by so many pieces, and by so many elements in its piece.
      long inPiece =
          layout.shape(axis) == 1 ? 0 : Math.floorMod(within + strides[axis], each) - within;
      long reach = inPiece * (layout.shape(axis) - 1);
      least += Math.min(reach, 0);
      most += Math.max(reach, 0);
      strides[axis] = (strides[axis] - inPiece) / each * distance + inPiece * step;
    }
    if (least < 0 || most >= each) {
      return null; // it goes on in the next piece, as a reshaped view does
    }
    long offset = line.layout().offset() + piece * distance + within * step;
    return line.withLayout(Layout.of(layout.shape(), strides, offset), line.isReadOnly());
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean areEven(Composed pieces, int first, int last, long distance) {
    Operand line = of(pieces.piece(first));
    for (int k = first; k <= last; k++) {
      Operand other = of(pieces.piece(k));
      if (other.core() != line.core()
          || other.layout().shape(0) != line.layout().shape(0)
          || step(other) != step(line)
          || other.layout().offset() != line.layout().offset() + (k - first) * distance) {
        return false;
      }
    }
    return true;
  }
}
