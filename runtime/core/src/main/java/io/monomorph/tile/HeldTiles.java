package io.monomorph.tile;

import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tiles that an operation has read or is to write, as many as memory allows: those that were
 * used longest ago go first. What is new in a tile goes to its core before the tile goes.
 */
final class HeldTiles {
  private final long most;
  private final @Nullable Progress progress;
  private final List<CoreTiles> cores = new ArrayList<>(2);
  private final Map<Key, Tile> tiles = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private long stored;

  /**
   * @param most the bytes of memory for them; one more tile is always held
   * @param progress hears of elements that are moved
   */
  HeldTiles(long most, @Nullable Progress progress) {
    this.most = most;
    this.progress = progress;
  }

  private record Key(CoreTiles core, long number) {}

  /** How many tiles have been written. */
  long stored() {
    return stored;
  }

  /** Elements have been moved without being held, all of them of one tile. */
  void passed(long elements, boolean store) {
    stored += store ? 1 : 0;
    if (progress != null) {
      progress.add(elements);
    }
  }

  /** Whether a core has been asked for. */
  boolean knows(Operand operand) {
    Object core = operand.core();
    return cores.stream().anyMatch(known -> known.isOf(operand, core));
  }

  /** Whether all tiles of a core that may be needed fit the memory. */
  boolean keeps(CoreTiles core) {
    return core.reach().size() <= most / core.dtype().itemSize();
  }

  /** A core, cut into its tiles. */
  CoreTiles core(Operand operand) {
    Object core = operand.core();
    for (CoreTiles known : cores) {
      if (known.isOf(operand, core)) {
        return known;
      }
    }
    Tiling tiling = operand.tiling();
    if (tiling == null) {
      throw new IllegalStateException("an operand without tiling");
    }
    CoreTiles added = new CoreTiles(operand, Grids.of(tiling, operand.dtype()), true);
    cores.add(added);
    return added;
  }

  /** A core that is cut in a way of its own, for one view of it; to be released. */
  CoreTiles core(Operand operand, Grid grid) {
    CoreTiles added = new CoreTiles(operand, grid, false);
    cores.add(added);
    return added;
  }

  /** Forgets what was cut in a way of its own. */
  void release(CoreTiles core) {
    if (!core.isShared()) {
      tilesOf(core).forEach(this::drop);
      cores.remove(core);
    }
  }

  /** The tile around an element. */
  Tile tile(CoreTiles core, long[] at) {
    Tile last = core.last();
    if (last != null && last.holds(at)) {
      return last;
    }
    Grid grid = core.grid();
    long[] start = grid.start(at);
    long[] shape = grid.shape(start);
    core.reach().clip(at, start, shape);
    return tile(core, grid.number(at), start, shape, false);
  }

  /**
   * A region of a tile.
   *
   * @param overwrites whether all its elements will be written before any is read
   */
  Tile tile(CoreTiles core, long number, long[] start, long[] shape, boolean overwrites) {
    Key key = new Key(core, number);
    Tile known = tiles.get(key);
    if (known != null && known.holds(start, shape)) {
      core.last(known);
      return known;
    }
    long[] from = start;
    long[] extents = shape;
    if (known != null) {
      // Another part of the tile than before: then all of it.
      from = core.grid().start(start);
      extents = core.grid().shape(from);
      known = drop(known);
    }
    cores.stream().filter(core::shares).forEach(this::storeAll);
    int size = Math.toIntExact(Shapes.size(extents));
    makeRoom((long) size * core.dtype().itemSize());
    Tile tile = new Tile(core, number, from, extents, core.array(size));
    if (!overwrites || known != null) {
      tile.load();
    }
    bytes += tile.bytes();
    if (progress != null) {
      progress.add(tile.size());
    }
    tiles.put(key, tile);
    core.last(tile);
    return tile;
  }

  private void makeRoom(long wanted) {
    if (bytes + wanted <= most) {
      return;
    }
    List<Tile> oldest = new ArrayList<>();
    long left = bytes;
    Iterator<Tile> all = tiles.values().iterator();
    while (left + wanted > most && all.hasNext()) {
      Tile tile = all.next();
      if (!tile.isUsed()) {
        oldest.add(tile);
        left -= tile.bytes();
      }
    }
    oldest.forEach(this::drop);
  }

  /** Keeps a tile no longer than this; what is new in it goes to its core. */
  Tile drop(Tile tile) {
    if (tile.isDirty()) {
      store(tile);
    }
    tiles.remove(new Key(tile.owner(), tile.number()));
    tile.forget();
    bytes -= tile.bytes();
    CoreTiles owner = tile.owner();
    owner.last(null);
    if (!tile.isUsed()) {
      owner.give(tile.array());
    }
    return tile;
  }

  /** Brings what is new in a tile to its core. */
  void store(Tile tile) {
    tile.store();
    stored++;
    if (tile.isUsed()) {
      tile.change(); // more may be written to it
    }
    cores.stream()
        .filter(tile.owner()::shares)
        .flatMap(other -> tilesOf(other).stream())
        .filter(other -> !other.isDirty() && !other.isUsed())
        .toList()
        .forEach(this::drop);
  }

  private List<Tile> tilesOf(CoreTiles core) {
    return tiles.values().stream().filter(tile -> tile.owner().equals(core)).toList();
  }

  private void storeAll(CoreTiles core) {
    tilesOf(core).stream().filter(Tile::isDirty).forEach(this::store);
  }

  /** Brings all that is new to its core. */
  void storeAll() {
    if (!tiles.isEmpty()) {
      tiles.values().stream().filter(Tile::isDirty).toList().forEach(this::store);
    }
  }
}
