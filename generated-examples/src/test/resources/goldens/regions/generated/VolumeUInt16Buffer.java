package demo;

import io.monomorph.UInt16Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import javax.annotation.processing.Generated;

/** A uint16 buffer over a {@link Volume}, as {@link VolumeBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class VolumeUInt16Buffer extends UInt16Buffer implements Operand, AutoCloseable {
  private final Volume core;
  private final Lifetime lifetime;

  private VolumeUInt16Buffer(Volume core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  static VolumeUInt16Buffer wrap(Volume core) {
    return wrap(core, VolumeBackend.shape(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static VolumeUInt16Buffer wrap(Volume core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static VolumeUInt16Buffer wrap(Volume core, Layout layout) {
    return new VolumeUInt16Buffer(
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
  public VolumeUInt16Buffer withLayout(Layout layout, boolean readOnly) {
    return new VolumeUInt16Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> VolumeBackend.close(core));
  }

  @Override
  public int get() {
    return readElement(layout.atLong());
  }

  @Override
  public int get(int i) {
    return readElement(layout.at((long) i));
  }

  @Override
  public int get(int i, int j) {
    return readElement(layout.at((long) i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return readElement(layout.at((long) i, j, k));
  }

  @Override
  public int get(int... index) {
    return readElement(layout.atLong(index));
  }

  @Override
  public int get(long i) {
    return readElement(layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return readElement(layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return readElement(layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return readElement(layout.at(index));
  }

  @Override
  public void set(int value) {
    writeElement(writable().atLong(), Ranges.uint16(value));
  }

  @Override
  public void set(int i, int value) {
    writeElement(writable().at((long) i), Ranges.uint16(value));
  }

  @Override
  public void set(int i, int j, int value) {
    writeElement(writable().at((long) i, j), Ranges.uint16(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    writeElement(writable().at((long) i, j, k), Ranges.uint16(value));
  }

  @Override
  public void set(int[] index, int value) {
    writeElement(writable().atLong(index), Ranges.uint16(value));
  }

  @Override
  public void set(long i, int value) {
    writeElement(writable().at(i), Ranges.uint16(value));
  }

  @Override
  public void set(long i, long j, int value) {
    writeElement(writable().at(i, j), Ranges.uint16(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    writeElement(writable().at(i, j, k), Ranges.uint16(value));
  }

  @Override
  public void set(long[] index, int value) {
    writeElement(writable().at(index), Ranges.uint16(value));
  }

  private int readElement(long index) {
    short[] element = new short[1];
    load(index, 1, element, 0, 1);
    return element[0] & 0xFFFF;
  }

  private void writeElement(long index, int value) {
    short[] element = {(short) value};
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
      VolumeBackend.load(core, start, shape, (short[]) block, offset);
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), start, shape, failure);
    }
  }

  @Override
  public void storeRegion(long[] start, long[] shape, Object block, int offset) {
    lifetime.check();
    try {
      VolumeBackend.store(core, start, shape, (short[]) block, offset);
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
