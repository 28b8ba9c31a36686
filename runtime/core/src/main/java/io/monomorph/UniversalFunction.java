package io.monomorph;

import io.monomorph.data.ArrayOperand;
import io.monomorph.data.ScalarOperands;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.elementwise.ElementwiseCall;
import io.monomorph.expression.Expressions;
import io.monomorph.expression.Node;
import io.monomorph.fold.Accumulation;
import io.monomorph.fold.AxisReduction;
import io.monomorph.fold.SegmentReduction;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.setting.CallForm;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.update.UpdateAtIndex;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * A universal function, as NumPy's: it computes one result for each place from the elements of its
 * inputs at that place. The inputs are broadcast together and may be of different backends, dtypes
 * and layouts; the elements are computed in one pass, without a temporary buffer.
 *
 * <p>An input may be a buffer, a Java number, a boolean, or what {@link Buffers#resolve} takes.
 * Numbers are weak, as Python's are in NumPy 2: they take the dtype of the other inputs, unless
 * their kind is above it.
 *
 * <p>What NumPy has as keyword arguments are methods here, which give a ufunc with that setting:
 *
 * <pre>{@code
 * Ufuncs.ADD.where(mask).dtype(DType.FLOAT32).apply(a, b)
 * Ufuncs.MAXIMUM.reduction().keepDims().apply(a, 0)
 * }</pre>
 *
 * <p>A setting that would be ignored is refused: {@code ADD.where(mask).accumulate(a, 0)} is an
 * {@link UnsupportedOperationException}.
 *
 * <p>A ufunc is declared with {@link io.monomorph.annotation.Ufunc}.
 */
public final class UniversalFunction {
  private final LoopTable table;
  private final UfuncOptions options;

  private UniversalFunction(LoopTable table, UfuncOptions options) {
    this.table = table;
    this.options = options;
  }

  /** Makes a ufunc of its loops; generated code does. */
  public static UniversalFunction of(LoopTable table) {
    return new UniversalFunction(table, UfuncOptions.USUAL);
  }

  /** NumPy's name of it, such as {@code floor_divide}. */
  public String name() {
    return table.name();
  }

  /** The number of inputs. */
  public int inputs() {
    return table.inputs();
  }

  /** The number of outputs. */
  public int outputs() {
    return table.outputs();
  }

  /** The dtypes for which there are loops, the preferred ones first. */
  public List<Signature> signatures() {
    return table.signatures();
  }

  /**
   * With a mask: only where it is true elements are computed. The others keep what {@code out} has
   * there; in a new buffer they are zero. In reductions they are left out. The mask is broadcast
   * together with the inputs.
   */
  public UniversalFunction where(NdBuffer mask) {
    return new UniversalFunction(
        table, options.withWhere(Given.given(mask, "mask", "give a buffer of bool").operand()));
  }

  /** With a loop that gives this dtype; the inputs are cast to its dtypes. */
  public UniversalFunction dtype(DType dtype) {
    return new UniversalFunction(table, options.withDtype(dtype));
  }

  /**
   * With other allowed casts of inputs and outputs than {@code SAME_KIND}. Reductions, which
   * otherwise cast whatever it loses as NumPy's do, keep to it too.
   */
  public UniversalFunction casting(Casting casting) {
    return new UniversalFunction(table, options.withCasting(casting));
  }

  /**
   * The reduction of elements with this function, which has settings of its own: {@code
   * Ufuncs.ADD.reduction().keepDims().apply(a, 0)}. What was set here counts for it, too.
   */
  public UfuncReduction reduction() {
    return new UfuncReduction(table, options);
  }

  /**
   * With the threads of a pool, which share long rows and large reductions among them; by default
   * the caller's thread does everything. It pays from some 100,000 elements on. The elements are
   * the same; sums along several axes may differ from those of one thread in their last bits.
   */
  public UniversalFunction on(ForkJoinPool pool) {
    return new UniversalFunction(table, options.withPool(pool));
  }

  /**
   * The dtypes of the results for inputs, without computing them. An input is a buffer or number as
   * for {@link #apply}, or a {@link DType}:
   *
   * <pre>{@code
   * Ufuncs.DIVIDE.resultTypes(DType.INT8, 2)         // [float64]
   * Ufuncs.MODF.resultTypes(DType.FLOAT32)          // [float32, float32]
   * }</pre>
   *
   * @throws IllegalArgumentException if no loop takes the dtypes
   */
  public List<DType> resultTypes(Object... inputs) {
    boolean areDtypes = Given.given(inputs, "inputs") instanceof DType[];
    Object[] given = areDtypes ? inputs : Operands.several(inputs);
    Object[] operands = Arrays.copyOf(given, given.length, Object[].class);
    for (int k = 0; k < operands.length; k++) {
      if (operands[k] instanceof DType dtype) {
        operands[k] = ArrayOperand.over(dtype, dtype.newBlock(0), Layout.of(0));
      }
    }
    return ElementwiseCall.resultTypes(table, in(CallForm.APPLY), operands(operands));
  }

  /**
   * {@link #apply(Object...)} as an {@link Expression}: nothing is computed before it is evaluated.
   * The shape and the dtype are known at once. A mask has no meaning here, and so {@code where} is
   * refused.
   *
   * @throws IllegalArgumentException as {@link #apply(Object...)}
   */
  public Expression lazy(Object... inputs) {
    if (table.outputs() != 1) {
      throw new IllegalArgumentException(
          "%s has %d outputs: use lazyAll".formatted(name(), table.outputs()));
    }
    return lazyAll(inputs)[0];
  }

  /** As {@link #lazy}, for several outputs. */
  public Expression[] lazyAll(Object... inputs) {
    Object[] given = Operands.several(Given.given(inputs, "inputs"));
    Object[] operands = new Object[given.length];
    for (int k = 0; k < operands.length; k++) {
      operands[k] =
          isPlain(given[k]) ? given[k] : Expression.operand(given[k], "inputs[" + k + "]");
    }
    Node[] nodes = Expressions.call(table, in(CallForm.LAZY), operands);
    return Arrays.stream(nodes).map(Expression::new).toArray(Expression[]::new);
  }

  /**
   * Computes a new buffer on the heap: of the shape that the inputs have together, and the dtype of
   * the first loop to whose dtypes all inputs can be cast safely.
   *
   * <p>An array of arrays, such as {@code double[][]}, or of boxed numbers, such as {@code
   * Integer[]}, is one input; an {@code Object[]} and an array of buffers are all inputs. Cast to
   * {@code Object}, any array is one input, and the compiler does not warn of it.
   *
   * @throws IllegalArgumentException if the shapes do not fit together, no loop takes the dtypes,
   *     or a number does not fit its dtype
   */
  public NdBuffer apply(Object... inputs) {
    if (table.outputs() != 1) {
      throw new IllegalArgumentException(
          "%s has %d outputs: use applyAll".formatted(name(), table.outputs()));
    }
    return (NdBuffer) ElementwiseCall.apply(table, in(CallForm.APPLY), operands(inputs))[0];
  }

  /** As {@link #apply(Object...)}, for one input. */
  public NdBuffer apply(Object input) {
    Operand done =
        isPlain(input)
            ? ElementwiseCall.applyAsOneRow(table, in(CallForm.APPLY), input, null)
            : null;
    return done == null ? apply(new Object[] {input}) : (NdBuffer) done;
  }

  /** As {@link #apply(Object...)}, for two inputs. */
  public NdBuffer apply(Object input1, Object input2) {
    Operand done =
        isPlain(input1) && isPlain(input2)
            ? ElementwiseCall.applyAsOneRow(table, in(CallForm.APPLY), input1, input2)
            : null;
    return done == null ? apply(new Object[] {input1, input2}) : (NdBuffer) done;
  }

  /** As {@link #apply(Object...)}, for several outputs. */
  public NdBuffer[] applyAll(Object... inputs) {
    return buffers(ElementwiseCall.apply(table, in(CallForm.APPLY), operands(inputs)));
  }

  private static NdBuffer[] buffers(Operand[] results) {
    NdBuffer[] buffers = new NdBuffer[results.length];
    for (int k = 0; k < results.length; k++) {
      buffers[k] = (NdBuffer) results[k];
    }
    return buffers;
  }

  /**
   * Computes into a buffer of any backend, which it returns. The inputs are broadcast to its shape;
   * where they share elements with it the result is as if they were copied first.
   *
   * @throws IllegalArgumentException as {@link #apply}, or if the result cannot be cast to the
   *     dtype of {@code out}
   * @throws UnsupportedOperationException if {@code out} is read-only
   */
  public <B extends NdBuffer> B into(B out, Object... inputs) {
    Operand[] outs = {Given.given(out, "out").operand()};
    ElementwiseCall.into(table, in(CallForm.APPLY), outs, operands(inputs));
    return out;
  }

  /** As {@link #into(NdBuffer, Object...)}, for one input. */
  public <B extends NdBuffer> B into(B out, Object input) {
    boolean done =
        isPlain(input)
            && out != null
            && ElementwiseCall.intoAsOneRow(table, in(CallForm.APPLY), out.operand(), input, null);
    return done ? out : into(out, new Object[] {input});
  }

  /** As {@link #into(NdBuffer, Object...)}, for two inputs. */
  public <B extends NdBuffer> B into(B out, Object input1, Object input2) {
    boolean done =
        isPlain(input1)
            && isPlain(input2)
            && out != null
            && ElementwiseCall.intoAsOneRow(
                table, in(CallForm.APPLY), out.operand(), input1, input2);
    return done ? out : into(out, new Object[] {input1, input2});
  }

  /** As {@link #into(NdBuffer, Object...)}, for several outputs. */
  public NdBuffer[] into(NdBuffer[] outs, Object... inputs) {
    Operand[] results = new Operand[Given.all(outs, "outs").length];
    Arrays.setAll(results, k -> outs[k].operand());
    ElementwiseCall.into(table, in(CallForm.APPLY), results, operands(inputs));
    return outs;
  }

  /**
   * Combines the elements along the given axes, or along all if none is given, as all reductions
   * here do; NumPy's {@code ufunc.reduce} goes along the first then.
   *
   * @throws IllegalArgumentException if the function cannot be reduced, there is no such axis, or
   *     there is no element and no identity
   */
  public NdBuffer reduce(Object of, int... axes) {
    return (NdBuffer)
        AxisReduction.reduce(table, in(CallForm.REDUCE), operand(of), null, Given.axes(axes));
  }

  /** As {@link #reduce(Object, int...)}, into a buffer of any backend, which it returns. */
  public <B extends NdBuffer> B reduceInto(B out, Object of, int... axes) {
    Operand to = Given.given(out, "out").operand();
    AxisReduction.reduce(table, in(CallForm.REDUCE), operand(of), to, Given.axes(axes));
    return out;
  }

  /** The intermediate results of a reduction along one axis, in a buffer of the same shape. */
  public NdBuffer accumulate(Object of, int axis) {
    return (NdBuffer)
        Accumulation.accumulate(table, in(CallForm.ACCUMULATE), operand(of), null, axis);
  }

  /** As {@link #accumulate(Object, int)}, into a buffer of any backend, which it returns. */
  public <B extends NdBuffer> B accumulateInto(B out, Object of, int axis) {
    Operand to = Given.given(out, "out").operand();
    Accumulation.accumulate(table, in(CallForm.ACCUMULATE), operand(of), to, axis);
    return out;
  }

  /**
   * Combines the elements along an axis from each index to the next; where the next index is not
   * greater, the element at the index is the result.
   *
   * @throws IndexOutOfBoundsException if an index is outside the axis
   */
  public NdBuffer reduceAt(Object of, long[] indices, int axis) {
    return (NdBuffer)
        SegmentReduction.reduceAt(
            table,
            in(CallForm.REDUCE_AT),
            operand(of),
            null,
            Given.given(indices, "indices"),
            axis);
  }

  /** As {@link #reduceAt(Object, long[], int)}, into a buffer of any backend, which it returns. */
  public <B extends NdBuffer> B reduceAtInto(B out, Object of, long[] indices, int axis) {
    SegmentReduction.reduceAt(
        table,
        in(CallForm.REDUCE_AT),
        operand(of),
        Given.given(out, "out").operand(),
        Given.given(indices, "indices"),
        axis);
    return out;
  }

  /**
   * Every element of the first buffer with every one of the second: the result has the axes of the
   * first, then those of the second. As in NumPy numbers are not weak here: 1.5 is a float64.
   */
  public NdBuffer outer(Object first, Object second) {
    if (table.outputs() != 1) {
      throw new IllegalArgumentException(
          "%s has %d outputs: use outerAll".formatted(name(), table.outputs()));
    }
    return outerAll(first, second)[0];
  }

  /** As {@link #outer}, for several outputs. */
  public NdBuffer[] outerAll(Object first, Object second) {
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
    return buffers(ElementwiseCall.apply(table, in(CallForm.OUTER), a.withLayout(layout, true), b));
  }

  /**
   * Applies a function of one input in place to what the indices select, once for each time that an
   * element is selected, as NumPy's {@code ufunc.at}. What it gives is cast back to the dtype of
   * the buffer, by any cast. No settings count here, and so none are taken.
   *
   * @throws IndexOutOfBoundsException as {@link NdBuffer#get(Index, Index...)}
   * @throws IllegalArgumentException if there is no loop for the dtype
   * @throws UnsupportedOperationException if the buffer is read-only, or something was set
   */
  public void at(NdBuffer of, Index... index) {
    in(CallForm.AT);
    UpdateAtIndex.run(table, Given.given(of, "of").operand(), Given.index(index), null);
  }

  /** As {@link #at(NdBuffer, Index...)}, at an index in Python's notation. */
  public void at(NdBuffer of, String index) {
    at(of, Given.index(index));
  }

  /**
   * Applies a function of two inputs in place to what the indices select and to {@code second},
   * which is broadcast to that: once for each time that an element is selected, so that {@code
   * ADD.at(counts, 1, Index.of(bins))} counts. As NumPy's {@code ufunc.at}: numbers are not weak
   * here but int64 or float64, and what the function gives of the dtypes of buffer and values is
   * cast back to that of the buffer, by any cast. No settings count here, and so none are taken.
   *
   * @throws IndexOutOfBoundsException as {@link NdBuffer#get(Index, Index...)}
   * @throws IllegalArgumentException if shapes do not fit, or there is no loop for the dtypes
   * @throws UnsupportedOperationException if the buffer is read-only, or something was set
   */
  public void at(NdBuffer of, Object second, Index... index) {
    in(CallForm.AT);
    Operand to = Given.given(of, "of").operand();
    UpdateAtIndex.run(table, to, Given.index(index), strong(second, "second"));
  }

  /** As {@link #at(NdBuffer, Object, Index...)}, at an index in Python's notation. */
  public void at(NdBuffer of, Object second, String index) {
    at(of, second, Given.index(index));
  }

  /** The settings, all of which count in this form. */
  private UfuncOptions in(CallForm form) {
    return options.in(form, table.name());
  }

  private static Operand strong(Object given, String name) {
    return isPlain(given) ? ScalarOperands.operand(given) : Operands.operand(given, name);
  }

  /** Resolves what is neither an operand nor a number; the given array stays as it is. */
  private Object[] operands(Object[] given) {
    Object[] inputs = Operands.several(Given.given(given, "inputs"));
    if (inputs.length == 1 && Operands.isUnsigned64(inputs[0])) {
      // Nothing is beside the number to which it could yield: its value tells the dtype.
      return new Object[] {operand(inputs[0])};
    }
    for (int k = 0; k < inputs.length; k++) {
      if (!isPlain(inputs[k])) {
        Object[] operands = inputs.clone();
        for (; k < inputs.length; k++) {
          Object input = inputs[k];
          if (input == null) {
            throw new NullPointerException("input " + (k + 1) + " of " + name() + " is null");
          }
          operands[k] = isPlain(input) ? input : operand(input);
        }
        return operands;
      }
    }
    return inputs;
  }

  private static boolean isPlain(@Nullable Object input) {
    return Operands.isPlain(input);
  }

  private static Operand operand(Object of) {
    return Operands.operand(of, "of");
  }

  /** The name. */
  @Override
  public String toString() {
    return table.name();
  }
}
