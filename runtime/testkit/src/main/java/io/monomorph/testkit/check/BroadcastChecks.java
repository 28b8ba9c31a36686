package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operands of different shapes. */
final class BroadcastChecks {
  static final List<Check> ALL =
      List.of(
          with("a row and a matrix", b -> Ufuncs.MAXIMUM.apply(b, b.get("1"))),
          with("a column and a matrix", b -> Ufuncs.MAXIMUM.apply(b.get(":, 2:3"), b)),
          with("a row and a column", b -> Ufuncs.EQUAL.apply(b.get("0"), b.get(":, 1:2"))),
          with("one element and a matrix", b -> Ufuncs.MINIMUM.apply(b, b.get("2, 3"))),
          with("a matrix and a Java number", b -> Ufuncs.NOT_EQUAL.apply(b, 1)),
          with("a broadcast view", b -> b.get("1").broadcastTo(5, 6).copy()),
          with("a broadcast view of one element", b -> b.get("1, 1").broadcastTo(3, 2, 2).copy()),
          with("a reversed broadcast view", b -> b.get("::-1, 1:2").broadcastTo(4, 3).copy()),
          with("a sum of a broadcast view", b -> b.get(":, 1:2").broadcastTo(4, 9).sum(1)),
          new Check("a row is assigned to all rows", s -> assign(s, "1", 4, 6)),
          new Check("a column is assigned to all columns", s -> assign(s, ":, 2:3", 4, 6)),
          new Check("a result that has more axes than the inputs", BroadcastChecks::into3),
          new Check("shapes that do not fit are refused", BroadcastChecks::refused),
          new Check("a broadcast view cannot be written", BroadcastChecks::notWritten));

  private BroadcastChecks() {}

  private static Check with(String name, UnaryOperator<NdBuffer> of) {
    return new Check(name, s -> s.agree(name, s.heap(4, 6), s.stored(4, 6), of::apply));
  }

  private static void assign(Subject s, String part, long... shape) {
    NdBuffer heap = s.heap(shape);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    NdBuffer row = heap.get(part).copy();
    heap.assign(row);
    stored.assign(row);
    s.same("the buffer after [" + part + "] was assigned to all of it", heap, stored);
  }

  private static void into3(Subject s) {
    NdBuffer heap = s.heap(4, 6);
    NdBuffer expected = Values.of(s.dtype(), 1, 2, 4, 6);
    NdBuffer out = s.stored(expected);
    s.needsWriting();
    Ufuncs.MAXIMUM.apply(heap, heap.get("1"), into(expected));
    Ufuncs.MAXIMUM.apply(heap, heap.get("1"), into(out));
    s.same("a result of shape (2, 4, 6) of inputs of shape (4, 6)", expected, out);
  }

  private static void refused(Subject s) {
    NdBuffer stored = s.stored(4, 6);
    Class<IllegalArgumentException> type = IllegalArgumentException.class;
    s.refused(
        type,
        "maximum of (4, 6) and (4,)",
        () -> Ufuncs.MAXIMUM.apply(stored, s.heap(4)),
        "(4, 6)");
    if (s.isWritable()) {
      s.refused(type, "an assignment of (5,) to (4, 6)", () -> stored.assign(s.heap(5)), "(5,)");
      s.same("the buffer after a refused assignment", s.heap(4, 6), stored);
    }
  }

  private static void notWritten(Subject s) {
    NdBuffer view = s.stored(6).broadcastTo(4, 6);
    s.refused(
        UnsupportedOperationException.class,
        "an assignment to a broadcast view",
        () -> view.assign(s.heap(6)));
  }
}
