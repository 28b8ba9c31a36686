package demo;

import io.monomorph.Int16Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import javax.annotation.processing.Generated;

/** An int16 buffer over a {@link Spectrum}, as {@link SpectrumBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class SpectrumInt16Buffer extends Int16Buffer implements Operand, AutoCloseable {
  private final Spectrum core;
  private final Lifetime lifetime;

  private SpectrumInt16Buffer(Spectrum core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  static SpectrumInt16Buffer wrap(Spectrum core) {
    return wrap(core, Layout.of(SpectrumBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static SpectrumInt16Buffer wrap(Spectrum core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static SpectrumInt16Buffer wrap(Spectrum core, Layout layout) {
    return new SpectrumInt16Buffer(
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
  public SpectrumInt16Buffer withLayout(Layout layout, boolean readOnly) {
    return new SpectrumInt16Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> SpectrumBackend.close(core));
  }

  @Override
  public int get() {
    return SpectrumBackend.count(core, layout.at());
  }

  @Override
  public int get(int i) {
    return SpectrumBackend.count(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return SpectrumBackend.count(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return SpectrumBackend.count(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return SpectrumBackend.count(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return SpectrumBackend.count(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return SpectrumBackend.count(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return SpectrumBackend.count(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return SpectrumBackend.count(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    writable();
  }

  @Override
  public void set(int i, int value) {
    writable();
  }

  @Override
  public void set(int i, int j, int value) {
    writable();
  }

  @Override
  public void set(int i, int j, int k, int value) {
    writable();
  }

  @Override
  public void set(int[] index, int value) {
    writable();
  }

  @Override
  public void set(long i, int value) {
    writable();
  }

  @Override
  public void set(long i, long j, int value) {
    writable();
  }

  @Override
  public void set(long i, long j, long k, int value) {
    writable();
  }

  @Override
  public void set(long[] index, int value) {
    writable();
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    lifetime.check();
    short[] elements = (short[]) block;
    try {
      if (stride == 1) {
        SpectrumBackend.counts(core, (int) index, elements, offset, length);
        return;
      }
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = SpectrumBackend.count(core, at);
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
