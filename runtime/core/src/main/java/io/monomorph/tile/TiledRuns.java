package io.monomorph.tile;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import java.util.Arrays;

/** Runs of equally spaced elements, read from tiles and written to them. */
public final class TiledRuns {
  private TiledRuns() {}

  /** As {@link Operand#load}. */
  public static void load(
      Operand of, long index, long stride, Object block, int offset, int length) {
    StorageOperation operation = StorageOperation.current();
    if (operation != null) {
      load(operation, of, index, stride, block, offset, length);
    } else if (length == 1) {
      long[] start = tiling(of).at(index);
      of.loadRegion(start.clone(), one(start), block, offset);
    } else {
      StorageOperation.run("load", () -> load(of, index, stride, block, offset, length));
    }
  }

  /** As {@link Operand#store}. */
  public static void store(
      Operand to, long index, long stride, Object block, int offset, int length) {
    StorageOperation operation = StorageOperation.current();
    if (operation != null) {
      store(operation, to, index, stride, block, offset, length);
    } else if (length == 1) {
      long[] start = tiling(to).at(index);
      to.storeRegion(start.clone(), one(start), block, offset);
    } else {
      StorageOperation.run("store", () -> store(to, index, stride, block, offset, length));
    }
  }

  private static Tiling tiling(Operand operand) {
    Tiling tiling = operand.tiling();
    if (tiling == null) {
      throw new IllegalStateException("an operand without tiling");
    }
    return tiling;
  }

  private static long[] one(long[] start) {
    long[] shape = start.clone();
    Arrays.fill(shape, 1);
    return shape;
  }

  private static void load(
      StorageOperation operation,
      Operand of,
      long index,
      long stride,
      Object block,
      int offset,
      int length) {
    CoreTiles core = operation.tiles().core(of);
    DType dtype = of.dtype();
    int wanted = stride == 0 ? 1 : length;
    for (int done = 0; done < wanted; ) {
      Part part = Part.of(operation, core, index + done * stride, stride, wanted - done);
      Casts.run(
          dtype, part.tile.array(), part.at, part.step, dtype, block, offset + done, 1, part.count);
      operation.loaded(part.tile, part.count);
      done += part.count;
    }
    if (wanted < length) {
      Casts.run(dtype, block, offset, 0, dtype, block, offset, 1, length);
    }
  }

  private static void store(
      StorageOperation operation,
      Operand to,
      long index,
      long stride,
      Object block,
      int offset,
      int length) {
    CoreTiles core = operation.tiles().core(to);
    DType dtype = to.dtype();
    for (int done = 0; done < length; ) {
      Part part = Part.of(operation, core, index + done * stride, stride, length - done);
      Casts.run(
          dtype, block, offset + done, 1, dtype, part.tile.array(), part.at, part.step, part.count);
      part.tile.change();
      done += part.count;
    }
  }

  /** The elements at the beginning of a run that are in one tile, along one axis. */
  private record Part(Tile tile, int at, int step, int count) {
    static Part of(
        StorageOperation operation, CoreTiles core, long index, long stride, int length) {
      Grid grid = core.grid();
      long[] coordinates = grid.coordinates(index);
      Tile tile = operation.tiles().tile(core, coordinates);
      int at = tile.place(coordinates);
      int axis = stride == 0 ? -1 : grid.axis(stride);
      if (axis < 0) {
        return new Part(tile, at, 0, 1);
      }
      long step = stride / grid.tiling().stride(axis);
      long count = Math.min(length, tile.left(axis, coordinates[axis], step));
      return new Part(tile, at, (int) (step * tile.stride(axis)), (int) count);
    }
  }
}
