package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single elements are read and written by int and by long indices, in every form there is. */
class ElementAccessTest {
  private static final long[][] SHAPES = {{}, {5}, {2, 3}, {2, 3, 2}, {2, 1, 3, 2}};

  private interface Form {
    Object[] of(long... index);
  }

  private static final List<Form> FORMS =
      List.of(
          index -> new Object[] {index},
          index -> new Object[] {Arrays.stream(index).mapToInt(i -> (int) i).toArray()},
          index -> index.length > 3 ? new Object[] {index} : Arrays.stream(index).boxed().toArray(),
          index ->
              index.length > 3
                  ? new Object[] {index}
                  : Arrays.stream(index).mapToObj(i -> (int) i).toArray());

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void everyFormOfIndexReadsAndWritesTheSameElement(BackendProvider backend, DType dtype) {
    for (long[] shape : SHAPES) {
      for (Form form : FORMS) {
        NdBuffer whole = (NdBuffer) backend.allocate(dtype, shape);
        NdBuffer buffer = shape.length == 0 ? whole : whole.transpose().get("::-1");
        long[] k = {0};
        Shapes.forEachIndex(
            buffer.shape(),
            index -> Elements.set(buffer, Elements.value(dtype, k[0]++), form.of(index)));
        k[0] = 0;
        Shapes.forEachIndex(
            buffer.shape(),
            index -> {
              long[] fromEnd = index.clone();
              Arrays.setAll(fromEnd, axis -> index[axis] - buffer.shape(axis));
              List<Object> value = Elements.value(dtype, k[0]++);
              for (Form reading : FORMS) {
                assertEquals(value, Elements.get(buffer, reading.of(index)));
                assertEquals(value, Elements.get(buffer, reading.of(fromEnd)));
              }
              if (dtype != DType.BOOL) {
                assertEquals(((Number) value.get(0)).doubleValue(), buffer.getDouble(index));
                assertEquals(((Number) value.get(0)).longValue(), buffer.getLong(fromEnd));
              }
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void indicesOutsideTheirAxisAreRefused(BackendProvider backend, DType dtype) {
    for (int axes = 1; axes < SHAPES.length; axes++) {
      NdBuffer buffer = (NdBuffer) backend.allocate(dtype, SHAPES[axes]);
      for (int axis = 0; axis < axes; axis++) {
        long extent = buffer.shape(axis);
        for (long bad : new long[] {extent, extent + 2, -extent - 1, Integer.MAX_VALUE}) {
          long[] index = new long[axes];
          index[axis] = bad;
          String message =
              "index %d is out of bounds for axis %d with size %d".formatted(bad, axis, extent);
          for (Form form : FORMS) {
            assertRefused(message, () -> Elements.get(buffer, form.of(index)));
            List<Object> value = Elements.value(dtype, 1);
            assertRefused(message, () -> Elements.set(buffer, value, form.of(index)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void aWrongNumberOfIndicesIsRefused(BackendProvider backend, DType dtype) {
    for (long[] shape : SHAPES) {
      NdBuffer buffer = (NdBuffer) backend.allocate(dtype, shape);
      for (int given = 0; given < 5; given++) {
        if (given != shape.length) {
          String message =
              "a buffer of shape %s takes %s for one element, got %d"
                      .formatted(
                          Shapes.str(shape),
                          shape.length == 1 ? "1 index" : shape.length + " indices",
                          given)
                  + (given == 0 || given > shape.length ? "" : part(given));
          long[] index = new long[given];
          for (Form form : FORMS) {
            assertRefused(message, () -> Elements.get(buffer, form.of(index)));
            List<Object> value = Elements.value(dtype, 1);
            assertRefused(message, () -> Elements.set(buffer, value, form.of(index)));
          }
        }
      }
    }
  }

  /** What is to be written instead of element access to the part at indices that are all 0. */
  private static String part(int given) {
    String zeros = "0" + ", 0".repeat(given - 1);
    return ": for the part write get(\"%s\") or at(%s).get(), to change it at(%s).set(values)"
        .formatted(zeros, zeros, zeros);
  }

  @Test
  void longIndicesAreNotCutToInts() {
    Float64Buffer buffer = Float64Buffer.zeros(3);
    assertRefused(
        "index 4294967296 is out of bounds for axis 0 with size 3", () -> buffer.get(1L << 32));
    assertRefused(
        "index -4294967295 is out of bounds for axis 0 with size 3",
        () -> buffer.set(1 - (1L << 32), 1.0));
  }

  @Test
  void plainCallsChooseTheMethodThatIsMeant() {
    Int64Buffer line = Buffers.arange(6);
    assertEquals(5, line.get(5));
    assertEquals(5, line.get(-1L));
    Int64Buffer table = line.reshape(2, 3);
    table.set(1, 2, 7);
    assertEquals(7, table.get(1, 2L));
    Int64Buffer four = table.reshape(1, 2, 1, 3);
    assertEquals(7, four.get(0, 1, 0, 2));
    assertEquals(7, four.get(0, 1, 0, 2L));
    four.set(new int[] {0, 1, 0, 2}, 8);
    assertEquals(8, line.get(-1));
    Complex128Buffer complex = Complex128Buffer.zeros(2, 2);
    complex.set(0, 1, 2.0, 3.0);
    assertEquals(3, complex.getImag(0, 1));
    Complex64Buffer one = Complex64Buffer.zeros();
    one.set(2, 3);
    assertEquals(3, one.getImag());
  }

  private static void assertRefused(
      String message, org.junit.jupiter.api.function.Executable access) {
    assertEquals(message, assertThrows(IndexOutOfBoundsException.class, access).getMessage());
  }
}
