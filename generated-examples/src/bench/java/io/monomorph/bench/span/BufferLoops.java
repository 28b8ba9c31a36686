package io.monomorph.bench.span;

import io.monomorph.Float64Buffer;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Loops over single elements of buffers, as a user writes them. */
public final class BufferLoops implements Loops {
  private static final int COLUMNS = 4;

  /** Called by {@link Loops#fresh}. */
  public BufferLoops() {}

  @Override
  public List<DoubleSupplier> over(String storage, double[] values) {
    Float64Buffer table = Storages.buffer(storage, values, values.length / COLUMNS);
    Float64Buffer out = Storages.buffer(storage, values, values.length / COLUMNS);
    Float64Buffer row = line(storage, values);
    Float64Buffer outRow = line(storage, values);
    return List.of(
        () -> sum(row),
        () -> scale(row, outRow),
        () -> sumTable(table),
        () -> scaleTable(table, out));
  }

  private static Float64Buffer line(String storage, double[] values) {
    return Storages.buffer(storage, values, values.length).ravel();
  }

  private static double sum(Float64Buffer a) {
    double sum = 0;
    for (int k = 0; k < (int) a.size(); k++) {
      sum += a.get(k);
    }
    return sum;
  }

  private static double scale(Float64Buffer a, Float64Buffer c) {
    for (int k = 0; k < (int) c.size(); k++) {
      c.set(k, 2 * a.get(k) + 1);
    }
    return 0;
  }

  private static double sumTable(Float64Buffer table) {
    double sum = 0;
    int rows = (int) table.shape(0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        sum += table.get(i, j);
      }
    }
    return sum;
  }

  private static double scaleTable(Float64Buffer table, Float64Buffer out) {
    int rows = (int) table.shape(0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        out.set(i, j, 2 * table.get(i, j) + 1);
      }
    }
    return 0;
  }
}
