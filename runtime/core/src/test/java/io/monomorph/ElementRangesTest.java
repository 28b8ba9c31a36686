package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A single value that a dtype cannot hold is refused, and nothing is changed. */
class ElementRangesTest {
  @ParameterizedTest
  @CsvSource({
    "INT8, -128, 127",
    "UINT8, 0, 255",
    "INT16, -32768, 32767",
    "UINT16, 0, 65535",
    "UINT32, 0, 4294967295"
  })
  void integersAreCheckedAgainstTheRange(DType dtype, long least, long greatest) {
    for (BackendProvider backend : Elements.backends()) {
      NdBuffer buffer = (NdBuffer) backend.allocate(dtype, 2);
      for (long good : new long[] {least, greatest}) {
        Elements.set(buffer, carrier(dtype, good), 0);
        assertEquals(carrier(dtype, good), Elements.get(buffer, 0));
      }
      for (long bad : new long[] {least - 1, greatest + 1, greatest + 1000}) {
        String message =
            "%d is out of bounds for %s, which holds %d to %d"
                .formatted(bad, dtype, least, greatest);
        assertRefused(message, () -> Elements.set(buffer, carrier(dtype, bad), 0));
        assertRefused(message, () -> Elements.set(buffer, carrier(dtype, bad), 1L));
        assertRefused(message, () -> Elements.set(buffer, carrier(dtype, bad), new int[] {1}));
        assertRefused(message, () -> Buffers.full(dtype, bad, 3));
        assertEquals(carrier(dtype, greatest), Elements.get(buffer, 0));
      }
    }
  }

  private static List<Object> carrier(DType dtype, long value) {
    return List.of(dtype == DType.UINT32 ? (Object) value : (Object) (int) value);
  }

  @Test
  void fillAndOfCheckTheRangeToo() {
    UInt8Buffer buffer = UInt8Buffer.of(1, 2);
    String message = "300 is out of bounds for uint8, which holds 0 to 255";
    assertRefused(message, () -> buffer.fill(300));
    assertRefused(message, () -> UInt8Buffer.of(1, 300));
    assertRefused(message, () -> UInt8Buffer.full(300, 2));
    assertRefused(message, () -> UInt8Buffer.fromFunction(index -> 300, 2));
    assertEquals(UInt8Buffer.of(1, 2), buffer);
  }

  @Test
  void fullTakesEveryIntegerThatFits() {
    assertEquals(
        UInt64Buffer.of(-1),
        Buffers.full(
            DType.UINT64,
            new java.math.BigInteger("2").pow(64).subtract(java.math.BigInteger.ONE),
            1));
    assertEquals(Int8Buffer.of(2), Buffers.full(DType.INT8, 2.9, 1));
    assertEquals(BoolBuffer.of(true), Buffers.full(DType.BOOL, -7, 1));
    assertEquals(Float16Buffer.of(Float.POSITIVE_INFINITY), Buffers.full(DType.FLOAT16, 1e9, 1));
    // NumPy fills with what its cast gives, whatever that is.
    assertEquals(Int32Buffer.of(Integer.MIN_VALUE), Buffers.full(DType.INT32, Double.NaN, 1));
    assertRefused(
        "java.lang.String is no element: expected a Boolean, a Complex, or a number of java.lang or"
            + " java.math",
        () -> Buffers.full(DType.INT32, "1", 1));
  }

  @Test
  void layoutsThatReachOutsideTheCoreAreRefused() {
    BackendProvider heap = Elements.backends().get(0);
    Layout layout = Layout.of(new long[] {2, 3}, new long[] {-3, 1}, 4);
    assertEquals(
        "wrapped", heap.wrap(DType.INT32, new int[7], layout) != null ? "wrapped" : "refused");
    assertRefused(
        "shape (2, 3) strides (-3, 1) offset 4 reaches from index 1 to 6, but the core has only 6"
            + " elements",
        () -> heap.wrap(DType.INT32, new int[6], layout));
    assertRefused(
        "shape (3, 2) strides (2, 1) offset 0 reaches from index 0 to 5, but the core has only 4"
            + " elements",
        () -> Int32Buffer.wrap(new int[4], 3, 2));
    assertThrows(IllegalArgumentException.class, () -> Complex64Buffer.wrap(new float[5], 3));
  }

  @Test
  void moreElementsThanAnArrayHoldsAreNotCopied() {
    NdBuffer huge = Complex64Buffer.ones(1).broadcastTo(1L << 20, 1L << 20);
    String message = "shape (1048576, 1048576) has 1099511627776 elements of complex64, but ";
    assertRefused(
        message + "one Java array holds at most 1073741819: take a part", huge::toNestedArray);
    assertRefused(
        message + "one Java array holds at most 1073741819: take a part",
        () -> huge.as(Complex64Buffer.class).toArray());
    assertRefused(
        message + "this backend holds at most 1073741819: use a backend with a long index",
        huge::copy);
    assertRefused(
        "shape (3,) strides (9223372036854775807,) offset 0 reaches from index 0 to"
            + " 9223372036854775807, but the core has only 3 elements",
        () ->
            Elements.backends()
                .get(0)
                .wrap(
                    DType.INT8,
                    new byte[3],
                    Layout.of(new long[] {3}, new long[] {Long.MAX_VALUE}, 0)));
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
