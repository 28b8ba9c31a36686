package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import java.util.List;

/** Elements that are read and written one at a time. */
final class ElementChecks {
  static final List<Check> ALL =
      List.of(
          new Check("a new core is zero", ElementChecks::zero),
          new Check("an element that was written is read again", ElementChecks::readAgain),
          new Check("writing an element leaves the others alone", ElementChecks::othersStay),
          new Check("elements are in the order in which they were written", ElementChecks::order),
          new Check("the extremes of the dtype are kept", ElementChecks::extremes),
          new Check("values beyond the dtype are refused", ElementChecks::beyond),
          new Check("an element of no axes", ElementChecks::noAxes),
          new Check("an int for each axis finds the element", ElementChecks::ints),
          new Check("a long for each axis finds the element", ElementChecks::longs),
          new Check("negative indices count from the end", ElementChecks::negative),
          new Check("indices out of bounds are refused", ElementChecks::outOfBounds),
          new Check("a wrong number of indices is refused", ElementChecks::wrongRank),
          new Check("getDouble, getLong, getImaginary and item agree", ElementChecks::cast),
          new Check("every element of a large buffer is in its place", ElementChecks::many),
          new Check("two cores share no elements", ElementChecks::separate),
          new Check("an element may be written many times", ElementChecks::rewritten));

  private ElementChecks() {}

  private static void zero(Subject s) {
    NdBuffer zeros = s.zeros(7);
    s.sameElements("a new core", s.heap(7).mul(0).astype(s.dtype()).abs().astype(s.dtype()), zeros);
  }

  private static void readAgain(Subject s) {
    NdBuffer values = s.heap(7);
    NdBuffer buffer = s.zeros(7);
    for (int k = 0; k < 7; k++) {
      Element.set(buffer, Element.get(values, k), k);
      List<Object> read = Element.get(buffer, k);
      if (!read.equals(Element.get(values, k))) {
        NdBuffer one = values.get(k + ":" + (k + 1));
        throw new AssertionError(
            Diagnosis.of("set(%d, ...) and then get(%1$d)".formatted(k), one, List.of(read)));
      }
    }
  }

  private static void othersStay(Subject s) {
    NdBuffer expected = s.heap(6);
    NdBuffer buffer = s.zeros(6);
    Element.setAll(buffer, expected);
    NdBuffer changed = expected.copy();
    List<Object> value = Element.get(Values.of(s.dtype(), 3, 6), 4);
    Element.set(changed, value, 2);
    Element.set(buffer, value, 2);
    s.sameElements("a buffer of which element 2 was written", changed, buffer);
  }

  private static void order(Subject s) {
    NdBuffer values = s.heap(11);
    NdBuffer buffer = s.isWritable() ? s.zeros(11) : s.readOnly(values);
    if (s.isWritable()) {
      Element.setAll(buffer, values);
    }
    s.sameElements("a buffer that was written element by element", values, buffer);
  }

  private static void extremes(Subject s) {
    NdBuffer values = Values.extremes(s.dtype());
    NdBuffer buffer = s.isWritable() ? s.zeros(values.shape()) : s.readOnly(values);
    if (s.isWritable()) {
      Element.setAll(buffer, values);
    }
    s.sameElements("a buffer of extremes, written element by element", values, buffer);
  }

  private static void beyond(Subject s) {
    Object beyond =
        switch (s.dtype()) {
          case INT8 -> 128;
          case UINT8 -> 256;
          case INT16 -> 32_768;
          case UINT16 -> -1;
          case UINT32 -> 1L << 32;
          default -> null;
        };
    s.needs(beyond != null, "every value of its carrier fits the dtype");
    NdBuffer buffer = s.zeros(3);
    Element.setAll(buffer, s.heap(3));
    s.refused(
        IllegalArgumentException.class,
        "set(1, " + beyond + ")",
        () -> Element.set(buffer, List.of(beyond), 1));
    s.sameElements("the buffer after a value was refused", s.heap(3), buffer);
  }

  private static void noAxes(Subject s) {
    NdBuffer values = s.heap(5);
    NdBuffer scalar = s.stored(values).get("3");
    s.sameElements("element 3 as a buffer of no axes", values.get("3"), scalar);
    if (!Element.get(scalar).equals(Element.get(values, 3))) {
      throw new AssertionError("get() of a buffer of no axes gives " + Element.get(scalar));
    }
    if (s.isWritable()) {
      Element.set(scalar, Element.get(values, 1));
      NdBuffer expected = values.copy();
      Element.set(expected, Element.get(values, 1), 3);
      s.sameElements("element 3 after set() of a buffer of no axes", expected.get("3"), scalar);
    }
  }

  private static void ints(Subject s) {
    NdBuffer heap = s.heap(24);
    NdBuffer stored = s.stored(24);
    find(s, heap.reshape(4, 6), stored.reshape(4, 6), 2, 5);
    find(s, heap.reshape(2, 3, 4), stored.reshape(2, 3, 4), 1, 2, 3);
    find(s, heap.reshape(2, 3, 2, 2), stored.reshape(2, 3, 2, 2), new int[] {1, 0, 1, 1});
  }

  private static void longs(Subject s) {
    NdBuffer heap = s.heap(24);
    NdBuffer stored = s.stored(24);
    find(s, heap, stored, 17L);
    find(s, heap.reshape(4, 6), stored.reshape(4, 6), 2L, 5L);
    find(s, heap.reshape(2, 3, 4), stored.reshape(2, 3, 4), 1L, 2L, 3L);
    find(s, heap.reshape(2, 3, 2, 2), stored.reshape(2, 3, 2, 2), new long[] {1, 0, 1, 1});
  }

  /** Reads an element, writes another one there, and looks whether it arrived. */
  private static void find(Subject s, NdBuffer heap, NdBuffer stored, Object... index) {
    String what = "get of one element of shape " + Indices.str(heap.shape());
    List<Object> right = Element.get(heap, index);
    if (!right.equals(Element.get(stored, index))) {
      throw new AssertionError(
          "%s gives %s, not %s"
              .formatted(
                  what,
                  Element.str(s.dtype(), Element.get(stored, index)),
                  Element.str(s.dtype(), right)));
    }
    if (s.isWritable()) {
      List<Object> other = Element.get(Values.of(s.dtype(), 9, 2), 1);
      Element.set(heap, other, index);
      Element.set(stored, other, index);
      s.sameElements("a buffer after a set of one element", heap, stored);
    }
  }

  private static void negative(Subject s) {
    NdBuffer heap = s.heap(3, 4);
    NdBuffer stored = s.stored(3, 4);
    find(s, heap, stored, -1, -4);
    find(s, heap, stored, -3L, -1L);
  }

  private static void outOfBounds(Subject s) {
    NdBuffer buffer = s.stored(3, 4);
    Class<IndexOutOfBoundsException> type = IndexOutOfBoundsException.class;
    s.refused(type, "get(3, 0)", () -> Element.get(buffer, 3, 0), "3", "axis 0");
    s.refused(type, "get(0, -5)", () -> Element.get(buffer, 0, -5), "-5", "axis 1");
    if (s.isWritable()) {
      List<Object> value = Element.get(s.heap(1), 0);
      s.refused(type, "set(0, 4)", () -> Element.set(buffer, value, 0, 4), "4", "axis 1");
      s.refused(type, "set(1L << 40, 0)", () -> Element.set(buffer, value, 1L << 40, 0L));
    }
    s.sameElements("a buffer after refused indices", s.heap(3, 4), buffer);
  }

  private static void wrongRank(Subject s) {
    NdBuffer buffer = s.stored(3, 4);
    Class<IndexOutOfBoundsException> type = IndexOutOfBoundsException.class;
    s.refused(type, "get(1)", () -> Element.get(buffer, 1), "2 indices");
    s.refused(type, "get(1, 1, 1)", () -> Element.get(buffer, 1, 1, 1), "2 indices");
  }

  private static void cast(Subject s) {
    s.agree(
        "getDouble, getLong, getImaginary and item",
        s.heap(2, 3),
        s.stored(2, 3),
        b ->
            List.of(
                b.getDouble(1, 2),
                b.getLong(0, 1),
                b.getImaginary(1, 0),
                b.item(0, 2),
                b.item(-1, -1)));
  }

  private static void many(Subject s) {
    NdBuffer values = s.heap(1500);
    s.sameElements("a buffer of 1500 elements", values, s.stored(values));
  }

  private static void separate(Subject s) {
    s.needs(s.isWritable(), "the storage can only be read");
    NdBuffer first = s.stored(5);
    NdBuffer second = s.stored(Values.of(s.dtype(), 5, 5));
    Element.set(second, Element.get(s.heap(9), 8), 0);
    s.sameElements("a buffer after another core was written", s.heap(5), first);
  }

  private static void rewritten(Subject s) {
    NdBuffer buffer = s.zeros(4);
    NdBuffer values = Values.of(s.dtype(), 1, 64);
    for (int k = 0; k < 64; k++) {
      Element.set(buffer, Element.get(values, k), k % 4);
    }
    s.sameElements("a buffer whose elements were written 16 times", values.get("60:"), buffer);
  }
}
