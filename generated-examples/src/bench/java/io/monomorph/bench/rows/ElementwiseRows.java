package io.monomorph.bench.rows;

import static io.monomorph.Destination.into;
import static io.monomorph.dtype.DType.BOOL;
import static io.monomorph.dtype.DType.COMPLEX128;
import static io.monomorph.dtype.DType.COMPLEX64;
import static io.monomorph.dtype.DType.FLOAT16;
import static io.monomorph.dtype.DType.FLOAT32;
import static io.monomorph.dtype.DType.FLOAT64;
import static io.monomorph.dtype.DType.INT16;
import static io.monomorph.dtype.DType.INT32;
import static io.monomorph.dtype.DType.INT64;
import static io.monomorph.dtype.DType.INT8;
import static io.monomorph.dtype.DType.UINT8;

import io.monomorph.Functions;
import io.monomorph.Ufuncs;
import io.monomorph.bench.rows.Row.Body;

/** Ufuncs over contiguous vectors. */
final class ElementwiseRows {
  private static final String SCALE_ADD = "np.multiply(a, 2, out=out); np.add(out, b, out=out)";

  private ElementwiseRows() {}

  static void addTo(RowList list) {
    arithmetic(list);
    functions(list);
    comparisons(list);
    mixed(list);
    fresh(list);
  }

  private static void arithmetic(RowList list) {
    list.same(
        "add",
        "np.add(a, b, out=out)",
        (a, b, out) -> Functions.add(a, b, into(out)),
        FLOAT64,
        FLOAT32,
        FLOAT16);
    list.same(
        "add",
        "np.add(a, b, out=out)",
        (a, b, out) -> Functions.add(a, b, into(out)),
        INT8,
        INT16,
        INT32,
        UINT8);
    list.same(
        "multiply",
        "np.multiply(a, b, out=out)",
        (a, b, out) -> Functions.multiply(a, b, into(out)),
        FLOAT64);
    list.same(
        "multiply",
        "np.multiply(a, b, out=out)",
        (a, b, out) -> Functions.multiply(a, b, into(out)),
        COMPLEX128,
        COMPLEX64);
    list.same(
        "divide",
        "np.divide(a, b, out=out)",
        (a, b, out) -> Functions.divide(a, b, into(out)),
        FLOAT64);
    list.same(
        "power",
        "np.power(a, b, out=out)",
        (a, b, out) -> Functions.power(a, b, into(out)),
        FLOAT64);
    list.same(
        "scale_add", SCALE_ADD, (a, b, out) -> BenchUfuncs.scaleAdd(a, b, into(out)), FLOAT64);
    byHand(list, "scale_add", "contiguous", SCALE_ADD, Hand::scaleAdd);
  }

  private static void functions(RowList list) {
    list.same("sqrt", "np.sqrt(a, out=out)", (a, b, out) -> Functions.sqrt(a, into(out)), FLOAT64);
    list.same(
        "abs", "np.absolute(a, out=out)", (a, b, out) -> Functions.absolute(a, into(out)), FLOAT64);
    list.same("exp", "np.exp(a, out=out)", (a, b, out) -> Functions.exp(a, into(out)), FLOAT64);
    list.same(
        "exp", "np.exp(a, out=out)", (a, b, out) -> Functions.exp(a, into(out)), FLOAT32, FLOAT16);
    list.same("log", "np.log(a, out=out)", (a, b, out) -> Functions.log(a, into(out)), FLOAT64);
    list.same("sin", "np.sin(a, out=out)", (a, b, out) -> Functions.sin(a, into(out)), FLOAT64);
    list.same("tanh", "np.tanh(a, out=out)", (a, b, out) -> Functions.tanh(a, into(out)), FLOAT64);
  }

  private static void comparisons(RowList list) {
    list.bool(
        "less", "np.less(a, b, out=out)", (a, b, out) -> Functions.less(a, b, into(out)), FLOAT64);
    list.bool(
        "isnan", "np.isnan(a, out=out)", (a, b, out) -> Functions.isnan(a, into(out)), FLOAT64);
    list.same(
        "maximum",
        "np.maximum(a, b, out=out)",
        (a, b, out) -> Functions.maximum(a, b, into(out)),
        FLOAT64);
    list.vectors(
        "where",
        "float64",
        "contiguous",
        "np.copyto(out, a, where=b)",
        (a, b, out) -> Ufuncs.POSITIVE.where(b).apply(a, into(out)),
        FLOAT64,
        BOOL,
        FLOAT64);
  }

  /** Inputs of two dtypes. */
  private static void mixed(RowList list) {
    String add = "np.add(a, b, out=out)";
    list.vectors(
        "add",
        "int32+float64",
        "contiguous",
        add,
        (a, b, out) -> Functions.add(a, b, into(out)),
        INT32,
        FLOAT64,
        FLOAT64);
    list.vectors(
        "add",
        "float32+float64",
        "contiguous",
        add,
        (a, b, out) -> Functions.add(a, b, into(out)),
        FLOAT32,
        FLOAT64,
        FLOAT64);
    list.vectors(
        "add",
        "int8+int64",
        "contiguous",
        add,
        (a, b, out) -> Functions.add(a, b, into(out)),
        INT8,
        INT64,
        INT64);
  }

  private static void fresh(RowList list) {
    list.fresh("add", "np.add(a, b)", (a, b, out) -> Functions.add(a, b), FLOAT64);
    byHand(list, "add", "new result", "np.add(a, b)", Hand::add);
    list.fresh("multiply", "np.multiply(a, b)", (a, b, out) -> Functions.multiply(a, b), FLOAT64);
    list.fresh("exp", "np.exp(a)", (a, b, out) -> Functions.exp(a), FLOAT64);
    list.fresh("less", "np.less(a, b)", (a, b, out) -> Functions.less(a, b), FLOAT64);
  }

  /** What the library's row of that layout is compared with. */
  private static void byHand(RowList list, String op, String layout, String numpy, Body body) {
    list.vectors(op, "float64", layout + " by hand", numpy, body, FLOAT64, FLOAT64, FLOAT64);
  }
}
