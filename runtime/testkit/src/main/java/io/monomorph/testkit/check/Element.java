package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Single elements of any dtype, read and written by the methods of the typed classes: those of the
 * generated class that call the accessors. An element is a list of its parts.
 */
final class Element {
  private static final Map<Class<?>, Class<?>> PRIMITIVES =
      Map.of(
          Boolean.class, boolean.class,
          Integer.class, int.class,
          Long.class, long.class,
          Float.class, float.class,
          Double.class, double.class);

  private Element() {}

  /** The element; the index is any that a method takes. */
  static List<Object> get(NdBuffer from, Object... index) {
    if (from.dtype().isComplex()) {
      return List.of(call(from, "getReal", index), call(from, "getImag", index));
    }
    return List.of(call(from, "get", index));
  }

  /** Writes an element. */
  static void set(NdBuffer to, List<Object> element, Object... index) {
    List<Object> arguments = new ArrayList<>(List.of(index));
    arguments.addAll(element);
    call(to, "set", arguments.toArray());
  }

  /** All elements one by one, in C order. */
  static List<List<Object>> all(NdBuffer of) {
    List<List<Object>> all = new ArrayList<>();
    for (long[] index : Indices.of(of.shape())) {
      all.add(get(of, (Object) index));
    }
    return all;
  }

  /** Writes all elements one by one. */
  static void setAll(NdBuffer to, NdBuffer from) {
    for (long[] index : Indices.of(from.shape())) {
      set(to, get(from, (Object) index), (Object) index);
    }
  }

  /** The element as a message shows it. */
  static String str(DType dtype, List<Object> element) {
    if (element.size() == 2) {
      return "(" + element.get(0) + ", " + element.get(1) + ")";
    }
    return dtype == DType.UINT64
        ? Long.toUnsignedString((long) element.get(0))
        : String.valueOf(element.get(0));
  }

  private static Object call(NdBuffer buffer, String name, Object... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int k = 0; k < types.length; k++) {
      Class<?> type = arguments[k].getClass();
      types[k] = PRIMITIVES.getOrDefault(type, type);
    }
    try {
      String typed = "io.monomorph." + buffer.dtype().typeName() + "Buffer";
      Method method =
          Class.forName(typed, true, NdBuffer.class.getClassLoader()).getMethod(name, types);
      Object result = method.invoke(buffer, arguments);
      return result == null ? List.of() : result;
    } catch (InvocationTargetException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        default -> throw new AssertionError(e);
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
