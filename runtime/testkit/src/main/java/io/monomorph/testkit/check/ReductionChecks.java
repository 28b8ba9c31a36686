package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.function.BiFunction;

/** Reductions: each gives of a buffer what it gives on the heap, to the last bit. */
final class ReductionChecks {
  static final List<int[]> AXES =
      List.of(new int[0], new int[] {0}, new int[] {1}, new int[] {-1}, new int[] {0, 2});

  static final List<Check> ALL =
      List.of(
          each("sum", (b, axes) -> b.sum(axes)),
          each("prod", (b, axes) -> b.prod(axes)),
          each("mean", (b, axes) -> b.mean(axes)),
          each("var and std", (b, axes) -> new NdBuffer[] {b.var(axes), b.std(axes)}),
          each("min, max and ptp", (b, axes) -> new NdBuffer[] {b.min(axes), b.max(axes)}),
          each("median", (b, axes) -> b.median(axes)),
          each("any and all", (b, axes) -> new NdBuffer[] {b.any(axes), b.all(axes)}),
          each("countNonzero", (b, axes) -> b.countNonzero(axes)),
          each("nansum and nanmean", (b, axes) -> new NdBuffer[] {b.nansum(axes), b.nanmean(axes)}),
          each("nanmin and nanmax", (b, axes) -> new NdBuffer[] {b.nanmin(axes), b.nanmax(axes)}),
          each("quantiles", (b, axes) -> Functions.quantile(b, 0.3, axes)),
          each("sums of squares", (b, axes) -> b.lazy().mul(b).sum(axes).eval()),
          along("argmin and argmax", (b, axis) -> new NdBuffer[] {b.argmin(axis), b.argmax(axis)}),
          along(
              "cumsum and cumprod", (b, axis) -> new NdBuffer[] {b.cumsum(axis), b.cumprod(axis)}),
          along("accumulate", (b, axis) -> Ufuncs.MAXIMUM.accumulate(b, axis)),
          along("reduceAt", (b, axis) -> Ufuncs.ADD.reduceAt(b, new long[] {0, 2, 1}, axis)),
          along("differences", (b, axis) -> Functions.diff(b, 1, axis)),
          new Check("a reduction under a mask", ReductionChecks::masked),
          new Check("axes that are kept", ReductionChecks::kept),
          new Check("a reduction goes into the buffer", ReductionChecks::target),
          new Check("sums of many elements", ReductionChecks::many),
          new Check("reductions of no elements", ReductionChecks::none));

  private ReductionChecks() {}

  private static Check each(String name, BiFunction<NdBuffer, int[], Object> of) {
    return new Check(
        name,
        s -> {
          NdBuffer heap = s.heap(3, 4, 5);
          NdBuffer stored = s.stored(heap);
          for (int[] axes : AXES) {
            String what = name + " along " + Names.axes(axes);
            s.agree(what, heap, stored, b -> of.apply(b, axes));
            s.agree(
                what + " of a transposed view with steps",
                heap,
                stored,
                b -> of.apply(b.transpose().get("::-1, ::2"), axes));
          }
        });
  }

  private static Check along(String name, BiFunction<NdBuffer, Integer, Object> of) {
    return new Check(
        name,
        s -> {
          NdBuffer heap = s.heap(3, 4, 5);
          NdBuffer stored = s.stored(heap);
          for (int axis = 0; axis < 3; axis++) {
            int along = axis;
            s.agree(name + " along axis " + axis, heap, stored, b -> of.apply(b, along));
          }
        });
  }

  private static void masked(Subject s) {
    NdBuffer mask = Values.of(DType.BOOL, 2, 5, 7);
    s.agree(
        "a sum under a mask",
        s.heap(5, 7),
        s.stored(5, 7),
        b -> Reductions.SUM.where(mask).apply(b, 0));
  }

  private static void kept(Subject s) {
    s.agree(
        "a mean with its axes kept",
        s.heap(5, 7),
        s.stored(5, 7),
        b -> Reductions.MEAN.keepDims().apply(b, 1));
  }

  private static void target(Subject s) {
    NdBuffer expected = Values.of(s.dtype(), 1, 7);
    NdBuffer stored = s.stored(expected);
    s.needsWriting();
    Reductions.MAX.apply(s.heap(5, 7), 0, into(expected));
    Reductions.MAX.apply(s.heap(5, 7), 0, into(stored));
    s.same("the buffer after a maximum went into it", expected, stored);
  }

  private static void many(Subject s) {
    NdBuffer heap = s.heap(3, 2500);
    NdBuffer stored = s.stored(heap);
    s.agree("the sum of 7500 elements", heap, stored, b -> b.sum());
    s.agree("the sums of rows of 2500 elements", heap, stored, b -> b.sum(1));
    s.agree("the sums of columns", heap, stored, b -> b.sum(0));
    s.agree("the sum of every third element", heap, stored, b -> b.get(":, ::3").sum());
    s.agree("the sums of reversed rows", heap, stored, b -> b.get(":, ::-1").sum(1));
    s.agree("the variance of 7500 elements", heap, stored, b -> b.var());
  }

  private static void none(Subject s) {
    s.agree("the sum of no elements", s.heap(0), s.stored(0), b -> b.sum());
    s.agree("the maximum of no elements", s.heap(0), s.stored(0), b -> b.max());
    s.agree("sums of rows of no elements", s.heap(3, 0), s.stored(3, 0), b -> b.sum(1));
  }
}
