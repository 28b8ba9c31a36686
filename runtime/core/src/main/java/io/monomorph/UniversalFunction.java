package io.monomorph;

import io.monomorph.allocation.ResultTarget;
import io.monomorph.data.ArrayOperand;
import io.monomorph.data.ScalarOperands;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.expression.Expressions;
import io.monomorph.expression.Node;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.setting.CallForm;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * A universal function, as NumPy's: it computes one result for each place from the elements of its
 * inputs at that place. The inputs are broadcast together and may be of different backends, dtypes
 * and layouts; the elements are computed in one pass, without a temporary buffer.
 *
 * <p>An input may be a buffer, a Java number, a boolean, a {@link io.monomorph.dtype.Complex}, or
 * what {@link Buffers#resolve} takes. Numbers are weak, as Python's are in NumPy 2: they take the
 * dtype of the other inputs, unless their kind is above it.
 *
 * <p>There is a class for each number of inputs and outputs, with the methods that such functions
 * have: {@link UnaryUfunc}, {@link BinaryUfunc}, {@link TernaryUfunc}, {@link NaryUfunc} and {@link
 * MultiUfunc}. What NumPy has as keyword arguments are methods, which give a function with that
 * setting, but for {@code out}, which is a {@link Destination} as the last argument:
 *
 * <pre>{@code
 * Ufuncs.ADD.where(mask).dtype(DType.FLOAT32).apply(a, b)
 * Ufuncs.ADD.apply(a, b, Destination.into(out))
 * Ufuncs.MAXIMUM.reduction().keepDims().apply(a, 0)
 * }</pre>
 *
 * <p>A setting that would be ignored is refused: {@code ADD.where(mask).accumulate(a, 0)} is an
 * {@link UnsupportedOperationException}.
 *
 * <p>A ufunc is declared with {@link io.monomorph.annotation.Ufunc}.
 */
public abstract sealed class UniversalFunction
    permits UnaryUfunc, BinaryUfunc, TernaryUfunc, NaryUfunc, MultiUfunc {
  final LoopTable table;
  final UfuncOptions options;

  UniversalFunction(LoopTable table, UfuncOptions options) {
    this.table = table;
    this.options = options;
  }

  /** A table whose function has the number of inputs and outputs that a class is for. */
  static LoopTable checked(LoopTable table, int inputs, int outputs) {
    if (table.inputs() != inputs || table.outputs() != outputs) {
      throw new IllegalArgumentException(
          "%s has %d inputs and %d outputs, not %d and %d"
              .formatted(table.name(), table.inputs(), table.outputs(), inputs, outputs));
    }
    return table;
  }

  /** NumPy's name of it, such as {@code floor_divide}. */
  public final String name() {
    return table.name();
  }

  /** The number of inputs. */
  public final int inputs() {
    return table.inputs();
  }

  /** The number of outputs. */
  public final int outputs() {
    return table.outputs();
  }

  /** The dtypes for which there are loops, the preferred ones first. */
  public final List<Signature> signatures() {
    return table.signatures();
  }

  /**
   * With a mask: only where it is true elements are computed. The others keep what an existing
   * buffer has there; in a new buffer they are zero. The mask is broadcast together with the
   * inputs.
   */
  public abstract UniversalFunction where(NdBuffer mask);

  /** With a loop that gives this dtype; the inputs are cast to its dtypes. */
  public abstract UniversalFunction dtype(DType dtype);

  /** With other allowed casts of inputs and outputs than {@code SAME_KIND}. */
  public abstract UniversalFunction casting(Casting casting);

  /**
   * With the threads of a pool, which share long rows and large reductions among them; by default
   * the caller's thread does everything. It pays from some 100,000 elements on. The elements are
   * the same; sums along several axes may differ from those of one thread in their last bits.
   */
  public abstract UniversalFunction on(ForkJoinPool pool);

  /**
   * The dtypes of the results for inputs, without computing them. An input is a buffer or number as
   * for {@link #applyAll}, or a {@link DType} or its name:
   *
   * <pre>{@code
   * Ufuncs.DIVIDE.resultTypes(DType.INT8, 2)         // [float64]
   * Ufuncs.MODF.resultTypes(DType.FLOAT32)          // [float32, float32]
   * }</pre>
   *
   * @throws IllegalArgumentException if no loop takes the dtypes
   */
  public final List<DType> resultTypes(Object... inputs) {
    boolean areDtypes = Given.given(inputs, "inputs") instanceof DType[];
    Object[] given = areDtypes ? inputs : Operands.several(inputs);
    Object[] operands = Arrays.copyOf(given, given.length, Object[].class);
    for (int k = 0; k < operands.length; k++) {
      if (operands[k] instanceof String name) {
        operands[k] = DType.of(name);
      }
      if (operands[k] instanceof DType dtype) {
        operands[k] = ArrayOperand.over(dtype, dtype.newBlock(0), Layout.of(0));
      }
    }
    return ElementwiseCall.resultTypes(table, in(CallForm.APPLY), operands(operands));
  }

  /**
   * Computes new buffers on the heap, whatever the number of inputs and outputs: what the {@code
   * apply} of the classes does, for programs that handle any function.
   *
   * @throws IllegalArgumentException if the number of inputs is wrong, their shapes do not fit
   *     together, no loop takes the dtypes, or a number does not fit its dtype
   */
  public final NdBuffer[] applyAll(Object[] inputs) {
    return buffers(ElementwiseCall.call(table, in(CallForm.APPLY), operands(inputs)));
  }

  /**
   * As {@link #applyAll(Object[])}, to a destination for each output, and returns the buffers
   * there.
   *
   * @throws IllegalArgumentException also if a result cannot be cast to the dtype of its buffer
   */
  public final NdBuffer[] applyAll(Object[] inputs, Destination... to) {
    ResultTarget[] targets = targets(to);
    return buffers(ElementwiseCall.call(table, in(CallForm.APPLY), targets, operands(inputs)));
  }

  /**
   * The results as expressions, whatever the number of inputs and outputs: nothing is computed
   * before they are evaluated. The shapes and dtypes are known at once. A mask has no meaning here,
   * and so {@code where} is refused.
   *
   * @throws IllegalArgumentException as {@link #applyAll(Object[])}
   */
  public final Expression[] lazyAll(Object[] inputs) {
    Node[] nodes = nodes(inputs);
    Expression[] results = new Expression[nodes.length];
    for (int k = 0; k < results.length; k++) {
      results[k] = new Expression(nodes[k]);
    }
    return results;
  }

  /** The results as nodes of a graph, for inputs that may be expressions. */
  final Node[] nodes(Object[] inputs) {
    Object[] given = Operands.several(Given.given(inputs, "inputs"));
    Object[] operands = new Object[given.length];
    for (int k = 0; k < operands.length; k++) {
      operands[k] =
          Operands.isPlain(given[k])
              ? given[k]
              : given[k] instanceof Expression expression
                  ? expression.operand()
                  : operand(given[k], "input " + (k + 1));
    }
    return Expressions.call(table, in(CallForm.LAZY), operands);
  }

  private static ResultTarget[] targets(Destination... to) {
    ResultTarget[] targets = new ResultTarget[Given.given(to, "to").length];
    for (int k = 0; k < to.length; k++) {
      String name = to.length == 1 ? "to" : "to[" + k + "]";
      targets[k] = Given.given(to[k], name, "give a Destination, such as heap()").target();
    }
    return targets;
  }

  /** Every element of the first with every one of the second, to new buffers if none is given. */
  final NdBuffer[] outerAll(Object first, Object second, Destination... to) {
    Given.given(to, "to");
    if (table.inputs() != 2) {
      throw new IllegalArgumentException(
          "outer is for functions of two inputs, but %s takes %d"
              .formatted(name(), table.inputs()));
    }
    Operand a = strong(first, "first");
    Operand b = strong(second, "second");
    Layout layout = a.layout();
    for (int k = b.layout().rank(); k > 0; k--) {
      layout = Views.newAxis(layout, layout.rank());
    }
    Operand column = a.withLayout(layout, true);
    UfuncOptions settings = in(CallForm.OUTER);
    return buffers(
        to.length == 0
            ? ElementwiseCall.call(table, settings, column, b)
            : ElementwiseCall.call(table, settings, targets(to), column, b));
  }

  private static NdBuffer[] buffers(Operand[] results) {
    NdBuffer[] buffers = new NdBuffer[results.length];
    for (int k = 0; k < results.length; k++) {
      buffers[k] = (NdBuffer) results[k];
    }
    return buffers;
  }

  final UfuncOptions withWhere(NdBuffer mask) {
    return options.withWhere(Given.given(mask, "mask", "give a buffer of bool").operand());
  }

  /** The settings, all of which count in this form. */
  final UfuncOptions in(CallForm form) {
    return options.in(form, table.name());
  }

  final Operand strong(Object given, String name) {
    return Operands.isPlain(given) ? ScalarOperands.operand(given) : operand(given, name);
  }

  /** Resolves what is neither an operand nor a number; the given array stays as it is. */
  private Object[] operands(Object[] given) {
    Object[] inputs = Operands.several(Given.given(given, "inputs"));
    if (inputs.length == 1 && Operands.isUnsigned64(inputs[0])) {
      // Nothing is beside the number to which it could yield: its value tells the dtype.
      return new Object[] {operand(inputs[0], "input 1")};
    }
    for (int k = 0; k < inputs.length; k++) {
      if (!Operands.isPlain(inputs[k])) {
        Object[] operands = inputs.clone();
        for (; k < inputs.length; k++) {
          if (!Operands.isPlain(inputs[k])) {
            operands[k] = operand(inputs[k], "input " + (k + 1));
          }
        }
        return operands;
      }
    }
    return inputs;
  }

  /** What is given as an input, which must not be what is no input. */
  final Operand operand(Object given, String name) {
    if (given == null) {
      throw new NullPointerException(name + " of " + name() + " is null");
    }
    if (given instanceof Destination) {
      throw new IllegalArgumentException(
          "%s of %s is a Destination, which is the argument after all inputs: write %s"
              .formatted(name, name(), usage()));
    }
    return Operands.operand(given, name);
  }

  /** How a call with a destination is written. */
  private String usage() {
    String inputs =
        switch (table.inputs()) {
          case 1 -> "x";
          case 2 -> "x1, x2";
          case 3 -> "x1, x2, x3";
          default -> "new Object[] {x1, x2, ...}";
        };
    boolean several = table.outputs() > 1;
    return "%s.apply(%s, Destination.into(%s)%s)"
        .formatted(
            table.constant(),
            several && table.inputs() < 4 ? "new Object[] {" + inputs + "}" : inputs,
            several ? "out1" : "out",
            several ? ", ..." : "");
  }

  /** The name. */
  @Override
  public final String toString() {
    return table.name();
  }
}
