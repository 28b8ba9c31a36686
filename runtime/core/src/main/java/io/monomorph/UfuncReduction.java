package io.monomorph;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.expression.Hollow;
import io.monomorph.expression.Manner;
import io.monomorph.fold.AxisReduction;
import io.monomorph.generated.LoopTable;
import io.monomorph.setting.CallForm;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.view.Axes;
import java.util.concurrent.ForkJoinPool;

/**
 * The reduction of buffers with a ufunc, as NumPy's {@code ufunc.reduce}, with its settings. {@link
 * BinaryUfunc#reduction} gives it; each method that sets something gives a new one:
 *
 * <pre>{@code
 * Ufuncs.ADD.reduction().where(mask).initial(10).apply(a, 0)
 * Ufuncs.MAXIMUM.reduction().keepDims().apply(a, 1, Destination.into(out))
 * }</pre>
 */
public final class UfuncReduction {
  private final LoopTable table;
  private final UfuncOptions options;

  UfuncReduction(LoopTable table, UfuncOptions options) {
    this.table = table;
    this.options = options;
  }

  /** NumPy's name of the ufunc, such as {@code add}. */
  public String name() {
    return table.name();
  }

  private UfuncReduction with(UfuncOptions newOptions) {
    return new UfuncReduction(table, newOptions);
  }

  /** With a mask of bool, broadcast to the elements: where it is false, they do not count. */
  public UfuncReduction where(NdBuffer mask) {
    return with(options.withWhere(Given.given(mask, "mask", "give a buffer of bool").operand()));
  }

  /** With a loop of this dtype, to which the elements are cast. */
  public UfuncReduction dtype(DType dtype) {
    return with(options.withDtype(dtype));
  }

  /** With other allowed casts than all, which reductions allow as NumPy's do. */
  public UfuncReduction casting(Casting casting) {
    return with(options.withCasting(casting));
  }

  /** With the reduced axes as axes of length 1 in the result. */
  public UfuncReduction keepDims() {
    return with(options.withKeepDims());
  }

  /** With a number to begin with, rather than the identity or the first element. */
  public UfuncReduction initial(Object number) {
    return with(options.withInitial(number));
  }

  /** With the threads of a pool, as {@link BinaryUfunc#on}. */
  public UfuncReduction on(ForkJoinPool pool) {
    return with(options.withPool(pool));
  }

  /**
   * Combines the elements along the given axes, or along all if none is given, in a new buffer on
   * the heap.
   *
   * @throws IllegalArgumentException if the function cannot be reduced, there is no such axis, or
   *     there is no element and no identity
   */
  public NdBuffer apply(Object of, int... axes) {
    Operand elements = Operands.operand(of, "of");
    return (NdBuffer) AxisReduction.reduce(table, in(), elements, null, Given.axes(axes));
  }

  /** As {@link #apply(Object, int...)} along all axes, to a destination. */
  public NdBuffer apply(Object of, Destination to) {
    return apply(of, new int[0], to);
  }

  /** As {@link #apply(Object, int...)} along one axis, to a destination. */
  public NdBuffer apply(Object of, int axis, Destination to) {
    return apply(of, new int[] {axis}, to);
  }

  /** As {@link #apply(Object, int...)}, to a destination, and returns the buffer there. */
  public NdBuffer apply(Object of, int[] axes, Destination to) {
    Operand elements = Operands.operand(of, "of");
    UfuncOptions settings = in();
    Given.axes(axes);
    return Given.destination(to)
        .reduced(
            out -> AxisReduction.reduce(table, settings, elements, out, axes),
            () -> Axes.resultShape(elements.layout(), settings.keepDims(), axes));
  }

  /**
   * {@link #apply} as an {@link Expression}: nothing is computed before it is evaluated. The shape
   * and the dtype are known at once.
   *
   * @throws IllegalArgumentException as {@link #apply}
   */
  public Expression lazy(Object of, int... axes) {
    Operand elements = Expression.operand(of, "of");
    UfuncOptions used = in();
    Operand mask = used.where();
    UfuncOptions hollow = mask == null ? used : used.withWhere(Hollow.of(mask));
    Operand trial =
        AxisReduction.reduce(table, hollow, Hollow.of(elements), null, Given.axes(axes));
    return new Expression(
        Hollow.reduction(
            toString(),
            elements,
            axes,
            used.keepDims(),
            new Manner(false, mask == null, false),
            trial,
            ready -> AxisReduction.reduce(table, used, ready, null, axes)));
  }

  private UfuncOptions in() {
    return options.in(CallForm.REDUCE, table.name());
  }

  /** The name. */
  @Override
  public String toString() {
    return table.name() + ".reduce";
  }
}
