package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.function.LogicLoops;
import io.monomorph.kernel.Truths;
import io.monomorph.ufunc.Accelerator;
import io.monomorph.ufunc.Loop;
import io.monomorph.ufunc.LoopTable;
import io.monomorph.ufunc.Signature;
import java.util.Set;

/**
 * Loops for which no module is needed: those in which the JIT works on several elements at once,
 * and folds that stop early.
 */
public final class PlainAccelerator implements Accelerator {
  private static final Set<LoopTable> EXTREMES =
      Set.of(ExtremesLoops.MAXIMUM, ExtremesLoops.MINIMUM, ExtremesLoops.FMAX, ExtremesLoops.FMIN);

  private static final Set<LoopTable> BY_PARTS =
      Set.of(ArithmeticLoops.ADD, ArithmeticLoops.SUBTRACT, ArithmeticLoops.NEGATIVE);

  /** Called by the service loader. */
  public PlainAccelerator() {}

  @Override
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public Signature accelerate(LoopTable table, Signature given) {
    Signature signature = given;
    if (signature.dtype(0).isComplex() && BY_PARTS.contains(table)) {
      signature = signature.withLoop(new ComplexParts(table, signature));
    }
    Loop fold = signature.fold();
    Loop scan = signature.scan();
    if (fold == null || scan == null) {
      return signature;
    }
    DType dtype = signature.dtype(0);
    if (EXTREMES.contains(table) && !dtype.isComplex() && dtype != DType.BOOL) {
      return signature.folding(Blocks.fold(dtype, signature.loop(), fold), scan);
    }
    if (table == ArithmeticLoops.ADD && dtype.isInteger()) {
      return signature.folding(Blocks.fold(dtype, signature.loop(), fold), scan);
    }
    if (dtype == DType.BOOL) {
      if (table == LogicLoops.LOGICAL_OR || table == ExtremesLoops.MAXIMUM) {
        return signature.folding(stopping(true), scan);
      }
      if (table == LogicLoops.LOGICAL_AND || table == ExtremesLoops.MINIMUM) {
        return signature.folding(stopping(false), scan);
      }
    }
    return signature;
  }

  /** A fold whose result is known with the first element that is as said. */
  private static Loop stopping(boolean truth) {
    return (arrays, offsets, strides, n) -> {
      boolean[] out = (boolean[]) arrays[1];
      int to = offsets[1];
      if (out[to] != truth
          && Truths.find(DType.BOOL, truth, arrays[0], offsets[0], strides[0], n) >= 0) {
        out[to] = truth;
      }
    };
  }
}
