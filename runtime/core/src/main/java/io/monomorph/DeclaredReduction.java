package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.expression.Hollow;
import io.monomorph.generated.ReductionSignature;
import io.monomorph.generated.ReductionTable;
import io.monomorph.layout.Layout;
import io.monomorph.setting.CallForm;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.state.ReductionStates;
import io.monomorph.state.StateReduction;
import java.util.List;

/**
 * A reduction that is declared with {@link io.monomorph.annotation.Reduction}, with its settings.
 * Each method that sets something gives a new one:
 *
 * <pre>{@code
 * StatisticsReductions.RMS.keepDims().where(mask).apply(a, 0)
 * StatisticsReductions.RMS.into(out, a, 1)
 * }</pre>
 *
 * <p>The input may be a buffer of any backend, dtype and layout, or anything that {@link
 * Buffers#resolve} takes. It is read once, and no temporary buffer of its size is made. Reductions
 * of several inputs take them as an array; they are broadcast together.
 */
public final class DeclaredReduction {
  private final ReductionTable table;
  private final UfuncOptions options;

  private DeclaredReduction(ReductionTable table, UfuncOptions options) {
    this.table = table;
    this.options = options;
  }

  /** Makes a reduction of its loops; generated code does. */
  public static DeclaredReduction of(ReductionTable table) {
    return new DeclaredReduction(table, UfuncOptions.USUAL);
  }

  /** The name that its declaration gives it. */
  public String name() {
    return table.name();
  }

  /** The number of inputs. */
  public int inputs() {
    return table.inputs();
  }

  /** The dtypes for which there are loops, the preferred ones first. */
  public List<ReductionSignature> signatures() {
    return table.signatures();
  }

  /**
   * With a mask of bool: elements where it is false are neither accumulated nor counted. It is
   * broadcast to the shape of the inputs.
   */
  public DeclaredReduction where(NdBuffer mask) {
    return new DeclaredReduction(
        table, options.withWhere(Given.given(mask, "mask", "give a buffer of bool").operand()));
  }

  /** With the loop for elements of this dtype, to which they are cast, by any cast. */
  public DeclaredReduction dtype(DType dtype) {
    return new DeclaredReduction(table, options.withDtype(dtype));
  }

  /** With the reduced axes as axes of length 1 in the result. */
  public DeclaredReduction keepDims() {
    return new DeclaredReduction(table, options.withKeepDims());
  }

  /**
   * Computes a new buffer on the heap. Results of no elements are computed from the identity of the
   * declaration.
   *
   * @param of the input, or several as an {@code Object[]} or an array of buffers
   * @param axes along which elements become one; all axes if none is given
   * @throws IllegalArgumentException if there is no such axis, no loop takes the dtypes, or the
   *     shapes do not fit together
   */
  public NdBuffer apply(Object of, int... axes) {
    return (NdBuffer)
        StateReduction.reduce(table, in(CallForm.STATES), operands(of), null, Given.axes(axes));
  }

  /**
   * As {@link #apply}, into a buffer of any backend and dtype, which it returns.
   *
   * @throws IllegalArgumentException also if {@code out} does not have the shape of the result
   * @throws UnsupportedOperationException if {@code out} is read-only
   */
  public <B extends NdBuffer> B into(B out, Object of, int... axes) {
    Operand to = Given.given(out, "out").operand();
    StateReduction.reduce(table, in(CallForm.STATES), operands(of), to, Given.axes(axes));
    return out;
  }

  /**
   * The state of the reduction behind these elements, which can be combined with that of others: of
   * parts of a buffer that several threads or machines reduce.
   *
   * @throws IllegalArgumentException as {@link #apply}
   */
  public PartialReduction partial(Object of, int... axes) {
    Operand[] operands = operands(of);
    ReductionStates states =
        StateReduction.accumulate(table, in(CallForm.STATES), operands, Given.axes(axes));
    long[] shape = StateReduction.resultShape(options, operands, axes);
    return new PartialReduction(table, states, Layout.of(shape));
  }

  /**
   * A state that {@link PartialReduction#state} and {@link PartialReduction#counts} gave, perhaps
   * in another program. The buffers are copied.
   *
   * @param like the dtypes of the inputs
   * @throws IllegalArgumentException if no loop takes the dtypes, or the buffers are not of the
   *     number, shape and dtypes that its state has
   * @throws UnsupportedOperationException if another setting than a dtype was made: it had to be
   *     made before the state was taken
   */
  public PartialReduction restore(List<DType> like, NdBuffer counts, List<NdBuffer> state) {
    DType[] dtypes =
        Given.given(like, "like", "give the dtypes of the inputs").toArray(DType[]::new);
    Given.given(counts, "counts");
    Given.given(state, "state");
    ReductionSignature signature = table.find(in(CallForm.RESTORE).dtype(), dtypes);
    return PartialReduction.restore(table, signature, counts, state);
  }

  /**
   * {@link #apply} of one input as an {@link Expression}: nothing is computed before it is
   * evaluated. The shape and the dtype are known at once.
   *
   * @throws IllegalArgumentException as {@link #apply}
   */
  public Expression lazy(Object of, int... axes) {
    Operand elements = Expression.operand(of, "of");
    UfuncOptions used = in(CallForm.STATES);
    Operand mask = used.where();
    UfuncOptions hollow = mask == null ? used : used.withWhere(Hollow.of(mask));
    Operand[] trial = {Hollow.of(elements)};
    return new Expression(
        Hollow.reduction(
            table.name(),
            elements,
            axes,
            used.keepDims(),
            StateReduction.reduce(table, hollow, trial, null, Given.axes(axes)),
            false,
            ready -> StateReduction.reduce(table, used, new Operand[] {ready}, null, axes)));
  }

  private UfuncOptions in(CallForm form) {
    return options.in(form, table.name());
  }

  private static Operand[] operands(Object of) {
    Object[] inputs = of instanceof Object[] array ? Operands.several(array) : new Object[] {of};
    Operand[] operands = new Operand[inputs.length];
    for (int k = 0; k < inputs.length; k++) {
      operands[k] = Operands.operand(inputs[k], inputs.length == 1 ? "of" : "of[" + k + "]");
    }
    return operands;
  }

  /** The name. */
  @Override
  public String toString() {
    return table.name();
  }
}
