package io.monomorph.expression;

import io.monomorph.execution.ParallelParts;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Boxes;
import io.monomorph.tile.Cuts;
import io.monomorph.tile.StorageOperation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** A pass over elements of which some are in no array: tile by tile, if there are tiles. */
final class StoragePass {
  private final List<Operand> roots;
  private final Sources sources;
  private final @Nullable Watch watch;
  private final int inputs;
  private final Operand[] all;

  StoragePass(List<Operand> outs, List<Operand> roots, Sources sources, @Nullable Watch watch) {
    this.roots = roots;
    this.sources = sources;
    this.watch = watch;
    this.inputs = sources.operands().size();
    this.all = Arrays.copyOf(sources.operands().toArray(new Operand[0]), inputs + outs.size());
    for (int k = 0; k < outs.size(); k++) {
      all[inputs + k] = outs.get(k);
    }
  }

  /** Whether a pass reads or writes what is in no array, and is not computed either. */
  static boolean concerns(Sources sources, List<Operand> outs) {
    return isAny(sources.operands()) || isAny(outs);
  }

  private static boolean isAny(List<Operand> operands) {
    for (Operand operand : operands) {
      if (operand.array() == null && !(operand instanceof Node)) {
        return true;
      }
    }
    return false;
  }

  /** Runs it, by the threads of a pool if one is given. */
  void run(@Nullable ForkJoinPool pool) {
    long size = all[inputs].layout().size();
    Cuts cuts = pool == null || !ParallelParts.isWorthIt(size) ? null : Cuts.of(all, inputs);
    if (pool == null || cuts == null) {
      inBoxes(all);
      return;
    }
    StorageOperation.Parts operation = StorageOperation.parts();
    ParallelParts.run(
        pool,
        cuts.count(),
        size,
        (from, count) -> {
          Operand[] parts = cuts.parts(all, (int) from, (int) count);
          operation.run(() -> inBoxes(parts));
        });
  }

  private void inBoxes(Operand[] operands) {
    if (!Boxes.run(operands, inputs, true, this::compute)) {
      compute(operands);
    }
  }

  private void compute(Operand[] operands) {
    List<Operand> given = Arrays.asList(operands);
    Sources parts = sources.with(given.subList(0, inputs));
    List<Operand> outs = given.subList(inputs, operands.length);
    Program program = Program.to(outs, roots, parts);
    long size = outs.get(0).layout().size();
    if (watch == null) {
      program.run(0, size);
    } else {
      watch.run(program, 0, size);
    }
  }
}
