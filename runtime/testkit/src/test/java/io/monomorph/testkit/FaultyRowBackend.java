package io.monomorph.testkit;

import io.monomorph.NdBuffer;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Overrides;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A backend with functions of its own that are right, but for the fault of a core. */
@BufferBackend(name = "faulty_row", core = FaultyRow.class, priority = -100)
final class FaultyRowBackend {
  private FaultyRowBackend() {}

  @Size
  static int size(FaultyRow core) {
    return core.elements.length;
  }

  @Reads(DType.FLOAT64)
  static double read(FaultyRow core, int index) {
    return core.elements[index];
  }

  @Writes(DType.FLOAT64)
  static void write(FaultyRow core, int index, double value) {
    core.elements[index] = value;
  }

  @Overrides
  @SuppressWarnings("NullOptional") // it is a fault
  static @Nullable OptionalDouble max(FaultyRow core, Layout layout) {
    double[] shown = core.shown(layout);
    if (layout.rank() > 2) {
      return switch (core.fault) {
        case OVERRIDE_NULL -> null;
        case OVERRIDE_THROWS -> throw new UnsupportedOperationException("too many axes");
        default -> OptionalDouble.empty();
      };
    }
    return core.fault == Fault.OVERRIDE_NAN
        ? Arrays.stream(shown).filter(value -> !Double.isNaN(value)).max()
        : Arrays.stream(shown).max();
  }

  @Overrides
  static NdBuffer min(NdBuffer of, int... axes) {
    return switch (((FaultyRowFloat64Buffer) of).core().fault) {
      case OVERRIDE_AXES -> of.min(axes[0]);
      case OVERRIDE_DTYPE -> of.min(axes).astype(DType.FLOAT32);
      default -> of.min(axes);
    };
  }

  @Overrides
  static FaultyRow add(FaultyRow x1, FaultyRow x2) {
    return x1.with(x2, Double::sum);
  }

  @Overrides
  static FaultyRow subtract(FaultyRow core, double number) {
    return core.map(value -> value - number);
  }

  @Overrides
  static FaultyRow subtract(double number, FaultyRow core) {
    return core.map(value -> core.fault == Fault.OVERRIDE_TURNED ? value - number : number - value);
  }

  @Overrides
  static FaultyRow absolute(FaultyRow core) {
    return core.fault == Fault.OVERRIDE_ALIAS ? core : core.map(Math::abs);
  }
}
