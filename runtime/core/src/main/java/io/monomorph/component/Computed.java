package io.monomorph.component;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;

/** Elements that are nowhere, but are computed when they are read. */
public abstract class Computed extends Generation {
  private final DType dtype;
  private final Layout layout;

  Computed(String name, DType dtype, Layout layout) {
    super(name);
    this.dtype = dtype;
    this.layout = layout;
  }

  public final DType dtype() {
    return dtype;
  }

  /** The shape; elements are in C order. */
  public final Layout layout() {
    return layout;
  }

  /** Whether elements cannot be written. */
  public abstract boolean isReadOnly();

  /** As {@link io.monomorph.spi.Operand#load}, of the dtype. */
  public abstract void load(long index, long stride, Object block, int offset, int length);

  /** As {@link io.monomorph.spi.Operand#store}, of the dtype; of what is not read-only. */
  public void store(long index, long stride, Object block, int offset, int length) {
    throw new UnsupportedOperationException(description() + " is computed, and cannot be written");
  }

  /** One element of those of float64. */
  public double real(long index) {
    return ((double[]) one(index))[0];
  }

  /** One element, in a block of its own. */
  public final Object one(long index) {
    Object block = dtype.newBlock(1);
    load(index, 1, block, 0, 1);
    return block;
  }
}
