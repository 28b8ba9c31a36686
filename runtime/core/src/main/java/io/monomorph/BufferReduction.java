package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.reduction.Reducer;
import io.monomorph.reduction.ReductionOptions;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of buffers with its settings, which are NumPy's keyword arguments. Each method that
 * sets something gives a new one:
 *
 * <pre>{@code
 * Reductions.SUM.keepDims().where(mask).dtype(DType.FLOAT64).apply(a, 0)
 * Reductions.VAR.ddof(1).into(out, a, 1)
 * Reductions.QUANTILE.method(QuantileMethod.HAZEN).at(0.9).apply(a)
 * }</pre>
 *
 * <p>What is reduced may be a buffer of any backend, or anything that {@link Buffers#resolve}
 * takes. A setting that NumPy's function of that name does not have is refused.
 */
public final class BufferReduction {
  /** What can be set, by the method that does it, and which reductions take it. */
  enum Setting {
    WHERE("where", "sums, products, means, variances, extremes, any and all"),
    DTYPE("dtype", "sums, products, means and variances, also cumulative ones"),
    KEEP_DIMS("keepDims", "all but cumulative ones"),
    NO_AXES("noAxes", "all that go along several axes at once"),
    INITIAL("initial", "sums, products and extremes"),
    DDOF("ddof", "variances and standard deviations"),
    METHOD("method", "quantiles and percentiles"),
    AT("at", "quantiles and percentiles"),
    WEIGHTS("weights", "averages");

    private final String method;
    private final String takers;

    Setting(String method, String takers) {
      this.method = method;
      this.takers = takers;
    }

    @Override
    public String toString() {
      return method;
    }
  }

  private final String name;
  private final Reducer reducer;
  private final Set<Setting> settings;
  private final ReductionOptions options;
  private final boolean noAxes;

  private BufferReduction(
      String name,
      Reducer reducer,
      Set<Setting> settings,
      ReductionOptions options,
      boolean noAxes) {
    this.name = name;
    this.reducer = reducer;
    this.settings = settings;
    this.options = options;
    this.noAxes = noAxes;
  }

  static BufferReduction of(String name, Reducer reducer, Setting first, Setting... rest) {
    return new BufferReduction(
        name, reducer, EnumSet.of(first, rest), ReductionOptions.USUAL, false);
  }

  static BufferReduction of(String name, Reducer reducer) {
    return new BufferReduction(
        name, reducer, EnumSet.noneOf(Setting.class), ReductionOptions.USUAL, false);
  }

  private BufferReduction with(Setting setting, ReductionOptions newOptions) {
    return with(setting, newOptions, noAxes);
  }

  private BufferReduction with(Setting setting, ReductionOptions newOptions, boolean none) {
    check(setting);
    return new BufferReduction(name, reducer, settings, newOptions, none);
  }

  private void check(Setting setting) {
    if (!settings.contains(setting)) {
      throw new UnsupportedOperationException(
          "%s does not take %s(...): it takes %s; %s is for %s"
              .formatted(name, setting, names(settings), setting, setting.takers));
    }
  }

  private static String names(Set<Setting> settings) {
    return settings.stream().map(Setting::toString).collect(Collectors.joining(", "));
  }

  /** NumPy's name of it, such as {@code nanmean}. */
  public String name() {
    return name;
  }

  /**
   * With a mask: elements where it is false do not count. It is broadcast to the shape of the
   * buffer. Minima and maxima also need {@link #initial}.
   */
  public BufferReduction where(NdBuffer mask) {
    check(Setting.WHERE);
    return with(
        Setting.WHERE,
        options.withWhere(
            UfuncOptions.checkMask(Given.given(mask, "mask", "give a buffer of bool").operand())));
  }

  /**
   * With elements that are cast to this dtype, by any cast, before they are added or multiplied.
   */
  public BufferReduction dtype(DType dtype) {
    check(Setting.DTYPE);
    return with(Setting.DTYPE, options.withDtype(Given.given(dtype, "dtype", "give a DType")));
  }

  /** With the reduced axes as axes of length 1 in the result. */
  public BufferReduction keepDims() {
    return with(Setting.KEEP_DIMS, options.withKeepDims(true));
  }

  /**
   * With no axis to reduce, as NumPy's {@code axis=()}: each element is reduced by itself. {@link
   * #apply} takes no axes then.
   */
  public BufferReduction noAxes() {
    return with(Setting.NO_AXES, options, true);
  }

  /**
   * With weights of the elements: a buffer of their shape, or of the extents of the axes that are
   * averaged in the order in which these are given, or what {@link Buffers#resolve} takes.
   */
  public BufferReduction weights(Object weights) {
    check(Setting.WEIGHTS);
    Object given = Given.given(weights, "weights", "give a buffer, or use mean");
    return with(Setting.WEIGHTS, options.withWeights(Operands.operand(given, "weights")));
  }

  /** With a number with which the reduction begins. */
  public BufferReduction initial(Object number) {
    check(Setting.INITIAL);
    return with(
        Setting.INITIAL, options.withInitial(Given.given(number, "number", "give a number")));
  }

  /** With a divisor that is the number of elements less this one: 1 for samples. */
  public BufferReduction ddof(long ddof) {
    return with(Setting.DDOF, options.withDdof(ddof));
  }

  /** As {@link #ddof(long)}. */
  public BufferReduction ddof(double ddof) {
    return with(Setting.DDOF, options.withDdof(ddof));
  }

  /** With another way to find quantiles between elements than {@link QuantileMethod#LINEAR}. */
  public BufferReduction method(QuantileMethod method) {
    check(Setting.METHOD);
    return with(
        Setting.METHOD,
        options.withRule(Given.given(method, "method", "give a QuantileMethod").rule()));
  }

  /**
   * With these quantiles, between 0 and 1, or percentiles, between 0 and 100: a number, or a buffer
   * of up to two axes or what {@link Buffers#resolve} takes, such as a {@code double[]}. The axes
   * of the buffer come first in the result. A number is weak; the dtype of a buffer counts for that
   * of the result.
   */
  public BufferReduction at(Object q) {
    check(Setting.AT);
    Object given = Given.given(q, "q", "give a number, or a buffer of them");
    return with(
        Setting.AT, options.withQ(given instanceof Number ? given : Operands.operand(given, "q")));
  }

  /**
   * Computes a new buffer on the heap.
   *
   * @param axes along which elements become one; all axes if none is given. {@code argmin}, {@code
   *     argmax} and the cumulative functions take one axis, or none for all elements in C order
   * @throws IllegalArgumentException if there is no such axis, the dtype does not do, or there is
   *     no element and no result without one
   */
  public NdBuffer apply(Object of, int... axes) {
    return (NdBuffer) reduce(Operands.operand(of, "of"), null, axes);
  }

  /**
   * As {@link #apply}, into a buffer of any backend, which it returns.
   *
   * @throws IllegalArgumentException also if {@code out} has not the shape of the result, or a
   *     dtype that does not do. As in NumPy, sums, products, means and extremes can go to every
   *     dtype
   * @throws UnsupportedOperationException if {@code out} is read-only
   */
  public <B extends NdBuffer> B into(B out, Object of, int... axes) {
    Operand to = Given.given(out, "out").operand();
    reduce(Operands.operand(of, "of"), to, axes);
    return out;
  }

  private Operand reduce(Operand of, @Nullable Operand out, int... axes) {
    Given.axes(axes);
    if (!noAxes) {
      return reducer.reduce(of, options, out, axes);
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
  public String toString() {
    return name;
  }
}
