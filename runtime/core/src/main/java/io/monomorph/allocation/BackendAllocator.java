package io.monomorph.allocation;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;

/**
 * Allocates with one backend.
 *
 * @see BackendProvider
 */
public record BackendAllocator(BackendProvider backend) implements Allocator {
  @Override
  public Operand allocate(DType dtype, Order order, long... shape) {
    if (order.absolute() == Order.C) {
      return backend.allocate(dtype, shape);
    }
    Operand reversed = backend.allocate(dtype, Shapes.reversed(shape));
    return reversed.withLayout(
        Views.transpose(reversed.layout(), Shapes.reversedAxes(shape.length)), false);
  }
}
