package io.monomorph.elementwise;

import io.monomorph.allocation.Allocator;
import io.monomorph.allocation.ResultTarget;
import io.monomorph.annotation.TypeRule;
import io.monomorph.arrangement.ResultLayouts;
import io.monomorph.data.Assignment;
import io.monomorph.data.Scalars;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.execution.LoopDriver;
import io.monomorph.execution.ParallelParts;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.view.Views;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Applies ufuncs element by element. Inputs are operands, numbers or booleans.
 *
 * @see io.monomorph.UniversalFunction
 */
public final class ElementwiseCall {
  private ElementwiseCall() {}

  /**
   * Computes new buffers: on the heap, or wherever the backend of all buffers gives them if it has
   * its own way to compute the function.
   */
  public static Operand[] call(LoopTable table, UfuncOptions options, Object... inputs) {
    return to(table, options, onHeap(table), Asking.FREE, inputs);
  }

  /** Computes to a target for each output, asking the backend of all buffers first. */
  public static Operand[] call(
      LoopTable table, UfuncOptions options, ResultTarget[] targets, Object... inputs) {
    return to(table, options, targets, Asking.TO_TARGETS, inputs);
  }

  /** Computes new buffers on the heap. */
  public static Operand[] apply(LoopTable table, UfuncOptions options, Object... inputs) {
    return to(table, options, onHeap(table), Asking.NOBODY, inputs);
  }

  private static ResultTarget[] onHeap(LoopTable table) {
    ResultTarget[] targets = new ResultTarget[table.outputs()];
    Arrays.fill(targets, ResultTarget.HEAP);
    return targets;
  }

  /** Whether a backend is asked, and where its results go. */
  private enum Asking {
    NOBODY,
    TO_TARGETS,
    FREE
  }

  private static Operand[] to(
      LoopTable table,
      UfuncOptions options,
      ResultTarget[] targets,
      Asking asking,
      Object... inputs) {
    Signature found = resolve(table, options, inputs);
    Signature inRange = inRange(table, found, inputs);
    checkTargets(table, options.elementwiseCasting(), inRange, targets);
    Operand[] operands = operands(table, found, inRange, inputs);
    Signature signature = forSecond(inRange, inputs);
    boolean exists = false;
    for (int k = 0; k < targets.length; k++) {
      Operand out = targets[k].existing();
      if (out != null) {
        exists = true;
        operands[inputs.length + k] = out;
      }
    }
    if (exists && !haveOneShape(operands)) {
      checkShapes(table, operands, inputs.length, options.where());
    }
    if (asking != Asking.NOBODY && OverriddenCall.mayAsk(table, options, inputs)) {
      Operand[] results = OverriddenCall.ask(table, signature, inputs, operands);
      if (results != null) {
        return asking == Asking.FREE
            ? results
            : OverriddenCall.to(targets, results, areFortran(operands, inputs.length));
      }
    }
    complete(signature, operands, inputs.length, options.where(), targets);
    run(table, signature, options, operands, inputs.length);
    return Arrays.copyOfRange(operands, inputs.length, operands.length);
  }

  /** Makes the buffers that do not exist yet. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static void complete(
      Signature signature,
      Operand[] operands,
      int inputs,
      @Nullable Operand where,
      ResultTarget... targets) {
    Layout layout = null;
    for (int k = inputs; k < operands.length; k++) {
      if (operands[k] == null) {
        ResultTarget target = targets[k - inputs];
        layout = layout == null ? resultLayout(operands, inputs, where) : layout;
        boolean fortran = !target.equals(ResultTarget.HEAP) && areFortran(operands, inputs);
        operands[k] = target.make(target.dtype(signature.dtype(k)), layout, fortran);
      }
    }
  }

  /** Whether the inputs lie in Fortran order. */
  private static boolean areFortran(Operand[] operands, int inputs) {
    for (int k = 0; k < inputs; k++) {
      if (!operands[k].layout().isFContiguous()) {
        return false;
      }
    }
    return true;
  }

  /** The loop for inputs, and the operands that it takes, without running it. */
  public static BoundCall bind(LoopTable table, UfuncOptions options, Object... inputs) {
    int count = inputs.length;
    Signature known =
        count == 1 || count == 2
            ? known(table, options, inputs[0], count == 2 ? inputs[1] : null)
            : null;
    if (known != null) {
      Operand first = operand(known, 0, inputs[0]);
      return count == 1
          ? BoundCall.of(table, known, first)
          : BoundCall.of(table, known, first, operand(known, 1, inputs[1]));
    }
    Signature found = resolve(table, options, inputs);
    Signature signature = inRange(table, found, inputs);
    Operand[] operands = operands(table, found, signature, inputs);
    return BoundCall.of(
        table, forSecond(signature, inputs), Arrays.copyOf(operands, inputs.length));
  }

  private static Signature forSecond(Signature signature, Object... inputs) {
    return inputs.length == 2 ? signature.forSecond(inputs[1]) : signature;
  }

  /** Computes new buffers on the heap for a call that did not run yet. */
  public static Operand[] run(BoundCall call) {
    Signature signature = call.signature();
    int inputs = call.inputs().size();
    Operand[] operands = call.inputs().toArray(new Operand[signature.size()]);
    for (int k = inputs; k < operands.length; k++) {
      operands[k] = Allocator.heap().allocate(signature.dtype(k), call.layout());
    }
    run(call.table(), signature, UfuncOptions.USUAL, operands, inputs);
    return Arrays.copyOfRange(operands, inputs, operands.length);
  }

  /** Computes the only result of a call that did not run yet into an existing buffer. */
  public static void into(BoundCall call, Operand out, @Nullable ForkJoinPool pool) {
    int inputs = call.inputs().size();
    Operand[] operands = call.inputs().toArray(new Operand[inputs + 1]);
    operands[inputs] = out;
    UfuncOptions usual = UfuncOptions.USUAL;
    run(
        call.table(),
        call.signature(),
        pool == null ? usual : usual.withPool(pool),
        operands,
        inputs);
  }

  /** The dtypes of the results for inputs. */
  public static List<DType> resultTypes(LoopTable table, UfuncOptions options, Object... inputs) {
    Signature signature = inRange(table, resolve(table, options, inputs), inputs);
    return IntStream.range(inputs.length, signature.size()).mapToObj(signature::dtype).toList();
  }

  /** Computes into an existing buffer. */
  public static void into(LoopTable table, UfuncOptions options, Operand out, Object... inputs) {
    to(table, options, new ResultTarget[] {ResultTarget.existing(out)}, Asking.NOBODY, inputs);
  }

  /**
   * The short way of {@link #into} for one or two inputs, buffers or numbers, with no other option
   * than a mask: says whether they could take it.
   */
  public static boolean intoAsOneRow(
      LoopTable table, UfuncOptions options, Operand out, Object x1, @Nullable Object x2) {
    Signature known = known(table, options, x1, x2);
    int inputs = table.inputs();
    return known != null
        && !out.isReadOnly()
        && (out.dtype() == known.dtype(inputs)
            || options.elementwiseCasting().allows(known.dtype(inputs), out.dtype()))
        && OneRowCall.run(
            known,
            options.where(),
            operand(known, 0, x1),
            x2 == null ? null : operand(known, 1, x2),
            out);
  }

  /** The same for {@link #apply}; null if the inputs could not take it. */
  public static @Nullable Operand applyAsOneRow(
      LoopTable table, UfuncOptions options, Object x1, @Nullable Object x2) {
    Signature known = options.where() == null ? known(table, options, x1, x2) : null;
    if (known == null) {
      return null;
    }
    Operand first = operand(known, 0, x1);
    Operand second = x2 == null ? null : operand(known, 1, x2);
    Layout layout = ResultLayouts.ready(first.layout(), second == null ? null : second.layout());
    if (layout == null) {
      return null;
    }
    Operand out = Allocator.heap().allocate(known.dtype(table.inputs()), layout);
    if (!OneRowCall.run(known, null, first, second, out)) {
      Operand[] operands =
          second == null ? new Operand[] {first, out} : new Operand[] {first, second, out};
      run(table, known, options, operands, operands.length - 1);
    }
    return out;
  }

  /** The loop that was found before for inputs of these dtypes, if nothing else is to be known. */
  private static @Nullable Signature known(
      LoopTable table, UfuncOptions options, Object x1, @Nullable Object x2) {
    if (!options.isUsual() || table.inputs() != (x2 == null ? 1 : 2) || table.outputs() != 1) {
      return null;
    }
    Signature known = table.known(x1, x2);
    return known == null || OutOfRangeIntegers.isAny(known, x1, x2) ? null : known.forSecond(x2);
  }

  private static Operand operand(Signature signature, int k, Object input) {
    if (input instanceof Operand operand) {
      return operand;
    }
    // Only casting UNSAFE finds a loop of real numbers for a complex one, which then loses a part.
    return input instanceof Complex
        ? Scalars.cast(signature.dtype(k), input)
        : Scalars.of(signature.dtype(k), input);
  }

  private static Signature resolve(LoopTable table, UfuncOptions options, Object[] inputs) {
    if (inputs.length != table.inputs()) {
      throw new IllegalArgumentException(
          "%s takes %d inputs, got %d".formatted(table.name(), table.inputs(), inputs.length));
    }
    return table.find(inputs, options.dtype(), options.casting());
  }

  /** The loop that was found, or another one if an integer is beyond its dtype. */
  private static Signature inRange(LoopTable table, Signature found, Object[] inputs) {
    Signature other =
        OutOfRangeIntegers.isAny(found, inputs) ? OutOfRangeIntegers.floating(table, found) : null;
    return other == null ? found : other;
  }

  /** The inputs as operands, with room for the outputs. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private static Operand[] operands(
      LoopTable table, Signature found, Signature signature, Object[] given) {
    Object[] inputs =
        found != signature
            ? OutOfRangeIntegers.inputs(found, given)
            : table.rule() == TypeRule.BOUNDS ? ClipBounds.inputs(signature, given) : given;
    Operand[] operands = new Operand[inputs.length + table.outputs()];
    for (int k = 0; k < inputs.length; k++) {
      operands[k] = operand(signature, k, inputs[k]);
    }
    return operands;
  }

  private static boolean haveOneShape(Operand[] operands) {
    Layout first = operands[0].layout();
    for (int k = 1; k < operands.length; k++) {
      if (operands[k] != null && !operands[k].layout().hasShapeOf(first)) {
        return false;
      }
    }
    return true;
  }

  /** Where the elements of a new result are: in NumPy's K order, of the shape of other results. */
  static Layout resultLayout(Operand[] operands, int count, @Nullable Operand where) {
    Layout[] layouts = new Layout[count];
    boolean same = where == null;
    for (int k = 0; k < count; k++) {
      layouts[k] = operands[k].layout();
      same = same && layouts[k].hasShapeOf(layouts[0]);
    }
    for (int k = count; k < operands.length; k++) {
      if (operands[k] != null) {
        return ResultLayouts.elementwise(operands[k].layout().shape(), layouts);
      }
    }
    long[] shape = same ? layouts[0].shape() : Shapes.broadcast(shapes(operands, count, where));
    return ResultLayouts.elementwise(shape, layouts);
  }

  static long[][] shapes(Operand[] operands, int count, @Nullable Operand where) {
    long[][] shapes = new long[where == null ? count : count + 1][];
    for (int k = 0; k < count; k++) {
      shapes[k] = operands[k].layout().shape();
    }
    if (where != null) {
      shapes[count] = where.layout().shape();
    }
    return shapes;
  }

  private static void checkTargets(
      LoopTable table, Casting casting, Signature signature, ResultTarget[] targets) {
    if (targets.length != table.outputs()) {
      throw new IllegalArgumentException(
          "%s has %d outputs, got %d destinations for them"
              .formatted(table.name(), table.outputs(), targets.length));
    }
    for (int k = 0; k < targets.length; k++) {
      DType result = signature.dtype(table.inputs() + k);
      Operand out = targets[k].existing();
      if (out == null) {
        checkCast(table, casting, result, targets[k].dtype(result), "the destination");
      } else {
        checkOut(table, casting, result, out);
      }
    }
  }

  /** Whether a result may be written to a buffer. */
  public static void checkOut(LoopTable table, Casting casting, DType result, Operand out) {
    if (out.isReadOnly()) {
      throw new UnsupportedOperationException(
          table.name() + " cannot write to out, which is read-only: give a writable buffer");
    }
    checkCast(table, casting, result, out.dtype(), "out");
  }

  private static void checkCast(
      LoopTable table, Casting casting, DType from, DType to, String name) {
    if (!casting.allows(from, to)) {
      throw new IllegalArgumentException(
          ("%s gives %s, which cannot be cast to %s, the dtype of %s, with casting %s;"
                  + " to allow it write %s.casting(Casting.UNSAFE)")
              .formatted(table.name(), from, to, name, casting, table.constant()));
    }
  }

  private static void checkShapes(
      LoopTable table, Operand[] operands, int inputs, @Nullable Operand where) {
    // What is wrong with the inputs is said without the outputs.
    long[] given = Shapes.broadcast(shapes(operands, inputs, where));
    long[] shape = null;
    for (int k = inputs; k < operands.length; k++) {
      if (operands[k] == null) {
        continue;
      }
      long[] out = operands[k].layout().shape();
      shape = shape == null ? out : shape;
      if (!Arrays.equals(shape, out) || !Shapes.fits(given, out)) {
        throw new IllegalArgumentException(
            "the inputs of %s have the shape %s together, which does not fit %s with shape %s%s"
                .formatted(
                    table.name(),
                    Shapes.str(given),
                    table.outputs() == 1 ? "out" : "outs[" + (k - inputs) + "]",
                    Shapes.str(out),
                    Arrays.equals(shape, out) ? "" : ", beside outs[0] with " + Shapes.str(shape)));
      }
    }
  }

  /** Runs the loop; the inputs fit the shape of the outputs, which are last. */
  private static void run(
      LoopTable table, Signature signature, UfuncOptions options, Operand[] operands, int inputs) {
    Operand where = options.where();
    if (StorageOperation.concerns(operands) || (where != null && where.array() == null)) {
      StorageOperation.run(
          table.name(), () -> StorageCall.run(signature, options, operands, inputs), operands);
      return;
    }
    Layout out = operands[inputs].layout();
    ForkJoinPool pool = options.pool();
    boolean shared = pool != null && ParallelParts.isWorthIt(out.size());
    if (!shared && OneRowCall.run(signature, where, operands, inputs)) {
      return;
    }
    for (int k = 0; k < inputs; k++) {
      operands[k] = safe(operands[k], operands, inputs, out);
    }
    Operand mask = where == null ? null : safe(where, operands, inputs, out);
    int axis = shared ? ParallelParts.longestAxis(out) : -1;
    if (pool == null || axis < 0) {
      LoopDriver.run(signature, mask, operands, inputs);
      return;
    }
    ParallelParts.run(
        pool,
        out.shape(axis),
        out.size(),
        (from, count) -> {
          Operand[] parts = new Operand[operands.length];
          for (int k = 0; k < parts.length; k++) {
            parts[k] = ParallelParts.slice(operands[k], axis, from, count);
          }
          Operand part = mask == null ? null : ParallelParts.slice(mask, axis, from, count);
          if (!OneRowCall.run(signature, part, parts, inputs)) {
            LoopDriver.run(signature, part, parts, inputs);
          }
        });
  }

  /** An input in the shape of the output, and a copy if it would be overwritten unread. */
  static Operand safe(Operand input, Operand[] operands, int inputs, Layout out) {
    Operand broadcast =
        input.layout().hasShapeOf(out)
            ? input
            : input.withLayout(Views.broadcastTo(input.layout(), out.shape()), true);
    for (int k = inputs; k < operands.length; k++) {
      if (Assignment.hazard(broadcast, operands[k])) {
        return Assignment.snapshot(broadcast);
      }
    }
    return broadcast;
  }
}
