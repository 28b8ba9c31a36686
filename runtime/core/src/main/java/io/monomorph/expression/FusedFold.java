package io.monomorph.expression;

import io.monomorph.dtype.DType;
import io.monomorph.fusion.FusedLoops;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the elements of a node by one loop that computes them, where there is one by now: for
 * arithmetic in one dtype on operands that are read where they are. It belongs to one thread.
 */
public final class FusedFold {
  private final Walk walk;
  private final long start;
  private final Loop loop;

  /** The operands of the walk that are the inputs. */
  private final int[] sources;

  private final boolean isLine;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;

  private FusedFold(Walk walk, long start, Loop loop, List<Input> inputs) {
    this.walk = walk;
    this.start = start;
    this.loop = loop;
    int count = inputs.size();
    this.sources = new int[count];
    this.arrays = new Object[count + 1];
    this.offsets = new int[count + 1];
    this.strides = new int[count + 1];
    boolean lines = true;
    for (int k = 0; k < count; k++) {
      Input input = inputs.get(k);
      sources[k] = input.source();
      arrays[k] = input.array();
      strides[k] = input.single() ? 0 : 1;
      lines &= walk.isLine(input.source());
    }
    this.isLine = lines;
  }

  private record Input(int source, Object array, DType dtype, boolean single) {}

  /**
   * What folds an operand.
   *
   * @param fold folds pairwise, in the dtype of the operand
   * @return null if it is no node, or there is no such loop, or not yet
   */
  public static @Nullable FusedFold of(Operand of, Signature fold) {
    Operand whole = of instanceof Window window ? window.of() : of;
    return whole instanceof Output output
            && output.dtype().isFloating()
            && FusedLoops.isWorthIt(of.layout().size())
            && fold.isAll(output.dtype())
            && FusionPlan.takes(fold, 2)
        ? of(output, fold, of.layout().size())
        : null;
  }

  private static @Nullable FusedFold of(Output node, Signature fold, long elements) {
    Sources sources = new Sources(List.of(node));
    Walk walk = new Walk(sources.operands(), node.layout(), sources.blockLength());
    Compiler compiler = new Compiler(sources, walk, true);
    compiler.value(node);
    IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    List<Input> inputs = new ArrayList<>();
    List<Operation> calls = new ArrayList<>();
    for (Operation operation : compiler.operations()) {
      if (!operation.isLoad()) {
        if (!canJoin(operation, node.dtype())) {
          return null;
        }
        calls.add(operation);
      }
    }
    for (Operation call : calls) {
      for (Value value : call.inputs()) {
        if (!numbers.containsKey(value) && isRead(value, calls)) {
          Input input = input(compiler.source(value), sources, walk);
          if (input == null || input.dtype() != node.dtype()) {
            return null;
          }
          numbers.put(value, inputs.size());
          inputs.add(input);
        }
      }
    }
    if (calls.size() > FusionPlan.MOST_FOLDED_STEPS) {
      return null;
    }
    List<FusionPlan.Step> steps = Fusion.steps(calls, numbers);
    FusionPlan plan =
        new FusionPlan(
            inputs.stream().map(Input::dtype).toList(),
            inputs.stream().map(Input::single).toList(),
            steps,
            fold);
    Loop loop = FusedLoops.find(plan, elements);
    return loop == null ? null : new FusedFold(walk, node.layout().offset(), loop, inputs);
  }

  /** The streams of a sum are not done several at a time, so that quotients and roots are slow. */
  private static boolean canJoin(Operation operation, DType dtype) {
    Signature signature = operation.signature();
    return Fusion.canJoin(operation)
        && operation.outputs().get(0).dtype() == dtype
        && signature != null
        && !signature.isSlowAlone();
  }

  /** Whether a value is read, and computed by none of the calls. */
  private static boolean isRead(Value value, List<Operation> calls) {
    return calls.stream().noneMatch(call -> call.outputs().contains(value));
  }

  /** An operand that is read where it is; null if it cannot be. */
  private static @Nullable Input input(int source, Sources sources, Walk walk) {
    Operand operand = sources.operands().get(source);
    Object array = operand.array();
    boolean single = walk.isSingle(source);
    return array == null || !(single || walk.rowStep(source) == 1)
        ? null
        : new Input(source, array, operand.dtype(), single);
  }

  /**
   * Folds elements that follow each other into an array of one element.
   *
   * @return false, and nothing is done, if they are on several rows
   */
  public boolean run(long at, int n, Object result) {
    walk.seek(at - start);
    if (!isLine && walk.left() < n) {
      return false;
    }
    for (int k = 0; k < sources.length; k++) {
      offsets[k] = (int) walk.at(sources[k]);
    }
    arrays[sources.length] = result;
    loop.run(arrays, offsets, strides, n);
    return true;
  }
}
