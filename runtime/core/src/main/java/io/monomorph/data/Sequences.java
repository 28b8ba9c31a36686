package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;

/** Evenly spaced values, calculated as NumPy does it, to the last bit. */
public final class Sequences {
  private Sequences() {}

  /** {@code start}, {@code start + step}, ... before {@code stop}, of integers. */
  public static ArrayOperand arange(long start, long stop, long step) {
    if (step == 0) {
      throw new IllegalArgumentException("the step of arange cannot be zero");
    }
    // Unsigned, because the distance between two longs may be larger than a long.
    boolean empty = step > 0 ? start >= stop : start <= stop;
    long distance = step > 0 ? stop - start : start - stop;
    long count = empty ? 0 : Long.divideUnsigned(distance - 1, step > 0 ? step : -step) + 1;
    long[] values = new long[length(count < 0 ? Double.MAX_VALUE : (double) count)];
    for (int k = 0; k < values.length; k++) {
      values[k] = start + k * step;
    }
    return ArrayOperand.over(DType.INT64, values, Layout.of(values.length));
  }

  /** As above; NumPy takes the step from the difference of the first two values, as rounded. */
  public static ArrayOperand arange(double start, double stop, double step) {
    double distance = stop - start;
    double count = Math.ceil(distance / step);
    if (count == 0 && 1 / (distance / step) == Double.POSITIVE_INFINITY && distance != 0) {
      count = 1; // The quotient vanished in rounding, but there is a value before the end.
    }
    if (step == 0 || Double.isNaN(count)) {
      throw new IllegalArgumentException(
          "arange(%s, %s, %s) has no length".formatted(start, stop, step));
    }
    double[] values = new double[length(Math.max(0, count))];
    double delta = (start + step) - start;
    for (int k = 0; k < values.length; k++) {
      // The first two are as given: -0.0 keeps its sign.
      values[k] = k == 0 ? start : k == 1 ? start + step : start + k * delta;
    }
    return ArrayOperand.over(DType.FLOAT64, values, Layout.of(values.length));
  }

  /** {@code count} values from {@code start} to {@code stop}, which is the last one or the next. */
  public static ArrayOperand linspace(double start, double stop, int count, boolean endpoint) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "linspace needs a number of values that is not negative, got " + count);
    }
    double[] values = new double[count];
    double intervals = endpoint ? count - 1 : count;
    double distance = stop - start;
    double step = distance / intervals;
    for (int k = 0; k < count; k++) {
      // Where the step vanishes in rounding, NumPy divides first.
      double along =
          intervals <= 0 ? k * distance : step == 0 ? k / intervals * distance : k * step;
      values[k] = along + start;
    }
    if (endpoint && count > 1) {
      values[count - 1] = stop;
    }
    return ArrayOperand.over(DType.FLOAT64, values, Layout.of(count));
  }

  private static int length(double count) {
    if (count > Limits.LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "%.0f values are more than a buffer on the heap holds".formatted(count));
    }
    return (int) count;
  }
}
