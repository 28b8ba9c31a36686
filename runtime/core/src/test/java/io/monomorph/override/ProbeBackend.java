package io.monomorph.override;

import io.monomorph.BoolBuffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.Int64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Overrides;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** A backend with methods of every form that compute functions. */
@BufferBackend(name = "probe")
final class ProbeBackend {
  private ProbeBackend() {}

  @Reads(DType.FLOAT64)
  static double read(Probe core, int index) {
    return core.elements()[index];
  }

  @Writes(DType.FLOAT64)
  static void write(Probe core, int index, double value) {
    core.elements()[index] = value;
  }

  @Exposes(DType.FLOAT64)
  static double[] elements(Probe core) {
    return core.elements();
  }

  @Allocates(DType.FLOAT64)
  static Probe allocate(int size) {
    return new Probe(new double[size]);
  }

  @Reads(DType.INT8)
  static byte read(Tally core, int index) {
    return core.elements()[index];
  }

  @Reads(DType.UINT8)
  static int readUnsigned(Tally core, int index) {
    return core.elements()[index] & 0xff;
  }

  @Writes({DType.INT8, DType.UINT8})
  static void write(Tally core, int index, int value) {
    core.elements()[index] = (byte) value;
  }

  @Size
  static int size(Tally core) {
    return core.elements().length;
  }

  @Closes
  static void close(Probe core) {
    Asked.note("close");
  }

  // Reductions.

  @Overrides
  static double sum(Probe core) {
    Asked.note("sum of the core");
    return Arrays.stream(core.elements()).sum();
  }

  @Overrides
  static NdBuffer sum(Float64Buffer of, int... axes) {
    Asked.note("sum along " + Arrays.toString(axes));
    return of.copy().sum(axes);
  }

  @Overrides(dtypes = DType.INT8)
  static long sum(Tally core) {
    Asked.note("sum of int8");
    long sum = 0;
    for (byte element : core.elements()) {
      sum += element;
    }
    return sum;
  }

  @Overrides
  static NdBuffer cumsum(NdBuffer of, int... axes) {
    Asked.note("cumsum along " + Arrays.toString(axes));
    return of.copy().cumsum(axes);
  }

  @Overrides("mean")
  static NdBuffer twice(NdBuffer of, int... axes) {
    Asked.note("mean along " + Arrays.toString(axes));
    return of.mean(axes);
  }

  @Overrides
  static OptionalInt argmax(Probe core, Layout layout) {
    Asked.note("argmax of " + layout.size());
    return layout.size() < 3 ? OptionalInt.empty() : OptionalInt.of(1);
  }

  @Overrides
  static boolean all(Probe core) {
    Asked.note("all");
    return Arrays.stream(core.elements()).allMatch(element -> element != 0);
  }

  @Overrides(value = "max", dtypes = DType.UINT8)
  static int greatest(Tally core) {
    return Asked.answer(Integer.class);
  }

  // Universal functions.

  @Overrides
  static Probe add(Probe x1, Probe x2) {
    Asked.note("add of cores");
    Probe sums = new Probe(x1.elements().clone());
    for (int k = 0; k < x2.elements().length; k++) {
      sums.elements()[k] += x2.elements()[k];
    }
    return sums;
  }

  @Overrides
  static Probe subtract(double x1, Probe x2) {
    Asked.note("subtract from " + x1);
    return x2.map(element -> x1 - element);
  }

  @Overrides
  static NdBuffer multiply(NdBuffer x1, NdBuffer x2) {
    Asked.note("multiply");
    return x1.copy().mul(x2.copy());
  }

  @Overrides("sqrt")
  static Probe root(Probe core) {
    Asked.note("sqrt");
    return core.map(Math::sqrt);
  }

  @Overrides
  static Optional<BoolBuffer> less(Float64Buffer x1, double x2) {
    Asked.note("less than " + x2);
    return x2 == 0 ? Optional.empty() : Optional.of(x1.copy().lt(x2));
  }

  @Overrides
  static NdBuffer[] divmod(NdBuffer x1, NdBuffer x2) {
    Asked.note("divmod");
    return new NdBuffer[] {x1.copy().floordiv(x2.copy()), x1.copy().mod(x2.copy())};
  }

  @Overrides
  static ProbeFloat64Buffer clip(ProbeFloat64Buffer x1, double low, double high) {
    Asked.note("clip to " + low + " and " + high);
    Probe clipped = x1.core().map(element -> Math.max(low, Math.min(high, element)));
    return ProbeFloat64Buffer.wrap(clipped, x1.shape());
  }

  // Other functions.

  @Overrides
  static NdBuffer round(NdBuffer of, int decimals) {
    Asked.note("round to " + decimals);
    return Functions.round(of, decimals);
  }

  @Overrides
  static Probe nanToNum(Probe of, double nan, double positive, double negative) {
    Asked.note("nan_to_num " + nan);
    return of.map(element -> Double.isNaN(element) ? nan : element);
  }

  @Overrides
  static NdBuffer diff(NdBuffer of, int n, int axis) {
    Asked.note("diff " + n + " along " + axis);
    return Functions.diff(of, n, axis);
  }

  @Overrides
  static BoolBuffer isclose(
      Float64Buffer a, double b, double relative, double absolute, boolean equalNan) {
    Asked.note("isclose to " + b);
    return Functions.isclose(a, b, relative, absolute, equalNan);
  }

  @Overrides
  static Optional<Boolean> allclose(
      Probe a, Probe b, double relative, double absolute, boolean equalNan) {
    Asked.note("allclose");
    return a == b ? Optional.of(true) : Optional.empty();
  }

  @Overrides
  static boolean arrayEqual(Probe a, Probe b, boolean equalNan) {
    Asked.note("array_equal");
    return Arrays.equals(a.elements(), b.elements());
  }

  @Overrides
  static Int64Buffer flatnonzero(NdBuffer of) {
    Asked.note("flatnonzero");
    return Functions.flatnonzero(of);
  }

  @Overrides
  static NdBuffer argwhere(NdBuffer of) {
    Asked.note("argwhere");
    return Functions.argwhere(of);
  }

  @Overrides
  static NdBuffer absolute(NdBuffer x) {
    return Asked.answer(NdBuffer.class);
  }

  @Overrides
  static Probe floor(Probe core) {
    return Asked.answer(Probe.class);
  }
}
