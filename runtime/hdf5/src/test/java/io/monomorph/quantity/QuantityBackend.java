package io.monomorph.quantity;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.util.Map;

/** Numbers with a unit, which an option says: PyMetric's {@code UnytArrayBuffer}. */
@BufferBackend(name = "quantity", priority = -1, options = "units")
final class QuantityBackend {
  private QuantityBackend() {}

  @Reads(DType.FLOAT64)
  static double read(Quantity core, int index) {
    return core.values()[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Quantity core, int index, double value) {
    core.values()[index] = value;
  }

  @Exposes(DType.FLOAT64)
  static double[] array(Quantity core) {
    return core.values();
  }

  @Size
  static int size(Quantity core) {
    return core.values().length;
  }

  @Allocates(DType.FLOAT64)
  static Quantity allocate(int size, Map<String, Object> options) {
    return new Quantity(new double[size], (String) options.getOrDefault("units", ""));
  }
}
