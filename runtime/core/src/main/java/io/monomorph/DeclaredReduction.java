package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.expression.Expressions;
import io.monomorph.expression.Hollow;
import io.monomorph.generated.ReductionSignature;
import io.monomorph.generated.ReductionTable;
import io.monomorph.layout.Layout;
import io.monomorph.setting.CallForm;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.state.ReductionStates;
import io.monomorph.state.StateReduction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reduction that is declared with {@link io.monomorph.annotation.Reduction}. There is a class for
 * each number of inputs, which has its settings: {@link UnaryReduction}, {@link BinaryReduction}
 * and {@link NaryReduction}.
 *
 * <pre>{@code
 * StatisticsReductions.RMS.keepDims().where(mask).apply(a, 0)
 * StatisticsReductions.COVARIANCE.apply(a, b, 1, Destination.into(out))
 * }</pre>
 *
 * <p>An input may be a buffer of any backend, dtype and layout, a number or boolean, which is weak
 * beside buffers, or anything that {@link Buffers#resolve} takes. It is read once, and no temporary
 * buffer of its size is made.
 */
public abstract sealed class DeclaredReduction
    permits UnaryReduction, BinaryReduction, NaryReduction {
  final ReductionTable table;
  final UfuncOptions options;

  DeclaredReduction(ReductionTable table, UfuncOptions options) {
    this.table = table;
    this.options = options;
  }

  /** A table whose reduction has the number of inputs that a class is for. */
  static ReductionTable checked(ReductionTable table, int inputs) {
    if (table.inputs() != inputs) {
      throw new IllegalArgumentException(
          "%s has %d inputs, not %d".formatted(table.name(), table.inputs(), inputs));
    }
    return table;
  }

  /** The name that its declaration gives it. */
  public final String name() {
    return table.name();
  }

  /** The number of inputs. */
  public final int inputs() {
    return table.inputs();
  }

  /** The dtypes for which there are loops, the preferred ones first. */
  public final List<ReductionSignature> signatures() {
    return table.signatures();
  }

  /**
   * With a mask of bool: elements where it is false are neither accumulated nor counted. It is
   * broadcast to the shape of the inputs.
   */
  public abstract DeclaredReduction where(NdBuffer mask);

  /** With the loop for elements of this dtype, to which they are cast, by any cast. */
  public abstract DeclaredReduction dtype(DType dtype);

  /** With the reduced axes as axes of length 1 in the result. */
  public abstract DeclaredReduction keepDims();

  /**
   * Computes a new buffer on the heap, whatever the number of inputs: what the {@code apply} of the
   * classes does, for programs that handle any reduction.
   *
   * @throws IllegalArgumentException if the number of inputs is wrong, there is no such axis, no
   *     loop takes the dtypes, or the shapes do not fit together
   */
  public final NdBuffer applyAll(Object[] inputs, int... axes) {
    return applyAll(inputs, axes, Destination.HEAP);
  }

  /** As {@link #applyAll(Object[], int...)}, to a destination, and returns the buffer there. */
  public final NdBuffer applyAll(Object[] inputs, int[] axes, Destination to) {
    Operand[] operands = operands(inputs);
    UfuncOptions settings = in(CallForm.STATES);
    Given.axes(axes);
    return Given.destination(to)
        .reduced(
            out -> StateReduction.reduce(table, settings, operands, out, axes),
            () -> StateReduction.resultShape(settings, operands, axes));
  }

  /**
   * As {@link #applyAll(Object[], int...)}, but nothing is computed before the result is evaluated.
   * The shape and the dtype are known at once.
   *
   * @throws IllegalArgumentException as {@link #applyAll(Object[], int...)}
   */
  public final Expression lazyAll(Object[] inputs, int... axes) {
    Object[] given = Given.given(inputs, "inputs").clone();
    for (int k = 0; k < given.length; k++) {
      given[k] = given[k] instanceof Expression expression ? expression.operand() : given[k];
    }
    Operand[] operands = operands(given);
    UfuncOptions settings = in(CallForm.STATES);
    Operand mask = settings.where();
    UfuncOptions hollow = mask == null ? settings : settings.withWhere(Hollow.of(mask));
    Operand[] trial = Arrays.stream(operands).map(Hollow::of).toArray(Operand[]::new);
    DType dtype = StateReduction.reduce(table, hollow, trial, null, Given.axes(axes)).dtype();
    Layout layout = Layout.of(StateReduction.resultShape(settings, operands, axes));
    return new Expression(
        Expressions.deferred(
            name(),
            dtype,
            layout,
            ready -> {
              Operand[] elements = ready.toArray(Operand[]::new);
              return StateReduction.reduce(table, settings, elements, null, axes);
            },
            operands));
  }

  final PartialReduction partialOf(Object[] inputs, int... axes) {
    Operand[] operands = operands(inputs);
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
  public final PartialReduction restore(List<DType> like, NdBuffer counts, List<NdBuffer> state) {
    DType[] dtypes =
        Given.given(like, "like", "give the dtypes of the inputs").toArray(DType[]::new);
    Given.given(counts, "counts");
    Given.given(state, "state");
    ReductionSignature signature = table.find(in(CallForm.RESTORE).dtype(), dtypes);
    return PartialReduction.restore(table, signature, counts, state);
  }

  final UfuncOptions withWhere(NdBuffer mask) {
    return options.withWhere(Given.given(mask, "mask", "give a buffer of bool").operand());
  }

  private UfuncOptions in(CallForm form) {
    return options.in(form, table.name());
  }

  private Operand[] operands(Object[] given) {
    Given.given(given, "inputs");
    Operand[] operands = new Operand[given.length];
    List<Object> strong = new ArrayList<>();
    for (int k = 0; k < given.length; k++) {
      String name = given.length == 1 ? "of" : "input " + (k + 1) + " of " + name();
      if (given[k] instanceof Destination) {
        throw new IllegalArgumentException(
            "%s is a Destination, which is the argument after all inputs and axes".formatted(name));
      }
      if (!Operands.isNumber(Given.given(given[k], name))) {
        operands[k] = Operands.operand(given[k], name);
        strong.add(operands[k]);
      }
    }
    for (int k = 0; k < given.length; k++) {
      if (operands[k] == null) {
        operands[k] = Operands.weak(given[k], strong);
      }
    }
    return operands;
  }

  /** The name. */
  @Override
  public final String toString() {
    return table.name();
  }
}
