package io.monomorph.spi;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;

/** Where results come from. */
@FunctionalInterface
public interface Allocator {
  /** Makes a contiguous buffer of zeros from index 0 on, in the given order. */
  Operand allocate(DType dtype, Order order, long... shape);
}
