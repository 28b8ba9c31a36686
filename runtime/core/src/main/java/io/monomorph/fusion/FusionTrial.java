package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.kernel.Elements;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Runs the fused loop of a plan, and its steps one by one, and keeps the loop if it is faster. */
final class FusionTrial {
  /** Runs of the JIT's highest tier begin after some thousand calls. */
  private static final int WARM_UP = 12_000;

  /** The JIT may have other work at first: what is not faster yet is timed again after a pause. */
  private static final int ATTEMPTS = 8;

  private static final int PAUSE = 50;

  private static final int ROUNDS = 60;
  private static final int CALLS = 20;

  private static final ValueLayout FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final ValueLayout DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

  private final FusionPlan plan;

  /** The elements of a block. */
  private final int length;

  private final Object[] values;

  /** In place of the inputs, and of one output after them, that are segments. */
  private final MemorySegment[] segments;

  private FusionTrial(FusionPlan plan) {
    this.plan = plan;
    this.length = plan.blockLength();
    int inputs = plan.inputs().size();
    this.values = new Object[inputs + plan.steps().size()];
    // Of both signs and in no order, because branches that are foreseen cost nothing.
    Random random = new Random(1);
    this.segments = new MemorySegment[inputs + 1];
    for (int k = 0; k < values.length; k++) {
      DType dtype = plan.dtype(k);
      int shift = k < inputs ? plan.shifts().get(k) : 0;
      values[k] = dtype.newBlock(length + shift);
      for (int at = 0; k < inputs && at < length + shift; at++) {
        int number = dtype == DType.BOOL ? random.nextInt(2) : 1 + random.nextInt(3);
        boolean negative = !dtype.isUnsigned() && random.nextBoolean();
        Elements.set(dtype, values[k], at, negative ? -number : number);
      }
      if (plan.segments() != 0 && k <= inputs && plan.isSegment(k)) {
        segments[k] = segment(dtype, values[k]);
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
      for (int k = 0; k < WARM_UP / 4; k++) {
        steps.run();
      }
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (1.1 * time(fused) < time(steps)) {
          return loop;
        }
        Thread.sleep(PAUSE);
      }
      return null;
    } catch (RuntimeException refused) {
      return null;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /**
   * The loop over memory, compiled; null if it is no faster than the loop over arrays, to which the
   * elements are brought, or refuses the elements of the trial.
   *
   * @param dense whether elements follow each other; at other strides it is always faster
   */
  static @Nullable Loop ofMemory(FusionPlan plan, boolean dense) {
    try {
      Loop loop = LoopAssembler.assemble(plan);
      FusionTrial trial = new FusionTrial(plan);
      Runnable direct = trial.fused(loop, dense ? 1 : 2);
      for (int k = 0; k < WARM_UP; k++) {
        direct.run();
      }
      if (!dense) {
        return loop;
      }
      Runnable staged = trial.staged();
      for (int k = 0; k < WARM_UP / 4; k++) {
        staged.run();
      }
      return time(direct) < time(staged) ? loop : null;
    } catch (RuntimeException refused) {
      return null;
    }
  }

  private Runnable fused(Loop loop) {
    return fused(loop, 1);
  }

  private Runnable fused(Loop loop, int stride) {
    int inputs = plan.inputs().size();
    int count = inputs + plan.outputs().size();
    Object[] arrays = new Object[count];
    int[] strides = new int[count];
    Arrays.fill(strides, 1);
    for (int k = 0; k < count; k++) {
      arrays[k] =
          k < inputs ? values[k] : plan.dtype(plan.outputs().get(k - inputs)).newBlock(length);
      boolean single = k < inputs && plan.singles().get(k);
      strides[k] = single ? 0 : stride;
      if (plan.isSegment(k)) {
        arrays[k] = segments[k];
      }
    }
    int[] offsets = new int[count];
    for (int k = 0; k < inputs; k++) {
      offsets[k] = plan.shifts().get(k);
    }
    return () -> loop.run(arrays, offsets, strides, length / stride);
  }

  /** A segment with the elements of a block, of which one of booleans is no source. */
  private MemorySegment segment(DType dtype, Object block) {
    MemorySegment segment = Arena.ofAuto().allocate((long) length * dtype.itemSize(), Long.BYTES);
    if (dtype == DType.BOOL) {
      return segment.fill((byte) 1);
    }
    MemorySegment.copy(block, 0, segment, layout(dtype), 0, length);
    return segment;
  }

  private static ValueLayout layout(DType dtype) {
    return switch (dtype.itemSize()) {
      case 1 -> ValueLayout.JAVA_BYTE;
      case 2 -> ValueLayout.JAVA_SHORT_UNALIGNED;
      case 4 -> dtype.isFloating() ? FLOAT : ValueLayout.JAVA_INT_UNALIGNED;
      default -> dtype.isFloating() ? DOUBLE : ValueLayout.JAVA_LONG_UNALIGNED;
    };
  }

  /** Brings elements to arrays, runs the loop over arrays, and brings its results back. */
  private Runnable staged() {
    int out = plan.inputs().size();
    int[] strides = new int[out + 1];
    for (int k = 0; k <= out; k++) {
      strides[k] = k < out && plan.singles().get(k) ? 0 : 1;
    }
    Loop loop = plan.steps().get(0).signature().loop();
    int[] offsets = new int[out + 1];
    return () -> {
      for (int k = 0; k < out; k++) {
        if (plan.isSegment(k)) {
          move(true, k, plan.inputs().get(k));
        }
      }
      loop.run(values, offsets, strides, length);
      if (plan.isSegment(out)) {
        move(false, out, plan.dtype(out));
      }
    };
  }

  private void move(boolean loads, int k, DType dtype) {
    if (dtype == DType.BOOL) {
      return;
    }
    if (loads) {
      MemorySegment.copy(segments[k], layout(dtype), 0, values[k], 0, length);
    } else {
      MemorySegment.copy(values[k], 0, segments[k], layout(dtype), 0, length);
    }
  }

  private void steps() {
    int inputs = plan.inputs().size();
    for (int s = 0; s < plan.steps().size(); s++) {
      FusionPlan.Step step = plan.steps().get(s);
      Object out = values[inputs + s];
      int count = step.inputs().size() + 1;
      Object[] arrays = new Object[count];
      int[] strides = new int[count];
      Arrays.fill(strides, 1);
      arrays[count - 1] = out;
      for (int k = 0; k < count - 1; k++) {
        int input = step.inputs().get(k);
        arrays[k] = values[input];
        boolean single = (count == 3 || count == 4) && input < inputs && plan.singles().get(input);
        strides[k] = single ? 0 : 1;
      }
      step.signature().loop().run(arrays, new int[count], strides, length);
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
