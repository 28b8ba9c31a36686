package io.monomorph.bench.span;

import io.monomorph.span.Float64Span;
import io.monomorph.span.Float64Span2D;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** Loops over spans, as a user writes them. */
public final class SpanLoops implements Loops {
  /** Called by {@link Loops#fresh}. */
  public SpanLoops() {}

  @Override
  public List<DoubleSupplier> over(String storage, double[] values) {
    int n = values.length;
    int[] places = new Random(1).ints(n, 0, n).toArray();
    Float64Span a = Storages.span(storage, values);
    Float64Span b = Storages.span(storage, values);
    Float64Span c = Storages.span(storage, values);
    int columns = Storages.columns(n);
    Float64Span2D table = a.as2D(n / columns, columns);
    Float64Span2D out = c.as2D(n / columns, columns);
    return List.of(
        () -> sum(a),
        () -> sumLong(a),
        () -> gather(a, places),
        () -> fill(c),
        () -> scale(a, c),
        () -> add(a, b, c),
        () -> take(values, c),
        () -> sum(table),
        () -> scale(table, out),
        () -> stencil(table, out));
  }

  private static double sum(Float64Span a) {
    double sum = 0;
    for (int k = 0; k < a.length(); k++) {
      sum += a.get(k);
    }
    return sum;
  }

  private static double sumLong(Float64Span a) {
    double sum = 0;
    for (long k = 0; k < a.size(); k++) {
      sum += a.get(k);
    }
    return sum;
  }

  private static double gather(Float64Span a, int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += a.get(place);
    }
    return sum;
  }

  private static double fill(Float64Span c) {
    for (int k = 0; k < c.length(); k++) {
      c.set(k, 2.5);
    }
    return 0;
  }

  private static double scale(Float64Span a, Float64Span c) {
    for (int k = 0; k < c.length(); k++) {
      c.set(k, 2 * a.get(k) + 1);
    }
    return 0;
  }

  private static double add(Float64Span a, Float64Span b, Float64Span c) {
    for (int k = 0; k < c.length(); k++) {
      c.set(k, a.get(k) + b.get(k));
    }
    return 0;
  }

  private static double take(double[] array, Float64Span c) {
    for (int k = 0; k < c.length(); k++) {
      c.set(k, 2 * array[k] + 1);
    }
    return 0;
  }

  private static double sum(Float64Span2D table) {
    double sum = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        sum += table.get(i, j);
      }
    }
    return sum;
  }

  private static double scale(Float64Span2D table, Float64Span2D out) {
    for (int i = 0; i < out.rows(); i++) {
      for (int j = 0; j < out.columns(); j++) {
        out.set(i, j, 2 * table.get(i, j) + 1);
      }
    }
    return 0;
  }

  private static double stencil(Float64Span2D table, Float64Span2D out) {
    for (int i = 1; i < table.rows() - 1; i++) {
      for (int j = 1; j < table.columns() - 1; j++) {
        double around =
            table.get(i - 1, j) + table.get(i + 1, j) + table.get(i, j - 1) + table.get(i, j + 1);
        out.set(i, j, around - 4 * table.get(i, j));
      }
    }
    return 0;
  }
}
