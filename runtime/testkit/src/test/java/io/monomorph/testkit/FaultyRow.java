package io.monomorph.testkit;

import io.monomorph.layout.Layout;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Numbers, with a mistake in the functions that are computed of all of them. */
final class FaultyRow {
  /** Those of {@link Fault#OVERRIDE_KEPT}, by their size. */
  private static final Map<Integer, FaultyRow> KEPT = new ConcurrentHashMap<>();

  /** That of {@link Fault#OVERRIDE_SCRATCH}. */
  private static final double[] SCRATCH = new double[1 << 16];

  final Fault fault;
  final double[] elements;
  private final Thread maker = Thread.currentThread();

  FaultyRow(Fault fault, int size) {
    this(fault, new double[size]);
  }

  private FaultyRow(Fault fault, double... elements) {
    this.fault = fault;
    this.elements = elements;
  }

  /** The elements that a layout shows. */
  double[] shown(Layout layout) {
    if (fault == Fault.OVERRIDE_VIEW) {
      return elements;
    }
    double[] shown = new double[Math.toIntExact(layout.size())];
    for (int k = 0; k < shown.length; k++) {
      shown[k] = elements[fault == Fault.OVERRIDE_STRIDE ? ofRow(k, layout) : place(k, layout)];
    }
    return shown;
  }

  private int ofRow(int k, Layout layout) {
    return Math.min((int) layout.offset() + k, elements.length - 1);
  }

  private static int place(int k, Layout layout) {
    long place = layout.offset();
    int rest = k;
    for (int axis = layout.rank() - 1; axis >= 0; axis--) {
      int extent = Math.toIntExact(layout.shape(axis));
      place += rest % extent * layout.strides(axis);
      rest /= extent;
    }
    return Math.toIntExact(place);
  }

  /** A function of each number. */
  FaultyRow map(DoubleUnaryOperator function) {
    return new FaultyRow(fault, Arrays.stream(elements).map(function).toArray());
  }

  /** A function of each number and one of another row. */
  FaultyRow with(FaultyRow other, DoubleBinaryOperator function) {
    int size = elements.length;
    FaultyRow result =
        fault == Fault.OVERRIDE_KEPT
            ? KEPT.computeIfAbsent(size, n -> new FaultyRow(fault, n))
            : new FaultyRow(fault, size);
    double[] target = fault == Fault.OVERRIDE_SCRATCH ? SCRATCH : result.elements;
    for (int k = 0; k < (fault == Fault.OVERRIDE_SHORT ? size - 1 : size); k++) {
      target[k] = function.applyAsDouble(elements[k], other.elements[k]);
    }
    if (fault == Fault.OVERRIDE_SCRATCH) {
      dawdle();
      System.arraycopy(target, 0, result.elements, 0, size);
    }
    if (fault == Fault.OVERRIDE_INPUT) {
      System.arraycopy(result.elements, 0, elements, 0, size);
    }
    return result;
  }

  /** Lets other threads come in between, if there are any. */
  private void dawdle() {
    if (!Thread.currentThread().equals(maker)) {
      LockSupport.parkNanos(2_000_000);
    }
  }
}
