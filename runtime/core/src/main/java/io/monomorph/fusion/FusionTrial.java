package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.Elements;
import io.monomorph.shape.Limits;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Runs the fused loop of a plan, and its steps one by one, and keeps the loop if it is faster. */
final class FusionTrial {
  private static final int N = Limits.BLOCK;

  /** Runs of the JIT's highest tier begin after some thousand calls. */
  private static final int WARM_UP = 12_000;

  private static final int ROUNDS = 60;
  private static final int CALLS = 20;

  private final FusionPlan plan;
  private final Object[] values;

  private FusionTrial(FusionPlan plan) {
    this.plan = plan;
    int inputs = plan.inputs().size();
    this.values = new Object[inputs + plan.steps().size()];
    // Of both signs and in no order, because branches that are foreseen cost nothing.
    Random random = new Random(1);
    for (int k = 0; k < values.length; k++) {
      DType dtype = plan.dtype(k);
      values[k] = dtype.newBlock(N);
      for (int at = 0; k < inputs && at < N; at++) {
        int number = dtype == DType.BOOL ? random.nextInt(2) : 1 + random.nextInt(3);
        boolean negative = !dtype.isUnsigned() && random.nextBoolean();
        Elements.set(dtype, values[k], at, negative ? -number : number);
      }
    }
  }

  /** The loop, or null if it is no faster, or some step does not take the elements of the trial. */
  static @Nullable Loop run(FusionPlan plan) {
    try {
      Loop loop = LoopAssembler.assemble(plan);
      FusionTrial trial = new FusionTrial(plan);
      Runnable fused = trial.fused(loop);
      for (int k = 0; k < WARM_UP; k++) {
        fused.run();
      }
      Runnable steps = trial::steps;
      for (int k = 0; k < WARM_UP / 10; k++) {
        steps.run();
      }
      return 1.1 * time(fused) < time(steps) ? loop : null;
    } catch (RuntimeException refused) {
      return null;
    }
  }

  private Runnable fused(Loop loop) {
    int inputs = plan.inputs().size();
    int count = inputs + plan.outputs().size();
    Object[] arrays = new Object[count];
    int[] strides = new int[count];
    Arrays.fill(strides, 1);
    for (int k = 0; k < count; k++) {
      arrays[k] = k < inputs ? values[k] : plan.dtype(plan.outputs().get(k - inputs)).newBlock(N);
      strides[k] = k < inputs && plan.singles().get(k) ? 0 : 1;
    }
    int[] offsets = new int[count];
    return () -> loop.run(arrays, offsets, strides, N);
  }

  private void steps() {
    int inputs = plan.inputs().size();
    for (int s = 0; s < plan.steps().size(); s++) {
      FusionPlan.Step step = plan.steps().get(s);
      Object out = values[inputs + s];
      if (step.signature() == null) {
        int from = step.inputs().get(0);
        Casts.run(plan.dtype(from), values[from], 0, 1, step.dtype(), out, 0, 1, N);
        continue;
      }
      int count = step.inputs().size() + 1;
      Object[] arrays = new Object[count];
      int[] strides = new int[count];
      Arrays.fill(strides, 1);
      arrays[count - 1] = out;
      for (int k = 0; k < count - 1; k++) {
        int input = step.inputs().get(k);
        arrays[k] = values[input];
        boolean single = count == 3 && input < inputs && plan.singles().get(input);
        strides[k] = single ? 0 : 1;
      }
      step.signature().loop().run(arrays, new int[count], strides, N);
    }
  }

  /** The least time of some calls. */
  private static long time(Runnable task) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        task.run();
      }
      least = Math.min(least, System.nanoTime() - start);
    }
    return least;
  }
}
