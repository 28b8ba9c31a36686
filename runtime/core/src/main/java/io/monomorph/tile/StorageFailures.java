package io.monomorph.tile;

import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Described;
import io.monomorph.spi.Operand;
import io.monomorph.spi.StorageException;

/** What is said when a method of a backend fails on elements: who failed, where, and at what. */
public final class StorageFailures {
  private StorageFailures() {}

  /** On elements along a row of the core. */
  public static RuntimeException ofRun(
      Operand operand,
      BackendProvider backend,
      String verb,
      long index,
      long stride,
      int length,
      RuntimeException failure) {
    String elements =
        length == 1
            ? "element " + index
            : "%d elements from %d on%s"
                .formatted(length, index, stride == 1 ? "" : " in steps of " + stride);
    return of(operand, backend, verb, elements, failure);
  }

  /** On a region of the core. */
  public static RuntimeException ofRegion(
      Operand operand,
      BackendProvider backend,
      String verb,
      long[] start,
      long[] shape,
      RuntimeException failure) {
    StringBuilder region = new StringBuilder("region [");
    for (int axis = 0; axis < start.length; axis++) {
      region
          .append(axis == 0 ? "" : ", ")
          .append(start[axis])
          .append(':')
          .append(start[axis] + shape[axis]);
    }
    return of(operand, backend, verb, region.append(']').toString(), failure);
  }

  private static RuntimeException of(
      Operand operand,
      BackendProvider backend,
      String verb,
      String elements,
      RuntimeException failure) {
    if (operand.core() instanceof Described) {
      // It has a name, and says itself what is wrong with it.
      return failure;
    }
    StorageOperation operation = StorageOperation.current();
    String message =
        "%sbackend %s could not %s %s of a %s core: %s%s"
            .formatted(
                operation == null ? "" : operation.name() + ": ",
                backend.name(),
                verb,
                elements,
                operand.dtype(),
                failure,
                operation == null ? "" : operation.state());
    return new StorageException(message, failure);
  }
}
