package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;

/** The elements of objects that are no buffers, on their way into a dtype. */
public final class SourceElements {
  private SourceElements() {}

  /**
   * The elements of anything that a registry resolves. What is written as a literal is converted to
   * the dtype at once, so that numbers that do not fit are found.
   *
   * @throws IllegalArgumentException if a number in a list or an array of objects does not fit, or
   *     no backend takes the object
   */
  public static Operand of(BackendRegistry registry, DType dtype, Object source) {
    return NestedArrays.isLiteral(source) && isOfHeap(registry, source)
        ? NestedArrays.copy(dtype, source)
        : registry.resolve(source);
  }

  private static boolean isOfHeap(BackendRegistry registry, Object source) {
    return registry
        .backendFor(source.getClass())
        .filter(first -> first.getClass() == BackendRegistry.heapBackend().getClass())
        .isPresent();
  }

  /**
   * What is assigned to elements of a dtype: an operand as it is, a number or boolean, or anything
   * that can be resolved.
   */
  public static Operand assigned(DType dtype, Object values) {
    if (values instanceof Operand operand) {
      return operand;
    }
    return ScalarKind.isScalar(values)
        ? Scalars.of(dtype, values)
        : of(BackendRegistry.global(), dtype, values);
  }
}
