package io.monomorph.bench.rows;

import static io.monomorph.bench.rows.Sample.name;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT32;

import io.monomorph.dtype.DType;

/** Casts of contiguous vectors. */
final class CastRows {
  private static final String NUMPY = "np.copyto(out, a, casting='unsafe')";

  private CastRows() {}

  static void addTo(RowList list) {
    cast(list, FLOAT64, FLOAT64);
    cast(list, FLOAT64, FLOAT32);
    cast(list, INT32, FLOAT64);
    cast(list, FLOAT64, INT32);
  }

  private static void cast(RowList list, DType from, DType to) {
    boolean copy = from == to;
    String label = copy ? name(from) : name(from) + " to " + name(to);
    Row.Body body =
        (a, b, out) -> {
          out.assign(a);
          return out;
        };
    list.vectors(copy ? "copy" : "cast", label, "contiguous", NUMPY, body, from, from, to);
  }
}
