package io.monomorph.testkit;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.LoadsRegion;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.StoresRegion;
import io.monomorph.annotation.Tiles;
import io.monomorph.dtype.DType;
import java.util.Arrays;

/** Storage in chunks that is right, but for the fault of a core. */
@BufferBackend(name = "faulty_grid", core = FaultyGrid.class, priority = -100)
final class FaultyGridBackend {
  private static final long TILE = 4;

  private FaultyGridBackend() {}

  @LoadsRegion(DType.INT16)
  static void load(FaultyGrid core, long[] start, long[] shape, short[] block, int offset) {
    int first = core.fault == Fault.REGION_OFFSET ? 0 : offset;
    core.region(start, shape, false, (place, slot) -> block[first + slot] = core.elements[place]);
  }

  @StoresRegion(DType.INT16)
  static void store(FaultyGrid core, long[] start, long[] shape, short[] block, int offset) {
    int first = core.fault == Fault.REGION_STORE ? 0 : offset;
    if (core.fault == Fault.REGION_CLEARS && shape.length == 2) {
      for (long row = start[0]; row < start[0] + shape[0]; row++) {
        int at = (int) (row * core.shape[1]);
        Arrays.fill(core.elements, at, at + (int) core.shape[1], (short) 0);
      }
    }
    core.region(start, shape, true, (place, slot) -> core.elements[place] = block[first + slot]);
  }

  @Shape
  static long[] shape(FaultyGrid core) {
    if (core.fault != Fault.SHAPE_REVERSED) {
      return core.shape;
    }
    long[] reversed = core.shape.clone();
    for (int axis = 0; axis < reversed.length; axis++) {
      reversed[axis] = core.shape[reversed.length - 1 - axis];
    }
    return reversed;
  }

  @Tiles
  static long[] tiles(FaultyGrid core) {
    long[] tiles = core.shape.clone();
    Arrays.setAll(tiles, axis -> TILE);
    return tiles;
  }
}
