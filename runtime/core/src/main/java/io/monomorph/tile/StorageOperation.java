package io.monomorph.tile;

import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation on storage that is in no array, by one thread. While it runs it keeps the tiles that
 * it has read, as many as memory allows, so that no tile is read twice, however many passes there
 * are and in whichever order elements are asked for; and the tiles that are written, which go to
 * their core at the latest when it ends. Operations that others are made of run inside them.
 */
public final class StorageOperation {
  private static final ThreadLocal<@Nullable StorageOperation> CURRENT = new ThreadLocal<>();

  private final String name;
  private final long most = TileMemory.bytes();
  private final List<CoreTiles> cores = new ArrayList<>(2);
  private final Map<Key, Tile> tiles = new LinkedHashMap<>(16, 0.75f, true);
  private final @Nullable Progress progress;
  private long bytes;
  private long stored;

  /** How many operations are running that this one is made of, one inside another. */
  private int depth;

  private StorageOperation(String name, @Nullable Progress progress) {
    this.name = name;
    this.progress = progress;
  }

  private record Key(CoreTiles core, long number) {}

  /**
   * Runs an operation of that name, unless it is a part of one that is running.
   *
   * @param operands what it reads and writes; of their tiles no more is read than is theirs
   */
  public static <T> T call(String name, Supplier<T> body, Operand... operands) {
    StorageOperation running = CURRENT.get();
    if (running != null) {
      running.expect(operands);
      running.depth++;
      try {
        return body.get();
      } finally {
        running.depth--;
      }
    }
    StorageOperation own = new StorageOperation(name, Progress.current());
    own.expect(operands);
    T result = own.resume(body);
    if (own.progress != null) {
      own.progress.complete();
    }
    return result;
  }

  /** What runs parts of the operation of this thread, if there is one, by other threads too. */
  public static Parts parts() {
    StorageOperation whole = CURRENT.get();
    if (whole == null) {
      return Runnable::run;
    }
    return body ->
        new StorageOperation(whole.name, whole.progress)
            .resume(
                () -> {
                  body.run();
                  return whole;
                });
  }

  /** Runs a part of an operation, by any thread. */
  @FunctionalInterface
  public interface Parts {
    /** Does a part; what it writes is in its place afterwards. */
    void run(Runnable body);
  }

  /** Lets the operation know what it will be asked for. */
  private void expect(Operand... operands) {
    for (Operand operand : operands) {
      long size = operand.array() == null ? operand.layout().size() : 0;
      if (size > 0) {
        boolean isNew = !isKnown(operand);
        long reach = operand.tiling() == null ? size : TiledView.expect(this, operand);
        if (progress != null && isNew) {
          progress.expect(reach);
        }
      }
    }
  }

  private boolean isKnown(Operand operand) {
    Object core = operand.core();
    return cores.stream().anyMatch(known -> known.isOf(operand, core));
  }

  /** Whether what is done now is not a part of something larger, which may go on with its tiles. */
  boolean isLast() {
    return depth == 0;
  }

  /** Whether all tiles of a core that may be needed fit the memory. */
  boolean keeps(CoreTiles core) {
    return core.reach().size() <= most / core.dtype().itemSize();
  }

  /** So many elements have been moved. */
  void moved(long elements) {
    if (progress != null) {
      progress.add(elements);
    }
  }

  /** Whether somebody wants to know how far it is. */
  boolean isWatched() {
    return progress != null;
  }

  /** The same without a result. */
  public static void run(String name, Runnable body, Operand... operands) {
    call(
        name,
        () -> {
          body.run();
          return name;
        },
        operands);
  }

  /** One that is entered whenever elements are asked for, and keeps its tiles in between. */
  public static StorageOperation open(String name) {
    return new StorageOperation(name, null);
  }

  /** Whether an operand is in no array, so that an operation on it is to be run by this class. */
  public static boolean concerns(Operand operand) {
    return operand.array() == null;
  }

  /** Whether any of several operands is in no array. */
  public static boolean concerns(Operand[] operands) {
    for (Operand operand : operands) {
      if (operand.array() == null) {
        return true;
      }
    }
    return false;
  }

  /** Goes on with this operation. What is written is in its place afterwards. */
  public <T> T resume(Supplier<T> body) {
    StorageOperation outer = CURRENT.get();
    if (outer != null) {
      outer.storeAll();
    }
    CURRENT.set(this);
    try {
      T result = body.get();
      storeAll();
      return result;
    } catch (Throwable failure) {
      // What has been computed but not written is lost: the message says that.
      tiles.clear();
      cores.clear();
      bytes = 0;
      throw failure;
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** Whether this thread is in an operation on storage. */
  public static boolean isRunning() {
    return CURRENT.get() != null;
  }

  /** That of this thread. */
  static @Nullable StorageOperation current() {
    return CURRENT.get();
  }

  /** What it is doing. */
  String name() {
    return name;
  }

  /** What a target has got of it, for a message. */
  String state() {
    return stored == 0
        ? "; nothing has been written to storage"
        : "; " + stored + " tiles of the target have been written before and stay so";
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
    moved(tile.size());
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

  private void storeAll() {
    if (!tiles.isEmpty()) {
      tiles.values().stream().filter(Tile::isDirty).toList().forEach(this::store);
    }
  }
}
