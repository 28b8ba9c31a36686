package io.monomorph.data;

import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.view.Views;

/** Reads the elements of an operand one after the other in C order, by blocks. */
public final class ElementReader {
  private final Operand operand;
  private final Layout layout;
  private final Object block;
  private final int capacity;
  private final long[] index;
  private long left;
  private int count;

  /** Keeps the tiles that have been read in part. */
  private final StorageOperation operation = StorageOperation.open("read");

  /** Reads with blocks of at most {@code capacity} elements. */
  public ElementReader(Operand operand, int capacity) {
    this.operand = operand;
    // As few axes as possible make the rows long: one, if the elements are one run.
    Layout given = operand.layout();
    this.layout = Views.reshape(given, Order.C, given.size()).orElse(given);
    this.capacity = capacity;
    this.block = operand.dtype().newBlock((int) Math.min(capacity, layout.size()));
    this.index = new long[layout.rank()];
    this.left = layout.size();
  }

  /** The array that holds the elements read last; always the same. */
  public Object block() {
    return block;
  }

  /** Reads the next elements into the block; returns how many, 0 at the end. */
  public int next() {
    count = 0;
    if (operand.array() != null) {
      return read();
    }
    return operation.resume(this::read);
  }

  private int read() {
    int wanted = (int) Math.min(capacity, left);
    while (count < wanted) {
      readRow(wanted);
    }
    left -= count;
    return count;
  }

  private void readRow(int wanted) {
    int inner = layout.rank() - 1;
    long at = layout.offset();
    for (int axis = 0; axis <= inner; axis++) {
      at += index[axis] * layout.strides(axis);
    }
    if (inner < 0) {
      operand.load(at, 1, block, count++, 1);
      return;
    }
    int length = (int) Math.min(wanted - count, layout.shape(inner) - index[inner]);
    operand.load(at, layout.strides(inner), block, count, length);
    count += length;
    index[inner] += length;
    for (int axis = inner; axis > 0 && index[axis] == layout.shape(axis); axis--) {
      index[axis] = 0;
      index[axis - 1]++;
    }
  }
}
