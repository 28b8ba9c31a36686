package demo;

import io.monomorph.Complex64Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import javax.annotation.processing.Generated;

/** A complex64 buffer over a {@link Spectrum}, as {@link SpectrumBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class SpectrumComplex64Buffer extends Complex64Buffer implements Operand, AutoCloseable {
  private final Spectrum core;
  private final Lifetime lifetime;

  private SpectrumComplex64Buffer(
      Spectrum core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  static SpectrumComplex64Buffer wrap(Spectrum core) {
    return wrap(core, Layout.of(SpectrumBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static SpectrumComplex64Buffer wrap(Spectrum core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static SpectrumComplex64Buffer wrap(Spectrum core, Layout layout) {
    return new SpectrumComplex64Buffer(
        core, StorageChecks.within(SpectrumBackend.size(core), layout), true, Lifetime.of(core));
  }

  @Override
  public Spectrum core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return SpectrumBufferProvider.INSTANCE;
  }

  @Override
  public SpectrumComplex64Buffer withLayout(Layout layout, boolean readOnly) {
    return new SpectrumComplex64Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> SpectrumBackend.close(core));
  }

  @Override
  public float getReal() {
    return SpectrumBackend.real(core, layout.at());
  }

  @Override
  public float getReal(int i) {
    return SpectrumBackend.real(core, layout.at(i));
  }

  @Override
  public float getReal(int i, int j) {
    return SpectrumBackend.real(core, layout.at(i, j));
  }

  @Override
  public float getReal(int i, int j, int k) {
    return SpectrumBackend.real(core, layout.at(i, j, k));
  }

  @Override
  public float getReal(int... index) {
    return SpectrumBackend.real(core, layout.at(index));
  }

  @Override
  public float getReal(long i) {
    return SpectrumBackend.real(core, (int) layout.at(i));
  }

  @Override
  public float getReal(long i, long j) {
    return SpectrumBackend.real(core, (int) layout.at(i, j));
  }

  @Override
  public float getReal(long i, long j, long k) {
    return SpectrumBackend.real(core, (int) layout.at(i, j, k));
  }

  @Override
  public float getReal(long... index) {
    return SpectrumBackend.real(core, (int) layout.at(index));
  }

  @Override
  public float getImag() {
    return SpectrumBackend.imaginary(core, layout.at());
  }

  @Override
  public float getImag(int i) {
    return SpectrumBackend.imaginary(core, layout.at(i));
  }

  @Override
  public float getImag(int i, int j) {
    return SpectrumBackend.imaginary(core, layout.at(i, j));
  }

  @Override
  public float getImag(int i, int j, int k) {
    return SpectrumBackend.imaginary(core, layout.at(i, j, k));
  }

  @Override
  public float getImag(int... index) {
    return SpectrumBackend.imaginary(core, layout.at(index));
  }

  @Override
  public float getImag(long i) {
    return SpectrumBackend.imaginary(core, (int) layout.at(i));
  }

  @Override
  public float getImag(long i, long j) {
    return SpectrumBackend.imaginary(core, (int) layout.at(i, j));
  }

  @Override
  public float getImag(long i, long j, long k) {
    return SpectrumBackend.imaginary(core, (int) layout.at(i, j, k));
  }

  @Override
  public float getImag(long... index) {
    return SpectrumBackend.imaginary(core, (int) layout.at(index));
  }

  @Override
  public void set(float re, float im) {
    writable();
  }

  @Override
  public void set(int i, float re, float im) {
    writable();
  }

  @Override
  public void set(int i, int j, float re, float im) {
    writable();
  }

  @Override
  public void set(int i, int j, int k, float re, float im) {
    writable();
  }

  @Override
  public void set(int[] index, float re, float im) {
    writable();
  }

  @Override
  public void set(long i, float re, float im) {
    writable();
  }

  @Override
  public void set(long i, long j, float re, float im) {
    writable();
  }

  @Override
  public void set(long i, long j, long k, float re, float im) {
    writable();
  }

  @Override
  public void set(long[] index, float re, float im) {
    writable();
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    lifetime.check();
    float[] elements = (float[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        int slot = 2 * (offset + k);
        elements[slot] = SpectrumBackend.real(core, at);
        elements[slot + 1] = SpectrumBackend.imaginary(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    writable();
  }
}
