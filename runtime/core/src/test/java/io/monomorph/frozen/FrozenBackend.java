package io.monomorph.frozen;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Size;
import io.monomorph.dtype.DType;

/** A backend whose cores can only be read, with an array that could be written and without. */
@BufferBackend(name = "frozen", priority = -2, readOnly = true)
final class FrozenBackend {
  private FrozenBackend() {}

  @Reads(DType.FLOAT64)
  static double read(Frozen core, int index) {
    return core.values[index];
  }

  @Exposes(DType.FLOAT64)
  static double[] array(Frozen core) {
    return core.values;
  }

  @Reads(DType.INT16)
  static short rounded(Frozen core, int index) {
    return (short) core.values[index];
  }

  @Reads(DType.COMPLEX128)
  static double real(Frozen core, int index) {
    return core.values[index];
  }

  @ReadsImaginary(DType.COMPLEX128)
  static double imaginary(Frozen core, int index) {
    return -core.values[index];
  }

  @Size
  static int size(Frozen core) {
    return core.values.length;
  }
}
