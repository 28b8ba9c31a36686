package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UnaryUfunc;
import io.monomorph.dtype.DType;
import java.util.List;

/** Ways to call universal functions: targets, masks, casts, expressions, many elements. */
final class UfuncFormChecks {
  static final List<Check> ALL =
      List.of(
          new Check("a result goes into the buffer", s -> target(s, "...")),
          new Check("a result goes into a slice with steps", s -> target(s, "::2, 1::2")),
          new Check("a result goes into a reversed view", s -> target(s, "::-1, ::-1")),
          new Check("a result goes into the transposed view", UfuncFormChecks::transposed),
          new Check("a result of another dtype is cast into the buffer", UfuncFormChecks::cast),
          new Check("a mask says which results count", UfuncFormChecks::masked),
          new Check("inputs of other dtypes", UfuncFormChecks::mixed),
          new Check("Java numbers as inputs", UfuncFormChecks::numbers),
          new Check("3000 elements in rows", UfuncFormChecks::many),
          new Check("operators in place", UfuncFormChecks::inPlace),
          new Check("an expression of several steps", UfuncFormChecks::expression),
          new Check("an expression goes into the buffer", UfuncFormChecks::expressionInto),
          new Check("functions with a lambda", UfuncFormChecks::lambda),
          new Check("outer", UfuncFormChecks::outer));

  private UfuncFormChecks() {}

  private static void target(Subject s, String part) {
    NdBuffer expected = s.heap(6, 8);
    NdBuffer stored = s.stored(expected);
    s.needsWriting();
    NdBuffer a = Values.of(s.dtype(), 1, expected.get(part).shape());
    NdBuffer b = Values.of(s.dtype(), 2, expected.get(part).shape());
    Ufuncs.MAXIMUM.apply(a, b, into(expected.get(part)));
    Ufuncs.MAXIMUM.apply(a, b, into(stored.get(part)));
    s.same("the buffer after a result went into [" + part + "]", expected, stored);
  }

  private static void transposed(Subject s) {
    NdBuffer expected = s.heap(6, 8);
    NdBuffer stored = s.stored(expected);
    s.needsWriting();
    NdBuffer a = Values.of(s.dtype(), 1, 8, 6);
    Ufuncs.MINIMUM.apply(a, a.get("::-1"), into(expected.transpose()));
    Ufuncs.MINIMUM.apply(a, a.get("::-1"), into(stored.transpose()));
    s.same("the buffer after a result went into its transposed view", expected, stored);
  }

  private static void cast(Subject s) {
    NdBuffer expected = s.heap(40);
    NdBuffer stored = s.stored(expected);
    s.needsWriting();
    BoolBuffer flags = Buffers.arange(40).mod(3).as(Int64Buffer.class).eq(1);
    Ufuncs.LOGICAL_NOT.apply(flags, into(expected.get("::-1")));
    Ufuncs.LOGICAL_NOT.apply(flags, into(stored.get("::-1")));
    s.same("the buffer after results of bool went into it", expected, stored);
  }

  private static void masked(Subject s) {
    NdBuffer expected = s.heap(5, 7);
    NdBuffer stored = s.stored(expected);
    s.needsWriting();
    NdBuffer mask = Values.of(DType.BOOL, 2, 5, 7);
    NdBuffer a = Values.of(s.dtype(), 1, 5, 7);
    Ufuncs.MAXIMUM.where(mask).apply(a, a.get("::-1"), into(expected));
    Ufuncs.MAXIMUM.where(mask).apply(a, a.get("::-1"), into(stored));
    s.same("the buffer after results under a mask went into it", expected, stored);
  }

  private static void mixed(Subject s) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer stored = s.stored(heap);
    for (DType other : DType.values()) {
      NdBuffer second = Values.of(other, 1, 5, 7);
      s.agree("multiply with " + other, heap, stored, b -> Ufuncs.MULTIPLY.apply(b, second));
    }
  }

  private static void numbers(Subject s) {
    NdBuffer heap = s.heap(6);
    s.agree("add of 3", heap, s.stored(heap), b -> Ufuncs.ADD.apply(b, 3));
    s.agree("multiply by 0.5", heap, s.stored(heap), b -> Ufuncs.MULTIPLY.apply(b, 0.5));
  }

  private static void many(Subject s) {
    NdBuffer heap = s.heap(3, 1000);
    NdBuffer stored = s.stored(heap);
    s.agree("add of 3000 elements", heap, stored, b -> Ufuncs.ADD.apply(b, b.get("::-1, ::-1")));
    s.agree(
        "add of 3000 elements by columns", heap, stored, b -> Ufuncs.ADD.apply(b.transpose(), 1));
  }

  private static void inPlace(Subject s) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    NdBuffer other = Values.of(s.dtype(), 1, 5, 7);
    for (NdBuffer buffer : List.of(heap, stored)) {
      buffer.addInPlace(other);
      buffer.get("1").mulInPlace(other.get("0"));
      buffer.get("::2, ::-1").addInPlace(buffer.get("::2"));
    }
    s.same("the buffer after addInPlace and mulInPlace", heap, stored);
  }

  private static void expression(Subject s) {
    s.agree(
        "an expression of three steps",
        s.heap(5, 7),
        s.stored(5, 7),
        b -> b.lazy().add(b.get("::-1")).mul(b.get("0")).maximum(b).eval());
  }

  private static void expressionInto(Subject s) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    heap.lazy().maximum(heap.get("1")).eval(into(heap));
    stored.lazy().maximum(stored.get("1")).eval(into(stored));
    s.same("the buffer after an expression went into it", heap, stored);
  }

  private static void lambda(Subject s) {
    UnaryUfunc half = UnaryUfunc.of("half", x -> x / 2);
    s.agree("a lambda", s.heap(5, 7), s.stored(5, 7), half::apply);
  }

  private static void outer(Subject s) {
    s.agree("outer", s.heap(5), s.stored(5), b -> Ufuncs.MINIMUM.outer(b, b.get("::-2")));
  }
}
