package io.monomorph.fold;

import io.monomorph.allocation.Allocator;
import io.monomorph.annotation.Folding;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.DType;
import io.monomorph.execution.ParallelParts;
import io.monomorph.expression.Node;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Cuts;
import io.monomorph.tile.StorageOperation;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Reduces operands along axes with a function of two inputs, as NumPy's {@code ufunc.reduce}.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class AxisReduction {
  private static final Layout ONE = Layout.of();

  private static final long[] SINGLE = {1};

  private final LoopTable table;
  private final UfuncOptions options;
  private final Signature signature;

  /** What takes the elements as they are, if there is such a thing. */
  private final Signature reading;

  private final boolean castOut;

  private AxisReduction(
      LoopTable table,
      UfuncOptions options,
      Signature signature,
      Signature reading,
      @Nullable Operand out) {
    this.table = table;
    this.options = options;
    this.signature = signature;
    this.reading = reading;
    this.castOut = out != null && out.dtype() != signature.dtype(0);
  }

  /** The same with other options. */
  private AxisReduction(AxisReduction like, UfuncOptions options) {
    this.table = like.table;
    this.options = options;
    this.signature = like.signature;
    this.reading = like.reading;
    this.castOut = like.castOut;
  }

  /**
   * Reduces along the given axes.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  public static Operand reduce(
      LoopTable table, UfuncOptions options, Operand of, @Nullable Operand out, int... axes) {
    Signature signature = FoldTypes.find(table, options, of.dtype(), out);
    Signature reading = signature.reading(of.dtype());
    Operand where = options.where();
    if (of.array() == null || (where != null && where.array() == null)) {
      return StorageOperation.call(
          table.name(), () -> reduce(table, options, signature, reading, of, out, axes), of);
    }
    return reduce(table, options, signature, reading, of, out, axes);
  }

  private static Operand reduce(
      LoopTable table,
      UfuncOptions options,
      Signature signature,
      Signature reading,
      Operand of,
      @Nullable Operand out,
      int... axes) {
    if (out == null && isAll(options, of, axes) && OneRowFold.takes(reading, of)) {
      // Not even axes and shapes: this is what is called most.
      Operand result = Allocator.heap().allocate(signature.dtype(0), ONE);
      Object array = result.array();
      if (array != null) {
        Operand initial = initial(table, options, signature);
        OneRowFold.run(table, options.pool(), reading, signature, of, initial, array, 0);
        return result;
      }
    }
    boolean[] reduced = Axes.reduced(of.layout().rank(), axes);
    int count = axes.length == 0 ? reduced.length : axes.length;
    if (count > 1 && table.folding() == Folding.LEFT_TO_RIGHT) {
      throw new IllegalArgumentException(
          "%s is not reorderable, so that only one axis can be reduced at a time, not %s of %s"
              .formatted(
                  table.name(),
                  axes.length == 0 ? "all " + count : Arrays.toString(axes),
                  Shapes.str(of.layout().shape())));
    }
    return new AxisReduction(table, options, signature, reading, out).run(of, out, reduced);
  }

  /** Whether all elements become one, without axes. */
  private static boolean isAll(UfuncOptions options, Operand of, int... axes) {
    int rank = of.layout().rank();
    boolean only = axes.length == 1 && rank == 1 && (axes[0] == 0 || axes[0] == -1);
    return options.where() == null
        && !options.keepDims()
        && (only || (axes.length == 0 && rank <= 1));
  }

  private Operand run(Operand of, @Nullable Operand out, boolean[] reduced) {
    Layout layout = of.layout();
    long[] kept = Axes.reducedShape(layout.shape(), reduced);
    long[] shape = options.keepDims() ? kept : Axes.without(layout.shape(), reduced);
    DType dtype = signature.dtype(0);
    if (out != null) {
      FoldTypes.checkOut(table, options.reducingCasting(), dtype, out, shape);
    }
    Operand result =
        out == null
            ? Allocator.heap().allocate(dtype, resultLayout(layout, reduced))
            : isDirect(dtype, of, out) ? out : ArrayOperand.allocate(dtype, shape);
    Object array = result.array();
    if (array != null
        && options.where() == null
        && result.layout().size() == 1
        && OneRowFold.takes(reading, of)) {
      int to = (int) result.layout().offset();
      OneRowFold.run(table, options.pool(), reading, signature, of, initial(), array, to);
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
      return ResultLayouts.reduced(reduced, options.keepDims(), of);
    }
    Layout mask = Views.broadcastTo(where.layout(), of.shape());
    return ResultLayouts.reduced(reduced, options.keepDims(), of, mask);
  }

  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static Operand finish(Operand result, @Nullable Operand out) {
    if (out == null || result == out) {
      return result;
    }
    Assignment.copy(result, out);
    return out;
  }

  /**
   * Whether results can be computed where they are to be at last: nothing that is read is there,
   * and nothing can fail on the way, as loading from a file can.
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private boolean isDirect(DType dtype, Operand of, Operand out) {
    Object array = out.array();
    Operand where = options.where();
    return array != null
        && out.dtype() == dtype
        && of.array() != null
        && of.array() != array
        && (where == null || (where.array() != null && where.array() != array));
  }

  private @Nullable ArrayOperand initial() {
    return initial(table, options, signature);
  }

  /** What the results begin with, or null if with the first element. */
  private static @Nullable ArrayOperand initial(
      LoopTable table, UfuncOptions options, Signature signature) {
    Object initial = options.initial();
    if (initial != null) {
      return Scalars.of(signature.dtype(0), initial);
    }
    Double identity = table.identity();
    return identity == null ? null : FoldIdentities.of(signature.dtype(0), identity);
  }

  /** Cuts an axis that stays among threads, if they are given, and reduces each part by itself. */
  private boolean beginInParts(
      Operand of, Operand result, @Nullable Layout out, boolean[] reduced) {
    ForkJoinPool pool = options.pool();
    Layout layout = of.layout();
    if (pool == null || !ParallelParts.isWorthIt(layout.size())) {
      return false;
    }
    Cuts cuts = Cuts.of(of, reduced);
    int axis = cuts == null ? ParallelParts.longestAxis(layout, reduced) : cuts.axis();
    if (axis < 0) {
      return beginWithParts(pool, of, result, reduced);
    }
    Operand mask = mask(layout);
    StorageOperation.Parts operation = StorageOperation.parts();
    ParallelParts.Part part =
        (from, count) -> {
          Operand elements = ParallelParts.slice(of, axis, from, count);
          Operand results = ParallelParts.slice(result, axis, from, count);
          Layout place = out == null ? null : Views.slice(out, axis, from, 1, count);
          AxisReduction reduction = part(mask, axis, from, count);
          operation.run(() -> reduction.begin(elements, results, place, reduced));
        };
    if (cuts == null) {
      ParallelParts.run(pool, layout.shape(axis), layout.size(), part);
      return true;
    }
    ParallelParts.run(
        pool,
        cuts.count(),
        layout.size(),
        (piece, count) -> {
          long from = cuts.border((int) piece);
          part.run(from, cuts.border((int) (piece + count)) - from);
        });
    return true;
  }

  /**
   * Reduces rows of tiles to results of their own, by several threads, and combines these, if all
   * becomes one and the order in which elements meet makes no difference.
   */
  private boolean beginWithParts(ForkJoinPool pool, Operand of, Operand result, boolean[] reduced) {
    DType dtype = signature.dtype(0);
    boolean ordered = table.folding() != Folding.PAIRWISE || !FoldTypes.isExact(dtype);
    boolean begins = options.initial() != null || (options.where() != null && initial() == null);
    Cuts cuts = ordered || begins ? null : Cuts.of(of, new boolean[reduced.length]);
    if (cuts == null || result.layout().size() != 1) {
      return false;
    }
    int axis = cuts.axis();
    Operand mask = mask(of.layout());
    List<Operand> parts = Collections.synchronizedList(new ArrayList<>());
    StorageOperation.Parts operation = StorageOperation.parts();
    ParallelParts.run(
        pool,
        cuts.count(),
        of.layout().size(),
        (piece, count) -> {
          long from = cuts.border((int) piece);
          long extent = cuts.border((int) (piece + count)) - from;
          Operand elements = ParallelParts.slice(of, axis, from, extent);
          Operand part = ArrayOperand.allocate(dtype, result.layout().shape());
          AxisReduction reduction = part(mask, axis, from, extent);
          operation.run(() -> reduction.begin(elements, part, null, reduced));
          parts.add(part);
        });
    Assignment.copy(parts.get(0), result);
    Object array = Objects.requireNonNull(result.array());
    int to = (int) result.layout().offset();
    for (Operand part : parts.subList(1, parts.size())) {
      Object[] arrays = {array, part.core(), array};
      signature.loop().run(arrays, new int[] {to, 0, to}, new int[3], 1);
    }
    return true;
  }

  /** This reduction for a part of an axis. */
  private AxisReduction part(@Nullable Operand mask, int axis, long from, long count) {
    return mask == null
        ? this
        : new AxisReduction(this, options.withWhere(ParallelParts.slice(mask, axis, from, count)));
  }

  /** What marks elements of a shape, if anything does. */
  private @Nullable Operand mask(Layout of) {
    Operand where = options.where();
    return where == null
        ? null
        : where.withLayout(Views.broadcastTo(where.layout(), of.shape()), true);
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
    if (isComputedRow(of, first)) {
      // As an array without gaps is reduced, whatever its axes are.
      Layout row = Layout.of(new long[] {rest.size() - 1}, SINGLE, rest.offset() + 1);
      Layout one = Layout.of(SINGLE, SINGLE, result.layout().offset());
      foldAll(of.withLayout(row, true), result.withLayout(one, false), null);
      return;
    }
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

  /** Whether all elements become one, and are computed in the order in which arrays are reduced. */
  private boolean isComputedRow(Operand of, Layout first) {
    return of instanceof Node
        && !Node.isStorage(of)
        && first.size() == 1
        && OneRowFold.isRow(reading, of);
  }

  /** Folds all elements into results of the same rank, with length 1 along reduced axes. */
  private void foldAll(Operand of, Operand result, @Nullable Layout out) {
    Operand mask = mask(of.layout());
    if (of.layout().size() == 0) {
      return;
    }
    Operand wide =
        result.withLayout(Views.broadcastTo(result.layout(), of.layout().shape()), false);
    Layout place = out == null ? null : Views.broadcastTo(out, of.layout().shape());
    boolean pairwise = table.folding() == Folding.PAIRWISE;
    Halving halving = Halving.of(table, signature.dtype(0));
    FoldDriver.run(options.pool(), reading, pairwise, halving, place, castOut, mask, wide, of);
  }
}
