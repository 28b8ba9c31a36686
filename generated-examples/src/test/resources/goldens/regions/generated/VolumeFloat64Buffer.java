package demo;

import io.monomorph.Float64Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import javax.annotation.processing.Generated;

/** A float64 buffer over a {@link Volume}, as {@link VolumeBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class VolumeFloat64Buffer extends Float64Buffer implements Operand, AutoCloseable {
  private final Volume core;
  private final Lifetime lifetime;

  private VolumeFloat64Buffer(Volume core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  static VolumeFloat64Buffer wrap(Volume core) {
    return wrap(core, VolumeBackend.shape(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static VolumeFloat64Buffer wrap(Volume core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static VolumeFloat64Buffer wrap(Volume core, Layout layout) {
    return new VolumeFloat64Buffer(
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
  public VolumeFloat64Buffer withLayout(Layout layout, boolean readOnly) {
    return new VolumeFloat64Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> VolumeBackend.close(core));
  }

  @Override
  public double get() {
    return VolumeBackend.read(core, layout.atLong());
  }

  @Override
  public double get(int i) {
    return VolumeBackend.read(core, layout.at((long) i));
  }

  @Override
  public double get(int i, int j) {
    return VolumeBackend.read(core, layout.at((long) i, j));
  }

  @Override
  public double get(int i, int j, int k) {
    return VolumeBackend.read(core, layout.at((long) i, j, k));
  }

  @Override
  public double get(int... index) {
    return VolumeBackend.read(core, layout.atLong(index));
  }

  @Override
  public double get(long i) {
    return VolumeBackend.read(core, layout.at(i));
  }

  @Override
  public double get(long i, long j) {
    return VolumeBackend.read(core, layout.at(i, j));
  }

  @Override
  public double get(long i, long j, long k) {
    return VolumeBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public double get(long... index) {
    return VolumeBackend.read(core, layout.at(index));
  }

  @Override
  public void set(double value) {
    writeElement(writable().atLong(), value);
  }

  @Override
  public void set(int i, double value) {
    writeElement(writable().at((long) i), value);
  }

  @Override
  public void set(int i, int j, double value) {
    writeElement(writable().at((long) i, j), value);
  }

  @Override
  public void set(int i, int j, int k, double value) {
    writeElement(writable().at((long) i, j, k), value);
  }

  @Override
  public void set(int[] index, double value) {
    writeElement(writable().atLong(index), value);
  }

  @Override
  public void set(long i, double value) {
    writeElement(writable().at(i), value);
  }

  @Override
  public void set(long i, long j, double value) {
    writeElement(writable().at(i, j), value);
  }

  @Override
  public void set(long i, long j, long k, double value) {
    writeElement(writable().at(i, j, k), value);
  }

  @Override
  public void set(long[] index, double value) {
    writeElement(writable().at(index), value);
  }

  private void writeElement(long index, double value) {
    double[] element = {value};
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
      VolumeBackend.load(core, start, shape, (double[]) block, offset);
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), start, shape, failure);
    }
  }

  @Override
  public void storeRegion(long[] start, long[] shape, Object block, int offset) {
    lifetime.check();
    try {
      VolumeBackend.store(core, start, shape, (double[]) block, offset);
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
