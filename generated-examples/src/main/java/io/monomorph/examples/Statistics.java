package io.monomorph.examples;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Reduction;
import io.monomorph.dtype.DType;

/** Reductions that no library has, each declared by its state. */
final class Statistics {
  private Statistics() {}

  /** The square root of the mean of the squares. */
  @Reduction(
      name = "rms",
      each = {DType.INT64, DType.FLOAT16, DType.FLOAT32, DType.FLOAT64},
      folding = Folding.PAIRWISE)
  static final class RootMeanSquare {
    double squares;

    void accumulate(double x) {
      squares += x * x;
    }

    void combine(RootMeanSquare other) {
      squares += other.squares;
    }

    double finish(long count) {
      return Math.sqrt(squares / count);
    }
  }

  /** The logarithm of the sum of the exponentials, none of which overflows. */
  @Reduction(each = {DType.INT64, DType.FLOAT16, DType.FLOAT32, DType.FLOAT64})
  static final class LogSumExp {
    double max = Double.NEGATIVE_INFINITY;
    double sum;

    void accumulate(double x) {
      add(x, 1);
    }

    void combine(LogSumExp other) {
      if (other.sum != 0) {
        add(other.max, other.sum);
      }
    }

    /** Adds {@code times} exponentials of x. */
    private void add(double x, double times) {
      if (x > max) {
        sum = sum * Math.exp(max - x) + times;
        max = x;
      } else {
        sum += x == max ? times : times * Math.exp(x - max);
      }
    }

    double finish() {
      return max + Math.log(sum);
    }
  }

  /** The largest element less the smallest; wraps around as subtraction does. */
  @Reduction(
      name = "span",
      each = {DType.INT8, DType.UINT8, DType.INT16, DType.UINT16, DType.INT32})
  static final class IntSpan {
    int min = Integer.MAX_VALUE;
    int max = Integer.MIN_VALUE;

    void accumulate(int x) {
      min = Math.min(min, x);
      max = Math.max(max, x);
    }

    void combine(IntSpan other) {
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
    }

    int finish(long count) {
      return count == 0 ? 0 : max - min;
    }
  }

  /** As {@link IntSpan}; NaN if there is one, or nothing. */
  @Reduction(
      name = "span",
      each = {DType.FLOAT16, DType.FLOAT32, DType.FLOAT64})
  static final class DoubleSpan {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;

    void accumulate(double x) {
      min = Math.min(min, x);
      max = Math.max(max, x);
    }

    void combine(DoubleSpan other) {
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
    }

    double finish(long count) {
      return count == 0 ? Double.NaN : max - min;
    }
  }

  /** The mean of the first input, each element weighted by that of the second. */
  @Reduction(folding = Folding.PAIRWISE)
  static final class WeightedMean {
    double sum;
    double weights;

    void accumulate(double x, double weight) {
      sum += x * weight;
      weights += weight;
    }

    void combine(WeightedMean other) {
      sum += other.sum;
      weights += other.weights;
    }

    double finish() {
      return sum / weights;
    }
  }

  /** The mean squared distance from the mean, in one pass and without cancellation. */
  @Reduction
  static final class Spread {
    long count;
    double mean;
    double squares;

    void accumulate(double x) {
      count++;
      double before = x - mean;
      mean += before / count;
      squares += before * (x - mean);
    }

    void combine(Spread other) {
      if (other.count > 0) {
        long all = count + other.count;
        double apart = other.mean - mean;
        squares += other.squares + apart * apart * count / all * other.count;
        mean += apart * other.count / all;
        count = all;
      }
    }

    double finish() {
      return squares / count;
    }
  }
}
