package io.monomorph.testkit;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.storage.ComponentStorage;
import io.monomorph.storage.Components;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Tuples whose components lie side by side in another buffer. */
class InterleavedContractTest extends BackendContract {
  @Override
  protected BackendProvider backend() {
    return BackendRegistry.global().byName("component");
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    // Of other shapes there are tuples of one component.
    int components = shape.length == 2 && size > 0 && shape[1] < 16 ? (int) shape[1] : 1;
    NdBuffer raw = Buffers.zeros(dtype, size);
    Class<?> type = raw.getClass();
    while (!type.getSimpleName().equals(type(dtype))) {
      type = type.getSuperclass();
    }
    try {
      Method interleaved = Components.class.getMethod("interleaved", type, int.class);
      ComponentStorage<?> storage = (ComponentStorage<?>) interleaved.invoke(null, raw, components);
      return Operand.of(storage.buffer()).core();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The typed buffer that {@code interleaved} takes. */
  private static String type(DType dtype) {
    return switch (dtype) {
      case BOOL -> "BoolBuffer";
      case INT8 -> "Int8Buffer";
      case UINT8 -> "UInt8Buffer";
      case INT16 -> "Int16Buffer";
      case UINT16 -> "UInt16Buffer";
      case INT32 -> "Int32Buffer";
      case UINT32 -> "UInt32Buffer";
      case INT64 -> "Int64Buffer";
      case UINT64 -> "UInt64Buffer";
      case FLOAT16 -> "Float16Buffer";
      case FLOAT32 -> "Float32Buffer";
      case FLOAT64 -> "Float64Buffer";
      case COMPLEX64 -> "Complex64Buffer";
      case COMPLEX128 -> "Complex128Buffer";
    };
  }
}
