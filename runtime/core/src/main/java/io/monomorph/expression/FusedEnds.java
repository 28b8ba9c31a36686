package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.fusion.CastingLoop;
import io.monomorph.fusion.FusedLoops;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Has comparisons, and casts to integers, done together with the arithmetic whose results they
 * take, where there is a loop by now that does both for each element. It writes bytes or ints, and
 * so works on several elements at once wherever its operands are: nothing is brought to blocks.
 */
final class FusedEnds {
  private final Compiler compiler;
  private final List<Value> kept;
  private final long elements;
  private List<Operation> operations;

  private FusedEnds(Compiler compiler, List<Value> kept, long elements) {
    this.compiler = compiler;
    this.kept = kept;
    this.elements = elements;
    this.operations = new ArrayList<>(compiler.operations());
  }

  /**
   * The operations to run.
   *
   * @param kept the values that are needed afterwards
   * @param elements over how many they are run
   */
  static List<Operation> of(Compiler compiler, List<Value> kept, long elements) {
    FusedEnds fused = new FusedEnds(compiler, kept, elements);
    for (Operation operation : compiler.operations().toArray(new Operation[0])) {
      Signature signature = operation.signature();
      Signature.Answering answering = signature == null ? null : signature.answering();
      if (answering != null) {
        fused.compare(operation, answering);
      } else if (operation.isCast()) {
        fused.cast(operation);
      }
    }
    return fused.operations;
  }

  private void compare(Operation comparison, Signature.Answering answering) {
    if (!answering.strict() && !isFinite(comparison)) {
      return;
    }
    List<Operation> group = arithmetic(comparison);
    if (group.isEmpty() || !FusionPlan.takes(answering.signature(), 2)) {
      return;
    }
    List<Operation> calls = new ArrayList<>(group);
    calls.add(Operation.call(answering.signature(), comparison.inputs(), comparison.outputs()));
    IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    List<Value> inputs = Fusion.inputs(compiler, calls, numbers);
    List<Value> read = read(inputs, Byte.BYTES);
    FusionPlan plan = plan(inputs, read, Fusion.steps(calls, numbers), false);
    Loop loop = FusedLoops.findAnswering(plan, answering.flips(), elements);
    if (loop != null) {
      replace(comparison, group, Operation.fused(loop, read, comparison.outputs()));
    }
  }

  private void cast(Operation cast) {
    DType from = cast.inputs().get(0).dtype();
    DType to = cast.outputs().get(0).dtype();
    if (!CastingLoop.takes(from, to)) {
      return;
    }
    List<Operation> group = arithmetic(cast);
    if (group.isEmpty()) {
      return;
    }
    IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    List<Value> inputs = Fusion.inputs(compiler, group, numbers);
    List<Value> read = read(inputs, Integer.BYTES);
    boolean gains =
        read.stream().anyMatch(value -> value.isInPlace() && !value.isSingle())
            && read.stream().noneMatch(value -> value.dtype().isUnsigned())
            && inputs.stream().noneMatch(compiler::isApart);
    if (!gains) {
      // To look at each number takes longer than to bring these to blocks.
      return;
    }
    FusionPlan plan = plan(inputs, read, Fusion.steps(group, numbers), true);
    Loop loop = FusedLoops.findCasting(plan, to, elements);
    if (loop != null) {
      replace(cast, group, Operation.fused(loop, read, cast.outputs()));
    }
  }

  private static FusionPlan plan(
      List<Value> inputs, List<Value> read, List<FusionPlan.Step> steps, boolean toInts) {
    List<Boolean> singles = read.stream().map(Value::isSingle).toList();
    return FusionPlan.ending(Fusion.dtypes(inputs), Fusion.dtypes(read), singles, steps, toInts);
  }

  /**
   * Values that are read where they are, if they can be.
   *
   * @param written bytes of what is written: integers of that length are in arrays of one class
   */
  private List<Value> read(List<Value> inputs, int written) {
    List<Value> values = new ArrayList<>();
    for (Value input : inputs) {
      Value here = compiler.asRead(input);
      Value converted = here.isInPlace() ? here : compiler.asConverted(input);
      boolean same = converted.dtype().isInteger() && converted.dtype().itemSize() == written;
      values.add(same ? here : converted);
    }
    return values;
  }

  private void replace(Operation last, List<Operation> group, Operation fused) {
    operations.set(operations.indexOf(last), fused);
    operations.removeAll(group);
    // What was loaded in another way for it depends on nothing.
    for (Operation operation : compiler.operations()) {
      if (operation.isLoad() && !operations.contains(operation)) {
        operations.add(0, operation);
      }
    }
    operations = Operation.needed(operations, kept);
  }

  /** The arithmetic that is done for an operation alone, in its order. */
  private List<Operation> arithmetic(Operation last) {
    List<Operation> readers = new ArrayList<>(List.of(last));
    for (int k = operations.indexOf(last) - 1; k >= 0; k--) {
      Operation operation = operations.get(k);
      boolean joins =
          readers.size() < FusionPlan.MOST_STEPS
              && Fusion.canJoin(operation)
              && operation.outputs().get(0).dtype().isFloating()
              && isForOnly(operation.outputs().get(0), readers);
      if (joins) {
        readers.add(0, operation);
      }
    }
    return readers.subList(0, readers.size() - 1);
  }

  /** Whether a value is read by some operations, and by no others. */
  private boolean isForOnly(Value value, List<Operation> readers) {
    return !kept.contains(value)
        && readers.stream().anyMatch(reader -> reader.inputs().contains(value))
        && operations.stream()
            .allMatch(other -> readers.contains(other) || !other.inputs().contains(value));
  }

  /** Whether one of two numbers that are compared is finite, so that their difference is one. */
  private boolean isFinite(Operation comparison) {
    return comparison.inputs().stream().anyMatch(input -> Double.isFinite(compiler.number(input)));
  }
}
