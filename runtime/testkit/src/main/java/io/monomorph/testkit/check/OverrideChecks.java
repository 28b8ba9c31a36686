package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.BufferReduction;
import io.monomorph.Destination;
import io.monomorph.NdBuffer;
import io.monomorph.UniversalFunction;
import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Functions that the backend computes in its own way. Each gives what it gives on the heap,
 * whatever view of a core it is called with, whether or not the backend can be asked.
 */
final class OverrideChecks {
  private static final List<String> VIEWS =
      List.of("...", "2", "::2, 1::3", "::-1, ::-1", "1:4, 2", "0:1", ":, :0");

  static final List<Check> ALL =
      List.of(
          new Check("overridden functions of whole cores", OverrideChecks::whole),
          new Check("overridden functions of views", OverrideChecks::views),
          new Check("overridden functions of broadcast views", OverrideChecks::broadcast),
          new Check("overridden functions of one element, and of none", OverrideChecks::sizes),
          new Check("overridden functions of the extremes of a dtype", OverrideChecks::extremes),
          new Check("overridden functions with numbers", OverrideChecks::numbers),
          new Check("overridden functions with buffers of others", OverrideChecks::others),
          new Check("overridden reductions along axes", OverrideChecks::axes),
          new Check("overridden functions under a mask", OverrideChecks::masked),
          new Check("overridden functions into other buffers", OverrideChecks::targets),
          new Check("overridden functions leave their inputs alone", OverrideChecks::inputs),
          new Check("results of overridden functions stay", OverrideChecks::results),
          new Check("overridden functions in four threads", OverrideChecks::threads));

  private OverrideChecks() {}

  /** The functions; ends the check as not done if there is none. */
  private static List<OverriddenFunction> functions(Subject s) {
    List<String> names = s.backend().overrides();
    s.needs(!names.isEmpty(), "the backend overrides no function");
    return names.stream().map(OverriddenFunction::of).toList();
  }

  /** A pair of buffers on the heap, and the same of the backend. */
  private record Pairs(NdBuffer heap, NdBuffer heap2, NdBuffer own, NdBuffer own2) {
    static Pairs of(Subject s, NdBuffer first, NdBuffer second) {
      return new Pairs(first, second, s.stored(first), s.stored(second));
    }

    static Pairs of(Subject s, long... shape) {
      return of(s, s.heap(shape), Values.of(s.dtype(), 1, shape));
    }

    Pairs each(UnaryOperator<NdBuffer> first, UnaryOperator<NdBuffer> second) {
      return new Pairs(
          first.apply(heap), second.apply(heap2), first.apply(own), second.apply(own2));
    }
  }

  private static Object[] inputs(OverriddenFunction function, Object first, Object second) {
    Object[] inputs = new Object[function.inputs()];
    Arrays.fill(inputs, second);
    inputs[0] = first;
    return inputs;
  }

  private static void agree(Subject s, String where, OverriddenFunction function, Pairs of) {
    s.agree(
        function.name() + where,
        () -> function.call().of(inputs(function, of.heap(), of.heap2())),
        () -> function.call().of(inputs(function, of.own(), of.own2())));
  }

  private static void whole(Subject s) {
    for (OverriddenFunction function : functions(s)) {
      agree(s, " of a core in one axis", function, Pairs.of(s, 30));
      agree(s, " of whole cores", function, Pairs.of(s, 5, 7));
      agree(s, " of a core with itself", function, Pairs.of(s, 5, 7).each(b -> b, b -> b));
    }
  }

  private static void views(Subject s) {
    Pairs of = Pairs.of(s, 5, 7);
    for (OverriddenFunction function : functions(s)) {
      for (String view : VIEWS) {
        Pairs part = of.each(b -> b.get(view), b -> b.get(view));
        agree(s, " of [" + view + "]", function, part);
        agree(s, " of a buffer and [" + view + "]", function, of.each(b -> b, b -> b.get(view)));
        agree(s, " of [" + view + "] and a buffer", function, of.each(b -> b.get(view), b -> b));
      }
      agree(s, " of transposed views", function, of.each(NdBuffer::transpose, NdBuffer::transpose));
      agree(
          s,
          " of cores in another shape",
          function,
          of.each(b -> b.reshape(7, 5), b -> b.reshape(7, 5)));
    }
  }

  private static void broadcast(Subject s) {
    Pairs of = Pairs.of(s, 5, 7);
    Pairs row = new Pairs(of.heap(), s.heap(7), of.own(), s.stored(7));
    for (OverriddenFunction function : functions(s)) {
      agree(s, " of a matrix and a row", function, row);
      agree(
          s,
          " of a row and a matrix",
          function,
          new Pairs(row.heap2(), row.heap(), row.own2(), row.own()));
      agree(
          s,
          " of a broadcast view",
          function,
          row.each(b -> b.get("1:2").broadcastTo(3, 7), b -> b.broadcastTo(3, 7)));
    }
  }

  private static void sizes(Subject s) {
    for (OverriddenFunction function : functions(s)) {
      agree(s, " of one element", function, Pairs.of(s, 1));
      agree(s, " without axes", function, Pairs.of(s, 1).each(b -> b.get("0"), b -> b.get("0")));
      if (s.storage().holds(s.dtype(), 0)) {
        agree(s, " of no elements", function, Pairs.of(s, 0));
      }
    }
  }

  private static void extremes(Subject s) {
    NdBuffer extremes = Values.extremes(s.dtype());
    for (OverriddenFunction function : functions(s)) {
      agree(
          s,
          " of extremes of " + s.dtype(),
          function,
          Pairs.of(s, extremes, extremes.get("::-1").copy()));
    }
  }

  private static void numbers(Subject s) {
    NdBuffer heap = s.heap(5, 7);
    NdBuffer own = s.stored(heap);
    for (OverriddenFunction function : functions(s)) {
      if (function.inputs() > 1) {
        s.agree(
            function.name() + " of a buffer and 3",
            () -> function.call().of(inputs(function, heap, 3)),
            () -> function.call().of(inputs(function, own, 3)));
        s.agree(
            function.name() + " of 3 and a buffer",
            () -> function.call().of(inputs(function, 3, heap)),
            () -> function.call().of(inputs(function, 3, own)));
      }
    }
  }

  private static void others(Subject s) {
    Pairs of = Pairs.of(s, 5, 7);
    for (OverriddenFunction function : functions(s)) {
      if (function.inputs() > 1) {
        agree(
            s,
            " of a buffer and one on the heap",
            function,
            new Pairs(of.heap(), of.heap2(), of.own(), of.heap2()));
        agree(
            s,
            " of a buffer on the heap and one of the backend",
            function,
            new Pairs(of.heap(), of.heap2(), of.heap(), of.own2()));
      }
    }
  }

  private static void axes(Subject s) {
    NdBuffer heap = s.heap(3, 4, 5);
    NdBuffer own = s.stored(heap);
    for (OverriddenFunction function : functions(s)) {
      if (function.constant() instanceof BufferReduction reduction) {
        for (int[] axes : ReductionChecks.AXES) {
          s.agree(
              function.name() + " along " + Names.axes(axes),
              heap,
              own,
              b -> reduction.apply(b, axes));
        }
      }
    }
  }

  private static void masked(Subject s) {
    Pairs of = Pairs.of(s, 5, 7);
    NdBuffer mask = Values.of(DType.BOOL, 2, 5, 7);
    for (OverriddenFunction function : functions(s)) {
      if (function.constant() instanceof UniversalFunction ufunc && ufunc.outputs() == 1) {
        UniversalFunction some = ufunc.where(mask);
        s.agree(
            function.name() + " under a mask",
            () -> under(some, inputs(function, of.heap(), of.heap2())),
            () -> under(some, inputs(function, of.own(), of.own2())));
      }
    }
  }

  /** The results, among elements that were there before. */
  private static NdBuffer under(UniversalFunction some, Object... inputs) {
    DType dtype = some.resultTypes(inputs).get(0);
    NdBuffer out = Values.of(dtype, 3, 5, 7);
    some.applyAll(inputs, into(out));
    return out;
  }

  private static void targets(Subject s) {
    Pairs of = Pairs.of(s, 5, 7);
    for (OverriddenFunction function : functions(s)) {
      if (function.constant() instanceof UniversalFunction ufunc && ufunc.outputs() == 1) {
        s.agree(
            function.name() + " into a buffer",
            () -> inside(ufunc, inputs(function, of.heap(), of.heap2())),
            () -> inside(ufunc, inputs(function, of.own(), of.own2())));
        s.agree(
            function.name() + " to the heap",
            () -> ufunc.applyAll(inputs(function, of.heap(), of.heap2()), Destination.heap()),
            () -> ufunc.applyAll(inputs(function, of.own(), of.own2()), Destination.heap()));
      }
    }
  }

  /** A larger buffer, with the results in a part of it. */
  private static NdBuffer inside(UniversalFunction ufunc, Object... inputs) {
    NdBuffer out = Values.of(ufunc.resultTypes(inputs).get(0), 3, 10, 7);
    ufunc.applyAll(inputs, into(out.get("::-2")));
    return out;
  }

  private static void inputs(Subject s) {
    Pairs of = Pairs.of(s, 5, 7);
    for (OverriddenFunction function : functions(s)) {
      Outcome.of(() -> function.call().of(inputs(function, of.own(), of.own2())));
      String after = " of a buffer after " + function.name();
      s.same("the elements" + after, of.heap(), of.own());
      s.same("the elements of the other input" + after, of.heap2(), of.own2());
    }
  }

  /** A result is not written again by the next call, nor with the inputs, nor they with it. */
  private static void results(Subject s) {
    for (OverriddenFunction function : functions(s)) {
      Pairs of = Pairs.of(s, 5, 7);
      Pairs others = Pairs.of(s, of.heap2().get("::-1").copy(), of.heap().get("::-1").copy());
      Outcome expected = outcome(function, of.heap(), of.heap2());
      Outcome first = outcome(function, of.own(), of.own2());
      outcome(function, others.own(), others.own2());
      expected.compare(s, function.name() + " after another call of it", first);
      if (s.isWritable()) {
        of.own().assign(0);
        expected.compare(s, function.name() + " after its input was written", first);
        of.own().assign(of.heap());
      }
      if (first.result() instanceof NdBuffer result && !result.isReadOnly()) {
        result.assign(0);
        String written = " of a buffer after the result of " + function.name() + " was written";
        s.same("the elements" + written, of.heap(), of.own());
        Outcome again = outcome(function, of.own(), of.own2());
        expected.compare(s, function.name() + " after its first result was written", again);
      }
    }
  }

  private static Outcome outcome(OverriddenFunction function, NdBuffer first, NdBuffer second) {
    return Outcome.of(() -> function.call().of(inputs(function, first, second)));
  }

  /**
   * Each thread has elements of its own, so that none finds its own where another one left them.
   */
  private static void threads(Subject s) throws Exception {
    List<OverriddenFunction> functions = functions(s);
    List<Pairs> all = new ArrayList<>();
    for (int thread = 0; thread < ThreadChecks.THREADS; thread++) {
      all.add(
          Pairs.of(
              s, Values.of(s.dtype(), 10 * thread, 40), Values.of(s.dtype(), 10 * thread + 5, 40)));
    }
    ThreadChecks.each(
        thread -> {
          Pairs of = all.get(thread);
          for (int k = 0; k < 5; k++) {
            String part = k + "::2";
            for (OverriddenFunction function : functions) {
              agree(s, " of whole cores", function, of);
              agree(s, " of [" + part + "]", function, of.each(b -> b.get(part), b -> b.get(part)));
            }
          }
        });
  }
}
