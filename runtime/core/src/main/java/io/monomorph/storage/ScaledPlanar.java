package io.monomorph.storage;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.backend.implicit.ImplicitBufferProvider;
import io.monomorph.component.Generation;
import io.monomorph.component.Pieces;
import io.monomorph.component.ScaledLine;
import io.monomorph.dtype.DType;
import java.util.Objects;

/**
 * Each component in a buffer of raw values of its own, where a value is raw times scale, plus
 * shift. As VTK's {@code vtkScaledSOADataArrayTemplate}, and as packed data in netCDF files.
 *
 * <p>Values are computed in float64, complex ones in complex128, and cast as by {@code astype}: the
 * same as NumPy's {@code (raw.astype(float64) * scale + shift).astype(dtype)}. What is written is
 * stored as {@code (value - shift) / scale}, rounded to the nearest, half to even, where raw values
 * are integers, and cast as by {@code astype}: a value outside the range of raw integers wraps
 * around. Of complex values the shift is real.
 *
 * @param <B> the type of the buffers
 * @see Components#scaledPlanar(Class, double, double, NdBuffer...)
 */
public final class ScaledPlanar<B extends NdBuffer> extends SwappableStorage<B> {
  private final NdBuffer[] raw;
  private final double scale;
  private final double shift;

  private ScaledPlanar(DType dtype, double scale, double shift, NdBuffer... raw) {
    super(dtype, raw.length, core(dtype, scale, shift, raw));
    this.raw = raw;
    this.scale = scale;
    this.shift = shift;
  }

  static <B extends NdBuffer> ScaledPlanar<B> of(
      DType dtype, double scale, double shift, NdBuffer... raw) {
    NdBuffer[] lines = RawBuffers.lines(raw);
    if (scale == 0 || !Double.isFinite(scale) || !Double.isFinite(shift)) {
      throw new IllegalArgumentException(
          "scale %s and shift %s: values are raw * scale + shift, and raw is (value - shift) / scale,"
                  .formatted(scale, shift)
              + " so that both must be finite and the scale not 0");
    }
    return new ScaledPlanar<>(dtype, scale, shift, lines);
  }

  static <B extends NdBuffer> ScaledPlanar<B> copyOf(
      ComponentStorage<B> of, DType rawType, double scale, double shift) {
    Objects.requireNonNull(rawType, "raw is null");
    NdBuffer[] raw = new NdBuffer[of.components()];
    for (int k = 0; k < raw.length; k++) {
      raw[k] = Buffers.zeros(rawType, of.tuples());
    }
    ScaledPlanar<B> copy = of(of.dtype(), scale, shift, raw);
    copy.buffer().assign(of.buffer());
    return copy;
  }

  private static Generation core(DType dtype, double scale, double shift, NdBuffer... raw) {
    String name =
        "the storage of %d components of %s, scaled from %s"
            .formatted(raw.length, dtype, raw[0].dtype());
    NdBuffer[] scaled = new NdBuffer[raw.length];
    for (int k = 0; k < raw.length; k++) {
      ScaledLine line = new ScaledLine(name, dtype, raw[k], scale, shift);
      scaled[k] = (NdBuffer) new ImplicitBufferProvider().wrap(dtype, line);
    }
    return new Pieces(
        name, Planar.layout(raw[0].size(), raw.length), RawBuffers.share(raw), scaled);
  }

  /** What a raw value is multiplied by. */
  public double scale() {
    return scale;
  }

  /** What is added then. */
  public double shift() {
    return shift;
  }

  /**
   * The raw values of a component: the buffer that was given, not scaled.
   *
   * @throws IndexOutOfBoundsException if there is no such component
   */
  public NdBuffer rawBuffer(int component) {
    Objects.checkIndex(component, components());
    synchronized (raw) {
      return raw[component];
    }
  }

  /**
   * Takes another buffer of raw values for one component. Nothing is copied. Buffers that were made
   * before are stale.
   *
   * @throws IllegalArgumentException if it has another dtype than the raw values, another length or
   *     more axes than one; nothing is changed then
   * @throws IndexOutOfBoundsException if there is no such component
   */
  public void setBuffer(int component, NdBuffer newRaw) {
    Objects.checkIndex(component, components());
    RawBuffers.line(newRaw, "newRaw");
    swap(
        () -> {
          synchronized (raw) {
            RawBuffers.of(raw[0].dtype(), newRaw, "newRaw");
            RawBuffers.length(raw[0].size(), newRaw, component);
            NdBuffer[] changed = raw.clone();
            changed[component] = newRaw;
            Generation core = core(dtype(), scale, shift, changed);
            raw[component] = newRaw;
            return core;
          }
        });
  }
}
