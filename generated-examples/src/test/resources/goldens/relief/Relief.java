package demo;

import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;

/** Ufuncs of one signature and of several. */
final class Relief {
  private Relief() {}

  @Ufunc(types = {DType.FLOAT32, DType.FLOAT32, DType.UINT8})
  static int slope(float dx, float dy) {
    return (int) Math.min(255, Math.hypot(dx, dy));
  }

  @Ufunc(name = "floor_divide", each = DType.INT32)
  static int divide(int a, int b) {
    return Math.floorDiv(a, b);
  }

  @Ufunc(
      name = "floor_divide",
      types = {DType.UINT32, DType.UINT32, DType.UINT32})
  static long divide(long a, long b) {
    return a / b;
  }

  @Ufunc(name = "floor_divide")
  static double divide(double a, double b) {
    return Math.floor(a / b);
  }

  @Ufunc(types = {DType.FLOAT16, DType.FLOAT16})
  static float halve(float a) {
    return a / 2;
  }

  /** A class inside, whose ufuncs are named after itself alone. */
  static final class Logic {
    private Logic() {}

    @Ufunc
    static boolean isEven(char a) {
      return a % 2 == 0;
    }
  }
}
