package io.monomorph.tile;

import io.monomorph.spi.Operand;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation on storage that is in no array, by one thread. While it runs it keeps the tiles that
 * it has read, as many as memory allows, so that no tile is read twice, however many passes there
 * are and in whichever order elements are asked for; and the tiles that are written, which go to
 * their core at the latest when it ends. Operations that others are made of run inside them.
 */
public final class StorageOperation {
  private final String name;
  private final @Nullable Progress progress;
  private final int threads;

  /** Made when a tile is first asked for. */
  private @Nullable HeldTiles held;

  /** Whether tiles are not needed again when all of their elements have been loaded. */
  private boolean passes;

  /** How many operations are running that this one is made of, one inside another. */
  private int depth;

  private StorageOperation(String name, @Nullable Progress progress, int threads) {
    this.name = name;
    this.progress = progress;
    this.threads = threads;
  }

  /**
   * Runs an operation of that name, unless it is a part of one that is running.
   *
   * @param operands what it reads and writes; of their tiles no more is read than is theirs
   */
  public static <T> T call(String name, Supplier<T> body, Operand... operands) {
    ThreadState thread = ThreadState.own();
    StorageOperation running = thread.operation();
    if (running != null) {
      running.expect(operands);
      running.depth++;
      try {
        return body.get();
      } finally {
        running.depth--;
      }
    }
    Progress progress = thread.progress();
    StorageOperation own = new StorageOperation(name, progress, 1);
    own.expect(operands);
    if (progress == null) {
      return own.resume(thread, body);
    }
    expectOthers(progress, operands);
    T result = own.resume(thread, body);
    progress.complete();
    return result;
  }

  /**
   * Runs an operation that is one other with a name of its own: what is the last of that one is the
   * last of this too.
   */
  public static <T> T callAs(String name, Supplier<T> body, Operand... operands) {
    return call(
        name,
        () -> {
          StorageOperation running = Objects.requireNonNull(current());
          int before = running.depth;
          running.depth = before == 0 ? -1 : before;
          try {
            return body.get();
          } finally {
            running.depth = before;
          }
        },
        operands);
  }

  /** What runs parts of the operation of this thread, if there is one, by other threads too. */
  public static Parts parts() {
    StorageOperation whole = current();
    if (whole == null) {
      return Runnable::run;
    }
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    return body ->
        new StorageOperation(whole.name, whole.progress, threads)
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
  void expect(Operand... operands) {
    for (Operand operand : operands) {
      if (operand.array() == null && operand.tiling() != null && operand.layout().size() > 0) {
        boolean isNew = !tiles().knows(operand);
        long reach = TiledView.expect(this, operand);
        if (progress != null && isNew) {
          progress.expect(reach);
        }
      }
    }
  }

  /** What is to be gone over without tiles counts too. */
  private static void expectOthers(Progress told, Operand... operands) {
    for (Operand operand : operands) {
      if (operand.array() == null && operand.tiling() == null) {
        told.expect(operand.layout().size());
      }
    }
  }

  /** Whether what is done now is not a part of something larger, which may go on with its tiles. */
  boolean isLast() {
    return depth == 0;
  }

  /**
   * Says that the operation of this thread, unless it is a part of another one, loads each element
   * once from now on: tiles of which all has been loaded are not kept.
   */
  public static void pass() {
    StorageOperation running = current();
    if (running != null) {
      running.passes = running.isLast();
    }
  }

  /** Lets a tile go if all of its elements have been loaded, and nobody will come back to it. */
  void loaded(Tile tile, int elements) {
    if (passes && !tile.isUsed() && tile.pass(elements) == tile.size()) {
      tiles().drop(tile);
    }
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
    return new StorageOperation(name, null, 1);
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
    return resume(ThreadState.own(), body);
  }

  private <T> T resume(ThreadState thread, Supplier<T> body) {
    StorageOperation outer = thread.operation();
    if (outer != null) {
      outer.storeAll();
    }
    thread.operation(this);
    try {
      T result = body.get();
      storeAll();
      return result;
    } catch (Throwable failure) {
      // What has been computed but not written is lost.
      held = null;
      throw failure;
    } finally {
      thread.operation(outer);
    }
  }

  /** That of this thread. */
  static @Nullable StorageOperation current() {
    return ThreadState.own().operation();
  }

  HeldTiles tiles() {
    if (held == null) {
      held = new HeldTiles(TileMemory.bytes() / threads, progress);
    }
    return held;
  }

  private void storeAll() {
    if (held != null) {
      held.storeAll();
    }
  }

  /** What it is doing. */
  String name() {
    return name;
  }

  /** What a target has got of it, for a message. */
  String state() {
    long stored = held == null ? 0 : held.stored();
    return stored == 0
        ? "; nothing has been written to storage"
        : "; " + stored + " tiles of the target have been written before and stay so";
  }
}
