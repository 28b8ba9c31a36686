package io.monomorph.examples.runs;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Overrides;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.util.OptionalDouble;

/** Buffers over runs: what can be computed run by run does not look at every element. */
@BufferBackend(name = "runs", readOnly = true)
final class RunsBackend {
  private RunsBackend() {}

  @Reads(DType.FLOAT64)
  static double read(Runs core, long index) {
    return core.get(index);
  }

  @Loads(DType.FLOAT64)
  static void load(Runs core, long start, double[] block, int offset, int length) {
    core.copy(start, block, offset, length);
  }

  @Size
  static long size(Runs core) {
    return core.size();
  }

  @Overrides
  static double sum(Runs core) {
    return core.sum();
  }

  @Overrides
  static OptionalDouble max(Runs core, Layout layout) {
    // Neighbours are a few runs; anything else is left to the library.
    return layout.rank() == 1 && layout.strides(0) == 1
        ? OptionalDouble.of(core.max(layout.offset(), layout.size()))
        : OptionalDouble.empty();
  }

  @Overrides
  static Runs add(Runs x1, Runs x2) {
    return x1.with(x2, Double::sum);
  }

  @Overrides
  static Runs add(Runs core, double number) {
    return core.map(value -> value + number);
  }

  @Overrides("multiply")
  static Runs times(Runs core, double factor) {
    return core.map(value -> value * factor);
  }
}
