package io.monomorph.bench.rows;

import static io.monomorph.Destination.into;
import static io.monomorph.bench.rows.Sample.random;
import static io.monomorph.bench.rows.Sample.zeros;
import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT32;

import io.monomorph.Functions;
import io.monomorph.Ufuncs;

/** Reductions. */
final class ReductionRows {
  private ReductionRows() {}

  static void addTo(RowList list) {
    list.same("sum", "np.add.reduce(a)", (a, b, out) -> Ufuncs.ADD.reduce(a), FLOAT64, FLOAT32);
    list.same("sum", "np.add.reduce(a)", (a, b, out) -> Ufuncs.ADD.reduce(a), INT32);
    list.same("max", "np.maximum.reduce(a)", (a, b, out) -> Ufuncs.MAXIMUM.reduce(a), FLOAT64);
    list.same("max", "np.maximum.reduce(a)", (a, b, out) -> Ufuncs.MAXIMUM.reduce(a), INT32);
    list.same(
        "cumsum",
        "np.add.accumulate(a, out=out)",
        (a, b, out) -> Ufuncs.ADD.accumulate(a, 0, into(out)),
        FLOAT64);
    list.same("mean", "np.mean(a)", (a, b, out) -> Functions.mean(a), FLOAT64, FLOAT32);
    list.same("argmax", "np.argmax(a)", (a, b, out) -> Functions.argmax(a), FLOAT64, INT32);
    for (long n : RowList.SIZES) {
      list.add(
          "any",
          "bool",
          n,
          "all false by Reductions",
          "np.any(a)",
          (a, b, out) -> Functions.any(a),
          zeros(BOOL, n));
      list.add(
          "any",
          "bool",
          n,
          "all false",
          "np.logical_or.reduce(a)",
          (a, b, out) -> Ufuncs.LOGICAL_OR.reduce(a),
          zeros(BOOL, n));
    }
    matrices(list);
  }

  private static void matrices(RowList list) {
    Sample a = random(FLOAT64, 1000, 1000);
    Sample out = zeros(FLOAT64, 1000);
    for (int axis = 0; axis < 2; axis++) {
      int along = axis;
      String numpy = "np.%s.reduce(a, axis=" + axis + ", out=out)";
      Row.Body sum = (x, y, z) -> Ufuncs.ADD.reduce(x, along, into(z));
      Row.Body max = (x, y, z) -> Ufuncs.MAXIMUM.reduce(x, along, into(z));
      String layout = "1000x1000 axis " + axis;
      list.add("sum", "float64", 1_000_000, layout, numpy.formatted("add"), sum, a, a, out);
      list.add("max", "float64", 1_000_000, layout, numpy.formatted("maximum"), max, a, a, out);
    }
  }
}
