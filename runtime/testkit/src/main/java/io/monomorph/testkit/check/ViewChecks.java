package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.Order;
import java.util.List;
import java.util.function.UnaryOperator;

/** Views: other layouts of the same elements, read, and written through. */
final class ViewChecks {
  static final List<Check> ALL =
      List.of(
          view("a slice", b -> b.get("1:3, 2:5")),
          view("a slice with steps", b -> b.get("::2, 1::3")),
          view("a reversed view", b -> b.get("::-1, ::-1")),
          view("a view with negative steps", b -> b.get("-1::-2, 4:0:-3")),
          view("one row", b -> b.get("2")),
          view("one column", b -> b.get(":, 3")),
          view("the last column, backwards", b -> b.get("::-1, -1")),
          view("the transposed view", b -> b.transpose()),
          view("a slice of the transposed view", b -> b.transpose().get("1:, ::-2")),
          view("new axes", b -> b.get("None, :, None, ::2")),
          view("a reshaped view", b -> b.reshape(3, 8)),
          view("three axes in another order", b -> b.reshape(2, 2, 6).transpose(2, 0, 1)),
          view("axes of length one taken away", b -> b.reshape(1, 24, 1).squeeze()),
          view("all elements in a row", b -> b.ravel()),
          view("the diagonal", b -> b.diagonal()),
          view("a diagonal beside it", b -> b.diagonal(-1, 1, 0)),
          view("exchanged axes", b -> b.reshape(2, 3, 4).swapaxes(0, 2)),
          view("no elements", b -> b.get("2:2")),
          new Check("views of any kind, one after the other", ViewChecks::random),
          new Check("overlapping windows", ViewChecks::windows),
          new Check("views share the elements of their buffer", ViewChecks::shared),
          new Check("a copy shares no elements", ViewChecks::copied),
          new Check("copies in all orders", ViewChecks::orders),
          new Check("a view of eight axes", ViewChecks::eightAxes),
          new Check("rows, columns and parts along an axis", ViewChecks::parts));

  private ViewChecks() {}

  private static Check view(String name, UnaryOperator<NdBuffer> view) {
    return new Check(name, s -> readAndWritten(s, name, view));
  }

  private static void readAndWritten(Subject s, String name, UnaryOperator<NdBuffer> view) {
    NdBuffer heap = s.heap(4, 6);
    NdBuffer stored = s.stored(4, 6);
    NdBuffer seen = view.apply(stored);
    s.same(name + ", copied", view.apply(heap).copy(), seen.copy());
    s.sameElements(name + ", read one by one", view.apply(heap), seen);
    if (!s.isWritable()) {
      return;
    }
    NdBuffer values = Values.of(s.dtype(), 4, seen.shape());
    view.apply(heap).assign(values);
    seen.assign(values);
    s.same("the buffer after an assignment to " + name, heap, stored);
    NdBuffer others = Values.of(s.dtype(), 8, seen.shape());
    Element.setAll(view.apply(heap), others);
    Element.setAll(seen, others);
    s.same("the buffer after the elements of " + name + " were written one by one", heap, stored);
  }

  private static void random(Subject s) {
    NdBuffer heap = s.heap(4, 6, 5);
    NdBuffer stored = s.stored(heap);
    for (int seed = 0; seed < 30; seed++) {
      RandomViews views = new RandomViews(seed);
      UnaryOperator<NdBuffer> view = views.next(heap);
      s.same(views + ", copied", view.apply(heap).copy(), view.apply(stored).copy());
      if (s.isWritable()) {
        NdBuffer values = Values.of(s.dtype(), seed, view.apply(heap).shape());
        view.apply(heap).assign(values);
        view.apply(stored).assign(values);
        s.same("the buffer after an assignment to " + views, heap, stored);
      }
    }
  }

  private static void windows(Subject s) {
    NdBuffer heap = s.heap(12);
    s.agree(
        "windows of three elements",
        heap,
        s.stored(heap),
        b -> b.asStrided(new long[] {10, 3}, new long[] {1, 1}).copy());
  }

  private static void shared(Subject s) {
    NdBuffer stored = s.stored(4, 6);
    if (!stored.mayShareMemory(stored.get("1:3"))) {
      throw new AssertionError("a slice is not known to share the elements of its buffer");
    }
    s.needsWriting();
    NdBuffer heap = s.heap(4, 6);
    List<Object> value = Element.get(Values.of(s.dtype(), 6, 3), 2);
    Element.set(heap, value, 2, 1);
    Element.set(stored.get("2"), value, 1);
    s.sameElements("the buffer after a write to a row of it", heap, stored);
  }

  private static void copied(Subject s) {
    NdBuffer stored = s.stored(4, 6);
    NdBuffer copy = stored.copy();
    copy.assign(Values.of(s.dtype(), 6, 4, 6));
    s.same("the buffer after a write to a copy of it", s.heap(4, 6), stored);
  }

  private static void orders(Subject s) {
    for (Order order : Order.values()) {
      s.agree(
          "a copy in order " + order,
          s.heap(4, 6).transpose(),
          s.stored(4, 6).transpose(),
          b -> b.copy(order));
      s.agree("ravel in order " + order, s.heap(4, 6), s.stored(4, 6), b -> b.ravel(order).copy());
    }
  }

  private static void eightAxes(Subject s) {
    s.agree(
        "a view of eight axes",
        s.heap(256),
        s.stored(256),
        b ->
            b.reshape(2, 2, 2, 2, 2, 2, 2, 2)
                .transpose(7, 0, 6, 1, 5, 2, 4, 3)
                .get("..., ::-1, :")
                .copy());
  }

  private static void parts(Subject s) {
    NdBuffer heap = s.heap(2, 3, 4);
    NdBuffer stored = s.stored(heap);
    int k = 0;
    for (NdBuffer part : stored.along(1)) {
      s.same("part " + k + " along axis 1", heap.get(":, " + k), part);
      k++;
    }
    k = 0;
    for (NdBuffer row : stored.rows()) {
      s.same("row " + k, heap.get(String.valueOf(k)), row);
      k++;
    }
  }
}
