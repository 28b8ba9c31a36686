package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;

/** The last steps of means and variances, on new results: for a few elements calls cost more. */
final class NewResults {
  private NewResults() {}

  /** Whether the results are in an array, which they fill, in float32 or float64. */
  static boolean isFor(Operand of) {
    boolean real = of.dtype() == DType.FLOAT32 || of.dtype() == DType.FLOAT64;
    return real && of.array() != null;
  }

  /** Divides all elements, in float64 as NumPy's {@code true_divide} does. */
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

  /** Makes square roots of all elements; those of float32 are rounded once this way too. */
  static void root(Operand of) {
    if (of.array() instanceof float[] singles) {
      for (int k = 0; k < singles.length; k++) {
        singles[k] = (float) Math.sqrt(singles[k]);
      }
    } else if (of.array() instanceof double[] doubles) {
      for (int k = 0; k < doubles.length; k++) {
        doubles[k] = Math.sqrt(doubles[k]);
      }
    }
  }
}
