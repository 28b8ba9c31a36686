package io.monomorph.execution;

import io.monomorph.dtype.DType;
import io.monomorph.fusion.FusedLoops;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs loops that convert elements of arrays while they read them, where a function of floating
 * elements takes others: {@code i.mul(0.5)} of integers then needs no block, neither for these nor
 * for the results, which are in an array of another class.
 */
final class ConvertedRow {
  private final StagedOperand[] operands;
  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;

  /** Whether a loop was asked for since the operands were set. */
  private boolean asked;

  private @Nullable Loop loop;

  ConvertedRow(StagedOperand[] operands, Object[] arrays, int[] offsets, int[] strides) {
    this.operands = operands;
    this.arrays = arrays;
    this.offsets = offsets;
    this.strides = strides;
  }

  /** Forgets the loop. */
  void begin() {
    asked = false;
    loop = null;
  }

  /** The loop for these operands, if there is one by now. */
  @Nullable Loop loop(Signature signature, int inputs, int n) {
    if (!asked) {
      asked = true;
      loop = FusedLoops.isWorthIt(n) ? find(signature, inputs, n) : null;
    }
    return loop;
  }

  private @Nullable Loop find(Signature signature, int inputs, int n) {
    DType dtype = signature.dtype(0);
    StagedOperand out = operands[inputs];
    if (inputs != operands.length - 1
        || !dtype.isFloating()
        || !signature.isAll(dtype)
        || !out.inPlace()
        || out.step() != 1
        || !FusionPlan.takes(signature, inputs)) {
      return null;
    }
    List<DType> given = new ArrayList<>();
    List<Boolean> singles = new ArrayList<>();
    boolean converts = false;
    for (int k = 0; k < inputs; k++) {
      StagedOperand operand = operands[k];
      boolean single = operand.step() == 0;
      boolean converted = !single && operand.isConverted();
      if (!single && !(operand.step() == 1 && (converted || operand.inPlace()))) {
        return null;
      }
      converts |= converted;
      singles.add(single);
      given.add(converted ? operand.given() : dtype);
    }
    return converts ? FusedLoops.find(FusionPlan.converting(signature, given, singles), n) : null;
  }

  /**
   * Runs the loop on {@code n} elements, {@code from} steps after the starts of a row; says whether
   * it could: what is not converted has to begin where the result does.
   */
  boolean run(Loop found, long[] starts, int from, int n) {
    int out = operands.length - 1;
    long to = starts[out] + from;
    for (int k = 0; k <= out; k++) {
      StagedOperand operand = operands[k];
      long at = starts[k] + from * operand.step();
      if (operand.step() != 0 && operand.inPlace() && at != to) {
        return false;
      }
      boolean single = operand.step() == 0;
      offsets[k] = single ? operand.load(at, 1) : (int) at;
      arrays[k] = single || operand.inPlace() ? operand.array() : operand.converted();
      strides[k] = single ? 0 : 1;
    }
    LongRows.run(found, arrays, offsets, strides, n);
    return true;
  }
}
