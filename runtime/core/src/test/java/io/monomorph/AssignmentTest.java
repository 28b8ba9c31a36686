package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Assignment broadcasts and casts, and is as if the values were copied first. */
class AssignmentTest {
  private static NdBuffer numbered(BackendProvider backend, DType dtype, long... shape) {
    NdBuffer buffer = (NdBuffer) backend.allocate(dtype, shape);
    buffer.assign(Buffers.arange(buffer.size()).reshape(shape));
    return buffer;
  }

  /** Assigns within one core, and within two: the result must be the same. */
  private static void assertAsIfCopied(NdBuffer whole, String from, String to) {
    NdBuffer expected = whole.copy();
    expected.get(to).assign(whole.get(from));
    whole.get(to).assign(whole.get(from));
    assertEquals(expected, whole, "[" + to + "] = [" + from + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":-1 | 1:",
        "1: | :-1",
        "::-1 | :",
        ": | ::-1",
        "::2 | :1100",
        "1100: | ::2",
        "::-2 | :1100",
        "5 | :",
        "5:6 | 4:900",
        "... | ..."
      })
  void overlappingSlicesAreAsIfCopiedFirst(String from, String to) {
    for (BackendProvider backend : Elements.backends()) {
      assertAsIfCopied(numbered(backend, DType.INT32, 2200), from, to);
      assertAsIfCopied(numbered(backend, DType.COMPLEX128, 2200), from, to);
    }
  }

  @Test
  void aMatrixCanBeAssignedToItsTranspose() {
    for (BackendProvider backend : Elements.backends()) {
      NdBuffer matrix = numbered(backend, DType.FLOAT32, 37, 37);
      NdBuffer transposed = matrix.transpose().copy();
      matrix.assign(matrix.transpose());
      assertEquals(transposed, matrix);
    }
  }

  @Test
  void randomOverlapsAreAsIfCopiedFirst() {
    Random random = new Random(7);
    for (int k = 0; k < 3000; k++) {
      BackendProvider backend = Elements.backends().get(k % 2);
      int rank = 1 + random.nextInt(3);
      long[] shape = random.longs(rank, 1, 8).toArray();
      NdBuffer whole = numbered(backend, k % 3 == 0 ? DType.UINT8 : DType.FLOAT64, shape);
      StringBuilder from = new StringBuilder();
      StringBuilder to = new StringBuilder();
      for (long extent : shape) {
        int count = random.nextInt((int) extent + 1);
        from.append(run(random, (int) extent, count)).append(',');
        to.append(run(random, (int) extent, count)).append(',');
      }
      assertAsIfCopied(whole, from.toString(), to.toString());
    }
  }

  /** A slice of the wanted length, in either direction. */
  private static String run(Random random, int extent, int count) {
    int step = count > 1 ? 1 + random.nextInt((extent - 1) / (count - 1)) : 1;
    int reach = count == 0 ? 0 : (count - 1) * step + 1;
    int start = random.nextInt(extent - reach + 1);
    if (random.nextBoolean()) {
      return start + ":" + (start + reach) + ":" + step;
    }
    int end = start - 1;
    return (start + reach - 1)
        + ":"
        + (count == 0 ? start + reach - 1 : end < 0 ? "" : end)
        + ":"
        + -step;
  }

  /** The elements of one array, seen once as complex numbers and once as their parts. */
  @Test
  void viewsWithElementsOfOtherSizesAreAsIfCopiedFirst() {
    float[] array = {0, 1, 2, 3, 4, 5, 6, 7};
    Complex64Buffer complex = Complex64Buffer.wrap(array);
    Float32Buffer.wrap(array).get("4:").assign(complex);
    assertEquals(Float32Buffer.of(0, 1, 2, 3, 0, 2, 4, 6), Float32Buffer.wrap(array));
    complex.assign(Float32Buffer.wrap(array).get(":4"));
    assertEquals(Complex64Buffer.of(0, 0, 1, 0, 2, 0, 3, 0), complex);
  }

  @ParameterizedTest
  @MethodSource("io.monomorph.Elements#backendsAndDtypes")
  void valuesAreBroadcast(BackendProvider backend, DType dtype) {
    NdBuffer buffer = (NdBuffer) backend.allocate(dtype, 2, 3);
    buffer.assign(Buffers.fromArray(new int[] {0, 1, 0}));
    assertEquals(Buffers.fromArray(dtype, new int[][] {{0, 1, 0}, {0, 1, 0}}), buffer);
    buffer.assign(Buffers.fromArray(new int[][] {{1}, {0}}));
    assertEquals(Buffers.fromArray(dtype, new int[][] {{1, 1, 1}, {0, 0, 0}}), buffer);
    buffer.assign(Buffers.ones(DType.FLOAT64));
    assertEquals(Buffers.ones(dtype, 2, 3), buffer);
    // As in NumPy, leading axes of length 1 that the target does not have are overlooked.
    buffer.assign(Buffers.zeros(DType.INT8, 1, 1, 2, 1));
    assertEquals(Buffers.zeros(dtype, 2, 3), buffer);
    buffer.get("0:0").assign(Buffers.ones(dtype, 1, 3));
    assertEquals(Buffers.zeros(dtype, 2, 3), buffer);
  }

  @Test
  void valuesOfAnotherShapeAreRefusedAndChangeNothing() {
    Int64Buffer buffer = Buffers.arange(6).reshape(2, 3);
    assertRefused("(2,) cannot be broadcast to shape (2, 3)", buffer, 2);
    assertRefused("(3, 2) cannot be broadcast to shape (2, 3)", buffer, 3, 2);
    assertRefused("(2, 2, 3) cannot be broadcast to shape (2, 3)", buffer, 2, 2, 3);
    assertRefused("(0,) cannot be broadcast to shape (2, 3)", buffer, 0);
    assertEquals(Buffers.arange(6).reshape(2, 3), buffer);
  }

  private static void assertRefused(String message, NdBuffer buffer, long... shape) {
    assertEquals(
        "a buffer of shape " + message,
        assertThrows(
                IllegalArgumentException.class,
                () -> buffer.assign(Buffers.zeros(DType.INT64, shape)))
            .getMessage());
  }

  @Test
  void fillReachesOnlyTheElementsOfTheView() {
    for (BackendProvider backend : Elements.backends()) {
      Int16Buffer whole = ((NdBuffer) backend.allocate(DType.INT16, 3, 4)).as(Int16Buffer.class);
      whole.get("::2, 1::2").fill(-7);
      assertEquals(
          Buffers.fromArray(
              DType.INT16, new int[][] {{0, -7, 0, -7}, {0, 0, 0, 0}, {0, -7, 0, -7}}),
          whole);
      Complex64Buffer complex =
          ((NdBuffer) backend.allocate(DType.COMPLEX64, 2)).as(Complex64Buffer.class);
      complex.get("1").fill(1, 2);
      assertEquals(Complex64Buffer.of(0, 0, 1, 2), complex);
    }
  }
}
