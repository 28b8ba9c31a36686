package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.BooleanCell;
import io.monomorph.ufunc.IntCell;

/** Integers, in the library of another class. */
@UfuncLibrary("com.acme.Physics")
final class Counts {
  private Counts() {}

  @Ufunc(
      name = "total",
      each = {DType.UINT8, DType.INT32},
      identity = 0,
      folding = Folding.AXES_IN_ANY_ORDER,
      widens = true)
  static int total(int a, int b) {
    return a + b;
  }

  @Ufunc(
      name = "total",
      each = {DType.INT64, DType.UINT64})
  static long total(long a, long b) {
    return a + b;
  }

  @Ufunc(types = {DType.UINT16, DType.UINT16, DType.UINT8, DType.INT32, DType.INT32, DType.INT8})
  static int compare(int a, int b) {
    return Integer.compare(a, b);
  }

  @Ufunc(
      types = {DType.INT16, DType.INT16, DType.BOOL, DType.INT32, DType.INT32, DType.BOOL},
      name = "split")
  static void split(int a, IntCell half, BooleanCell odd) {
    half.value = a >> 1;
    odd.value = (a & 1) != 0;
  }
}
