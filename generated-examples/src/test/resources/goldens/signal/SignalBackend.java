package demo;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.nio.FloatBuffer;

/** Complex dtypes, with an exposed array and without. */
@BufferBackend(name = "signal", priority = 3)
final class SignalBackend {
  private SignalBackend() {}

  @Reads(DType.COMPLEX128)
  static double real(double[] core, int index) {
    return core[2 * index];
  }

  @ReadsImaginary(DType.COMPLEX128)
  static double imaginary(double[] core, int index) {
    return core[2 * index + 1];
  }

  @Writes(DType.COMPLEX128)
  static void write(double[] core, int index, double re, double im) {
    core[2 * index] = re;
    core[2 * index + 1] = im;
  }

  @Exposes(DType.COMPLEX128)
  static double[] array(double[] core) {
    return core;
  }

  @Allocates(DType.COMPLEX128)
  static double[] allocate(int size) {
    return new double[2 * size];
  }

  @Reads(DType.COMPLEX64)
  static float real(FloatBuffer core, int index) {
    return core.get(2 * index);
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float imaginary(FloatBuffer core, int index) {
    return core.get(2 * index + 1);
  }

  @Writes(DType.COMPLEX64)
  static void write(FloatBuffer core, int index, float re, float im) {
    core.put(2 * index, re).put(2 * index + 1, im);
  }

  @Size
  static int size(FloatBuffer core) {
    return core.limit() / 2;
  }
}
