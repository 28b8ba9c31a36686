package io.monomorph.bench.forms;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** The engine has the array itself. */
@BufferBackend(name = "array")
final class ArrayBackend {
  private ArrayBackend() {}

  /** The elements, which nobody else sees. */
  static final class Exposed {
    private final double[] elements;

    Exposed(double[] elements) {
      this.elements = elements;
    }
  }

  @Reads(DType.FLOAT64)
  static double read(Exposed core, int index) {
    return core.elements[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Exposed core, int index, double value) {
    core.elements[index] = value;
  }

  @Size
  static int size(Exposed core) {
    return core.elements.length;
  }

  @Exposes(DType.FLOAT64)
  static double[] array(Exposed core) {
    return core.elements;
  }
}
