package io.monomorph.span;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Calls the typed methods of spans, for tests that treat all dtypes alike. */
final class SpanElements {
  private SpanElements() {}

  /** The element of a buffer as the list of its parts, in the types that spans have. */
  static List<Object> of(NdBuffer buffer, long... index) {
    double re = buffer.getDouble(index);
    return switch (buffer.dtype()) {
      case BOOL -> List.of(re != 0);
      case INT8, UINT8, INT16, UINT16, INT32 -> List.of((int) buffer.getLong(index));
      case UINT32, INT64, UINT64 -> List.of(buffer.getLong(index));
      case FLOAT16, FLOAT32 -> List.of((float) re);
      case FLOAT64 -> List.of(re);
      case COMPLEX64 -> List.of((float) re, (float) buffer.getImaginary(index));
      case COMPLEX128 -> List.of(re, buffer.getImaginary(index));
    };
  }

  /** A value for the element at a place. */
  static List<Object> value(DType dtype, long k) {
    double number = (double) k;
    return switch (dtype) {
      case BOOL -> List.of(k % 3 != 0);
      case INT8, INT16, INT32 -> List.of((int) (k % 100 - 50));
      case UINT8 -> List.of((int) (255 - k % 100));
      case UINT16 -> List.of((int) (65535 - k % 100));
      case UINT32 -> List.of((1L << 32) - 1 - k % 100);
      case INT64 -> List.of(Long.MIN_VALUE + k);
      case UINT64 -> List.of(-1 - k);
      case FLOAT16, FLOAT32 -> List.of((float) number + 0.5f);
      case FLOAT64 -> List.of(number + 0.25);
      case COMPLEX64 -> List.of((float) number, (float) -number);
      case COMPLEX128 -> List.of(number + 0.25, -number);
    };
  }

  /** The parts of an element; the index has the types that the method is to have. */
  static List<Object> get(Span span, Object... index) {
    return span.dtype().isComplex()
        ? List.of(call(span, "getReal", index), call(span, "getImag", index))
        : List.of(call(span, "get", index));
  }

  static void set(Span span, List<Object> parts, Object... index) {
    List<Object> arguments = new ArrayList<>(List.of(index));
    arguments.addAll(parts);
    call(span, "set", arguments.toArray());
  }

  static void fill(Span span, List<Object> parts) {
    call(span, "fill", parts.toArray());
  }

  /** The elements as an array of the dtype's block type. */
  static Object toArray(Span span) {
    return call(span, "toArray");
  }

  /** Calls a public method by its name and the types of the arguments. */
  static Object call(Span span, String name, Object... arguments) {
    return call(publicClass(span.getClass()), span, name, arguments);
  }

  /** Calls a static method of a class of spans. */
  static Object callStatic(String type, String name, Object... arguments) {
    try {
      return call(Class.forName("io.monomorph.span." + type), type, name, arguments);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(type, e);
    }
  }

  /** The class that users see, such as Float64Span. */
  private static Class<?> publicClass(Class<?> type) {
    Class<?> known = type;
    while (known.isMemberClass()) {
      known = known.getSuperclass();
    }
    return known;
  }

  private static Object call(Class<?> type, Object receiver, String name, Object... arguments) {
    try {
      for (Method method : type.getMethods()) {
        if (method.getName().equals(name) && !method.isBridge() && takes(method, arguments)) {
          Object result = method.invoke(receiver, arguments);
          return result == null ? "nothing" : result;
        }
      }
      throw new AssertionError(type + " has no " + name + " of " + List.of(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int k = 0; k < types.length; k++) {
      boolean fits =
          types[k].isPrimitive()
              ? types[k] == unboxed(arguments[k])
              : types[k].isInstance(arguments[k]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> unboxed(Object argument) {
    return switch (argument) {
      case Integer known -> int.class;
      case Long known -> long.class;
      case Float known -> float.class;
      case Double known -> double.class;
      case Boolean known -> boolean.class;
      default -> argument.getClass();
    };
  }
}
