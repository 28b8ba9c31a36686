package io.monomorph.bench.forms;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Elements that are equally far apart are read and written together. */
@BufferBackend(name = "strided_runs")
final class StridedBackend {
  private StridedBackend() {}

  /** The elements, which nobody else sees. */
  static final class Strided {
    private final double[] elements;

    Strided(double[] elements) {
      this.elements = elements;
    }
  }

  @Reads(DType.FLOAT64)
  static double read(Strided core, int index) {
    return core.elements[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Strided core, int index, double value) {
    core.elements[index] = value;
  }

  @Size
  static int size(Strided core) {
    return core.elements.length;
  }

  @Loads(DType.FLOAT64)
  static void load(Strided core, int start, int stride, double[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      block[offset + k] = core.elements[start + k * stride];
    }
  }

  @Stores(DType.FLOAT64)
  static void store(Strided core, int start, int stride, double[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      core.elements[start + k * stride] = block[offset + k];
    }
  }
}
