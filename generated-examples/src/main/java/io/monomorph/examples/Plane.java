package io.monomorph.examples;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.ComplexCell;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;

/** Functions of points in the plane: each kind of declaration once. */
final class Plane {
  private Plane() {}

  /** The length of a step after another one at a right angle; reduced, of many. */
  @Ufunc(identity = 0, folding = Folding.PAIRWISE)
  static float quadrature(float a, float b) {
    return (float) Math.sqrt((double) a * a + (double) b * b);
  }

  @Ufunc(name = "quadrature")
  static double quadrature(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  /** Distance from the origin, and direction in degrees. */
  @Ufunc(name = "polar")
  static void polar(float x, float y, FloatCell radius, FloatCell direction) {
    radius.value = quadrature(x, y);
    direction.value = (float) Math.toDegrees(Math.atan2(y, x));
  }

  @Ufunc(name = "polar")
  static void polar(double x, double y, DoubleCell radius, DoubleCell direction) {
    radius.value = quadrature(x, y);
    direction.value = Math.toDegrees(Math.atan2(y, x));
  }

  /** A point turned by a right angle to the left, and stretched. */
  @Ufunc(
      types = {
        DType.COMPLEX64, DType.FLOAT64, DType.COMPLEX64,
        DType.COMPLEX128, DType.FLOAT64, DType.COMPLEX128
      })
  static void turn(double re, double im, double factor, ComplexCell turned) {
    turned.set(-im * factor, re * factor);
  }

  /** In which quarter of the plane a point is: 1 to 4, or 0 on an axis. */
  @Ufunc(
      types = {
        DType.INT16, DType.INT16, DType.UINT8,
        DType.INT32, DType.INT32, DType.UINT8
      })
  static int quarter(int x, int y) {
    if (x == 0 || y == 0) {
      return 0;
    }
    return y > 0 ? (x > 0 ? 1 : 2) : (x < 0 ? 3 : 4);
  }
}
