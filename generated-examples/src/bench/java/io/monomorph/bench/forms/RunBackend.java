package io.monomorph.bench.forms;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Elements that follow each other are read and written together. */
@BufferBackend(name = "runs_of_elements")
final class RunBackend {
  private RunBackend() {}

  /** The elements, which nobody else sees. */
  static final class Runs {
    private final double[] elements;

    Runs(double[] elements) {
      this.elements = elements;
    }
  }

  @Reads(DType.FLOAT64)
  static double read(Runs core, int index) {
    return core.elements[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Runs core, int index, double value) {
    core.elements[index] = value;
  }

  @Size
  static int size(Runs core) {
    return core.elements.length;
  }

  @Loads(DType.FLOAT64)
  static void load(Runs core, int start, double[] block, int offset, int length) {
    System.arraycopy(core.elements, start, block, offset, length);
  }

  @Stores(DType.FLOAT64)
  static void store(Runs core, int start, double[] block, int offset, int length) {
    System.arraycopy(block, offset, core.elements, start, length);
  }
}
