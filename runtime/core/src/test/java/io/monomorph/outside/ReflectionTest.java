package io.monomorph.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All public methods of buffers can be called by core reflection, from another package. */
class ReflectionTest {
  @ParameterizedTest
  @EnumSource
  void everyPublicMethodIsAccessible(DType dtype) {
    NdBuffer buffer = Buffers.ones(dtype, 2);
    List<String> refused = new ArrayList<>();
    int calls = 0;
    Class<?> typed = buffer.getClass().getSuperclass();
    for (Class<?> type : List.of(NdBuffer.class, typed)) {
      for (Method method : type.getMethods()) {
        // Methods of Object such as wait are not ours to call.
        if (method.getDeclaringClass() == Object.class) {
          continue;
        }
        calls++;
        try {
          Object on = Modifier.isStatic(method.getModifiers()) ? null : buffer;
          method.invoke(on, arguments(method));
        } catch (IllegalAccessException e) {
          refused.add(method.toString());
        } catch (InvocationTargetException e) {
          // It was called, which is what counts: null and zeros are not for every method.
          assertNotNull(e.getCause());
        }
      }
    }
    assertEquals(List.of(), refused);
    assertTrue(calls > 400, calls + " calls");
  }

  private static Object[] arguments(Method method) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int k = 0; k < types.length; k++) {
      arguments[k] =
          types[k] == boolean.class
              ? (Object) true
              : types[k] == int.class
                  ? (Object) 0
                  : types[k] == long.class
                      ? (Object) 0L
                      : types[k] == float.class
                          ? (Object) 0f
                          : types[k] == double.class ? (Object) 0.0 : null;
    }
    return arguments;
  }

  @Test
  void anOperatorIsFoundByItsParameter() throws ReflectiveOperationException {
    Float64Buffer a = Float64Buffer.of(1, 2);
    Method add = Float64Buffer.class.getMethod("add", NdBuffer.class);
    assertEquals(Float64Buffer.of(2, 4), add.invoke(a, a));
  }
}
