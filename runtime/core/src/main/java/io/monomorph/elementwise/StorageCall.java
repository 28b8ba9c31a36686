package io.monomorph.elementwise;

import io.monomorph.execution.LoopDriver;
import io.monomorph.execution.ParallelParts;
import io.monomorph.generated.Signature;
import io.monomorph.layout.Layout;
import io.monomorph.setting.UfuncOptions;
import io.monomorph.spi.Operand;
import io.monomorph.tile.Boxes;
import io.monomorph.tile.Cuts;
import io.monomorph.tile.StorageOperation;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Applies a loop where an operand is in no array: tile by tile, if there are tiles. */
final class StorageCall {
  private final Signature signature;
  private final int inputs;
  private final boolean masked;

  private StorageCall(Signature signature, int inputs, boolean masked) {
    this.signature = signature;
    this.inputs = inputs;
    this.masked = masked;
  }

  /** Runs the loop; the inputs fit the shape of the outputs, which are last. */
  static void run(Signature signature, UfuncOptions options, Operand[] operands, int inputs) {
    Operand where = options.where();
    StorageCall call = new StorageCall(signature, inputs, where != null);
    Layout out = operands[inputs].layout();
    Operand[] all = new Operand[operands.length + (where == null ? 0 : 1)];
    for (int k = 0; k < inputs; k++) {
      all[k] = ElementwiseCall.safe(operands[k], operands, inputs, out);
    }
    if (where != null) {
      all[inputs] = ElementwiseCall.safe(where, operands, inputs, out);
    }
    int outputs = operands.length - inputs;
    System.arraycopy(operands, inputs, all, call.reads(), outputs);
    ForkJoinPool pool = options.pool();
    if (pool == null || !ParallelParts.isWorthIt(out.size())) {
      call.inBoxes(all);
    } else {
      call.inParts(pool, all);
    }
  }

  /** How many operands are read: the inputs and the mask. */
  private int reads() {
    return masked ? inputs + 1 : inputs;
  }

  /** Cut among threads, so that each tile is written by one of them. */
  private void inParts(ForkJoinPool pool, Operand[] all) {
    Cuts cuts = Cuts.of(all, reads());
    if (cuts == null) {
      inBoxes(all);
      return;
    }
    StorageOperation.Parts operation = StorageOperation.parts();
    ParallelParts.run(
        pool,
        cuts.count(),
        all[reads()].layout().size(),
        (from, count) -> {
          Operand[] parts = cuts.parts(all, (int) from, (int) count);
          operation.run(() -> inBoxes(parts));
        });
  }

  private void inBoxes(Operand[] all) {
    if (!Boxes.run(all, reads(), !masked, this::rows)) {
      rows(all);
    }
  }

  private void rows(Operand[] all) {
    Operand mask = masked ? all[inputs] : null;
    Operand[] operands = all;
    if (masked) {
      operands = Arrays.copyOf(all, all.length - 1);
      System.arraycopy(all, inputs + 1, operands, inputs, operands.length - inputs);
    }
    if (!runsAsOneRow(mask, operands)) {
      LoopDriver.run(signature, mask, operands, inputs);
    }
  }

  private boolean runsAsOneRow(@Nullable Operand mask, Operand[] operands) {
    return OneRowCall.run(signature, mask, operands, inputs);
  }
}
