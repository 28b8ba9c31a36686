package io.monomorph;

import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Calls the typed methods for elements of any dtype, for tests that treat all dtypes alike. */
final class Elements {
  private Elements() {}

  /** The heap, whose arrays are exposed, and a backend in which everything is staged. */
  static List<BackendProvider> backends() {
    return List.of(BackendRegistry.global().byName("heap"), new CellsBufferProvider());
  }

  /** These, and memory, which has loops of its own. */
  static List<BackendProvider> backendsAndMemory() {
    List<BackendProvider> backends = new ArrayList<>(backends());
    backends.add(BackendRegistry.global().byName("memory"));
    return backends;
  }

  /** A copy on a backend. */
  static NdBuffer on(BackendProvider backend, NdBuffer of) {
    NdBuffer copy = (NdBuffer) backend.allocate(of.dtype(), of.shape());
    copy.assign(of);
    return copy;
  }

  /** Each backend with each dtype. */
  static Stream<Arguments> backendsAndDtypes() {
    return backends().stream()
        .flatMap(backend -> backend.dtypes().stream().map(dtype -> Arguments.of(backend, dtype)));
  }

  /** The element that tests write at a place: what is read there, as a list of its parts. */
  static List<Object> value(DType dtype, long k) {
    double number = (double) k;
    double re = dtype == DType.BOOL ? number % 2 : dtype.isInteger() ? number + 1 : number + 0.5;
    List<Object> parts = new ArrayList<>();
    parts.add(carrier(dtype, re));
    if (dtype.isComplex()) {
      parts.add(carrier(dtype, -number));
    }
    return parts;
  }

  private static Object carrier(DType dtype, double value) {
    return switch (dtype) {
      case BOOL -> value != 0;
      case INT8, UINT8, INT16, UINT16, INT32 -> (int) value;
      case UINT32, INT64, UINT64 -> (long) value;
      case FLOAT16, FLOAT32, COMPLEX64 -> (float) value;
      case FLOAT64, COMPLEX128 -> value;
    };
  }

  /** The parts of the element; the index is any that a method takes. */
  static List<Object> get(NdBuffer buffer, Object... index) {
    if (!buffer.dtype().isComplex()) {
      return List.of(call(buffer, "get", index));
    }
    return List.of(call(buffer, "getReal", index), call(buffer, "getImag", index));
  }

  /** Writes the parts of an element. */
  static void set(NdBuffer buffer, List<Object> parts, Object... index) {
    List<Object> arguments = new ArrayList<>(List.of(index));
    arguments.addAll(parts);
    call(buffer, "set", arguments.toArray());
  }

  private static Object call(NdBuffer buffer, String name, Object... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int k = 0; k < types.length; k++) {
      types[k] = primitive(arguments[k]);
    }
    try {
      String type = "io.monomorph." + buffer.dtype().typeName() + "Buffer";
      Method method = Class.forName(type).getMethod(name, types);
      Object result = method.invoke(buffer, arguments);
      return result == null ? "nothing" : result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Class<?> primitive(Object argument) {
    if (argument instanceof Integer) {
      return int.class;
    }
    if (argument instanceof Long) {
      return long.class;
    }
    if (argument instanceof Float) {
      return float.class;
    }
    if (argument instanceof Double) {
      return double.class;
    }
    return argument instanceof Boolean ? boolean.class : argument.getClass();
  }
}
