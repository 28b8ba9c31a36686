package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.expression.Hollow;
import io.monomorph.expression.Manner;
import io.monomorph.generated.OverrideTable;
import io.monomorph.layout.Layout;
import io.monomorph.reduction.OverriddenReduction;
import io.monomorph.reduction.Reducer;
import io.monomorph.reduction.ReductionOptions;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of buffers with its settings, which are NumPy's keyword arguments. {@link Reductions}
 * has them as constants, each of a class that has the settings of its function and no others:
 *
 * <pre>{@code
 * Reductions.SUM.keepDims().where(mask).dtype(DType.FLOAT64).apply(a, 0)
 * Reductions.VAR.ddof(1).apply(a, 1, Destination.into(out))
 * Reductions.QUANTILE.at(0.9).method(QuantileMethod.HAZEN).apply(a)
 * }</pre>
 *
 * <p>What is reduced may be a buffer of any backend, or anything that {@link Buffers#resolve}
 * takes.
 */
public abstract class BufferReduction {
  final String name;
  final Reducer reducer;
  final ReductionOptions options;
  final boolean noAxes;

  BufferReduction(String name, Reducer reducer, ReductionOptions options, boolean noAxes) {
    this.name = name;
    this.reducer = reducer;
    this.options = options;
    this.noAxes = noAxes;
  }

  final ReductionOptions withWhere(NdBuffer mask) {
    Operand marks = Given.given(mask, "mask", "give a buffer of bool").operand();
    return options.withWhere(UfuncOptions.checkMask(marks));
  }

  final ReductionOptions withDtype(DType dtype) {
    return options.withDtype(Given.given(dtype, "dtype", "give a DType"));
  }

  final ReductionOptions withInitial(Object number) {
    return options.withInitial(Given.given(number, "number", "give a number"));
  }

  final ReductionOptions withWeights(Object weights) {
    Object given = Given.given(weights, "weights", "give a buffer, or use mean");
    return options.withWeights(Operands.operand(given, "weights"));
  }

  /** A reduction without settings, for which the methods of buffers need not load all others. */
  static NdBuffer apply(Reducer reducer, NdBuffer of, int... axes) {
    ReductionOptions usual = ReductionOptions.USUAL;
    return (NdBuffer) asked(reducer, of.operand(), usual, null, Given.axes(axes));
  }

  /** The reduction, by the backend of the elements if that has its own way. */
  private static Operand asked(
      Reducer reducer, Operand of, ReductionOptions options, @Nullable Operand out, int... axes) {
    Operand own =
        OverrideTable.mayConcern(of)
            ? OverriddenReduction.ask(reducer, of, options, out, axes)
            : null;
    return own == null ? reducer.reduce(of, options, out, axes) : own;
  }

  /** NumPy's name of it, such as {@code nanmean}. */
  public final String name() {
    return name;
  }

  /**
   * Computes a new buffer on the heap.
   *
   * @param axes along which elements become one; all axes if none is given. {@code argmin}, {@code
   *     argmax} and the cumulative functions take one axis, or none for all elements in C order
   * @throws IllegalArgumentException if there is no such axis, the dtype does not do, or there is
   *     no element and no result without one
   */
  public final NdBuffer apply(Object of, int... axes) {
    return (NdBuffer) reduce(Operands.operand(of, "of"), null, axes);
  }

  /** As {@link #apply(Object, int...)} of all elements, to a destination. */
  public final NdBuffer apply(Object of, Destination to) {
    return apply(of, new int[0], to);
  }

  /** As {@link #apply(Object, int...)} along one axis, to a destination. */
  public final NdBuffer apply(Object of, int axis, Destination to) {
    return apply(of, new int[] {axis}, to);
  }

  /**
   * As {@link #apply(Object, int...)}, to a destination, and returns the buffer there.
   *
   * @throws IllegalArgumentException also if an existing buffer has not the shape of the result, or
   *     the dtype there does not do. As in NumPy, sums, products, means and extremes can go to
   *     every dtype
   */
  public final NdBuffer apply(Object of, int[] axes, Destination to) {
    Operand elements = Operands.operand(of, "of");
    Given.axes(axes);
    return Given.destination(to)
        .reduced(out -> reduce(elements, out, axes), () -> resultShape(elements.layout(), axes));
  }

  private long[] resultShape(Layout of, int... axes) {
    long[] shape =
        noAxes
            ? of.shape()
            : this instanceof CumulativeReduction
                ? axes.length == 0 ? new long[] {of.size()} : of.shape()
                : Axes.resultShape(of, options.keepDims(), axes);
    return options.q() instanceof Operand q ? Shapes.concat(q.layout().shape(), shape) : shape;
  }

  /**
   * {@link #apply} as an {@link Expression}: nothing is computed before it is evaluated. The shape
   * and the dtype are known at once.
   *
   * @throws IllegalArgumentException as {@link #apply}
   */
  public final Expression lazy(Object of, int... axes) {
    Operand elements = Expression.operand(of, "of");
    BufferReduction hollow = new Trial(name, reducer, hollow(options), noAxes);
    Operand trial = hollow.reduce(Hollow.of(elements), null, Given.axes(axes));
    UnaryOperator<Operand> reduce = ready -> reduce(ready, null, axes);
    boolean same = noAxes || reducer.isCumulative();
    return new Expression(
        same
            ? Hollow.scan(name, elements, noAxes ? new int[1] : axes, trial, reduce)
            : Hollow.reduction(
                name,
                elements,
                axes,
                options.keepDims(),
                new Manner(reducer.isInOrder(), isPlain(), reducer.isInArrays(axes.length)),
                trial,
                reduce));
  }

  /** Whether nothing is beside the elements that has their shape. */
  private boolean isPlain() {
    return options.where() == null && options.weights() == null;
  }

  private static ReductionOptions hollow(ReductionOptions options) {
    Operand mask = options.where();
    Operand weights = options.weights();
    ReductionOptions result = mask == null ? options : options.withWhere(Hollow.of(mask));
    return weights == null ? result : result.withWeights(Hollow.of(weights));
  }

  /** The same reduction with other options. */
  private static final class Trial extends BufferReduction {
    Trial(String name, Reducer reducer, ReductionOptions options, boolean noAxes) {
      super(name, reducer, options, noAxes);
    }
  }

  private Operand reduce(Operand of, @Nullable Operand out, int... axes) {
    Given.axes(axes);
    if (!noAxes) {
      return asked(reducer, of, options, out, axes);
    }
    if (axes.length > 0) {
      throw new IllegalArgumentException(
          name + " without axes was given axes: " + Arrays.toString(axes));
    }
    Layout layout = of.layout();
    for (int axis = 0; axis < layout.rank(); axis++) {
      if (layout.shape(axis) == 1) {
        return reducer.reduce(of, options.withKeepDims(true), out, axis);
      }
    }
    return reducer.reduce(
        of.withLayout(Views.newAxis(layout, layout.rank()), true),
        withNewAxis(options).withKeepDims(false),
        out,
        layout.rank());
  }

  /** For elements that have another axis after those that they have. */
  private static ReductionOptions withNewAxis(ReductionOptions options) {
    Operand mask = options.where();
    Operand weights = options.weights();
    ReductionOptions result = mask == null ? options : options.withWhere(withNewAxis(mask));
    return weights == null ? result : result.withWeights(withNewAxis(weights));
  }

  private static Operand withNewAxis(Operand of) {
    return of.withLayout(Views.newAxis(of.layout(), of.layout().rank()), true);
  }

  /** The name. */
  @Override
  public final String toString() {
    return name;
  }
}
