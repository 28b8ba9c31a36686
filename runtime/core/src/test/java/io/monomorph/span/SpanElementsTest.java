package io.monomorph.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spans of every dtype over every storage and layout show the elements of their buffer. */
class SpanElementsTest {
  @TempDir static Path folder;

  /** Parts of a buffer of 120 elements, with any strides. */
  private static List<NdBuffer> layouts(NdBuffer all) {
    NdBuffer cube = all.reshape(4, 5, 6);
    List<NdBuffer> parts = new ArrayList<>();
    parts.add(all);
    parts.add(all.get("7:70"));
    parts.add(all.get("::-1"));
    parts.add(all.get("3::7"));
    parts.add(all.get("5:5"));
    parts.add(all.reshape(10, 12));
    parts.add(all.reshape(12, 10).transpose());
    parts.add(all.reshape(10, 12).get("2:9:3, ::-2"));
    parts.add(all.reshape(10, 12).get("::-1, 4"));
    parts.add(all.reshape(10, 12).get("3:3, :"));
    parts.add(cube);
    parts.add(cube.transpose(1, 2, 0));
    parts.add(cube.get("::-2, 1:4, ::3"));
    parts.add(cube.get("2, 3, 4"));
    parts.add(all.reshape(1, 4, 1, 5, 3, 2).get("..., ::-1"));
    return parts;
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void elementsAreReadAndWritten(DType dtype) {
    int checked = 0;
    for (Map.Entry<String, NdBuffer> source : SpanBuffers.writable(dtype, 120, folder).entrySet()) {
      for (NdBuffer buffer : layouts(source.getValue())) {
        String what = source.getKey() + " of " + buffer.layout();
        check(buffer.spanNd(), buffer, what);
        check(buffer.readOnlySpanNd(), buffer, what);
        if (buffer.rank() == 2) {
          check(buffer.span2D(), buffer, what);
          check(buffer.readOnlySpan2D(), buffer, what);
        }
        if (buffer.rank() < 2 && buffer.isCContiguous()) {
          check(buffer.span(), buffer, what);
          check(buffer.readOnlySpan(), buffer, what);
        }
        checked++;
      }
    }
    assertEquals(15 * 8, checked);
  }

  private static void check(Span span, NdBuffer buffer, String what) {
    assertEquals(buffer.dtype(), span.dtype(), what);
    assertEquals(buffer.size(), span.size(), what);
    assertEquals(buffer.byteSize(), span.byteSize(), what);
    assertEquals(
        buffer.toString(),
        span.rank() == buffer.rank() ? span.toString() : buffer.toString(),
        what);
    assertEquals(buffer.layout().isCContiguous(), span.isContiguous(), what);
    boolean flat = span.getClass().getName().contains("Span$");
    boolean table = span.getClass().getName().contains("Span2D$");
    long k = 0;
    for (long[] index : indices(buffer.layout())) {
      for (Object[] form : forms(index, flat || table)) {
        assertEquals(SpanElements.of(buffer, index), SpanElements.get(span, form), what);
        if (!span.isReadOnly()) {
          List<Object> value = SpanElements.value(buffer.dtype(), k++);
          SpanElements.set(span, value, form);
          assertEquals(value, SpanElements.of(buffer, index), what);
        }
      }
    }
    assertTrue(sameElements(buffer, span), what);
    if (span.isReadOnly()) {
      assertThrows(
          AssertionError.class, () -> SpanElements.fill(span, SpanElements.value(span.dtype(), 0)));
    } else {
      List<Object> value = SpanElements.value(buffer.dtype(), 77);
      SpanElements.fill(span, value);
      for (long[] index : indices(buffer.layout())) {
        assertEquals(value, SpanElements.of(buffer, index), what);
      }
    }
    refusals(span, buffer, flat, what);
  }

  private static boolean sameElements(NdBuffer buffer, Span span) {
    Object expected = buffer.toFlatArray();
    Object given = SpanElements.toArray(span);
    return Arrays.deepEquals(new Object[] {expected}, new Object[] {given});
  }

  /** An index as int where there are so few, and as long. */
  private static List<Object[]> forms(long[] index, boolean single) {
    List<Object[]> forms = new ArrayList<>();
    if (single) {
      Object[] longs = new Object[Math.max(index.length, 1)];
      Object[] ints = new Object[longs.length];
      for (int axis = 0; axis < longs.length; axis++) {
        longs[axis] = index.length == 0 ? 0L : index[axis];
        ints[axis] = index.length == 0 ? 0 : (int) index[axis];
      }
      forms.add(longs);
      forms.add(ints);
      return forms;
    }
    forms.add(new Object[] {index});
    if (index.length > 0 && index.length < 4) {
      Object[] ints = new Object[index.length];
      for (int axis = 0; axis < ints.length; axis++) {
        ints[axis] = (int) index[axis];
      }
      forms.add(ints);
    }
    return forms;
  }

  /** An index before and after each axis is refused, with its axis and size. */
  private static void refusals(Span span, NdBuffer buffer, boolean flat, String what) {
    for (int axis = 0; axis < span.rank(); axis++) {
      for (long wrong : new long[] {-1, span.shape()[axis], Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        long[] index = new long[buffer.rank()];
        if (span.size() == 0 && axis > 0 && span.shape()[0] == 0) {
          continue;
        }
        if (index.length == 0) {
          index = new long[1];
        }
        index[axis] = wrong;
        boolean typed = !span.getClass().getName().contains("SpanNd");
        for (Object[] form : forms(index, typed)) {
          assertEquals(
              "index %d is out of bounds for axis %d with size %d"
                  .formatted(wrong, axis, span.shape()[axis]),
              assertThrows(
                      IndexOutOfBoundsException.class, () -> SpanElements.get(span, form), what)
                  .getMessage());
          if (!span.isReadOnly()) {
            List<Object> value = SpanElements.value(span.dtype(), 1);
            assertThrows(
                IndexOutOfBoundsException.class, () -> SpanElements.set(span, value, form), what);
          }
        }
      }
    }
    assertFalse(flat && span.rank() != 1);
  }

  private static List<long[]> indices(Layout layout) {
    List<long[]> all = new ArrayList<>();
    long[] index = new long[layout.rank()];
    for (long k = 0; k < layout.size(); k++) {
      long rest = k;
      for (int axis = index.length - 1; axis >= 0; axis--) {
        index[axis] = rest % layout.shape(axis);
        rest /= layout.shape(axis);
      }
      all.add(index.clone());
    }
    return all;
  }
}
