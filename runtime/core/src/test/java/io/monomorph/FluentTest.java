package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The methods of buffers that compute do what the ufuncs and reductions do. */
class FluentTest {
  private static List<Map<String, String>> table(String name) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> names = List.of();
    for (String line : Files.readAllLines(Path.of("src/main/templates/tables", name))) {
      if (!line.startsWith("#")) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (names.isEmpty()) {
          names = cells;
        } else {
          Map<String, String> row = new HashMap<>();
          for (int k = 0; k < cells.size(); k++) {
            row.put(names.get(k), cells.get(k));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  @Test
  void everyUfuncOfOneOutputIsAMethod() throws IOException, ReflectiveOperationException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Ufuncs.class.getFields()) {
      UniversalFunction ufunc = (UniversalFunction) field.get(null);
      if (ufunc.outputs() == 1 && ufunc.inputs() < 3) {
        constants.add(field.getName());
      }
    }
    table("operators.txt").forEach(row -> constants.remove(row.get("ufunc")));
    assertEquals(Set.of(), constants);
  }

  @Test
  void everyMethodIsItsUfunc() throws IOException, ReflectiveOperationException {
    for (Map<String, String> row : table("operators.txt")) {
      UniversalFunction ufunc =
          (UniversalFunction) Ufuncs.class.getField(row.get("ufunc")).get(null);
      int calls = 0;
      for (Method method : NdBuffer.class.getMethods()) {
        boolean inPlace = method.getName().equals(row.get("name") + "InPlace");
        if (method.getName().equals(row.get("name")) || inPlace) {
          calls += check(method, ufunc, inPlace);
        }
      }
      int expected = "1".equals(row.get("inputs")) ? 1 : "yes".equals(row.get("assigns")) ? 10 : 5;
      assertEquals(expected, calls, row.toString());
    }
  }

  /** Calls a method with a buffer that its ufunc takes. */
  private static int check(Method method, UniversalFunction ufunc, boolean inPlace)
      throws ReflectiveOperationException {
    for (DType dtype : List.of(DType.FLOAT64, DType.INT64, DType.BOOL)) {
      NdBuffer a = Float64Buffer.of(1, 2, 0.5).astype(dtype);
      Object[] inputs = new Object[ufunc.inputs()];
      inputs[0] = a;
      for (int k = 1; k < inputs.length; k++) {
        inputs[k] = other(method.getParameterTypes()[k - 1], a);
      }
      NdBuffer expected;
      try {
        expected = inPlace ? AnyUfunc.into(ufunc, a.copy(), inputs) : AnyUfunc.apply(ufunc, inputs);
      } catch (IllegalArgumentException noLoop) {
        continue;
      }
      NdBuffer before = a.copy();
      Object result = method.invoke(a, Arrays.copyOfRange(inputs, 1, inputs.length));
      assertEquals(expected, result, method.toString());
      if (inPlace) {
        assertSame(a, result);
      } else {
        assertEquals(before, a);
      }
      return 1;
    }
    // What remains are bits and the like with a number of a kind that no dtype of theirs has.
    Class<?> type = method.getParameterTypes()[0];
    assertTrue(type == double.class || type == Complex.class, method.toString());
    return 1;
  }

  private static Object other(Class<?> type, NdBuffer like) {
    if (type == double.class) {
      return 1.5;
    }
    if (type == Complex.class) {
      return Complex.I;
    }
    if (type == long.class) {
      return 2L;
    }
    return type == Object.class ? (Object) BigInteger.TWO : like.get("..., ::-1").copy();
  }

  @Test
  void everyReductionIsAMethod() throws IOException, ReflectiveOperationException {
    NdBuffer a = Buffers.arange(6).reshape(2, 3).astype(DType.FLOAT64);
    for (Map<String, String> row : table("reductions.txt")) {
      BufferReduction reduction =
          (BufferReduction) Reductions.class.getField(row.get("constant")).get(null);
      Method method = NdBuffer.class.getMethod(row.get("name"), int[].class);
      assertEquals(reduction.apply(a, 1), method.invoke(a, new int[] {1}));
      assertEquals(reduction.apply(a), method.invoke(a, new int[0]));
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
  void whatAReductionCannotDoIsRefused() {
    BoolBuffer mask = BoolBuffer.of(true, false);
    NdBuffer nan = Float64Buffer.of(Double.NaN, Double.NaN);
    assertThrows(IllegalArgumentException.class, () -> Functions.nanargmax(nan));
    assertThrows(IllegalArgumentException.class, () -> Float64Buffer.zeros(0).max());
    assertThrows(IllegalArgumentException.class, () -> Functions.quantile(mask, 2.0));
    assertThrows(IllegalArgumentException.class, () -> Buffers.arange(3).argmax(0, 1));
  }

  @Test
  void largeBuffersOfEachKindAreSearched() {
    for (DType dtype : DType.values()) {
      NdBuffer a = Buffers.zeros(dtype, 5000);
      a.at("3001::7").set(1);
      assertEquals(3001, a.argmax().getLong(), dtype.toString());
      assertEquals(0, a.argmin().getLong(), dtype.toString());
      assertEquals(286, Functions.countNonzero(a).getLong(), dtype.toString());
      assertEquals(a.any(), BoolBuffer.full(true), dtype.toString());
      assertEquals(a.all(), BoolBuffer.full(false), dtype.toString());
    }
  }
}
