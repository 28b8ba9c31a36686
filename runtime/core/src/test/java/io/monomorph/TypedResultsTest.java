package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The class that a method of a typed buffer promises is the one of the result, and no wider. */
class TypedResultsTest {
  /** The abstract class of a dtype, such as {@code Float64Buffer}. */
  private static Class<?> typed(DType dtype) {
    return Buffers.zeros(dtype).getClass().getSuperclass();
  }

  @ParameterizedTest
  @EnumSource
  void resultsHaveTheClassThatTheCompilerKnows(DType dtype) throws IllegalAccessException {
    NdBuffer a = Buffers.ones(dtype, 3);
    List<String> wide = new ArrayList<>();
    int calls = 0;
    for (Method method : typed(dtype).getMethods()) {
      Object[] arguments = arguments(method, a);
      if (arguments == null || method.isBridge()) {
        continue;
      }
      calls++;
      try {
        Object result = method.invoke(a, arguments);
        if (method.getReturnType() == NdBuffer.class) {
          wide.add(method.getName() + " gives " + result.getClass().getSimpleName());
        }
        assertTrue(method.getReturnType().isInstance(result), method.toString());
      } catch (InvocationTargetException e) {
        // There is no such loop; a ClassCastException would be a wrong entry of the table.
        Class<?> expected = IllegalArgumentException.class;
        assertSame(expected, Objects.requireNonNull(e.getCause()).getClass(), method.toString());
      }
    }
    assertTrue(calls > 150, calls + " calls");
    // The dtype of what ldexp and angle give is not that of the buffer.
    wide.removeIf(line -> line.startsWith("ldexp") || line.startsWith("angle"));
    assertEquals(List.of(), wide);
  }

  /** Arguments for methods that compute from numbers or buffers of this dtype, otherwise null. */
  private static Object @Nullable [] arguments(Method method, NdBuffer a) {
    if (!NdBuffer.class.isAssignableFrom(method.getReturnType())
        || java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
      return null;
    }
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int k = 0; k < types.length; k++) {
      if (types[k] == long.class) {
        arguments[k] = 1L;
      } else if (types[k] == double.class) {
        arguments[k] = 0.5;
      } else if (types[k] == Complex.class) {
        arguments[k] = Complex.I;
      } else if (types[k] == typed(a.dtype())) {
        arguments[k] = a;
      } else if (types[k] == int[].class && types.length == 1) {
        arguments[k] = new int[] {0};
      } else {
        return null;
      }
    }
    return arguments;
  }

  @Test
  void expressionsNeedNoCasts() {
    Float64Buffer a = Float64Buffer.of(1, 4, 9);
    Float64Buffer shifted = a.add(1).sub(a).mul(a.sqrt());
    BoolBuffer marks = a.gt(1).and(a.lt(9)).or(a.isnan());
    Float64Buffer part = a.get("1:").copy();
    Float64Buffer means = a.reshape(1, 3).mean(0);
    assertEquals(Float64Buffer.of(1, 2, 3), shifted);
    assertEquals(BoolBuffer.of(false, true, false), marks);
    assertEquals(Float64Buffer.of(4, 9), part);
    assertEquals(a, means);
    assertEquals(Float64Buffer.of(0, 1), Int32Buffer.of(0, 2).div(2));
    Int64Buffer total = Int8Buffer.of(100, 100).sum();
    assertEquals(200, total.get());
  }
}
