package io.monomorph.ufunc;

import io.monomorph.annotation.Folding;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Axes;
import io.monomorph.layout.Layout;
import io.monomorph.layout.Results;
import io.monomorph.layout.Shapes;
import io.monomorph.layout.Views;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Reduces operands along axes with a function of two inputs, as NumPy's {@code ufunc.reduce}. */
public final class AxisReduction {
  private final LoopTable table;
  private final Options options;
  private final Signature signature;
  private final Loop fold;
  private final boolean castOut;

  private AxisReduction(
      LoopTable table, Options options, Signature signature, Loop fold, @Nullable Operand out) {
    this.table = table;
    this.options = options;
    this.signature = signature;
    this.fold = fold;
    this.castOut = out != null && out.dtype() != signature.dtype(0);
  }

  /** The same with other options. */
  private AxisReduction(AxisReduction like, Options options) {
    this.table = like.table;
    this.options = options;
    this.signature = like.signature;
    this.fold = like.fold;
    this.castOut = like.castOut;
  }

  /**
   * Reduces along the given axes.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  public static Operand reduce(
      LoopTable table, Options options, Operand of, @Nullable Operand out, int... axes) {
    Signature signature = FoldTypes.find(table, options, of.dtype(), out);
    Loop fold = signature.fold();
    if (fold == null) {
      throw new IllegalStateException("a loop without fold was chosen");
    }
    boolean[] reduced = Axes.flags(of.layout().rank(), axes);
    int count = axes.length == 0 ? reduced.length : axes.length;
    if (count > 1 && table.folding() == Folding.LEFT_TO_RIGHT) {
      throw new IllegalArgumentException(
          "%s is not reorderable, so that only one axis can be reduced at a time, not %s of %s"
              .formatted(
                  table.name(),
                  axes.length == 0 ? "all " + count : Arrays.toString(axes),
                  Shapes.str(of.layout().shape())));
    }
    return new AxisReduction(table, options, signature, fold, out).run(of, out, reduced);
  }

  private Operand run(Operand of, @Nullable Operand out, boolean[] reduced) {
    Layout layout = of.layout();
    long[] kept = Axes.reducedShape(layout.shape(), reduced);
    long[] shape = options.keepDims() ? kept : Axes.without(layout.shape(), reduced);
    DType dtype = signature.dtype(0);
    if (out != null) {
      FoldTypes.checkOut(table, FoldTypes.casting(options), dtype, out, shape);
    }
    Operand result =
        out == null
            ? BackendRegistry.heap().allocate(dtype, resultLayout(layout, reduced))
            : ArrayOperand.allocate(dtype, shape);
    if (options.where() == null && foldAsOneRow(of, result)) {
      return finish(result, out);
    }
    // Along the reduced axes every element of the input meets the same result.
    Operand wide = result.withLayout(Axes.restore(result.layout(), reduced, kept), false);
    Layout place = out == null ? null : Axes.restore(out.layout(), reduced, kept);
    if (!beginInParts(of, wide, place, reduced)) {
      begin(of, wide, place, reduced);
    }
    return finish(result, out);
  }

  private Layout resultLayout(Layout of, boolean[] reduced) {
    Operand where = options.where();
    if (where == null) {
      return Results.reduced(reduced, options.keepDims(), of);
    }
    Layout mask = Views.broadcastTo(where.layout(), of.shape());
    return Results.reduced(reduced, options.keepDims(), of, mask);
  }

  private static Operand finish(Operand result, @Nullable Operand out) {
    if (out == null) {
      return result;
    }
    Assignment.copy(result, out);
    return out;
  }

  /**
   * The short way for all elements of an array without gaps, for which there is nothing to plan.
   */
  private boolean foldAsOneRow(Operand of, Operand result) {
    Layout layout = of.layout();
    Object array = of.array();
    Object sum = result.array();
    if (array == null
        || sum == null
        || result.layout().size() != 1
        || layout.size() == 0
        || layout.size() > Integer.MAX_VALUE
        || of.dtype() != signature.dtype(0)
        || !(layout.isCContiguous() || layout.isFContiguous())) {
      return false;
    }
    int at = (int) layout.offset();
    int n = (int) layout.size();
    int first = 0;
    Operand initial = initial();
    ForkJoinPool pool = options.pool();
    if (pool != null && table.folding() == Folding.PAIRWISE && Parallel.isWorthIt(n)) {
      foldInHalves(pool, array, at, n, initial, sum);
      return true;
    }
    if (initial == null) {
      Casts.run(of.dtype(), array, at, 1, of.dtype(), sum, 0, 1, 1);
      first = 1;
    } else {
      Casts.run(of.dtype(), initial.core(), 0, 1, of.dtype(), sum, 0, 1, 1);
    }
    if (n > first) {
      fold.run(new Object[] {array, sum}, new int[] {at + first, 0}, new int[] {1, 0}, n - first);
    }
    return true;
  }

  private void foldInHalves(
      ForkJoinPool pool, Object array, int at, int n, @Nullable Operand initial, Object sum) {
    DType dtype = signature.dtype(0);
    Double identity = table.identity();
    Object begin = identity == null ? null : Identities.of(dtype, identity).core();
    Object all = new ParallelFold(signature, fold, array, begin).run(pool, at, n);
    if (initial != null) {
      Object[] arrays = {initial.core(), all, all};
      signature.loop().run(arrays, new int[3], new int[3], 1);
    }
    Casts.run(dtype, all, 0, 1, dtype, sum, 0, 1, 1);
  }

  /** What the results begin with, or null if with the first element. */
  private @Nullable ArrayOperand initial() {
    Object initial = options.initial();
    if (initial != null) {
      return Scalars.of(signature.dtype(0), initial);
    }
    Double identity = table.identity();
    return identity == null ? null : Identities.of(signature.dtype(0), identity);
  }

  /** Cuts an axis that stays among threads, if they are given, and reduces each part by itself. */
  private boolean beginInParts(
      Operand of, Operand result, @Nullable Layout out, boolean[] reduced) {
    ForkJoinPool pool = options.pool();
    Layout layout = of.layout();
    int axis =
        pool == null || !Parallel.isWorthIt(layout.size())
            ? -1
            : Parallel.longestAxis(layout, reduced);
    if (pool == null || axis < 0) {
      return false;
    }
    Operand where = options.where();
    Operand mask =
        where == null
            ? null
            : where.withLayout(Views.broadcastTo(where.layout(), layout.shape()), true);
    Parallel.run(
        pool,
        layout.shape(axis),
        layout.size(),
        (from, count) -> {
          Options own =
              mask == null ? options : options.withWhere(Parallel.slice(mask, axis, from, count));
          new AxisReduction(this, own)
              .begin(
                  Parallel.slice(of, axis, from, count),
                  Parallel.slice(result, axis, from, count),
                  out == null ? null : Views.slice(out, axis, from, 1, count),
                  reduced);
        });
    return true;
  }

  /** Sets the results to what the reduction begins with, and folds the elements into them. */
  private void begin(Operand of, Operand result, @Nullable Layout out, boolean[] reduced) {
    ArrayOperand initial = initial();
    if (initial != null) {
      Assignment.copy(initial, result);
      foldAll(of, result, out);
    } else if (options.where() != null) {
      throw new IllegalArgumentException(
          "%s has no identity: with where, say what it begins with: initial(...)"
              .formatted(table.name()));
    } else {
      beginWithFirst(of, result, out, reduced);
    }
  }

  private void beginWithFirst(Operand of, Operand result, @Nullable Layout out, boolean[] reduced) {
    Layout rest = of.layout();
    for (int axis = 0; axis < reduced.length; axis++) {
      if (reduced[axis] && rest.shape(axis) == 0) {
        throw new IllegalArgumentException(
            "%s has no identity, so that it cannot reduce axis %d of shape %s, which has no elements"
                .formatted(table.name(), axis, Shapes.str(rest.shape())));
      }
    }
    if (rest.size() == 0) {
      return;
    }
    Layout first = rest;
    for (int axis = 0; axis < reduced.length; axis++) {
      first = reduced[axis] ? Views.slice(first, axis, 0, 1, 1) : first;
    }
    Assignment.copy(of.withLayout(first, true), result);
    // What is left, axis by axis: behind the first place of this axis, at the first of those
    // before.
    for (int axis = reduced.length - 1; axis >= 0; axis--) {
      if (reduced[axis]) {
        Layout behind = Views.slice(rest, axis, 1, 1, rest.shape(axis) - 1);
        foldAll(of.withLayout(behind, true), result, out);
        rest = Views.slice(rest, axis, 0, 1, 1);
      }
    }
  }

  /** Folds all elements into results of the same rank, with length 1 along reduced axes. */
  private void foldAll(Operand of, Operand result, @Nullable Layout out) {
    Operand where = options.where();
    Operand mask =
        where == null
            ? null
            : where.withLayout(Views.broadcastTo(where.layout(), of.layout().shape()), true);
    if (of.layout().size() == 0) {
      return;
    }
    Operand wide =
        result.withLayout(Views.broadcastTo(result.layout(), of.layout().shape()), false);
    Layout place = out == null ? null : Views.broadcastTo(out, of.layout().shape());
    FoldDriver.run(signature, fold, place, castOut, mask, wide, of);
  }
}
