package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.List;

/** All elements at once: fill, assignment, casts, copies. */
final class AssignChecks {
  static final List<Check> ALL =
      List.of(
          new Check("all elements become one number", AssignChecks::fill),
          new Check("all elements of a slice become one number", AssignChecks::fillPart),
          new Check("nested Java arrays are assigned", AssignChecks::nested),
          new Check("elements of every dtype are assigned", AssignChecks::casts),
          new Check("elements are cast to every dtype", AssignChecks::astype),
          new Check("another buffer of the backend is assigned", AssignChecks::between),
          new Check("columns are assigned to rows", AssignChecks::turned),
          new Check("a flat Java array is copied", AssignChecks::flat),
          new Check("nested Java arrays are copied", AssignChecks::toNested),
          new Check("the buffer is the source of a heap buffer", AssignChecks::toHeap),
          new Check("a .npy file has the elements", AssignChecks::saved),
          new Check("a wrong shape changes nothing", AssignChecks::wrongShape));

  private AssignChecks() {}

  private static void fill(Subject s) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    NdBuffer value = heap.get("2, 3").copy();
    heap.assign(value);
    stored.assign(value);
    s.same("the buffer after one value was assigned", heap, stored);
    heap.assign(1);
    stored.assign(1);
    s.sameElements("the buffer after 1 was assigned", heap, stored);
  }

  private static void fillPart(Subject s) {
    NdBuffer heap = s.heap(60, 70);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    for (NdBuffer buffer : List.of(heap, stored)) {
      buffer.get("1::2, ::-3").assign(1);
      buffer.get("::4").assign(0);
    }
    s.same("the buffer after slices became 1 and 0", heap, stored);
  }

  private static void nested(Subject s) {
    NdBuffer heap = s.heap(3, 4);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    int[][] values = {{1, 0, 1, 1}, {0, 0, 1, 0}, {1, 1, 0, 0}};
    heap.assign(values);
    stored.assign(values);
    s.same("the buffer after an int[][] was assigned", heap, stored);
  }

  private static void casts(Subject s) {
    NdBuffer heap = s.heap(40);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    for (DType from : DType.values()) {
      NdBuffer values = Values.of(from, 1, 40);
      heap.get("::-1").assign(values);
      stored.get("::-1").assign(values);
      s.same("the buffer after elements of " + from + " were assigned", heap, stored);
    }
  }

  private static void astype(Subject s) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer stored = s.stored(heap);
    for (DType to : DType.values()) {
      s.agree("astype(" + to + ")", heap, stored, b -> b.get("::-1").astype(to));
    }
  }

  private static void between(Subject s) {
    NdBuffer values = s.heap(50, 40);
    NdBuffer from = s.stored(values);
    NdBuffer to = s.stored(Values.of(s.dtype(), 2, 50, 40));
    s.needsWriting();
    to.assign(from);
    s.same("a buffer to which another one of the backend was assigned", values, to);
    to.get("::2").assign(from.get("1::2"));
    values = values.copy();
    NdBuffer expected = values.copy();
    expected.get("::2").assign(values.get("1::2"));
    s.same("a buffer to whose even rows odd ones were assigned", expected, to);
  }

  private static void turned(Subject s) {
    NdBuffer values = s.heap(70, 50);
    NdBuffer stored = s.zeros(50, 70);
    stored.assign(values.transpose());
    s.same("the buffer after a transposed one was assigned", values.transpose(), stored);
  }

  private static void flat(Subject s) {
    s.agree("toFlatArray", s.heap(5, 7), s.stored(5, 7), b -> b.get("::-1, 1:").toFlatArray());
  }

  private static void toNested(Subject s) {
    s.agree("toNestedArray", s.heap(3, 4), s.stored(3, 4), b -> b.transpose().toNestedArray());
  }

  private static void toHeap(Subject s) {
    s.agree("fromArray", s.heap(5, 7), s.stored(5, 7), Buffers::fromArray);
  }

  private static void saved(Subject s) {
    s.agree("the bytes of a .npy file", s.heap(5, 7), s.stored(5, 7), Npy::bytes);
    NdBuffer read = Npy.buffer(Npy.bytes(s.stored(5, 7)));
    s.same("a buffer that was saved and loaded", s.heap(5, 7), read);
  }

  private static void wrongShape(Subject s) {
    NdBuffer stored = s.stored(5, 7);
    s.needsWriting();
    s.refused(
        IllegalArgumentException.class,
        "an assignment of (6,) to (5, 7)",
        () -> stored.assign(Values.of(s.dtype(), 1, 6)),
        "(6,)");
    s.same("the buffer after a refused assignment", s.heap(5, 7), stored);
  }
}
