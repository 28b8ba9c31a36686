package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.PowersLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.service.Accelerator;

/**
 * Computes powers by the number one half as square roots, and those of complex numbers by the
 * integer 2 as squares, as NumPy does: it is how many write them, and takes a third of the time, or
 * a hundredth. Of -0 the root is -0, and of minus infinity NaN, where powers by an array of halves
 * are 0 and infinity. It stands after the accelerators of all three.
 */
public final class RootAccelerator implements Accelerator<LoopTable, Signature> {
  /** Called by the service loader. */
  public RootAccelerator() {}

  @Override
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public Signature accelerate(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    boolean wide = dtype == DType.FLOAT64 || dtype == DType.FLOAT32 || dtype.isComplex();
    if (!wide || !table.name().equals("power") || table != PowersLoops.POWER) {
      return signature;
    }
    Signature roots = ofBase(signature, PowersLoops.SQRT);
    if (!dtype.isComplex()) {
      return signature.withByNumber(number -> number.doubleValue() == 0.5 ? roots : null);
    }
    Signature squares = ofBase(signature, PowersLoops.SQUARE);
    return signature.withByNumber(
        number ->
            isWhole(number)
                ? number.longValue() == 2 ? squares : null
                : number.doubleValue() == 0.5 ? roots : null);
  }

  /** In NumPy only 2 gives squares of complex numbers, and 2.0 powers with other signs of zeros. */
  private static boolean isWhole(Number number) {
    return !(number instanceof Double || number instanceof Float);
  }

  /** With the loop of a function of the first input alone. */
  private static Signature ofBase(Signature power, LoopTable function) {
    for (Signature own : function.loops()) {
      if (own.isAll(power.dtype(0))) {
        return power.withLoop(new OfBase(own)).takingAnyOffset();
      }
    }
    throw new IllegalStateException("no " + function.name() + " of " + power);
  }

  /** A function of the first input. */
  private record OfBase(Signature function) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      Object[] both = {arrays[0], arrays[2]};
      function
          .loop()
          .run(both, new int[] {offsets[0], offsets[2]}, new int[] {strides[0], strides[2]}, n);
    }
  }
}
