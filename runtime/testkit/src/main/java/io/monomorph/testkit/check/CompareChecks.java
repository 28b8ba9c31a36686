package io.monomorph.testkit.check;

import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import java.util.List;

/** Equality, hashes and texts. */
final class CompareChecks {
  static final List<Check> ALL =
      List.of(
          new Check("equal to a heap buffer with the same elements", CompareChecks::equal),
          new Check("not equal if one element differs", CompareChecks::different),
          new Check("equal to its views in the same order", CompareChecks::views),
          new Check("the hash is that of a heap buffer", CompareChecks::hash),
          new Check("it is printed as a heap buffer", CompareChecks::printed),
          new Check("extremes are printed as on the heap", CompareChecks::extremes),
          new Check("a long buffer is printed in short", CompareChecks::summary),
          new Check("a description names backend and dtype", CompareChecks::described),
          new Check("isclose and arrayEqual", CompareChecks::close));

  private CompareChecks() {}

  private static void equal(Subject s) {
    NdBuffer heap = s.heap(40, 30);
    NdBuffer stored = s.stored(heap);
    if (!stored.equals(heap)
        || !heap.equals(stored)
        || !stored.get("::-1").equals(heap.get("::-1"))) {
      throw new AssertionError("the buffer does not equal a heap buffer with the same elements");
    }
  }

  private static void different(Subject s) {
    NdBuffer heap = s.heap(40, 30);
    NdBuffer other = heap.copy();
    int places = 0;
    for (long[] at : new long[][] {{0, 0}, {17, 20}, {39, 29}}) {
      List<Object> value = Element.get(heap, (Object) at);
      long k = 0;
      while (Element.get(heap.ravel(), k).equals(value)) {
        k++;
      }
      Element.set(other, Element.get(heap.ravel(), k), (Object) at);
      if (s.stored(heap).equals(other)) {
        throw new AssertionError(
            "the buffer equals one whose element %s differs".formatted(Indices.str(at)));
      }
      Element.set(other, value, (Object) at);
      places++;
    }
    if (places != 3 || !s.stored(heap).equals(other)) {
      throw new AssertionError("the buffer does not equal a heap buffer with the same elements");
    }
  }

  private static void views(Subject s) {
    NdBuffer stored = s.stored(6, 4);
    if (!stored.transpose().transpose().equals(stored) || stored.get("1:").equals(stored)) {
      throw new AssertionError("a buffer is compared by its view, not by its elements");
    }
  }

  private static void hash(Subject s) {
    s.agree("hashCode", s.heap(40, 30), s.stored(40, 30), NdBuffer::hashCode);
    s.agree("hashCode of a view", s.heap(4, 6), s.stored(4, 6), b -> b.get("::-1").hashCode());
  }

  private static void printed(Subject s) {
    s.agree("toString", s.heap(3, 4), s.stored(3, 4), NdBuffer::toString);
    s.agree("repr", s.heap(3, 4), s.stored(3, 4), NdBuffer::repr);
    s.agree("repr of a view", s.heap(3, 4), s.stored(3, 4), b -> b.transpose().get("::-1").repr());
  }

  private static void extremes(Subject s) {
    NdBuffer values = Values.extremes(s.dtype());
    s.agree("repr of extremes", values, s.stored(values), NdBuffer::repr);
  }

  private static void summary(Subject s) {
    s.agree("repr of 3000 elements", s.heap(60, 50), s.stored(60, 50), NdBuffer::repr);
  }

  private static void described(Subject s) {
    String text = s.stored(3, 4).describe();
    if (!text.contains(s.dtype() + " (3, 4)") || !text.contains(s.backend().name())) {
      throw new AssertionError("describe() does not name dtype, shape and backend: " + text);
    }
  }

  private static void close(Subject s) {
    NdBuffer heap = s.heap(3, 4);
    s.agree("arrayEqual", heap, s.stored(heap), b -> Functions.arrayEqual(b, heap));
    s.agree("isclose", heap, s.stored(heap), b -> Functions.isclose(b, heap.get("::-1")));
  }
}
