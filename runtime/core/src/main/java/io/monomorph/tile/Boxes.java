package io.monomorph.tile;

import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts operands of one shape into boxes along the borders of their tiles. In a box an operand in
 * tiles is the array of a tile, on which every engine is at its best.
 *
 * <pre>
 *   x      tiles of 4       |   0   |   1   |   2   |
 *   out    tiles of 6       |     0     |     1     |
 *   boxes                   |  a    | b |c  |   d   |
 * </pre>
 *
 * <p>The outer boxes are the tiles of one operand, the first that is written or else the first that
 * is read, so that each tile that is written is complete before the next one begins.
 */
public final class Boxes {
  private final StorageOperation operation;
  private final Operand[] operands;
  private final int inputs;
  private final boolean overwrites;
  private final @Nullable TiledView[] views;

  /** For each operand whether nobody will come back to a tile that has been gone through. */
  private final boolean[] passes;

  private final boolean[] whole;
  private final int leader;
  private final int[] order;
  private final long[] from;
  private final long[] count;

  /** What is done with the operands in a box. */
  @FunctionalInterface
  public interface Body {
    /** Works on operands of one shape, some of which are over arrays of tiles. */
    void run(Operand[] parts);

    /** Whether it does nothing but give the second of two operands the elements of the first. */
    default boolean isCopy() {
      return false;
    }
  }

  private Boxes(
      StorageOperation operation,
      Operand[] operands,
      int inputs,
      boolean overwrites,
      boolean isFree,
      boolean[] whole,
      int[] order,
      @Nullable TiledView[] views,
      int leader) {
    this.operation = operation;
    this.operands = operands;
    this.inputs = inputs;
    this.overwrites = overwrites;
    this.whole = whole;
    this.order = order;
    this.views = views;
    this.leader = leader;
    this.passes = new boolean[operands.length];
    for (int k = 0; k < passes.length; k++) {
      passes[k] = isFree && operation.isLast() && isAlone(operands, k);
    }
    this.from = new long[whole.length];
    this.count = operands[0].layout().shape();
  }

  /**
   * Runs a body box by box, in any order, if an operand has tiles; says whether it has. It is to be
   * called inside an operation.
   *
   * @param inputs how many operands are only read; the others are written
   * @param overwrites whether the body writes each element of the others, and reads none
   */
  public static boolean run(Operand[] operands, int inputs, boolean overwrites, Body body) {
    return run(operands, inputs, overwrites, new boolean[0], body);
  }

  /**
   * The same in C order of the boxes, with axes that are not cut.
   *
   * @param whole for each axis whether it is not cut
   */
  public static boolean runInOrder(Operand[] operands, int inputs, boolean[] whole, Body body) {
    return run(operands, inputs, false, whole, body);
  }

  /**
   * Runs a body piece by piece, if an operand is over a core that is composed of pieces; says
   * whether one is. It is to be called inside an operation.
   *
   * @param whole for each axis whether it is not cut
   */
  public static boolean runInPieces(Operand[] operands, boolean[] whole, Body body) {
    StorageOperation operation = StorageOperation.current();
    return operation != null && PieceBoxes.run(operation, operands, whole, body);
  }

  private static boolean run(
      Operand[] operands, int inputs, boolean overwrites, boolean[] whole, Body body) {
    StorageOperation operation = StorageOperation.current();
    if (operation == null || operands[0].layout().size() == 0) {
      return false;
    }
    if (PieceBoxes.run(
        operation, operands, whole, parts -> go(parts, inputs, overwrites, whole, body))) {
      return true;
    }
    if (!haveTiling(operands)) {
      return operation.isWatched() && Steps.run(operation, operands, body);
    }
    operation.expect(operands);
    @Nullable TiledView[] views = new TiledView[operands.length];
    int leader = -1;
    int reads = -1;
    for (int k = 0; k < operands.length; k++) {
      if (operands[k].array() != null) {
        continue;
      }
      views[k] = TiledView.of(operation, operands[k], isAlone(operands, k));
      if (views[k] != null) {
        leader = leader < 0 && k >= inputs ? k : leader;
        reads = reads < 0 ? k : reads;
      }
    }
    leader = leader < 0 ? reads : leader;
    if (leader < 0) {
      return false;
    }
    int rank = operands[0].layout().rank();
    boolean free = whole.length == 0;
    int[] order = free ? order(views[leader], rank) : inOrder(rank);
    boolean[] uncut = free ? new boolean[rank] : whole;
    Boxes boxes =
        new Boxes(operation, operands, inputs, overwrites, free, uncut, order, views, leader);
    try {
      boxes.outer(0, body);
    } finally {
      for (TiledView view : views) {
        if (view != null) {
          operation.tiles().release(view.core());
        }
      }
    }
    return true;
  }

  /** Runs a body, box by box if there are boxes. */
  private static void go(
      Operand[] operands, int inputs, boolean overwrites, boolean[] whole, Body body) {
    if (!run(operands, inputs, overwrites, whole, body)) {
      body.run(operands);
    }
  }

  private static boolean haveTiling(Operand[] operands) {
    for (Operand operand : operands) {
      if (operand.array() == null && operand.tiling() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other operand has the same core. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static boolean isAlone(Operand[] operands, int k) {
    for (int other = 0; other < operands.length; other++) {
      if (other != k && operands[other].core() == operands[k].core()) {
        return false;
      }
    }
    return true;
  }

  private static int[] inOrder(int rank) {
    int[] order = new int[rank];
    Arrays.setAll(order, axis -> axis);
    return order;
  }

  /** The axes in the order in which those of the core are. */
  private static int[] order(@Nullable TiledView view, int rank) {
    Integer[] axes = new Integer[rank];
    Arrays.setAll(axes, axis -> axis);
    if (view != null) {
      Arrays.sort(axes, (a, b) -> Integer.compare(view.coreAxis(a), view.coreAxis(b)));
    }
    return Arrays.stream(axes).mapToInt(axis -> axis).toArray();
  }

  private void outer(int depth, Body body) {
    if (depth == order.length) {
      tile(body);
      return;
    }
    int axis = order[depth];
    long extent = operands[0].layout().shape(axis);
    TiledView view = views[leader];
    for (long place = 0; place < extent; place += count[axis]) {
      from[axis] = place;
      count[axis] = (whole[axis] || view == null ? extent : view.next(axis, place)) - place;
      outer(depth + 1, body);
    }
  }

  /** What is in a tile of the leader, in further boxes along the borders of the others. */
  private void tile(Body body) {
    TiledView view = views[leader];
    Tile tile = null;
    if (view != null && view.isInOneTile(from, count)) {
      if (passes[leader] && body.isCopy() && copiesBlock(view)) {
        return;
      }
      boolean claims = leader >= inputs && overwrites && view.isWholeTile(from, count);
      // What is written here and read elsewhere must be there.
      tile = view.tile(operation, from, claims && isRead(leader) < 0);
      tile.use();
    }
    try {
      inner(0, body);
    } finally {
      if (tile != null) {
        tile.leave();
      }
    }
    if (tile != null && leader >= inputs) {
      operation.tiles().store(tile);
    }
    if (tile != null && passes[leader]) {
      operation.tiles().drop(tile);
    }
  }

  /**
   * Copies between a core and an array without a tile, if the elements lie in the array as in a
   * block; whether they do.
   */
  private boolean copiesBlock(TiledView view) {
    Operand other = operands[1 - leader];
    Object array = other.array();
    if (array == null || other.dtype() != operands[leader].dtype()) {
      return false;
    }
    long first = view.inBlock(other.layout(), from, count);
    if (first < 0) {
      return false;
    }
    view.copy(operation, from, count, array, (int) first, leader >= inputs);
    return true;
  }

  /** The number of an input over the same core, or -1. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private int isRead(int number) {
    for (int k = 0; k < inputs; k++) {
      if (operands[k].core() == operands[number].core()) {
        return k;
      }
    }
    return -1;
  }

  private void inner(int depth, Body body) {
    if (depth == order.length) {
      box(body);
      return;
    }
    int axis = order[depth];
    long first = from[axis];
    long end = first + count[axis];
    for (long place = first; place < end; place += count[axis]) {
      from[axis] = place;
      count[axis] = next(axis, place, end) - place;
      inner(depth + 1, body);
    }
    from[axis] = first;
    count[axis] = end - first;
  }

  private long next(int axis, long place, long end) {
    long next = end;
    for (TiledView view : views) {
      next = view == null || whole[axis] ? next : Math.min(next, view.next(axis, place));
    }
    return next;
  }

  private void box(Body body) {
    Operand[] parts = new Operand[operands.length];
    @Nullable Tile[] tiles = new Tile[operands.length];
    try {
      for (int k = 0; k < operands.length; k++) {
        TiledView view = views[k];
        if (view == null || !view.isInOneTile(from, count)) {
          parts[k] = part(operands[k]);
          continue;
        }
        Tile tile = view.tile(operation, from, false);
        tile.use();
        tiles[k] = tile;
        parts[k] = view.inTile(tile, from, count);
        if (k >= inputs) {
          tile.change();
        }
      }
      body.run(parts);
    } finally {
      for (Tile tile : tiles) {
        if (tile != null) {
          tile.leave();
        }
      }
    }
    pass(tiles, parts[0].layout().size());
  }

  /** Lets tiles go whose last element has been worked on. */
  private void pass(@Nullable Tile[] tiles, long size) {
    for (int k = 0; k < tiles.length; k++) {
      Tile tile = tiles[k];
      TiledView view = views[k];
      if (tile != null
          && view != null
          && passes[k]
          && tile.pass(size) == view.sizeInTile(from)
          && k != leader) {
        operation.tiles().drop(tile);
      }
    }
  }

  private Operand part(Operand of) {
    Layout layout = of.layout();
    for (int axis = 0; axis < count.length; axis++) {
      layout = Views.slice(layout, axis, from[axis], 1, count[axis]);
    }
    return of.withLayout(layout, of.isReadOnly());
  }
}
