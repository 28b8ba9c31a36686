package io.monomorph.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Order;
import io.monomorph.shape.Shapes;
import io.monomorph.view.Views;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Layouts at the limits: many axes, more elements than an int or a long counts. */
class LayoutTest {
  @Test
  void sixtyFourAxesAreTheMost() {
    long[] shape = new long[64];
    Arrays.fill(shape, 1);
    Layout layout = Layout.of(shape);
    assertEquals(64, layout.rank());
    assertEquals(0, layout.at(new long[64]));
    assertEquals(layout, Views.transpose(layout, Shapes.reversedAxes(64)));
    assertEquals(0, Views.squeeze(layout).rank());
    assertRefused("a buffer has at most 64 axes, got 65", () -> Views.newAxis(layout, 0));
    assertRefused(
        "a buffer has at most 64 axes, got 65",
        () -> Views.broadcastTo(layout, Arrays.copyOf(shape, 65)));
    assertRefused(
        "a buffer has at most 64 axes, got 65", () -> Views.reshape(layout, Order.C, ones(65)));
  }

  private static long[] ones(int rank) {
    long[] shape = new long[rank];
    Arrays.fill(shape, 1);
    return shape;
  }

  @Test
  void hugeBroadcastShapesCountInLong() {
    Layout one = Layout.of(1);
    Layout huge = Views.broadcastTo(one, 1L << 31, 1L << 31);
    assertEquals(1L << 62, huge.size());
    assertEquals(0, huge.lastIndex());
    assertEquals(0, huge.at((1L << 31) - 1, -1L));
    assertEquals(
        "index 2147483648 is out of bounds for axis 1 with size 2147483648",
        assertThrows(IndexOutOfBoundsException.class, () -> huge.at(0L, 1L << 31)).getMessage());
    assertRefused(
        "shape (4294967296, 2147483648) has more elements than fit a long",
        () -> Views.broadcastTo(one, 1L << 32, 1L << 31));
    assertEquals(Long.MAX_VALUE, Views.broadcastTo(Layout.of(), Long.MAX_VALUE).size());
    assertEquals(
        Views.broadcastTo(Layout.of(), 1L << 40, 1L << 20),
        Views.reshape(Views.broadcastTo(Layout.of(), 1L << 60), Order.C, 1L << 40, -1)
            .orElseThrow());
  }

  @Test
  void placesBeyondTheIntRangeAreExact() {
    Layout layout = Layout.of(3_000_000_000L, 2);
    assertEquals(5_999_999_999L, layout.at(-1L, -1L));
    assertEquals(5_999_999_999L, layout.lastIndex());
    assertEquals(4_000_000_001L, layout.atLong(2_000_000_000, 1));
    Layout reversed = Views.slice(layout, 0, 2_999_999_999L, -1, 3_000_000_000L);
    assertEquals(5_999_999_998L, reversed.at(0L, 0L));
    assertEquals(0, reversed.firstIndex());
  }

  @Test
  void anyStridesThatStayInsideTheCoreAreTaken() {
    Layout layout = Layout.of(new long[] {2, 3}, new long[] {-3, 2}, 3);
    assertEquals(0, layout.firstIndex());
    assertEquals(7, layout.lastIndex());
    assertEquals(4, layout.at(1, -1));
    assertRefused(
        "shape (2, 3) strides (-3, 2) offset 2 puts an element at index -1, before the core begins",
        () -> Layout.of(new long[] {2, 3}, new long[] {-3, 2}, 2));
    assertRefused(
        "shape (2, 3) needs one stride for each axis, got 1",
        () -> Layout.of(new long[] {2, 3}, new long[] {1}, 0));
    assertEquals(2, Layout.of(new long[] {0, 3}, new long[] {-3, 2}, 2).firstIndex());
    Layout wide = Layout.of(new long[] {3}, new long[] {Long.MAX_VALUE}, 0);
    assertEquals(Long.MAX_VALUE, wide.lastIndex());
    assertRefused(
        "shape (3,) strides (-9223372036854775808,) offset 0 puts an element at index"
            + " -9223372036854775808, before the core begins",
        () -> Layout.of(new long[] {3}, new long[] {Long.MIN_VALUE}, 0));
  }

  @Test
  void theArraysOfALayoutAreItsOwn() {
    long[] shape = {2, 3};
    long[] strides = {3, 1};
    Layout layout = Layout.of(shape, strides, 0);
    shape[0] = 9;
    strides[0] = 9;
    layout.shape()[0] = 9;
    layout.strides()[0] = 9;
    assertArrayEquals(new long[] {2, 3}, layout.shape());
    assertEquals(Layout.of(2, 3), layout);
    assertEquals(Layout.of(2, 3).hashCode(), layout.hashCode());
    assertNotEquals(Layout.of(3, 2), layout);
    assertEquals("shape (2, 3) strides (3, 1) offset 0", layout.toString());
  }

  @Test
  void contiguityOverlooksAxesThatAreNeverStepped() {
    assertTrue(Layout.of(new long[] {1, 3}, new long[] {99, 1}, 0).isCContiguous());
    assertTrue(Layout.of(new long[] {1, 3}, new long[] {99, 1}, 0).isFContiguous());
    assertTrue(Layout.of(new long[] {0, 3}, new long[] {5, 7}, 0).isCContiguous());
    assertFalse(Layout.of(new long[] {2, 3}, new long[] {4, 1}, 0).isCContiguous());
    assertTrue(Layout.of(new long[] {2, 3}, new long[] {1, 2}, 0).isFContiguous());
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
