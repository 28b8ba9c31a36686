package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.util.List;

/** Buffers of no elements, of one, and of more than an int can count. */
final class SizeChecks {
  private static final long HUGE = (1L << 31) + 10;

  static final List<Check> ALL =
      List.of(
          new Check("no elements along one axis", s -> none(s, 0)),
          new Check("no elements along the first axis", s -> none(s, 0, 3)),
          new Check("no elements along the last axis", s -> none(s, 3, 0)),
          new Check("no elements along a middle axis", s -> none(s, 2, 0, 3)),
          new Check("one element", s -> one(s, 1)),
          new Check("one element with three axes", s -> one(s, 1, 1, 1)),
          new Check("a core of no axes", s -> one(s)),
          new Check("two elements", SizeChecks::two),
          new Check("more elements than an int can count", SizeChecks::huge),
          new Check("views beyond 2^31 elements", SizeChecks::hugeViews));

  private SizeChecks() {}

  private static void none(Subject s, long... shape) {
    NdBuffer heap = s.heap(shape);
    NdBuffer stored = s.stored(heap);
    s.same("a buffer of no elements", heap, stored.copy());
    s.agree("repr", heap, stored, NdBuffer::repr);
    s.agree("maximum", heap, stored, b -> Ufuncs.MAXIMUM.apply(b, b));
    s.agree("transpose", heap, stored, b -> b.transpose().copy());
    if (s.isWritable()) {
      stored.assign(1);
      Ufuncs.MAXIMUM.apply(heap, heap, into(stored));
    }
    stored.flush();
  }

  private static void one(Subject s, long... shape) {
    NdBuffer heap = s.heap(shape);
    NdBuffer stored = s.stored(heap);
    s.sameElements("a buffer of one element", heap, stored);
    s.same("a buffer of one element, copied", heap, stored.copy());
    s.agree("maximum", heap, stored, b -> Ufuncs.MAXIMUM.apply(b, b));
    s.agree("repr", heap, stored, NdBuffer::repr);
    s.agree("item", heap, stored, b -> b.reshape(1).item(0));
  }

  private static void two(Subject s) {
    NdBuffer heap = s.heap(2);
    NdBuffer stored = s.stored(heap);
    s.sameElements("a buffer of two elements", heap, stored);
    s.same("a buffer of two elements, reversed", heap.get("::-1"), stored.get("::-1").copy());
  }

  private static NdBuffer hugeBuffer(Subject s) {
    return s.over(s.needs(s.storage().hugeCore(s.dtype(), HUGE), "hugeCore"), HUGE);
  }

  private static void huge(Subject s) {
    NdBuffer huge = hugeBuffer(s);
    NdBuffer values = s.heap(12);
    for (long at : new long[] {0, (1L << 31) - 1, 1L << 31, HUGE - 1}) {
      List<Object> value = Element.get(values, at % 12);
      List<Object> read = writtenAndRead(huge, value, at);
      if (!read.equals(value)) {
        throw new AssertionError(
            "element %d is %s after %s was written: an index is cut to an int"
                .formatted(at, Element.str(s.dtype(), read), Element.str(s.dtype(), value)));
      }
    }
    if (!Element.get(huge, 0).equals(Element.get(values, 0))) {
      throw new AssertionError("element 0 was overwritten by one beyond 2^31");
    }
  }

  private static List<Object> writtenAndRead(NdBuffer huge, List<Object> value, long at) {
    try {
      Element.set(huge, value, at);
      return Element.get(huge, at);
    } catch (IndexOutOfBoundsException negative) {
      throw new AssertionError(
          "element %d is out of bounds: an index is cut to an int".formatted(at), negative);
    }
  }

  private static void hugeViews(Subject s) {
    NdBuffer huge = hugeBuffer(s);
    NdBuffer values = s.heap(20);
    String end = (HUGE - 20) + ":";
    huge.get(end).assign(values);
    s.sameElements("the last 20 of 2^31 + 10 elements", values, huge.get(end));
    s.same("the last 20 of 2^31 + 10 elements, copied", values, huge.get(end).copy());
    s.same(
        "the last 20 of 2^31 + 10 elements, backwards",
        values.get("::-1"),
        huge.get("::-1").get(":20").copy());
    NdBuffer far = huge.get("::" + (HUGE / 4));
    s.same("five elements 2^29 apart", far.copy(), far);
  }
}
