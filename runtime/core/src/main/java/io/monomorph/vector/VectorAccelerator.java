package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.service.Accelerator;
import org.jspecify.annotations.Nullable;

/**
 * Puts loops over vectors in front of the plain ones. Without the incubating module for vectors it
 * does nothing, and no class that needs the module is loaded.
 */
public final class VectorAccelerator implements Accelerator<LoopTable, Signature> {
  /** Shorter rows are not worth the way to a vector. */
  private static final int LEAST = 32;

  /** Shorter rows of functions are not, each of whose elements costs some nanoseconds. */
  private static final int FEW = 4;

  private final @Nullable Tables tables;

  /** Looks whether vectors can be had; the service loader calls it. */
  public VectorAccelerator() {
    this.tables = VectorModule.isRead() ? new Tables() : null;
  }

  /** What there is; a class of its own, so that it is loaded only with the module. */
  private static final class Tables {
    final VectorLoops rounded = VectorLoops.rounded();
    final VectorLoops exact = VectorLoops.exact();
    final VectorLoops unaligned = VectorLoops.unaligned();
    final VectorLoops comparisons = VectorLoops.comparisons();
    final VectorLoops products = VectorLoops.products();
    final VectorLoops folds = VectorLoops.folds();
  }

  @Override
  public Signature accelerate(LoopTable table, Signature signature) {
    Tables found = tables;
    if (found == null || !isOfOneDtype(table, signature)) {
      return signature;
    }
    Signature result = signature;
    Loop plain = signature.loop();
    Loop rounded = found.rounded.find(table, signature.dtype(0));
    if (rounded != null) {
      result = result.withLoop(contiguous(table, FEW, rounded, plain));
    }
    Loop exact = found.exact.find(table, signature.dtype(0));
    if (exact != null) {
      boolean marks = signature.dtype(table.inputs()) == DType.BOOL;
      result = result.withLoopOfMethod(contiguous(table, marks ? LEAST : FEW, exact, plain));
    }
    Loop unaligned = found.unaligned.find(table, signature.dtype(0));
    if (unaligned != null) {
      result = result.withLoopOfMethod(whenUnaligned(unaligned, plain));
    }
    Loop comparison = found.comparisons.find(table, signature.dtype(0));
    if (comparison != null) {
      result = result.withLoopOfMethod(whenSecondMayRepeat(comparison, plain));
    }
    Loop product = found.products.find(table, signature.dtype(0));
    if (product != null) {
      result = result.withLoopOfMethod(whenOneMayRepeat(product, plain));
    }
    Loop fold = found.folds.find(table, signature.dtype(0));
    Loop plainFold = signature.fold();
    Loop scan = signature.scan();
    if (fold != null && plainFold != null && scan != null) {
      result = result.folding(whenDense(fold, plainFold), scan);
    }
    return rounded == null && exact == null && unaligned == null && comparison == null
        ? result
        : result.takingAnyOffset();
  }

  private static Loop contiguous(LoopTable table, int least, Loop vector, Loop plain) {
    Loop others =
        table.inputs() == 2 ? whenSecondRepeats(Converted.repeatingSecond(vector), plain) : plain;
    return whenContiguous(least, vector, others);
  }

  private static boolean isOfOneDtype(LoopTable table, Signature signature) {
    for (int k = 1; k < table.inputs(); k++) {
      if (signature.dtype(k) != signature.dtype(0)) {
        return false;
      }
    }
    return true;
  }

  private static Loop whenContiguous(int least, Loop vector, Loop plain) {
    return (arrays, offsets, strides, n) -> {
      if (n >= least && LoopStrides.contiguous(strides)) {
        vector.run(arrays, offsets, strides, n);
      } else {
        plain.run(arrays, offsets, strides, n);
      }
    };
  }

  private static Loop whenSecondRepeats(Loop vector, Loop plain) {
    return (arrays, offsets, strides, n) -> {
      if (n >= LEAST && strides[0] == 1 && strides[1] == 0 && strides[2] == 1) {
        vector.run(arrays, offsets, strides, n);
      } else {
        plain.run(arrays, offsets, strides, n);
      }
    };
  }

  private static Loop whenUnaligned(Loop vector, Loop plain) {
    return (arrays, offsets, strides, n) -> {
      if (n >= LEAST && LoopStrides.contiguous(strides) && !LoopStrides.aligned(offsets, strides)) {
        vector.run(arrays, offsets, strides, n);
      } else {
        plain.run(arrays, offsets, strides, n);
      }
    };
  }

  private static Loop whenSecondMayRepeat(Loop vector, Loop plain) {
    return (arrays, offsets, strides, n) -> {
      if (n >= LEAST && strides[0] == 1 && (strides[1] | 1) == 1 && strides[2] == 1) {
        vector.run(arrays, offsets, strides, n);
      } else {
        plain.run(arrays, offsets, strides, n);
      }
    };
  }

  private static Loop whenOneMayRepeat(Loop vector, Loop plain) {
    return (arrays, offsets, strides, n) -> {
      int first = strides[0];
      int second = strides[1];
      if (n >= LEAST
          && (first | second) == 1
          && (first == 1 || first == 0)
          && (second | 1) == 1
          && strides[2] == 1) {
        vector.run(arrays, offsets, strides, n);
      } else {
        plain.run(arrays, offsets, strides, n);
      }
    };
  }

  private static Loop whenDense(Loop vector, Loop plain) {
    return (arrays, offsets, strides, n) -> {
      if (n >= LEAST && strides[0] == 1) {
        vector.run(arrays, offsets, strides, n);
      } else {
        plain.run(arrays, offsets, strides, n);
      }
    };
  }
}
