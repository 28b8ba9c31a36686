package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code numpy.resize}: the elements again and again, in any shape. */
class ResizeTest {
  @Test
  void elementsAreRepeatedOrCutOff() {
    Int64Buffer a = Buffers.arange(6).reshape(2, 3);
    assertEquals("[[0 1 2 3]\n [4 5 0 1]\n [2 3 4 5]]", a.resize(3, 4).toString());
    assertEquals("[0 1 2 3]", a.resize(4).toString());
    assertEquals("0", a.resize().toString());
    assertEquals("[0 3 1 4 2 5 0]", a.transpose().resize(7).toString());
    assertEquals("[2 1 0 2 1]", a.get("0, ::-1").resize(5).toString());
    assertArrayEquals(new long[] {0, 3}, a.resize(0, 3).shape());
  }

  @Test
  void nothingBecomesZeros() {
    assertEquals("[0. 0. 0.]", Float32Buffer.zeros(0).resize(3).toString());
  }

  @ParameterizedTest
  @EnumSource
  void everyDtypeIsCopied(DType dtype) {
    NdBuffer values = Buffers.arange(1, 6).astype(dtype);
    NdBuffer many = values.resize(50, 3);
    assertEquals(dtype, many.dtype());
    for (int k = 0; k < 150; k++) {
      assertEquals(values.item(k % 5), many.item(k / 3, k % 3));
    }
    many.assign(0);
    assertEquals(Buffers.arange(1, 6).astype(dtype), values, "a copy");
  }

  @Test
  void anyNumberOfElementsFollowsAnother() {
    Random random = new Random(5);
    for (int k = 0; k < 300; k++) {
      int from = 1 + random.nextInt(40);
      int to = random.nextInt(300);
      NdBuffer resized = Buffers.arange(from).resize(to);
      assertEquals(Buffers.arange(to).mod(from), resized, from + " to " + to);
    }
  }

  @Test
  void impossibleShapesAreRefused() {
    Int64Buffer a = Buffers.arange(6);
    assertThrows(IllegalArgumentException.class, () -> a.resize(-1));
    assertThrows(IllegalArgumentException.class, () -> a.resize(2, -3));
    assertThrows(IllegalArgumentException.class, () -> a.resize(Long.MAX_VALUE, 3));
  }
}
