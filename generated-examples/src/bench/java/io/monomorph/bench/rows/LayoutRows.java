package io.monomorph.bench.rows;

import static io.monomorph.Destination.into;
import static io.monomorph.bench.rows.Sample.random;
import static io.monomorph.bench.rows.Sample.zeros;
import static io.monomorph.dtype.DType.FLOAT64;

import io.monomorph.Functions;
import io.monomorph.bench.rows.Row.Body;

/** Sums of operands that are broadcast, strided, reversed or transposed. */
final class LayoutRows {
  private static final long SIDE = 1000;
  private static final Body SCALAR = (a, b, out) -> Functions.add(a, 2, into(out));

  private static final Body SUM = (a, b, out) -> Functions.add(a, b, into(out));

  private LayoutRows() {}

  static void addTo(RowList list) {
    Sample square = random(FLOAT64, SIDE, SIDE);
    Sample squareOut = zeros(FLOAT64, SIDE, SIDE);
    sum(list, 1_000_000, "1000x1000 + 1000", square, random(FLOAT64, SIDE), squareOut);
    sum(list, 1_000_000, "1000x1000 + 1000x1", square, random(FLOAT64, SIDE, 1), squareOut);
    sum(
        list,
        1_000_000,
        "1000x1 + 1000",
        random(FLOAT64, SIDE, 1),
        random(FLOAT64, SIDE),
        squareOut);
    Sample large = random(FLOAT64, 3000, 3000);
    sum(list, 9_000_000, "3000x3000 a.T + b", large.view("T"), large, zeros(FLOAT64, 3000, 3000));
    for (long n : RowList.SIZES) {
      Sample a = random(FLOAT64, n);
      Sample twice = random(FLOAT64, 2 * n).view("::2");
      Sample out = zeros(FLOAT64, n);
      sum(list, n, "a[::2] + b[::2]", twice, twice, out);
      sum(list, n, "a[::-1] + b", a.view("::-1"), a, out);
      sum(list, n, "a[1:] + b", random(FLOAT64, n + 1).view("1:"), a, out);
      list.add("add", "float64", n, "a + 2", "np.add(a, 2, out=out)", SCALAR, a, a, out);
    }
  }

  private static void sum(RowList list, long n, String layout, Sample a, Sample b, Sample out) {
    list.add("add", "float64", n, layout, "np.add(a, b, out=out)", SUM, a, b, out);
  }
}
