package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import io.monomorph.quantity.Quantity;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests of the buffers of PyMetric, under their names, over the heap, memory and HDF5 files.
 * Numbers have no units here; those of a file are an attribute. See docs/pymetric-rows.md.
 */
class PyMetricBuffersTest {
  private static final double[][] SIMPLE = {{1, 1}, {1, 1}};

  @TempDir Path folder;

  private BufferFactory factory(String backend) {
    BufferFactory factory = Buffers.with().backend(backend);
    if (backend.equals("quantity")) {
      return factory.with("units", "keV");
    }
    return backend.equals("hdf5")
        ? factory
            .with("file", folder.resolve("made.h5"))
            .with("create", true)
            .with("path", "test/buffer")
        : factory;
  }

  private static Float64Buffer simple() {
    return Float64Buffer.ones(2, 2);
  }

  private static void checkSlice(NdBuffer buffer) {
    NdBuffer slice = buffer.get(":, 0");
    assertArrayEquals(new long[] {2}, slice.shape());
    assertEquals(Float64Buffer.ones(2), slice);
    assertEquals(buffer.getClass(), slice.getClass(), "a slice is a view of the same storage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap", "memory", "hdf5"})
  void testFromArrayRawNumpy(String backend) {
    NdBuffer buffer = factory(backend).fromArray(SIMPLE);
    assertEquals(backend, buffer.backend().name());
    assertArrayEquals(new long[] {2, 2}, buffer.shape());
    assertEquals(DType.FLOAT64, buffer.dtype());
    assertArrayEquals(SIMPLE, (double[][]) buffer.toNestedArray());
    checkSlice(buffer);
    buffer.close();
  }

  private void checkUnits(NdBuffer buffer) throws IOException {
    if (buffer.backend().name().equals("quantity")) {
      assertEquals("keV", ((Quantity) ((Operand) buffer).core()).units());
      assertEquals("keV", ((Quantity) ((Operand) buffer.get(":, 0")).core()).units());
      return;
    }
    Hdf5Dataset.of(buffer).orElseThrow().setAttribute("units", "keV");
    NdBuffer kept = buffer.copy();
    buffer.close();
    try (Hdf5File file = Hdf5File.open(folder.resolve("made.h5"))) {
      assertEquals("keV", file.dataset("test/buffer").attribute("units").string());
      assertEquals(kept, file.dataset("test/buffer").buffer());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantity", "hdf5"})
  void testFromArrayUnytArray(String backend) throws IOException {
    NdBuffer buffer = factory(backend).fromArray(SIMPLE);
    assertEquals(backend, buffer.backend().name());
    assertEquals(simple(), buffer);
    checkSlice(buffer);
    checkUnits(buffer);
  }

  private NdBuffer made(String backend, String method) {
    BufferFactory factory = factory(backend);
    return switch (method) {
      case "zeros" -> factory.zeros(DType.FLOAT64, 4, 4);
      case "ones" -> factory.ones(DType.FLOAT64, 4, 4);
      case "full" -> factory.full(DType.FLOAT64, 3.14, 4, 4);
      default -> factory.empty(DType.FLOAT64, 4, 4);
    };
  }

  private static void checkMade(NdBuffer buffer, String method) {
    assertArrayEquals(new long[] {4, 4}, buffer.shape());
    assertEquals(DType.FLOAT64, buffer.dtype());
    double expected =
        switch (method) {
          case "ones" -> 1;
          case "full" -> 3.14;
          default -> 0; // empty buffers have zeros too
        };
    assertEquals(Float64Buffer.full(expected, 4, 4), buffer);
  }

  @ParameterizedTest
  @CsvSource({
    "heap, ones", "heap, zeros", "heap, full", "heap, empty",
    "memory, ones", "memory, zeros", "memory, full", "memory, empty",
    "hdf5, ones", "hdf5, zeros", "hdf5, full", "hdf5, empty"
  })
  void testBufferConstructors(String backend, String method) {
    NdBuffer buffer = made(backend, method);
    assertEquals(backend, buffer.backend().name());
    checkMade(buffer, method);
    buffer.close();
  }

  @ParameterizedTest
  @CsvSource({
    "quantity, ones", "quantity, zeros", "quantity, full", "quantity, empty",
    "hdf5, ones", "hdf5, zeros", "hdf5, full", "hdf5, empty"
  })
  void testBufferConstructorsUnits(String backend, String method) throws IOException {
    NdBuffer buffer = made(backend, method);
    assertEquals(backend, buffer.backend().name());
    checkMade(buffer, method);
    checkUnits(buffer);
  }

  private static NdBuffer call(String ufunc, NdBuffer buffer, Destination to) {
    return switch (ufunc) {
      case "add" -> Ufuncs.ADD.apply(buffer, simple(), to);
      case "multiply" -> Ufuncs.MULTIPLY.apply(buffer, simple(), to);
      case "sqrt" -> Ufuncs.SQRT.apply(buffer, to);
      default -> Ufuncs.NEGATIVE.apply(buffer, to);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "heap, add", "heap, multiply", "heap, sqrt", "heap, negative",
    "memory, add", "memory, multiply", "memory, sqrt", "memory, negative",
    "hdf5, add", "hdf5, multiply", "hdf5, sqrt", "hdf5, negative"
  })
  void testNumpyUfuncBehavior(String backend, String ufunc) throws IOException {
    NdBuffer buffer = factory(backend).fromArray(SIMPLE);
    NdBuffer result = call(ufunc, buffer, Destination.heap());
    NdBuffer resultOut = call(ufunc, buffer, Destination.into(buffer));
    assertSame(buffer, resultOut, "out is what is returned");
    assertEquals("heap", result.backend().name());
    assertFalse(result.mayShareMemory(buffer));
    double expected = List.of("add", "multiply", "sqrt", "negative").indexOf(ufunc);
    expected = expected == 0 ? 2 : expected == 3 ? -1 : 1;
    assertEquals(Float64Buffer.full(expected, 2, 2), result);
    assertEquals(result, resultOut);
    buffer.close();
    if (backend.equals("hdf5")) {
      try (Hdf5File file = Hdf5File.open(folder.resolve("made.h5"))) {
        assertEquals(result, file.dataset("test/buffer").buffer());
      }
    }
  }
}
