package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;

/** Divides new results by one number, computed in float64 as by NumPy's {@code true_divide}. */
final class Quotients {
  private Quotients() {}

  /** Whether the results are in an array, in float32 or float64. */
  static boolean isFor(Operand of) {
    boolean real = of.dtype() == DType.FLOAT32 || of.dtype() == DType.FLOAT64;
    return real && of.array() != null;
  }

  /** Divides all elements, which fill their array. */
  static void divide(Operand of, double count) {
    if (of.array() instanceof float[] singles) {
      for (int k = 0; k < singles.length; k++) {
        singles[k] = (float) (singles[k] / count);
      }
    } else if (of.array() instanceof double[] doubles) {
      for (int k = 0; k < doubles.length; k++) {
        doubles[k] /= count;
      }
    }
  }
}
