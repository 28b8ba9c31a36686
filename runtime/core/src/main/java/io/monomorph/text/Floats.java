package io.monomorph.text;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;

/**
 * Floating-point numbers, each exact as a double, and the type whose precision they have.
 *
 * @param type float16, float32 or float64
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Floats(DType type, double[] values) {
  /** Every {@code step}-th slot of a block from {@code first} on: a part of complex numbers. */
  static Floats of(DType dtype, Object block, int size, int step, int first) {
    DType type =
        dtype == DType.COMPLEX64
            ? DType.FLOAT32
            : dtype == DType.COMPLEX128 ? DType.FLOAT64 : dtype;
    double[] values = new double[size];
    Casts.run(type, block, first, step, DType.FLOAT64, values, 0, 1, size);
    return new Floats(type, values);
  }

  /** A value rounded to the type. */
  double round(double value) {
    return round(type, value);
  }

  static double round(DType type, double value) {
    Object rounded = type.newBlock(1);
    double[] result = new double[1];
    Casts.run(DType.FLOAT64, new double[] {value}, 0, 1, type, rounded, 0, 1, 1);
    Casts.run(type, rounded, 0, 1, DType.FLOAT64, result, 0, 1, 1);
    return result[0];
  }
}
