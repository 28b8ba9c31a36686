package io.monomorph.tile;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a view runs through the tiles of its core: each of its axes along one axis of the core, in
 * equal steps forwards or backwards. Views whose axes run over several axes of the core, as those
 * of a core that was reshaped, are none.
 */
final class TiledView {
  private final Operand operand;
  private final Layout layout;
  private final CoreTiles core;
  private final Grid grid;

  /** For each axis of the view that of the core, or -1 if it stays where it is. */
  private final int[] axes;

  private final long[] steps;

  /** The coordinates of the first element. */
  private final long[] origin;

  /** Those of the core from the first to the last of the view, along all axes. */
  private final long elements;

  private TiledView(Operand operand, CoreTiles core, int[] axes, long[] steps, long[] origin) {
    this.operand = operand;
    this.layout = operand.layout();
    this.core = core;
    this.grid = core.grid();
    this.axes = axes;
    this.steps = steps;
    this.origin = origin;
    long[] low = origin.clone();
    long[] span = new long[origin.length];
    Arrays.fill(span, 1);
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] >= 0) {
        long reach = steps[axis] * (layout.shape(axis) - 1);
        low[axes[axis]] += Math.min(0, reach);
        span[axes[axis]] += Math.abs(reach);
      }
    }
    core.reach().add(low, span);
    this.elements = Shapes.size(span);
  }

  /**
   * The tiles of an operand of at least one element, or null if it has none that it runs through.
   *
   * @param alone whether the core may be cut as suits this view, if it has no tiles of its own
   */
  static @Nullable TiledView of(StorageOperation operation, Operand operand, boolean alone) {
    Tiling tiling = operand.tiling();
    if (tiling == null) {
      return null;
    }
    Layout layout = operand.layout();
    Grid whole = Grids.of(tiling, operand.dtype());
    long[] origin = whole.coordinates(layout.offset());
    int[] axes = new int[layout.rank()];
    long[] steps = new long[axes.length];
    boolean[] taken = new boolean[tiling.rank()];
    for (int axis = 0; axis < axes.length; axis++) {
      long stride = layout.strides(axis);
      axes[axis] = -1;
      if (layout.shape(axis) == 1 || stride == 0) {
        continue;
      }
      int along = whole.axis(stride);
      if (along < 0 || taken[along]) {
        return null;
      }
      long step = stride / tiling.stride(along);
      long last = origin[along] + step * (layout.shape(axis) - 1);
      if (last < 0 || last >= tiling.shape(along)) {
        return null;
      }
      taken[along] = true;
      axes[axis] = along;
      steps[axis] = step;
    }
    CoreTiles core =
        alone && tiling.isFree()
            ? operation.tiles().core(operand, Grids.free(tiling, layout, axes, steps))
            : operation.tiles().core(operand);
    return new TiledView(operand, core, axes, steps, origin);
  }

  /**
   * Lets an operation know what it will be asked for; returns the number of elements from the first
   * to the last one.
   */
  static long expect(StorageOperation operation, Operand operand) {
    TiledView view = of(operation, operand, false);
    Tiling tiling = operand.tiling();
    if (view != null || tiling == null) {
      return view == null ? 0 : view.elements;
    }
    operation.tiles().core(operand).reach().add(new long[tiling.rank()], tiling.shape());
    return Math.min(operand.layout().size(), Shapes.size(tiling.shape()));
  }

  CoreTiles core() {
    return core;
  }

  Layout layout() {
    return layout;
  }

  /** The axis of the core along which an axis of the view runs, or -1. */
  int coreAxis(int axis) {
    return axes[axis];
  }

  /** The first place on an axis, after the given one, that is in another tile; or the extent. */
  long next(int axis, long place) {
    int along = axes[axis];
    long extent = layout.shape(axis);
    if (along < 0) {
      return extent;
    }
    long size = grid.extent(along);
    long step = steps[axis];
    long at = origin[along] + step * place;
    long first = at / size * size;
    long distance = step > 0 ? (first + size - at + step - 1) / step : (at - first) / -step + 1;
    return Math.min(extent, place + distance);
  }

  /** How many elements of the view are in the tile of an element. */
  long sizeInTile(long[] from) {
    long size = 1;
    for (int axis = 0; axis < axes.length; axis++) {
      size *= next(axis, from[axis]) - first(axis, from[axis]);
    }
    return size;
  }

  /** The first place on an axis that is in the tile of the given one. */
  private long first(int axis, long place) {
    int along = axes[axis];
    if (along < 0) {
      return 0;
    }
    long size = grid.extent(along);
    long step = steps[axis];
    long at = origin[along] + step * place;
    long first = at / size * size;
    long distance = step > 0 ? (at - first) / step : (first + size - 1 - at) / -step;
    return Math.max(0, place - distance);
  }

  /** Whether a box is in one tile. */
  boolean isInOneTile(long[] from, long[] count) {
    for (int axis = 0; axis < axes.length; axis++) {
      if (next(axis, from[axis]) < from[axis] + count[axis]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the elements of a box in one tile are all that the tile has, each of them once. */
  boolean isWholeTile(long[] from, long[] count) {
    long size = 1;
    for (int axis = 0; axis < axes.length; axis++) {
      size *= count[axis];
      if (axes[axis] < 0 ? count[axis] > 1 : count[axis] > 1 && Math.abs(steps[axis]) != 1) {
        return false;
      }
    }
    return size == Shapes.size(grid.shape(grid.start(at(from))));
  }

  private long[] at(long[] from) {
    long[] at = origin.clone();
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] >= 0) {
        at[axes[axis]] += steps[axis] * from[axis];
      }
    }
    return at;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Region(long[] start, long[] shape) {}

  /** What is to be read of the tile around an element. */
  private Region region(long[] at) {
    long[] start = grid.start(at);
    long[] shape = grid.shape(start);
    core.reach().clip(at, start, shape);
    return new Region(start, shape);
  }

  /** The tile of a box, which is all in it. */
  Tile tile(StorageOperation operation, long[] from, boolean overwrites) {
    long[] at = at(from);
    Region region = region(at);
    return operation
        .tiles()
        .tile(core, grid.number(at), region.start(), region.shape(), overwrites);
  }

  /**
   * Where the elements of a box begin in an array, if they lie in it as in the block of a region,
   * in C order of the core's axes; else -1.
   *
   * @param array how operands of this view's shape lie in the array
   */
  long inBlock(Layout array, long[] from, long[] count) {
    long[] strides = new long[grid.rank()];
    long[] extents = extents(count);
    long first = array.offset();
    for (int axis = 0; axis < axes.length; axis++) {
      first += array.strides(axis) * from[axis];
      if (count[axis] == 1) {
        continue;
      }
      if (axes[axis] < 0 || steps[axis] != 1) {
        return -1;
      }
      strides[axes[axis]] = array.strides(axis);
    }
    long stride = 1;
    for (int along = extents.length - 1; along >= 0; along--) {
      if (extents[along] > 1 && strides[along] != stride) {
        return -1;
      }
      stride *= extents[along];
    }
    return first;
  }

  /** The extents of a box along the axes of the core. */
  private long[] extents(long[] count) {
    long[] extents = new long[grid.rank()];
    Arrays.fill(extents, 1);
    for (int axis = 0; axis < axes.length; axis++) {
      if (axes[axis] >= 0) {
        extents[axes[axis]] = count[axis];
      }
    }
    return extents;
  }

  /** Copies a box, of which {@link #inBlock} has said where it is, to the core or from it. */
  void copy(
      StorageOperation operation, long[] from, long[] count, Object block, int at, boolean store) {
    long[] extents = extents(count);
    if (store) {
      operand.storeRegion(at(from), extents.clone(), block, at);
    } else {
      operand.loadRegion(at(from), extents.clone(), block, at);
    }
    operation.tiles().passed(Shapes.size(extents), store);
  }

  /** The elements of a box in the array of its tile. */
  Operand inTile(Tile tile, long[] from, long[] count) {
    long[] strides = new long[axes.length];
    for (int axis = 0; axis < axes.length; axis++) {
      strides[axis] = axes[axis] < 0 ? 0 : steps[axis] * tile.stride(axes[axis]);
    }
    Layout box = Layout.of(count, strides, tile.place(at(from)));
    return BackendRegistry.heapBackend().wrap(operand.dtype(), tile.array(), box);
  }
}
