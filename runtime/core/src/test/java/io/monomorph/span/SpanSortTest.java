package io.monomorph.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.NumpyGoldens;
import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spans are sorted as NumPy sorts arrays, and sorted ones searched. */
class SpanSortTest {
  private static final Map<String, NdBuffer> GOLDENS =
      NumpyGoldens.arrays("/io/monomorph/span/sorts.npz");

  private static NdBuffer golden(String name) {
    NdBuffer golden = GOLDENS.get(name);
    if (golden == null) {
      throw new AssertionError(name);
    }
    return golden;
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void spansAreSortedAsNumpySortsArrays(DType dtype) {
    for (int k = 0; k < 7; k++) {
      NdBuffer elements = golden(dtype + "_" + k);
      NdBuffer expected = golden(dtype + "_" + k + "_sorted");
      NdBuffer array = elements.copy();
      SpanElements.call(array.span(), "sort");
      check(expected, array);
      // In the middle of others, which stay.
      NdBuffer within = Buffers.zeros(dtype, elements.size() + 4);
      within.get("1:-3").assign(elements);
      SpanElements.call(within.get("1:-3").span(), "sort");
      check(expected, within.get("1:-3"));
      NdBuffer others = Buffers.zeros(dtype, 1);
      assertEquals(others, within.get(":1"));
      assertEquals(Buffers.zeros(dtype, 3), within.get("-3:"));
      NdBuffer memory = Buffers.with().backend("memory").zeros(dtype, elements.size());
      memory.assign(elements);
      SpanElements.call(memory.span(), "sort");
      check(expected, memory);
    }
  }

  /** Of floating-point numbers both zeros are equal to NumPy, and here one is before the other. */
  private static void check(NdBuffer expected, NdBuffer sorted) {
    DType dtype = expected.dtype();
    if (dtype.isFloating()) {
      assertEquals(expected.add(0.0), sorted.add(0.0));
      return;
    }
    assertTrue(
        Arrays.deepEquals(
            new Object[] {expected.toFlatArray()}, new Object[] {sorted.toFlatArray()}));
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void elementsAreFoundWhereTheyAre(DType dtype) {
    NdBuffer elements = golden(dtype + "_5");
    for (NdBuffer sorted :
        List.of(elements.copy(), Buffers.with().backend("memory").zeros(dtype, elements.size()))) {
      sorted.assign(elements);
      Span span = sorted.span();
      SpanElements.call(span, "sort");
      for (long k = 0; k < span.size(); k++) {
        List<Object> value = SpanElements.get(span, k);
        long found = (Long) SpanElements.call(span, "binarySearch", value.toArray());
        // Of equal ones it may be another, and then 0.0 instead of -0.0.
        assertEquals(plain(value), plain(SpanElements.get(span, found)));
        Span before = (Span) SpanElements.call(span, "slice", 0L, Math.min(k, found));
        long place = (Long) SpanElements.call(before, "binarySearch", value.toArray());
        assertTrue(place >= 0 || -place - 1 == before.size(), () -> value + " in " + before);
      }
    }
  }

  private static List<Object> plain(List<Object> parts) {
    return parts.stream()
        .map(part -> part.equals(-0.0) ? 0.0 : part.equals(-0f) ? 0f : part)
        .toList();
  }
}
