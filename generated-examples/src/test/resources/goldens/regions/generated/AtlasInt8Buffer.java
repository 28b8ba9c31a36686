package demo;

import io.monomorph.Int8Buffer;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.spi.Tiling;
import javax.annotation.processing.Generated;

/** An int8 buffer over a {@code byte[][]}, as {@link AtlasBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class AtlasInt8Buffer extends Int8Buffer implements Operand {
  private final byte[][] core;

  private AtlasInt8Buffer(byte[][] core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  public static AtlasInt8Buffer wrap(byte[][] core) {
    return wrap(core, AtlasBackend.shape(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static AtlasInt8Buffer wrap(byte[][] core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static AtlasInt8Buffer wrap(byte[][] core, Layout layout) {
    return new AtlasInt8Buffer(
        core, StorageChecks.within(Layout.of(AtlasBackend.shape(core)).size(), layout), true);
  }

  @Override
  public byte[][] core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return AtlasBufferProvider.INSTANCE;
  }

  @Override
  public AtlasInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new AtlasInt8Buffer(core, layout, readOnly || isReadOnly());
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

  private int readElement(long index) {
    byte[] element = new byte[1];
    load(index, 1, element, 0, 1);
    return element[0];
  }

  @Override
  public Tiling tiling() {
    return Tiling.of(AtlasBackend.shape(core));
  }

  @Override
  public void loadRegion(long[] start, long[] shape, Object block, int offset) {
    try {
      AtlasBackend.load(core, start, shape, (byte[]) block, offset);
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), start, shape, failure);
    }
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    StorageAccess.load(this, index, stride, block, offset, length);
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    writable();
  }
}
