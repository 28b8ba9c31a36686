package io.monomorph.bench.rows;

import static io.monomorph.bench.rows.Sample.name;

import io.monomorph.bench.rows.Row.Body;
import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.List;

/** Rows in the making. The helpers are there so that each row of a table is one line. */
final class RowList {
  /** The lengths of vectors. */
  static final long[] SIZES = {10, 1000, 100_000, 10_000_000};

  private final List<Row> rows = new ArrayList<>();

  /** Every row there is. */
  static List<Row> all() {
    RowList list = new RowList();
    ElementwiseRows.addTo(list);
    CastRows.addTo(list);
    LayoutRows.addTo(list);
    ReductionRows.addTo(list);
    return list.rows;
  }

  /** Vectors of one dtype, {@code a}, {@code b} and {@code out}; for each dtype and length. */
  void same(String op, String numpy, Body body, DType... dtypes) {
    for (DType dtype : dtypes) {
      vectors(op, name(dtype), "contiguous", numpy, body, dtype, dtype, dtype);
    }
  }

  /** The same with a new result: the statement does not name {@code out}. */
  void fresh(String op, String numpy, Body body, DType... dtypes) {
    for (DType dtype : dtypes) {
      vectors(op, name(dtype), "new result", numpy, body, dtype, dtype, dtype);
    }
  }

  /** Vectors with a result of bool. */
  void bool(String op, String numpy, Body body, DType... dtypes) {
    for (DType dtype : dtypes) {
      vectors(op, name(dtype), "contiguous", numpy, body, dtype, dtype, DType.BOOL);
    }
  }

  /** Contiguous vectors; for each length. */
  void vectors(
      String op,
      String label,
      String layout,
      String numpy,
      Body body,
      DType a,
      DType b,
      DType out) {
    for (long n : SIZES) {
      Sample first = Sample.random(a, n);
      Sample second = Sample.random(b, n);
      add(op, label, n, layout, numpy, body, first, second, Sample.zeros(out, n));
    }
  }

  /** One row: {@code a}, {@code b} and {@code out}, as far as the statement names them. */
  void add(
      String op, String label, long n, String layout, String numpy, Body body, Sample... samples) {
    rows.add(new Row(op, label, n, layout, numpy, body, List.of(samples)));
  }
}
