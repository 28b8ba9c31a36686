package io.monomorph.allocation;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.List;
import java.util.Map;

/**
 * Allocates with one backend.
 *
 * @see BackendProvider
 */
public record BackendAllocator(BackendProvider backend, Map<String, Object> options)
    implements Allocator {
  /**
   * Makes sure that a backend has these options.
   *
   * @throws IllegalArgumentException if it has not
   */
  public static void checkOptions(BackendProvider backend, Map<String, Object> options) {
    List<String> known = options.isEmpty() ? List.of() : backend.options();
    for (String option : options.keySet()) {
      if (known.isEmpty()) {
        throw new IllegalArgumentException(
            "backend %s takes no options, got %s".formatted(backend.name(), option));
      }
      if (!known.contains(option)) {
        throw new IllegalArgumentException(
            "backend %s has no option %s: it has %s"
                .formatted(backend.name(), option, String.join(", ", known)));
      }
    }
  }

  @Override
  public Operand allocate(DType dtype, Order order, long... shape) {
    if (order.absolute() == Order.C) {
      return allocate(dtype, shape);
    }
    Operand reversed = allocate(dtype, Shapes.reversed(shape));
    return reversed.withLayout(
        Views.transpose(reversed.layout(), Shapes.reversedAxes(shape.length)), false);
  }

  private Operand allocate(DType dtype, long... shape) {
    if (options.isEmpty()) {
      return backend.allocate(dtype, shape);
    }
    checkOptions(backend, options);
    return backend.allocate(options, dtype, shape);
  }
}
