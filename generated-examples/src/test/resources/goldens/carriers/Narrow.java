package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;

/** Functions that can be reduced, over each primitive that Java does not compute with. */
final class Narrow {
  private Narrow() {}

  @Ufunc
  static byte larger(byte a, byte b) {
    return a < b ? b : a;
  }

  @Ufunc(name = "larger")
  static short larger(short a, short b) {
    return a < b ? b : a;
  }

  @Ufunc(name = "larger")
  static char larger(char a, char b) {
    return a < b ? b : a;
  }

  @Ufunc(name = "larger")
  static boolean larger(boolean a, boolean b) {
    return a || b;
  }

  /** Bits of float16 can be compared as numbers that carry their sign. */
  @Ufunc(
      name = "larger",
      types = {DType.FLOAT16, DType.FLOAT16, DType.FLOAT16})
  static short largerHalf(short a, short b) {
    return Float.float16ToFloat(a) < Float.float16ToFloat(b) ? b : a;
  }

  @Ufunc(identity = 0, folding = Folding.PAIRWISE)
  static char sum(char a, char b) {
    return (char) (a + b);
  }

  @Ufunc(
      name = "sum",
      each = {DType.FLOAT16, DType.FLOAT32})
  static float sum(float a, float b) {
    return a + b;
  }
}
