package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The methods of buffers that compute do what the ufuncs and reductions do. */
class FluentTest {
  /** Names of methods that are not those of their ufuncs. */
  private static final Map<String, String> UFUNCS =
      Map.ofEntries(
          Map.entry("sub", "SUBTRACT"),
          Map.entry("mul", "MULTIPLY"),
          Map.entry("div", "DIVIDE"),
          Map.entry("floorDiv", "FLOOR_DIVIDE"),
          Map.entry("mod", "REMAINDER"),
          Map.entry("pow", "POWER"),
          Map.entry("lt", "LESS"),
          Map.entry("le", "LESS_EQUAL"),
          Map.entry("gt", "GREATER"),
          Map.entry("ge", "GREATER_EQUAL"),
          Map.entry("eq", "EQUAL"),
          Map.entry("ne", "NOT_EQUAL"),
          Map.entry("and", "BITWISE_AND"),
          Map.entry("or", "BITWISE_OR"),
          Map.entry("xor", "BITWISE_XOR"),
          Map.entry("not", "INVERT"),
          Map.entry("neg", "NEGATIVE"),
          Map.entry("abs", "ABSOLUTE"));

  @Test
  void everyMethodIsItsUfunc() throws ReflectiveOperationException {
    int methods = 0;
    for (Class<?> type : List.of(Logical.class, Elementwise.class, InPlace.class)) {
      for (Method method : type.getDeclaredMethods()) {
        if (java.lang.reflect.Modifier.isPublic(method.getModifiers())) {
          check(method);
          methods++;
        }
      }
    }
    assertTrue(methods > 100, methods + " methods");
  }

  private static void check(Method method) throws ReflectiveOperationException {
    boolean inPlace = method.getName().endsWith("InPlace");
    String name = method.getName().replace("InPlace", "");
    String constant = UFUNCS.getOrDefault(name, name.toUpperCase(Locale.ROOT));
    UniversalFunction ufunc = (UniversalFunction) Ufuncs.class.getField(constant).get(null);
    boolean bits = List.of("and", "or", "xor", "not").contains(name);
    NdBuffer a = bits ? Buffers.arange(6).reshape(2, 3) : Float64Buffer.of(1, 2, 0.5).copy();
    Object[] others =
        Arrays.stream(method.getParameterTypes()).map(type -> other(type, a)).toArray();
    Object[] inputs = new Object[others.length + 1];
    inputs[0] = a;
    System.arraycopy(others, 0, inputs, 1, others.length);
    NdBuffer expected = ufunc.apply(inputs);
    NdBuffer before = a.copy();
    NdBuffer result = (NdBuffer) method.invoke(a, others);
    assertEquals(expected, result, method.toString());
    if (inPlace) {
      assertSame(a, result);
    } else {
      assertEquals(before, a);
    }
  }

  private static Object other(Class<?> type, NdBuffer like) {
    if (type == double.class) {
      return 1.5;
    }
    if (type == long.class) {
      return 2L;
    }
    if (type == boolean.class) {
      return true;
    }
    return like.get("..., ::-1").copy();
  }

  @Test
  void everyReductionIsThere() throws ReflectiveOperationException {
    NdBuffer a = Buffers.arange(6).reshape(2, 3).astype(DType.FLOAT64);
    for (Method method : Reducible.class.getDeclaredMethods()) {
      if (java.lang.reflect.Modifier.isPublic(method.getModifiers())) {
        String constant = method.getName().toUpperCase(Locale.ROOT);
        BufferReduction reduction = (BufferReduction) Reductions.class.getField(constant).get(null);
        assertEquals(reduction.apply(a, 1), method.invoke(a, new int[] {1}));
        assertEquals(reduction.apply(a), method.invoke(a, new int[0]));
      }
    }
  }

  @Test
  void callsCanBeChained() {
    NdBuffer a = Float64Buffer.of(1, 2, 6);
    assertEquals(Float64Buffer.of(0, 1, 3), a.sub(1).mul(2).minimum(9).div(3).mul(1.5).clip(0, 3));
    assertEquals(Float64Buffer.of(-2, -1, 3), a.subInPlace(a.mean()));
    assertEquals(BoolBuffer.of(false, false, true), a.gt(0).and(a.ne(1)));
  }

  @Test
  void inPlaceKeepsDtypeAndShape() {
    Int32Buffer a = Int32Buffer.of(1, 2);
    assertEquals(Int32Buffer.of(3, 4), a.addInPlace(2));
    assertThrows(IllegalArgumentException.class, () -> a.addInPlace(0.5));
    assertThrows(IllegalArgumentException.class, () -> a.divInPlace(2));
    assertThrows(IllegalArgumentException.class, () -> a.addInPlace(Int32Buffer.zeros(3, 2)));
    assertThrows(UnsupportedOperationException.class, () -> a.asReadOnly().addInPlace(1));
    assertEquals(Int32Buffer.of(3, 4), a);
  }

  @Test
  void settingsThatAReductionHasNotAreRefused() {
    BoolBuffer mask = BoolBuffer.of(true, false);
    assertThrows(UnsupportedOperationException.class, () -> Reductions.MEDIAN.where(mask));
    assertThrows(UnsupportedOperationException.class, () -> Reductions.SUM.ddof(1));
    assertThrows(UnsupportedOperationException.class, () -> Reductions.VAR.at(0.5));
    NdBuffer nan = Float64Buffer.of(Double.NaN, Double.NaN);
    assertThrows(IllegalArgumentException.class, () -> Reductions.nanargmax(nan));
    assertThrows(IllegalArgumentException.class, () -> Float64Buffer.zeros(0).max());
    assertThrows(IllegalArgumentException.class, () -> Reductions.quantile(mask, 2.0));
    assertThrows(IllegalArgumentException.class, () -> Buffers.arange(3).argmax(0, 1));
  }

  @Test
  void largeBuffersOfEachKindAreSearched() {
    for (DType dtype : DType.values()) {
      NdBuffer a = Buffers.zeros(dtype, 5000);
      a.assign("3001::7", 1);
      assertEquals(3001, a.argmax().getLong(), dtype.toString());
      assertEquals(0, a.argmin().getLong(), dtype.toString());
      assertEquals(286, Reductions.countNonzero(a).getLong(), dtype.toString());
      assertEquals(a.any(), BoolBuffer.full(true), dtype.toString());
      assertEquals(a.all(), BoolBuffer.full(false), dtype.toString());
    }
  }
}
