package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.OrderedKeys;
import io.monomorph.kernel.RankSelection;
import io.monomorph.spi.Operand;

/**
 * Lines of complex elements, ordered by their real, then imaginary parts: the real part of a rank
 * is selected first, and then the imaginary part among the elements that have it.
 */
final class ComplexRankedLines extends RankedLines {
  private final double[] parts;
  private final double[] reals;
  private final double[] imaginaries;
  private final double[] same;
  private final long[] keys;
  private final double[] found = new double[2];

  ComplexRankedLines(Operand of, int length) {
    super(of, length);
    this.parts = new double[2 * length];
    this.reals = new double[length];
    this.imaginaries = new double[length];
    this.same = new double[length];
    this.keys = new long[length];
  }

  @Override
  int load(Object from, int at) {
    Casts.run(dtype, from, at, 1, DType.COMPLEX128, parts, 0, 1, length);
    int count = 0;
    for (int k = 0; k < length; k++) {
      if (!Double.isNaN(parts[2 * k]) && !Double.isNaN(parts[2 * k + 1])) {
        // Adding 0.0 makes one zero of both.
        reals[count] = parts[2 * k] + 0.0;
        imaginaries[count++] = parts[2 * k + 1];
      }
    }
    return count;
  }

  /** Writes the last element of the line, NaN or not. */
  void writeLast(Object to, int place) {
    Casts.run(DType.COMPLEX128, parts, length - 1, 1, dtype, to, place, 1, 1);
  }

  /** Writes the element that NumPy's order has at the end, of a line with NaN. */
  void writeGreatest(Object to, int place) {
    int greatest = 0;
    for (int k = 1; k < length; k++) {
      greatest = isLess(k, greatest) ? greatest : k;
    }
    Casts.run(DType.COMPLEX128, parts, greatest, 1, dtype, to, place, 1, 1);
  }

  /** Numbers first, then NaN as imaginary part, as real part, and as both. */
  private boolean isLess(int a, int b) {
    boolean realA = Double.isNaN(parts[2 * a]);
    boolean realB = Double.isNaN(parts[2 * b]);
    boolean imaginaryA = Double.isNaN(parts[2 * a + 1]);
    boolean imaginaryB = Double.isNaN(parts[2 * b + 1]);
    if (realA != realB) {
      return realB;
    } else if (imaginaryA != imaginaryB) {
      return imaginaryB;
    } else if (realA || parts[2 * a] == parts[2 * b]) {
      return parts[2 * a + 1] < parts[2 * b + 1];
    }
    return parts[2 * a] < parts[2 * b];
  }

  @Override
  void prepare(int count, int[] sortedRanks) {
    // Each rank needs two selections of its own.
  }

  @Override
  void write(int count, int rank, Object to, int place) {
    double real = select(reals, count, rank, 0);
    int less = 0;
    int equal = 0;
    for (int k = 0; k < count; k++) {
      less += reals[k] < real ? 1 : 0;
      if (reals[k] == real) {
        same[equal++] = imaginaries[k];
      }
    }
    found[1] = select(same, equal, rank - less, 1);
    found[0] = real;
    Casts.run(DType.COMPLEX128, found, 0, 1, dtype, to, place, 1, 1);
  }

  private double select(double[] values, int count, int rank, int slot) {
    OrderedKeys.load(DType.FLOAT64, values, 0, count, keys);
    RankSelection.select(keys, count, rank);
    OrderedKeys.store(DType.FLOAT64, keys, rank, found, slot);
    return found[slot];
  }
}
