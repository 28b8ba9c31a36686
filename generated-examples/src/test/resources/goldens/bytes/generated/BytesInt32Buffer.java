package demo;

import io.monomorph.Int32Buffer;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import javax.annotation.processing.Generated;

/** An int32 buffer over a {@link MemorySegment}, as {@link BytesBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class BytesInt32Buffer extends Int32Buffer implements Operand {
  private final MemorySegment core;

  private BytesInt32Buffer(MemorySegment core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static BytesInt32Buffer wrap(MemorySegment core) {
    return wrap(core, Layout.of(BytesBackend.ints(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static BytesInt32Buffer wrap(MemorySegment core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static BytesInt32Buffer wrap(MemorySegment core, Layout layout) {
    return new BytesInt32Buffer(core, StorageChecks.within(BytesBackend.ints(core), layout), false);
  }

  @Override
  public MemorySegment core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return BytesBufferProvider.INSTANCE;
  }

  @Override
  public MemorySegment segment() {
    return BytesBackend.segment(core);
  }

  @Override
  public BytesInt32Buffer withLayout(Layout layout, boolean readOnly) {
    return new BytesInt32Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return BytesBackend.readInt(core, layout.atLong());
  }

  @Override
  public int get(int i) {
    return BytesBackend.readInt(core, layout.at((long) i));
  }

  @Override
  public int get(int i, int j) {
    return BytesBackend.readInt(core, layout.at((long) i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return BytesBackend.readInt(core, layout.at((long) i, j, k));
  }

  @Override
  public int get(int... index) {
    return BytesBackend.readInt(core, layout.atLong(index));
  }

  @Override
  public int get(long i) {
    return BytesBackend.readInt(core, layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return BytesBackend.readInt(core, layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return BytesBackend.readInt(core, layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return BytesBackend.readInt(core, layout.at(index));
  }

  @Override
  public void set(int value) {
    BytesBackend.writeInt(core, writable().atLong(), value);
  }

  @Override
  public void set(int i, int value) {
    BytesBackend.writeInt(core, writable().at((long) i), value);
  }

  @Override
  public void set(int i, int j, int value) {
    BytesBackend.writeInt(core, writable().at((long) i, j), value);
  }

  @Override
  public void set(int i, int j, int k, int value) {
    BytesBackend.writeInt(core, writable().at((long) i, j, k), value);
  }

  @Override
  public void set(int[] index, int value) {
    BytesBackend.writeInt(core, writable().atLong(index), value);
  }

  @Override
  public void set(long i, int value) {
    BytesBackend.writeInt(core, writable().at(i), value);
  }

  @Override
  public void set(long i, long j, int value) {
    BytesBackend.writeInt(core, writable().at(i, j), value);
  }

  @Override
  public void set(long i, long j, long k, int value) {
    BytesBackend.writeInt(core, writable().at(i, j, k), value);
  }

  @Override
  public void set(long[] index, int value) {
    BytesBackend.writeInt(core, writable().at(index), value);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    int[] elements = (int[]) block;
    try {
      BytesBackend.load(core, index, stride, elements, offset, length);
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    int[] elements = (int[]) block;
    try {
      BytesBackend.store(core, index, stride, elements, offset, length);
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
