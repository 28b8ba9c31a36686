package io.monomorph.bench.forms;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** The least that can be declared: elements one by one. */
@BufferBackend(name = "elements")
final class ElementBackend {
  private ElementBackend() {}

  /** The elements, which nobody else sees. */
  static final class Elements {
    private final double[] elements;

    Elements(double[] elements) {
      this.elements = elements;
    }
  }

  @Reads(DType.FLOAT64)
  static double read(Elements core, int index) {
    return core.elements[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Elements core, int index, double value) {
    core.elements[index] = value;
  }

  @Size
  static int size(Elements core) {
    return core.elements.length;
  }
}
