package io.monomorph.state;

import io.monomorph.allocation.Allocator;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.generated.ReductionSignature;
import io.monomorph.generated.ReductionTable;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Limits;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reduces operands along axes with a declared reduction, in one pass over their elements.
 *
 * @see io.monomorph.DeclaredReduction
 */
public final class StateReduction {
  private StateReduction() {}

  /**
   * Reduces the inputs, which are broadcast together, along the given axes, or all if none is
   * given.
   *
   * @param out takes the results, if it is given
   * @return {@code out}, or a new buffer on the heap
   */
  public static Operand reduce(
      ReductionTable table,
      UfuncOptions options,
      Operand[] of,
      @Nullable Operand out,
      int... axes) {
    table.checkInputs(of);
    long[] shape = shape(of);
    boolean[] reduced = Axes.reduced(shape.length, axes);
    long[] results = shape(shape, reduced, options.keepDims());
    if (out != null) {
      check(table, out, results);
    }
    return finish(states(table, options, of, shape, reduced), out, results);
  }

  /** The states of the results, which have the shape that {@link #shape} gives. */
  public static ReductionStates accumulate(
      ReductionTable table, UfuncOptions options, Operand[] of, int... axes) {
    table.checkInputs(of);
    long[] shape = shape(of);
    return states(table, options, of, shape, Axes.reduced(shape.length, axes));
  }

  /** The shape of the results. */
  public static long[] resultShape(UfuncOptions options, Operand[] of, int... axes) {
    long[] shape = shape(of);
    return shape(shape, Axes.reduced(shape.length, axes), options.keepDims());
  }

  /** The results of states, in {@code out} or in a new buffer on the heap. */
  public static Operand finish(ReductionStates states, @Nullable Operand out, long... shape) {
    Operand computed =
        ArrayOperand.over(states.signature().computed(), states.finish(), Layout.of(shape));
    Operand to =
        out == null ? Allocator.heap().allocate(states.signature().result(), Order.C, shape) : out;
    Assignment.copy(
        out == null || states.signature().result() == computed.dtype()
            ? computed
            : Assignment.cast(computed, states.signature().result()),
        to);
    return to;
  }

  private static ReductionStates states(
      ReductionTable table, UfuncOptions options, Operand[] of, long[] shape, boolean[] reduced) {
    return StorageOperation.concerns(of)
        ? StorageOperation.call(
            table.name(), () -> accumulate(table, options, of, shape, reduced), of)
        : accumulate(table, options, of, shape, reduced);
  }

  private static ReductionStates accumulate(
      ReductionTable table, UfuncOptions options, Operand[] of, long[] shape, boolean[] reduced) {
    DType[] dtypes = new DType[of.length];
    Operand[] inputs = new Operand[of.length];
    for (int k = 0; k < of.length; k++) {
      dtypes[k] = of[k].dtype();
      inputs[k] = of[k].withLayout(Views.broadcastTo(of[k].layout(), shape), true);
    }
    ReductionSignature signature = table.find(options.dtype(), dtypes);
    Layout kept = Layout.of(Axes.reducedShape(shape, reduced));
    int n = count(table, kept);
    Operand where = options.where();
    if (where != null) {
      Views.broadcastTo(where.layout(), shape);
    }
    long size = Shapes.size(shape);
    ReductionStates states =
        where == null
            ? ReductionStates.of(signature, n, n == 0 ? 0 : size / n)
            : ReductionStates.counting(signature, n);
    if (size > 0) {
      Layout layout = Views.broadcastTo(kept, shape);
      StateDriver.run(states, layout, table.folding(), where, inputs);
    }
    return states;
  }

  private static int count(ReductionTable table, Layout kept) {
    if (kept.size() > Limits.LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          table.name()
              + " would have "
              + kept.size()
              + " results, but the states of at most "
              + Limits.LONGEST_ARRAY
              + " fit into arrays: reduce a part");
    }
    return (int) kept.size();
  }

  private static long[] shape(Operand... of) {
    long[][] shapes = new long[of.length][];
    for (int k = 0; k < of.length; k++) {
      shapes[k] = of[k].layout().shape();
    }
    return Shapes.broadcast(shapes);
  }

  private static long[] shape(long[] shape, boolean[] reduced, boolean keepDims) {
    return keepDims ? Axes.reducedShape(shape, reduced) : Axes.without(shape, reduced);
  }

  private static void check(ReductionTable table, Operand out, long... shape) {
    if (out.isReadOnly()) {
      throw new UnsupportedOperationException(
          table.name() + " cannot write to out, which is read-only: give a writable buffer");
    }
    if (!Arrays.equals(shape, out.layout().shape())) {
      throw new IllegalArgumentException(
          table.name()
              + " gives shape "
              + Shapes.str(shape)
              + ", which is not that of out, "
              + Shapes.str(out.layout().shape()));
    }
  }
}
