package io.monomorph.expression;

import io.monomorph.fusion.FusedLoops;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Has comparisons done together with the arithmetic whose results are compared, where there is a
 * loop by now that does both for each element. It writes bytes, and so works on several elements at
 * once wherever its operands are: nothing is brought to blocks.
 */
final class FusedComparisons {
  private final Compiler compiler;
  private final List<Value> kept;
  private final long elements;
  private final List<Operation> operations;

  private FusedComparisons(Compiler compiler, List<Value> kept, long elements) {
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
    FusedComparisons fused = new FusedComparisons(compiler, kept, elements);
    for (Operation operation : compiler.operations().toArray(new Operation[0])) {
      Signature signature = operation.signature();
      Signature.Answering answering = signature == null ? null : signature.answering();
      if (answering != null) {
        fused.fuse(operation, answering);
      }
    }
    return fused.operations;
  }

  private void fuse(Operation comparison, Signature.Answering answering) {
    if (!answering.strict() && !isFinite(comparison)) {
      return;
    }
    List<Operation> group = arithmetic(comparison);
    if (group.isEmpty() || !FusionPlan.takes(answering.signature(), 2)) {
      return;
    }
    List<Operation> calls = new ArrayList<>(group);
    calls.add(Operation.call(answering.signature(), comparison.inputs(), comparison.outputs()));
    List<Value> inputs = new ArrayList<>();
    IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    for (Operation call : calls) {
      for (Value input : call.inputs()) {
        boolean made = group.stream().anyMatch(other -> other.outputs().contains(input));
        if (!made && !numbers.containsKey(input)) {
          numbers.put(input, inputs.size());
          inputs.add(compiler.asSingle(input));
        }
      }
    }
    List<Value> read = new ArrayList<>();
    inputs.forEach(input -> read.add(read(input)));
    List<FusionPlan.Step> steps = Fusion.steps(calls, numbers);
    FusionPlan plan =
        FusionPlan.answering(
            inputs.stream().map(Value::dtype).toList(),
            read.stream().map(Value::dtype).toList(),
            read.stream().map(Value::isSingle).toList(),
            steps);
    Loop loop = FusedLoops.findAnswering(plan, answering.flips(), elements);
    if (loop != null) {
      replace(comparison, group, Operation.fused(loop, read, comparison.outputs()));
    }
  }

  /** A value that is read where it is, if it can be; bytes cannot where answers are written. */
  private Value read(Value value) {
    Value here = compiler.asRead(value);
    Value converted = here.isInPlace() ? here : compiler.asConverted(value);
    return converted.dtype().itemSize() > 1 ? converted : here;
  }

  private void replace(Operation comparison, List<Operation> group, Operation fused) {
    operations.set(operations.indexOf(comparison), fused);
    operations.removeAll(group);
    // What was loaded in another way for it depends on nothing.
    for (Operation operation : compiler.operations()) {
      if (operation.isLoad() && !operations.contains(operation)) {
        operations.add(0, operation);
      }
    }
    operations.removeIf(operation -> operation.isLoad() && !isRead(operation.outputs().get(0)));
  }

  private boolean isRead(Value value) {
    return kept.contains(value)
        || operations.stream().anyMatch(operation -> operation.inputs().contains(value));
  }

  /** The arithmetic that is done for a comparison alone, in its order. */
  private List<Operation> arithmetic(Operation comparison) {
    List<Operation> readers = new ArrayList<>(List.of(comparison));
    for (int k = operations.indexOf(comparison) - 1; k >= 0; k--) {
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
