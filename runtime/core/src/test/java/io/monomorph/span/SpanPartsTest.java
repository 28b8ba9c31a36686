package io.monomorph.span;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of spans are those that indexing gives of their buffers. */
class SpanPartsTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource(DType.class)
  void partsOfPartsAreThoseOfBuffers(DType dtype) {
    Random random = new Random(dtype.itemSize());
    for (NdBuffer source : SpanBuffers.writable(dtype, 120, folder).values()) {
      for (int round = 0; round < 15; round++) {
        NdBuffer buffer = source.reshape(4, 5, 6);
        Span span = random.nextBoolean() ? buffer.spanNd() : buffer.readOnlySpanNd();
        for (int step = 0; step < 4 && buffer.rank() > 0; step++) {
          int axis = random.nextInt(buffer.rank());
          int n = (int) buffer.shape(axis);
          int from = n == 0 ? 0 : random.nextInt(n);
          switch (random.nextInt(4)) {
            case 0 -> {
              if (n > 0) {
                buffer = buffer.get(":, ".repeat(axis) + from);
                span = (Span) SpanElements.call(span, "at", axis, (long) from);
              }
            }
            case 1 -> {
              int length = random.nextInt(n - from + 1);
              buffer = buffer.get(":, ".repeat(axis) + from + ":" + (from + length));
              span = (Span) SpanElements.call(span, "slice", axis, (long) from, (long) length);
            }
            case 2 -> {
              if (n > 0) {
                int by = random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(3);
                int most = by > 0 ? (n - 1 - from) / by + 1 : from / -by + 1;
                int length = 1 + random.nextInt(most);
                int end = from + length * by;
                String stop = end < 0 ? "" : Integer.toString(Math.min(end, n));
                buffer = buffer.get(":, ".repeat(axis) + from + ":" + stop + ":" + by);
                span =
                    (Span)
                        SpanElements.call(
                            span, "slice", axis, (long) from, (long) length, (long) by);
              }
            }
            default -> {
              int[] axes = axes(random, buffer.rank());
              buffer = buffer.transpose(axes);
              span = (Span) SpanElements.call(span, "transpose", axes);
            }
          }
          check(buffer, span);
        }
      }
    }
  }

  private static int[] axes(Random random, int rank) {
    List<Integer> axes = new java.util.ArrayList<>(IntStream.range(0, rank).boxed().toList());
    java.util.Collections.shuffle(axes, random);
    return axes.stream().mapToInt(k -> k).toArray();
  }

  private static void check(NdBuffer buffer, Span span) {
    assertArrayEquals(buffer.shape(), span.shape());
    assertEquals(buffer.toString(), span.toString());
    Span again = span.isReadOnly() ? buffer.readOnlySpanNd() : buffer.spanNd();
    assertEquals(again, span);
    assertEquals(again.hashCode(), span.hashCode());
    if (buffer.isCContiguous()) {
      assertArrayEquals(
          new long[] {buffer.size()}, ((Span) SpanElements.call(span, "flat")).shape());
    } else {
      assertThrows(IllegalArgumentException.class, () -> SpanElements.call(span, "flat"));
    }
    if (buffer.rank() == 2) {
      Span table = (Span) SpanElements.call(span, "as2D");
      assertEquals(span, table);
      assertEquals(span, SpanElements.call(table, "asNd"));
      assertEquals(buffer.transpose().readOnlySpanNd(), SpanElements.call(table, "transpose"));
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void rowsAreCutOutOfTables(DType dtype) {
    for (NdBuffer source : SpanBuffers.writable(dtype, 120, folder).values()) {
      Span span = source.span();
      Span table = (Span) SpanElements.call(span, "as2D", 10L, 12L);
      assertEquals(source.reshape(10, 12).spanNd(), table);
      assertEquals(source.span(), SpanElements.call(table, "flat"));
      for (long row = 0; row < 10; row++) {
        Span part = (Span) SpanElements.call(table, "row", row);
        assertEquals(source.get(row * 12 + ":" + (row + 1) * 12).span(), part);
      }
      Span part = (Span) SpanElements.call(table, "slice", 2L, 3L, 4L, 5L);
      assertEquals(source.reshape(10, 12).get("2:5, 4:9").spanNd(), part);
      // A pitch of 20, of which 12 are columns.
      Span pitched = (Span) SpanElements.call(span, "as2D", 6L, 12L, 20L);
      assertEquals(source.reshape(6, 20).get(":, :12").spanNd(), pitched);
      Span cube = (Span) SpanElements.call(span, "asNd", new long[] {2, 3, 4, 5});
      assertEquals(source.reshape(2, 3, 4, 5).spanNd(), cube);
      assertEquals(
          source.get("5:9").span(),
          SpanElements.call((Span) SpanElements.call(span, "slice", 5L), "slice", 0L, 4L));
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void copiesMayOverlap(DType dtype) {
    for (NdBuffer source : SpanBuffers.writable(dtype, 60, folder).values()) {
      for (int from = 0; from < 20; from += 3) {
        for (int to = 0; to < 20; to += 4) {
          NdBuffer expected = source.copy();
          NdBuffer moved = source.get(from + ":" + (from + 40)).copy();
          expected.get(to + ":" + (to + 40)).assign(moved);
          Span span = source.span();
          SpanElements.call(
              (Span) SpanElements.call(span, "slice", (long) from, 40L),
              "copyTo",
              SpanElements.call(span, "slice", (long) to, 40L));
          assertEquals(expected, source);
        }
      }
      NdBuffer square = source.get(":49").reshape(7, 7);
      NdBuffer turned = square.transpose().copy();
      SpanElements.call(
          square.span2D(), "copyFrom", SpanElements.call(square.span2D(), "transpose"));
      assertEquals(turned, square);
      SpanElements.call(
          square.spanNd(), "copyFrom", SpanElements.call(square.spanNd(), "slice", 0, 6L, 7L, -1L));
      assertEquals(turned.get("::-1"), square);
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndSaid() {
    Float64Span span = Float64Span.of(1, 2, 3, 4, 5, 6);
    refused(
        "a slice of 3 from index 4 on is out of bounds for axis 0 with size 6",
        () -> span.slice(4, 3));
    refused(
        "a slice of -1 from index 7 on is out of bounds for axis 0 with size 6",
        () -> span.slice(7));
    refused(
        "a slice of 2 from index -1 on is out of bounds for axis 0 with size 6",
        () -> span.slice(-1, 2));
    refused("a span of 6 elements has not the shape (2, 4), which has 8", () -> span.as2D(2, 4));
    refused("a span of 6 elements has not the shape (7,), which has 7", () -> span.asNd(7));
    refused(
        "rows of 3 columns overlap at a pitch of 2: it is the distance of their beginnings",
        () -> span.as2D(2, 3, 2));
    refused(
        "2 rows of 3 columns at a pitch of 4 are not within 6 elements", () -> span.as2D(2, 3, 4));
    refused(
        "2 rows of 3 columns at a pitch of 9223372036854775807 are not within 6 elements",
        () -> span.as2D(2, 3, Long.MAX_VALUE));
    refused(
        "a span of shape (6,) cannot be copied to one of shape (5,): slice(...) takes a part",
        () -> span.copyTo(span.slice(1)));
    Float64Span2D table = span.as2D(2, 3);
    refused("index 2 is out of bounds for axis 0 with size 2", () -> table.row(2));
    refused(
        "a slice of 2 from index 2 on is out of bounds for axis 1 with size 3",
        () -> table.slice(0, 1, 2, 2));
    refused(
        "elements of shape (2,) with strides (3,) are not one after the other: spanNd() sees them where they are, copy() or toArray() puts them in a row",
        () -> table.transpose().row(0));
    Float64SpanNd nd = table.asNd();
    refused("there is no axis 2 of shape (2, 3)", () -> nd.at(2, 0));
    refused("there is no axis -1 of shape (2, 3)", () -> nd.slice(-1, 0, 1));
    refused("a slice has a step of 0: it is 1, or negative to go back", () -> nd.slice(0, 0, 1, 0));
    refused(
        "a slice of 3 from index 1 on with step -1 is out of bounds for axis 1 with size 3",
        () -> nd.slice(1, 1, 3, -1));
    refused(
        "a span of shape (2, 3) takes 2 indices for one element, got 1: at(axis, index) is a part",
        () -> nd.get(1));
    refused(
        "a span of shape (2, 3) takes 2 indices for one element, got 3: at(axis, index) is a part",
        () -> nd.set(1, 1, 1, 5.0));
    refused(
        "300 is out of bounds for uint8, which holds 0 to 255",
        () -> UInt8Span.of(1, 2).set(0, 300));
    assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), span.stream().boxed().toList());
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
  }

  @Test
  void contentMakesSpansEqual() {
    Float64Span span = Float64Span.of(1, Double.NaN, 0.0);
    assertEquals(span, ReadOnlyFloat64Span.wrap(new double[] {1, Double.NaN, 0.0}));
    assertEquals(span.hashCode(), span.asReadOnly().hashCode());
    assertEquals(span, span.asNd(3));
    assertNotEquals(span, span.asNd(1, 3));
    assertNotEquals(span, Float32Span.of(1, Float.NaN, 0));
    assertNotEquals(span, span.slice(1));
    assertEquals("[ 1. nan  0.]", span.toString());
    assertEquals(Layout.of(3), Layout.of(span.shape()));
    assertEquals(Buffers.arange(3).span(), Int64Span.of(0, 1, 2));
  }
}
