package io.monomorph.bench.span;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** The loops of {@link SpanLoops} over arrays, matrices in rows at a pitch. */
public final class ArrayLoops implements Loops {
  private int columns;

  /** Two matrices need not have the same pitch. */
  private int pitch;

  private int pitchOut;

  /** Called by {@link Loops#fresh}. */
  public ArrayLoops() {}

  @Override
  public List<DoubleSupplier> over(String storage, double[] values) {
    int n = values.length;
    columns = Storages.columns(n);
    pitch = columns;
    pitchOut = columns;
    int[] places = new Random(1).ints(n, 0, n).toArray();
    double[] a = values.clone();
    double[] b = values.clone();
    double[] c = values.clone();
    return List.of(
        () -> sum(a),
        () -> sumLong(a),
        () -> gather(a, places),
        () -> fill(c),
        () -> scale(a, c),
        () -> add(a, b, c),
        () -> scale(values, c),
        () -> sumRows(a),
        () -> scaleRows(a, c),
        () -> stencil(a, c));
  }

  private static double sum(double[] a) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k];
    }
    return sum;
  }

  private static double sumLong(double[] a) {
    double sum = 0;
    for (long k = 0; k < a.length; k++) {
      sum += a[(int) k];
    }
    return sum;
  }

  private static double gather(double[] a, int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += a[place];
    }
    return sum;
  }

  private static double fill(double[] c) {
    for (int k = 0; k < c.length; k++) {
      c[k] = 2.5;
    }
    return 0;
  }

  private static double scale(double[] a, double[] c) {
    for (int k = 0; k < c.length; k++) {
      c[k] = 2 * a[k] + 1;
    }
    return 0;
  }

  private static double add(double[] a, double[] b, double[] c) {
    for (int k = 0; k < c.length; k++) {
      c[k] = a[k] + b[k];
    }
    return 0;
  }

  private double sumRows(double[] a) {
    double sum = 0;
    int rows = a.length / columns;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        sum += a[i * pitch + j];
      }
    }
    return sum;
  }

  private double scaleRows(double[] a, double[] c) {
    int rows = a.length / columns;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        c[i * pitchOut + j] = 2 * a[i * pitch + j] + 1;
      }
    }
    return 0;
  }

  private double stencil(double[] a, double[] c) {
    int rows = a.length / columns;
    for (int i = 1; i < rows - 1; i++) {
      for (int j = 1; j < columns - 1; j++) {
        double around =
            a[(i - 1) * pitch + j]
                + a[(i + 1) * pitch + j]
                + a[i * pitch + j - 1]
                + a[i * pitch + j + 1];
        c[i * pitchOut + j] = around - 4 * a[i * pitch + j];
      }
    }
    return 0;
  }
}
