package io.monomorph.tile;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where operands of one shape are cut among threads: between tiles, so that no tile is written by
 * two of them.
 */
public final class Cuts {
  /** Where nothing has tiles, an axis is cut into so many parts. */
  private static final long PARTS = 64;

  private final int axis;
  private final List<Long> borders;

  private Cuts(int axis, List<Long> borders) {
    this.axis = axis;
    this.borders = borders;
  }

  /**
   * The cuts of operands, of which the first ones are only read; null if they cannot be cut. It is
   * to be called inside an operation.
   */
  public static @Nullable Cuts of(Operand[] operands, int inputs) {
    StorageOperation operation = StorageOperation.current();
    if (operation == null) {
      return null;
    }
    int written = -1;
    int read = -1;
    for (int k = 0; k < operands.length; k++) {
      boolean tiled = operands[k].array() == null && operands[k].tiling() != null;
      if (tiled && k >= inputs && written >= 0) {
        return null;
      }
      written = tiled && k >= inputs ? k : written;
      read = tiled && k < inputs ? k : read;
    }
    int leader = written >= 0 ? written : read;
    return leader < 0
        ? evenly(operands[0].layout())
        : along(operation, operands[leader], new boolean[operands[leader].layout().rank()]);
  }

  /**
   * The cuts of an operand that is only read, along an axis that is not marked; null if it has no
   * tiles or cannot be cut. It is to be called inside an operation.
   */
  public static @Nullable Cuts of(Operand operand, boolean[] marked) {
    StorageOperation operation = StorageOperation.current();
    return operation == null || operand.array() != null || operand.tiling() == null
        ? null
        : along(operation, operand, marked);
  }

  static @Nullable Cuts evenly(Layout layout) {
    for (int axis = 0; axis < layout.rank(); axis++) {
      long extent = layout.shape(axis);
      if (extent > 1) {
        long parts = Math.min(PARTS, extent);
        List<Long> borders = new ArrayList<>();
        for (long part = 0; part <= parts; part++) {
          borders.add(extent * part / parts);
        }
        return new Cuts(axis, borders);
      }
    }
    return null;
  }

  private static @Nullable Cuts along(
      StorageOperation operation, Operand operand, boolean[] marked) {
    TiledView view = TiledView.of(operation, operand, false);
    if (view == null) {
      return null;
    }
    int best = -1;
    for (int axis = 0; axis < operand.layout().rank(); axis++) {
      boolean isCut = !marked[axis] && view.next(axis, 0) < operand.layout().shape(axis);
      if (isCut && (best < 0 || view.coreAxis(axis) < view.coreAxis(best))) {
        best = axis;
      }
    }
    if (best < 0) {
      return null;
    }
    List<Long> borders = new ArrayList<>();
    long extent = operand.layout().shape(best);
    for (long place = 0; place < extent; place = view.next(best, place)) {
      borders.add(place);
    }
    borders.add(extent);
    return new Cuts(best, borders);
  }

  /** The axis that is cut. */
  public int axis() {
    return axis;
  }

  /** Where a piece begins; after the last one, where that ends. */
  public long border(int piece) {
    return borders.get(piece);
  }

  /** How many pieces there are. */
  public int count() {
    return borders.size() - 1;
  }

  /** Some pieces of each operand. */
  public Operand[] parts(Operand[] operands, int from, int count) {
    long first = borders.get(from);
    long extent = borders.get(from + count) - first;
    Operand[] parts = new Operand[operands.length];
    for (int k = 0; k < parts.length; k++) {
      Layout part = Views.slice(operands[k].layout(), axis, first, 1, extent);
      parts[k] = operands[k].withLayout(part, operands[k].isReadOnly());
    }
    return parts;
  }
}
