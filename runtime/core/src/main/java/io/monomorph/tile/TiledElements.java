package io.monomorph.tile;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Gathers;
import io.monomorph.kernel.Scatters;
import io.monomorph.spi.Operand;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Single elements of a core in tiles, moved from it or to it in turn. Those that are in one tile
 * are moved together.
 */
public final class TiledElements {
  /** Elements that are moved together at most. */
  private static final int MOST = 1024;

  private final StorageOperation operation;
  private final CoreTiles core;
  private final Grid grid;
  private final DType dtype;
  private final int[] places = new int[MOST];

  /** The tile in which the last element was. */
  private @Nullable Tile tile;

  /** The places of the core that are in a row of that tile, and where the row is in its array. */
  private long low;

  private long high;
  private int row;

  private TiledElements(StorageOperation operation, Operand operand) {
    this.operation = operation;
    this.core = operation.tiles().core(operand);
    this.grid = core.grid();
    this.dtype = operand.dtype();
  }

  /** Those of an operand, inside an operation; null if it has no tiles. */
  public static @Nullable TiledElements of(Operand operand) {
    StorageOperation operation = StorageOperation.current();
    return operation == null || operand.array() != null || operand.tiling() == null
        ? null
        : new TiledElements(operation, operand);
  }

  /**
   * Whether all tiles that the operation may need can be kept. If not, elements are better asked
   * for in their order in the core.
   */
  public boolean isKept() {
    return operation.tiles().keeps(core);
  }

  /**
   * Reads {@code n} elements.
   *
   * @param source the place in the core of the element of a number
   * @param to the array that takes them, the first at {@code at} and each {@code step} further on
   */
  public void get(LongUnaryOperator source, int n, Object to, int at, int step) {
    int found;
    for (int done = 0; done < n; done += found) {
      found = together(source, done, n);
      Gathers.elements(dtype, array(), 0, places, found, to, at + done * step, step);
    }
  }

  /** Writes {@code n} elements in turn, the counterpart of {@code get}. */
  public void set(LongUnaryOperator target, int n, Object from, int at, int step) {
    int found;
    for (int done = 0; done < n; done += found) {
      found = together(target, done, n);
      Scatters.elements(dtype, from, at + done * step, step, array(), 0, places, found);
      change();
    }
  }

  /** Reads one element. */
  public void get(long place, Object to, int at) {
    int from = seek(place);
    Casts.run(dtype, array(), from, 1, dtype, to, at, 1, 1);
  }

  /** Writes one element. */
  public void set(long place, Object from, int at) {
    int to = seek(place);
    change();
    Casts.run(dtype, from, at, 1, dtype, array(), to, 1, 1);
  }

  private Object array() {
    if (tile == null) {
      throw new IllegalStateException("no tile was found");
    }
    return tile.array();
  }

  private void change() {
    if (tile != null) {
      tile.change();
    }
  }

  /** Finds the places of elements in the tile of the first one; says of how many. */
  private int together(LongUnaryOperator where, int from, int end) {
    places[0] = seek(where.applyAsLong(from));
    Tile first = tile;
    int count = 1;
    int most = Math.min(MOST, end - from);
    while (count < most) {
      long place = where.applyAsLong(from + count);
      if (place < low || place >= high) {
        long[] at = grid.coordinates(place);
        if (first == null || !first.holds(at)) {
          break;
        }
        enter(first, place, at);
      }
      places[count++] = row + (int) (place - low);
    }
    return count;
  }

  private int seek(long place) {
    if (tile == null || !tile.isHere() || place < low || place >= high) {
      long[] at = grid.coordinates(place);
      enter(operation.tiles().tile(core, at), place, at);
    }
    return row + (int) (place - low);
  }

  private void enter(Tile found, long place, long[] at) {
    int inner = at.length - 1;
    tile = found;
    long before = inner < 0 ? 0 : found.before(inner, at[inner]);
    low = place - before;
    high = low + (inner < 0 ? 1 : found.extent(inner));
    row = found.place(at) - (int) before;
  }
}
