package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Elements;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import java.math.BigInteger;

/** Evenly spaced values, calculated as NumPy does it, to the last bit. */
public final class Sequences {
  private Sequences() {}

  /** {@code start}, {@code start + step}, ... before {@code stop}, of integers. */
  public static ArrayOperand arange(long start, long stop, long step) {
    long[] values = new long[count(start, stop, step)];
    for (int k = 0; k < values.length; k++) {
      values[k] = start + k * step;
    }
    return ArrayOperand.over(DType.INT64, values, Layout.of(values.length));
  }

  /** As above; NumPy takes the step from the difference of the first two values, as rounded. */
  public static ArrayOperand arange(double start, double stop, double step) {
    double[] values = new double[count(start, stop, step)];
    double delta = (start + step) - start;
    for (int k = 0; k < values.length; k++) {
      // The first two are as given: -0.0 keeps its sign.
      values[k] = k == 0 ? start : k == 1 ? start + step : start + k * delta;
    }
    return ArrayOperand.over(DType.FLOAT64, values, Layout.of(values.length));
  }

  /** As {@link #arange(long, long, long)}, of any dtype. */
  public static ArrayOperand arange(DType dtype, long start, long stop, long step) {
    BigInteger next = BigInteger.valueOf(start).add(BigInteger.valueOf(step));
    return from(dtype, start, next, count(start, stop, step));
  }

  /** As {@link #arange(double, double, double)}, of any dtype. */
  public static ArrayOperand arange(DType dtype, double start, double stop, double step) {
    return from(dtype, start, start + step, count(start, stop, step));
  }

  /**
   * NumPy converts the first two values to the dtype, and goes on in its arithmetic by the
   * difference of what they have become: fractions are lost before it is taken, and integers wrap
   * around.
   */
  private static ArrayOperand from(DType dtype, Number start, Number next, int count) {
    if (dtype == DType.BOOL && count > 2) {
      throw new IllegalArgumentException(
          "arange of bool has at most 2 values, false and true, got " + count);
    }
    Object values = dtype.newBlock(count);
    if (count > 0) {
      Scalars.write(dtype, start, values, 0);
    }
    if (count > 1) {
      Scalars.write(dtype, next, values, 1);
      goOn(dtype, values, count);
    }
    return ArrayOperand.over(dtype, values, Layout.of(count));
  }

  /** The values after the first two. */
  private static void goOn(DType dtype, Object values, int count) {
    if (dtype.isInteger()) {
      long start = Elements.toLong(dtype, values, 0);
      long delta = Elements.toLong(dtype, values, 1) - start;
      for (int k = 2; k < count; k++) {
        Elements.setBits(dtype, values, k, start + k * delta);
      }
      return;
    }
    double start = Elements.toDouble(dtype, values, 0);
    double delta = Elements.toDouble(dtype, values, 1) - start; // rounded below where it is to be
    boolean isDouble = dtype == DType.FLOAT64 || dtype == DType.COMPLEX128;
    for (int k = 2; k < count; k++) {
      double value = isDouble ? start + k * delta : (float) start + k * (float) delta;
      Elements.set(dtype, values, k, value);
    }
  }

  private static int count(long start, long stop, long step) {
    if (step == 0) {
      throw new IllegalArgumentException("the step of arange cannot be zero");
    }
    // Unsigned, because the distance between two longs may be larger than a long.
    boolean empty = step > 0 ? start >= stop : start <= stop;
    long distance = step > 0 ? stop - start : start - stop;
    long count = empty ? 0 : Long.divideUnsigned(distance - 1, step > 0 ? step : -step) + 1;
    return length(count < 0 ? Double.MAX_VALUE : (double) count);
  }

  private static int count(double start, double stop, double step) {
    double distance = stop - start;
    double count = Math.ceil(distance / step);
    if (count == 0 && 1 / (distance / step) == Double.POSITIVE_INFINITY && distance != 0) {
      count = 1; // The quotient vanished in rounding, but there is a value before the end.
    }
    if (step == 0 || Double.isNaN(count)) {
      throw new IllegalArgumentException(
          "arange(%s, %s, %s) has no length".formatted(start, stop, step));
    }
    return length(Math.max(0, count));
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
