package goldens.overloads;

import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.DoubleCell;

/** A method whose loop has narrower elements than another takes, and one result in a cell. */
final class Sums {
  private Sums() {}

  @Ufunc(each = DType.INT8)
  static int add(int x, int y) {
    return x + y;
  }

  static int add(byte x, int y) {
    throw new AssertionError();
  }

  @Ufunc
  static void plus(double x, double y, DoubleCell sum) {
    sum.value = x + y;
  }
}
