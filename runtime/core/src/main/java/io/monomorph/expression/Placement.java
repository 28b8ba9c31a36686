package io.monomorph.expression;

import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the last steps of a program work where the result goes, as {@code out = f(x); out = g(out)}
 * does. The JIT writes several elements at once only if all operands of a loop begin at one place:
 * that of the result is one at which operands of the same layout are read where they are, and
 * nothing is copied to blocks and back.
 */
final class Placement {
  private final Compiler compiler;
  private final List<Operation> operations;
  private final IdentityHashMap<Value, Operation> producers = new IdentityHashMap<>();
  private final DType dtype;

  /** The number of the operand to which the result goes. */
  private final int out;

  private Placement(Compiler compiler, List<Operation> operations, DType dtype, int out) {
    this.compiler = compiler;
    this.operations = operations;
    this.dtype = dtype;
    this.out = out;
    for (Operation operation : operations) {
      for (Value output : operation.outputs()) {
        producers.put(output, operation);
      }
    }
  }

  /** What is done where the result goes, and the operands that are read where they are for it. */
  private static final class Chain {
    private final List<Value> values = new ArrayList<>();
    private final IdentityHashMap<Operation, Operation> changed = new IdentityHashMap<>();
  }

  /**
   * The operations to run.
   *
   * @param result what the last one computes
   * @param to where the result goes: an array of its dtype, of which nothing is read
   */
  static List<Operation> of(
      Compiler compiler, List<Operation> operations, Value result, Register to) {
    Placement placement = new Placement(compiler, operations, result.dtype(), to.operand());
    Chain chain = placement.chain(result);
    if (chain == null) {
      return operations;
    }
    chain.values.forEach(value -> value.place(to));
    return placement.with(chain);
  }

  /** How a value can be computed where the result goes; null if that would be slower. */
  private @Nullable Chain chain(Value value) {
    Operation operation = producers.get(value);
    if (operation == null || operation.isLoad() || operation.outputs().size() != 1) {
      return null;
    }
    if (operation.writesAnywhere()) {
      Value before = onlyComputed(operation);
      Chain chain = before == null ? null : chain(before);
      chain = chain == null ? new Chain() : chain;
      chain.values.add(value);
      return chain;
    }
    return operation.takesBeginnings() ? aligned(operation, value) : null;
  }

  /** The same for a loop that wants all operands at one place. */
  private @Nullable Chain aligned(Operation operation, Value value) {
    Value before = null;
    List<Value> inputs = new ArrayList<>();
    for (Value input : operation.inputs()) {
      Value placed = input.isSingle() ? input : compiler.asPlaced(input, out);
      boolean converted = operation.signature() == null && isOfOtherArray(placed);
      if (converted || (compiler.isAligned(placed, out) && compiler.shift(placed, out) == 0)) {
        inputs.add(placed);
      } else if (before == null || before.equals(input)) {
        before = input;
        inputs.add(input);
      } else {
        return null;
      }
    }
    Chain chain = new Chain();
    if (before != null) {
      Chain earlier = isForOnly(before, operation) ? chain(before) : null;
      if (earlier == null) {
        return null;
      }
      chain = earlier;
    }
    chain.values.add(value);
    chain.changed.put(operation, operation.withInputs(inputs));
    return chain;
  }

  /** Whether a value is read in another dtype, which a loop of several steps does anywhere. */
  private boolean isOfOtherArray(Value value) {
    return value.isInPlace() && value.dtype() != dtype;
  }

  /** The input of an operation that is computed for it alone, and could be where the result is. */
  private @Nullable Value onlyComputed(Operation operation) {
    for (Value input : operation.inputs()) {
      if (isForOnly(input, operation)) {
        return input;
      }
    }
    return null;
  }

  private boolean isForOnly(Value value, Operation operation) {
    return value.dtype() == dtype
        && !value.isSingle()
        && !value.isPlaced()
        && producers.containsKey(value)
        && !Operation.isRead(value, operations, operation);
  }

  /** The operations with those of a chain, without what was loaded for them alone. */
  private List<Operation> with(Chain chain) {
    List<Operation> all = new ArrayList<>();
    for (Operation operation : operations) {
      all.add(chain.changed.getOrDefault(operation, operation));
    }
    List<Operation> left = new ArrayList<>();
    for (Operation operation : all) {
      if (!operation.isLoad() || Operation.isRead(operation.outputs().get(0), all, null)) {
        left.add(operation);
      }
    }
    return left;
  }
}
