package demo;

import io.monomorph.Complex64Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import javax.annotation.processing.Generated;

/** A complex64 buffer over a {@link Volume}, as {@link VolumeBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class VolumeComplex64Buffer extends Complex64Buffer implements Operand, AutoCloseable {
  private final Volume core;
  private final Lifetime lifetime;

  private VolumeComplex64Buffer(Volume core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  static VolumeComplex64Buffer wrap(Volume core) {
    return wrap(core, VolumeBackend.shape(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static VolumeComplex64Buffer wrap(Volume core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static VolumeComplex64Buffer wrap(Volume core, Layout layout) {
    return new VolumeComplex64Buffer(
        core,
        StorageChecks.within(Layout.of(VolumeBackend.shape(core)).size(), layout),
        false,
        Lifetime.of(core));
  }

  @Override
  public Volume core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return VolumeBufferProvider.INSTANCE;
  }

  @Override
  public VolumeComplex64Buffer withLayout(Layout layout, boolean readOnly) {
    return new VolumeComplex64Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> VolumeBackend.close(core));
  }

  @Override
  public float getReal() {
    return readElement(layout.atLong());
  }

  @Override
  public float getReal(int i) {
    return readElement(layout.at((long) i));
  }

  @Override
  public float getReal(int i, int j) {
    return readElement(layout.at((long) i, j));
  }

  @Override
  public float getReal(int i, int j, int k) {
    return readElement(layout.at((long) i, j, k));
  }

  @Override
  public float getReal(int... index) {
    return readElement(layout.atLong(index));
  }

  @Override
  public float getReal(long i) {
    return readElement(layout.at(i));
  }

  @Override
  public float getReal(long i, long j) {
    return readElement(layout.at(i, j));
  }

  @Override
  public float getReal(long i, long j, long k) {
    return readElement(layout.at(i, j, k));
  }

  @Override
  public float getReal(long... index) {
    return readElement(layout.at(index));
  }

  @Override
  public float getImag() {
    return readImaginary(layout.atLong());
  }

  @Override
  public float getImag(int i) {
    return readImaginary(layout.at((long) i));
  }

  @Override
  public float getImag(int i, int j) {
    return readImaginary(layout.at((long) i, j));
  }

  @Override
  public float getImag(int i, int j, int k) {
    return readImaginary(layout.at((long) i, j, k));
  }

  @Override
  public float getImag(int... index) {
    return readImaginary(layout.atLong(index));
  }

  @Override
  public float getImag(long i) {
    return readImaginary(layout.at(i));
  }

  @Override
  public float getImag(long i, long j) {
    return readImaginary(layout.at(i, j));
  }

  @Override
  public float getImag(long i, long j, long k) {
    return readImaginary(layout.at(i, j, k));
  }

  @Override
  public float getImag(long... index) {
    return readImaginary(layout.at(index));
  }

  @Override
  public void set(float re, float im) {
    writeElement(writable().atLong(), re, im);
  }

  @Override
  public void set(int i, float re, float im) {
    writeElement(writable().at((long) i), re, im);
  }

  @Override
  public void set(int i, int j, float re, float im) {
    writeElement(writable().at((long) i, j), re, im);
  }

  @Override
  public void set(int i, int j, int k, float re, float im) {
    writeElement(writable().at((long) i, j, k), re, im);
  }

  @Override
  public void set(int[] index, float re, float im) {
    writeElement(writable().atLong(index), re, im);
  }

  @Override
  public void set(long i, float re, float im) {
    writeElement(writable().at(i), re, im);
  }

  @Override
  public void set(long i, long j, float re, float im) {
    writeElement(writable().at(i, j), re, im);
  }

  @Override
  public void set(long i, long j, long k, float re, float im) {
    writeElement(writable().at(i, j, k), re, im);
  }

  @Override
  public void set(long[] index, float re, float im) {
    writeElement(writable().at(index), re, im);
  }

  private float readElement(long index) {
    float[] element = new float[2];
    load(index, 1, element, 0, 1);
    return element[0];
  }

  private float readImaginary(long index) {
    float[] element = new float[2];
    load(index, 1, element, 0, 1);
    return element[1];
  }

  private void writeElement(long index, float re, float im) {
    float[] element = {re, im};
    store(index, 1, element, 0, 1);
  }

  @Override
  public Tiling tiling() {
    lifetime.check();
    return Tiling.of(VolumeBackend.shape(core), VolumeBackend.tiles(core));
  }

  @Override
  public void loadRegion(long[] start, long[] shape, Object block, int offset) {
    lifetime.check();
    try {
      VolumeBackend.load(core, start, shape, (float[]) block, offset);
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), start, shape, failure);
    }
  }

  @Override
  public void storeRegion(long[] start, long[] shape, Object block, int offset) {
    lifetime.check();
    try {
      VolumeBackend.store(core, start, shape, (float[]) block, offset);
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), start, shape, failure);
    }
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    lifetime.check();
    StorageAccess.load(this, index, stride, block, offset, length);
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    lifetime.check();
    StorageAccess.store(this, index, stride, block, offset, length);
  }
}
