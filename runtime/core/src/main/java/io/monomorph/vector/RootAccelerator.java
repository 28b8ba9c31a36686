package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.PowersLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.service.Accelerator;

/**
 * Computes powers by the number one half as square roots, as NumPy does: it is how many write them,
 * and takes a third of the time. Of -0 the root is -0, and of minus infinity NaN, where powers by
 * an array of halves are 0 and infinity. It stands after the accelerators of both.
 */
public final class RootAccelerator implements Accelerator<LoopTable, Signature> {
  /** Called by the service loader. */
  public RootAccelerator() {}

  @Override
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public Signature accelerate(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    boolean real = dtype == DType.FLOAT64 || dtype == DType.FLOAT32;
    if (!real || !table.name().equals("power") || table != PowersLoops.POWER) {
      return signature;
    }
    for (Signature root : PowersLoops.SQRT.loops()) {
      if (root.isAll(dtype)) {
        Signature roots = signature.withLoop(new Roots(root)).takingAnyOffset();
        return signature.withByNumber(number -> number.doubleValue() == 0.5 ? roots : null);
      }
    }
    return signature;
  }

  /** The roots of the first input. */
  private record Roots(Signature root) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      Object[] both = {arrays[0], arrays[2]};
      root.loop()
          .run(both, new int[] {offsets[0], offsets[2]}, new int[] {strides[0], strides[2]}, n);
    }
  }
}
