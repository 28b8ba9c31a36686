package io.monomorph.selection;

import io.monomorph.kernel.MaskPositions;
import java.util.Arrays;

/** Goes over the axes of a mask in C order, some elements at a time, and notes where it is true. */
final class TruePositions {
  private final long[] shape;
  private final long[] strides;
  private final long[] index;
  private long at;
  private int found;

  TruePositions(long[] shape, long[] strides) {
    int rank = shape.length;
    long[] newShape = new long[Math.max(rank, 1)];
    long[] newStrides = new long[newShape.length];
    int count = 0;
    // As few axes as possible make the runs long.
    for (int axis = 0; axis < rank; axis++) {
      if (shape[axis] == 1) {
        continue;
      }
      if (count > 0 && newStrides[count - 1] == strides[axis] * shape[axis]) {
        newShape[count - 1] *= shape[axis];
        newStrides[count - 1] = strides[axis];
      } else {
        newShape[count] = shape[axis];
        newStrides[count++] = strides[axis];
      }
    }
    if (count == 0) {
      newShape[count++] = 1;
    }
    this.shape = Arrays.copyOf(newShape, count);
    this.strides = Arrays.copyOf(newStrides, count);
    this.index = new long[count];
  }

  void find(boolean[] mask, int length, int[] offsets) {
    for (int done = 0; done < length; ) {
      int n = run(length - done);
      int step = (int) strides[strides.length - 1];
      found = MaskPositions.find(mask, done, n, (int) at, step, offsets, found);
      advance(n);
      done += n;
    }
  }

  void find(boolean[] mask, int length, long[] offsets) {
    for (int done = 0; done < length; ) {
      int n = run(length - done);
      found = MaskPositions.find(mask, done, n, at, strides[strides.length - 1], offsets, found);
      advance(n);
      done += n;
    }
  }

  private int run(int wanted) {
    int last = shape.length - 1;
    return (int) Math.min(wanted, shape[last] - index[last]);
  }

  private void advance(int n) {
    int axis = shape.length - 1;
    index[axis] += n;
    at += n * strides[axis];
    while (axis > 0 && index[axis] == shape[axis]) {
      at += strides[axis - 1] - shape[axis] * strides[axis];
      index[axis] = 0;
      index[--axis]++;
    }
  }
}
