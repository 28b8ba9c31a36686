package io.monomorph.sheets;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.shape.Shapes;

/** Elements that are moved by regions, which are counted. */
public class Plain {
  private final DType dtype;
  private final long[] shape;
  private final Object elements;
  private long loads;
  private long stores;
  private long loaded;

  /** Zeros. */
  public Plain(DType dtype, long... shape) {
    this.dtype = dtype;
    this.shape = shape.clone();
    this.elements = dtype.newBlock((int) Shapes.size(shape));
  }

  /** The extents. */
  public long[] shape() {
    return shape.clone();
  }

  /** How many regions have been read. */
  public long loads() {
    return loads;
  }

  /** How many regions have been written. */
  public long stores() {
    return stores;
  }

  /** How many elements have been read. */
  public long loaded() {
    return loaded;
  }

  /** Counts from here on. */
  public void restart() {
    loads = 0;
    stores = 0;
    loaded = 0;
  }

  void move(long[] start, long[] extent, Object block, int offset, boolean stores) {
    if (stores) {
      this.stores++;
    } else {
      loads++;
      loaded += Shapes.size(extent);
    }
    int[] next = {offset};
    Shapes.forEachIndex(
        extent,
        index -> {
          int at = 0;
          for (int axis = 0; axis < index.length; axis++) {
            if (start[axis] + index[axis] >= shape[axis]) {
              throw new IllegalStateException("beyond the end of axis " + axis);
            }
            at = (int) (at * shape[axis] + start[axis] + index[axis]);
          }
          if (stores) {
            Casts.run(dtype, block, next[0]++, 1, dtype, elements, at, 1, 1);
          } else {
            Casts.run(dtype, elements, at, 1, dtype, block, next[0]++, 1, 1);
          }
        });
  }
}
