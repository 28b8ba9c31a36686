package io.monomorph.cells;

import io.monomorph.dtype.DType;
import java.nio.ByteBuffer;

/** Elements of one dtype in bytes that are no Java array of the dtype's. */
public final class Cells {
  final DType dtype;
  final long size;
  final ByteBuffer bytes;

  /** Room for elements that are all zero. */
  public Cells(DType dtype, long size) {
    this.dtype = dtype;
    this.size = size;
    this.bytes = ByteBuffer.allocateDirect(Math.toIntExact(size * dtype.itemSize()));
  }

  int at(long index) {
    return Math.toIntExact(index * dtype.itemSize());
  }
}
