package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formats are what Python's {@code struct} and NumPy take them for. */
class ItemFormatTest {
  /** {@code struct.calcsize} with C's sizes, and NumPy's dtype. */
  private static final Map<String, DType> NATIVE =
      Map.ofEntries(
          Map.entry("?", DType.BOOL),
          Map.entry("b", DType.INT8),
          Map.entry("B", DType.UINT8),
          Map.entry("c", DType.UINT8),
          Map.entry("h", DType.INT16),
          Map.entry("H", DType.UINT16),
          Map.entry("i", DType.INT32),
          Map.entry("I", DType.UINT32),
          Map.entry("q", DType.INT64),
          Map.entry("Q", DType.UINT64),
          Map.entry("n", DType.INT64),
          Map.entry("N", DType.UINT64),
          Map.entry("P", DType.UINT64),
          Map.entry("e", DType.FLOAT16),
          Map.entry("f", DType.FLOAT32),
          Map.entry("d", DType.FLOAT64),
          Map.entry("Zf", DType.COMPLEX64),
          Map.entry("F", DType.COMPLEX64),
          Map.entry("Zd", DType.COMPLEX128),
          Map.entry("D", DType.COMPLEX128));

  @Test
  void lettersAreDtypes() {
    NATIVE.forEach(
        (text, dtype) -> {
          for (String mark : List.of("", "@")) {
            ItemFormat format = ItemFormat.of(mark + text);
            assertEquals(dtype, format.dtype(), text);
            assertEquals(dtype.itemSize(), format.itemSize());
            assertEquals(ByteOrder.nativeOrder(), format.order());
            assertEquals(mark + text, format.toString());
          }
        });
  }

  @Test
  void withAByteOrderTheSizesAreThoseOfTheStandard() {
    for (String mark : List.of("<", ">", "=", "!")) {
      assertEquals(DType.INT32, ItemFormat.of(mark + "l").dtype());
      assertEquals(DType.UINT32, ItemFormat.of(mark + "L").dtype());
      assertEquals(DType.INT64, ItemFormat.of(mark + "q").dtype());
      for (String text : List.of("n", "N", "P")) {
        assertThrows(IllegalArgumentException.class, () -> ItemFormat.of(mark + text));
      }
    }
    assertEquals(ByteOrder.LITTLE_ENDIAN, ItemFormat.of("<d").order());
    assertEquals(ByteOrder.BIG_ENDIAN, ItemFormat.of(">d").order());
    assertEquals(ByteOrder.BIG_ENDIAN, ItemFormat.of("!d").order());
    assertEquals(ByteOrder.nativeOrder(), ItemFormat.of("=d").order());
    assertFalse(ItemFormat.of(">d").isNative() && ItemFormat.of("<d").isNative());
    assertTrue(ItemFormat.of(">b").isNative() && ItemFormat.of("<b").isNative());
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void dtypesAreWrittenAndReadBackInBothOrders(DType dtype) {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      ItemFormat format = ItemFormat.of(dtype, order);
      ItemFormat read = ItemFormat.of(format.toString());
      assertEquals(dtype, read.dtype());
      assertEquals(format, read);
      assertTrue(format.matches(read));
      assertTrue(dtype.itemSize() == 1 || format.order() == order);
      assertTrue(dtype.itemSize() == 1 || read.order() == order);
    }
    assertEquals(dtype.format(), ItemFormat.of(dtype).toString());
  }

  @Test
  void meaningCountsAndNotItsText() {
    assertTrue(ItemFormat.of("q").matches(ItemFormat.of("@n")));
    assertTrue(ItemFormat.of("F").matches(ItemFormat.of("Zf")));
    assertFalse(ItemFormat.of("q").equals(ItemFormat.of("@q")));
    assertFalse(ItemFormat.of("B").matches(ItemFormat.of("c")));
    assertFalse(ItemFormat.of("<i").matches(ItemFormat.of(">i")));
    assertTrue(ItemFormat.of("<B").matches(ItemFormat.of(">B")));
  }

  @Test
  void whatIsNoFormatOfOneValueIsRefused() {
    for (String text :
        List.of("", "@", "x", "2i", "ii", "s", "3s", "T{d:x:}", "&d", "Z", " d", "O")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> ItemFormat.of(text)).toString();
      assertTrue(message.contains("\"" + text + "\" is no format of one value"), message);
    }
  }
}
