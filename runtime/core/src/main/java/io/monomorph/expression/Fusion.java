package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.fusion.FusedLoops;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts neighbouring operations of a program together to one, where there is a loop by now that does
 * them all for each element. Only loops gain by it that the JIT vectorises: arithmetic in one
 * dtype, from where operands are to where the result goes, if all of them lie alike, and otherwise
 * from blocks to a block.
 */
final class Fusion {
  private static final int LEAST_STEPS = 2;

  private final Compiler compiler;
  private final List<Operation> operations;
  private final List<Value> kept;

  /** Where the only result goes, which can be written there at once; or -1. */
  private final int place;

  private final long elements;
  private final List<Operation> result = new ArrayList<>();

  private Fusion(Compiler compiler, List<Value> kept, int place, long elements) {
    this.compiler = compiler;
    this.operations = FusedEnds.of(compiler, kept, elements);
    this.kept = kept;
    this.place = place;
    this.elements = elements;
  }

  /**
   * The operations to run.
   *
   * @param kept the values that are needed afterwards
   * @param place the number of the operand to which the only one can be written at once, or -1
   * @param elements over how many they are run
   */
  static List<Operation> of(Compiler compiler, List<Value> kept, int place, long elements) {
    if (!FusedLoops.isWorthIt(elements)) {
      return Operation.needed(compiler.operations(), kept);
    }
    Fusion fusion = new Fusion(compiler, kept, place, elements);
    fusion.run();
    return Operation.needed(fusion.result, kept);
  }

  private void run() {
    List<Operation> group = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.isLoad()) {
        // What is loaded depends on nothing, and may be loaded before the group.
        result.add(operation);
      } else if (canJoin(operation) && fits(group, operation)) {
        group.add(operation);
      } else {
        close(group);
        if (canJoin(operation)) {
          group.add(operation);
        } else {
          result.add(operation);
        }
      }
    }
    close(group);
  }

  /**
   * Comparisons, choices and conversions are done one by one in a loop of several steps, and so is
   * most of the arithmetic of elements of less than 32 bits.
   */
  static boolean canJoin(Operation operation) {
    Signature signature = operation.signature();
    return signature != null
        && signature.dtype(0).itemSize() >= Integer.BYTES
        && signature.isAll(signature.dtype(0))
        && FusionPlan.takes(signature, operation.inputs().size());
  }

  /** Whether the JIT would still vectorise the loop of a group if an operation joined it. */
  private boolean fits(List<Operation> group, Operation operation) {
    List<Operation> longer = new ArrayList<>(group);
    longer.add(operation);
    List<Value> inputs = inputs(compiler, longer, new IdentityHashMap<>());
    int shifted = LoopInputs.shifted(compiler, inputs);
    int arrays = (int) inputs.stream().filter(input -> !input.isSingle()).count();
    return FusionPlan.isShort(longer.size(), arrays - shifted, shifted);
  }

  private void close(List<Operation> group) {
    Operation fused = group.isEmpty() ? null : fused(group);
    if (fused == null) {
      result.addAll(group);
    } else {
      result.add(fused);
    }
    group.clear();
  }

  private @Nullable Operation fused(List<Operation> group) {
    List<Value> made = new ArrayList<>();
    group.forEach(operation -> made.addAll(operation.outputs()));
    List<Value> outputs = made.stream().filter(value -> isNeeded(value, group)).toList();
    IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    List<Value> inputs = inputs(compiler, group, numbers);
    LoopInputs placed =
        place >= 0 && outputs.equals(kept) ? LoopInputs.inPlace(compiler, inputs, place) : null;
    if (placed == null && !FusedLoops.isWorthBlocks(elements)) {
      return null;
    }
    LoopInputs read =
        placed != null ? placed : LoopInputs.fromBlocks(compiler, inputs, group.size());
    if (group.size() + read.saved() < LEAST_STEPS) {
      return null;
    }
    List<FusionPlan.Step> steps = steps(group, numbers);
    FusionPlan plan =
        new FusionPlan(
            dtypes(inputs),
            read.dtypes(),
            read.singles(),
            read.shifts(),
            steps,
            outputs.stream().map(numbers::get).toList());
    Loop loop = FusedLoops.find(plan, elements);
    // What was loaded in another way for it.
    for (Operation operation : compiler.operations()) {
      if (loop != null && operation.isLoad() && !result.contains(operation)) {
        result.add(operation);
      }
    }
    List<Integer> starts = placed != null ? List.of() : read.shifts();
    return loop == null ? null : Operation.fused(loop, read.values(), starts, outputs);
  }

  /**
   * What calls read that none of them computes, one element for all where it is that.
   *
   * @param numbers gets that of each
   */
  static List<Value> inputs(
      Compiler compiler, List<Operation> calls, IdentityHashMap<Value, Integer> numbers) {
    List<Value> inputs = new ArrayList<>();
    for (Operation call : calls) {
      for (Value input : call.inputs()) {
        boolean made = calls.stream().anyMatch(other -> other.outputs().contains(input));
        if (!made && !numbers.containsKey(input)) {
          numbers.put(input, inputs.size());
          inputs.add(compiler.asSingle(input));
        }
      }
    }
    return inputs;
  }

  static List<DType> dtypes(List<Value> values) {
    return values.stream().map(Value::dtype).toList();
  }

  /**
   * Calls as the steps of a plan.
   *
   * @param numbers those of the inputs; the results get the next ones
   */
  static List<FusionPlan.Step> steps(
      List<Operation> calls, IdentityHashMap<Value, Integer> numbers) {
    List<FusionPlan.Step> steps = new ArrayList<>();
    for (Operation call : calls) {
      Signature signature = Objects.requireNonNull(call.signature());
      List<Integer> own = call.inputs().stream().map(numbers::get).toList();
      numbers.put(call.outputs().get(0), numbers.size());
      steps.add(new FusionPlan.Step(signature, signature.dtype(signature.size() - 1), own));
    }
    return steps;
  }

  /** Whether a value is read outside its group. */
  private boolean isNeeded(Value value, List<Operation> group) {
    return kept.contains(value)
        || operations.stream()
            .anyMatch(other -> !group.contains(other) && other.inputs().contains(value));
  }
}
