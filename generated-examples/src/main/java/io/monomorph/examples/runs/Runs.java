package io.monomorph.examples.runs;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers of which many neighbours are equal, stored as runs: each value once, with the place where
 * its run ends. They never change. A rainfall record or a mask of land and sea is like that.
 */
public final class Runs {
  private final double[] values;
  private final long[] ends;

  private Runs(double[] values, long[] ends) {
    this.values = values;
    this.ends = ends;
  }

  /** The runs of some numbers; numbers with the same bits are equal. */
  public static Runs of(double... numbers) {
    double[] values = new double[numbers.length];
    long[] ends = new long[numbers.length];
    int count = 0;
    for (int k = 0; k < numbers.length; k++) {
      boolean same =
          count > 0
              && Double.doubleToRawLongBits(values[count - 1])
                  == Double.doubleToRawLongBits(numbers[k]);
      count += same ? 0 : 1;
      values[count - 1] = numbers[k];
      ends[count - 1] = k + 1L;
    }
    return new Runs(Arrays.copyOf(values, count), Arrays.copyOf(ends, count));
  }

  /**
   * One number, so many times.
   *
   * @throws IllegalArgumentException if the number of times is negative
   */
  public static Runs repeated(double value, long times) {
    if (times < 0) {
      throw new IllegalArgumentException("a number cannot be repeated " + times + " times");
    }
    return times == 0
        ? new Runs(new double[0], new long[0])
        : new Runs(new double[] {value}, new long[] {times});
  }

  /** These numbers, and then others. */
  public Runs then(Runs others) {
    int count = values.length;
    double[] allValues = Arrays.copyOf(values, count + others.values.length);
    long[] allEnds = Arrays.copyOf(ends, count + others.values.length);
    System.arraycopy(others.values, 0, allValues, count, others.values.length);
    for (int k = 0; k < others.ends.length; k++) {
      allEnds[count + k] = Math.addExact(size(), others.ends[k]);
    }
    return new Runs(allValues, allEnds);
  }

  /** How many numbers there are. */
  public long size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** How many runs there are. */
  public int count() {
    return ends.length;
  }

  /** The number at a place. */
  public double get(long index) {
    return values[run(index)];
  }

  /** The run that a place is in. */
  private int run(long index) {
    int found = Arrays.binarySearch(ends, index + 1);
    return found < 0 ? -found - 1 : found;
  }

  /** Writes neighbouring numbers to an array. */
  void copy(long start, double[] to, int offset, int length) {
    int run = length == 0 ? 0 : run(start);
    int done = 0;
    while (done < length) {
      int end = (int) Math.min(length, ends[run] - start);
      Arrays.fill(to, offset + done, offset + end, values[run]);
      done = end;
      run++;
    }
  }

  /** Their sum, each run as a product: it is rounded once for a run, not once for a number. */
  double sum() {
    double sum = 0;
    long start = 0;
    for (int k = 0; k < ends.length; k++) {
      sum += values[k] * (ends[k] - start);
      start = ends[k];
    }
    return sum;
  }

  /** The largest of some neighbours, or NaN if there is one. */
  double max(long start, long length) {
    double max = Double.NEGATIVE_INFINITY;
    for (int run = run(start); run < ends.length; run++) {
      max = Math.max(max, values[run]);
      if (ends[run] >= start + length) {
        break;
      }
    }
    return max;
  }

  /** A function of each number. */
  Runs map(DoubleUnaryOperator function) {
    return new Runs(Arrays.stream(values).map(function).toArray(), ends);
  }

  /** A function of each number and the one at the same place of as many others. */
  Runs with(Runs others, DoubleBinaryOperator function) {
    double[] results = new double[values.length + others.values.length];
    long[] resultEnds = new long[results.length];
    int count = 0;
    int own = 0;
    int other = 0;
    while (own < ends.length) {
      long end = Math.min(ends[own], others.ends[other]);
      results[count] = function.applyAsDouble(values[own], others.values[other]);
      resultEnds[count++] = end;
      own += ends[own] == end ? 1 : 0;
      other += others.ends[other] == end ? 1 : 0;
    }
    return new Runs(Arrays.copyOf(results, count), Arrays.copyOf(resultEnds, count));
  }
}
