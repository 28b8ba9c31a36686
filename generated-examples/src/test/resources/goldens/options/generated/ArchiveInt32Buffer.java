package demo;

import io.monomorph.Int32Buffer;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.nio.IntBuffer;
import javax.annotation.processing.Generated;

/** An int32 buffer over an {@link IntBuffer}, as {@link ArchiveBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class ArchiveInt32Buffer extends Int32Buffer implements Operand {
  private final IntBuffer core;

  private ArchiveInt32Buffer(IntBuffer core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static ArchiveInt32Buffer wrap(IntBuffer core) {
    return wrap(core, Layout.of(ArchiveBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static ArchiveInt32Buffer wrap(IntBuffer core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static ArchiveInt32Buffer wrap(IntBuffer core, Layout layout) {
    return new ArchiveInt32Buffer(
        core, StorageChecks.within(ArchiveBackend.size(core), layout), false);
  }

  @Override
  public IntBuffer core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return ArchiveBufferProvider.INSTANCE;
  }

  @Override
  public ArchiveInt32Buffer withLayout(Layout layout, boolean readOnly) {
    return new ArchiveInt32Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return ArchiveBackend.read(core, layout.at());
  }

  @Override
  public int get(int i) {
    return ArchiveBackend.read(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return ArchiveBackend.read(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return ArchiveBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return ArchiveBackend.read(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return ArchiveBackend.read(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return ArchiveBackend.read(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return ArchiveBackend.read(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return ArchiveBackend.read(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    ArchiveBackend.write(core, writable().at(), value);
  }

  @Override
  public void set(int i, int value) {
    ArchiveBackend.write(core, writable().at(i), value);
  }

  @Override
  public void set(int i, int j, int value) {
    ArchiveBackend.write(core, writable().at(i, j), value);
  }

  @Override
  public void set(int i, int j, int k, int value) {
    ArchiveBackend.write(core, writable().at(i, j, k), value);
  }

  @Override
  public void set(int[] index, int value) {
    ArchiveBackend.write(core, writable().at(index), value);
  }

  @Override
  public void set(long i, int value) {
    ArchiveBackend.write(core, (int) writable().at(i), value);
  }

  @Override
  public void set(long i, long j, int value) {
    ArchiveBackend.write(core, (int) writable().at(i, j), value);
  }

  @Override
  public void set(long i, long j, long k, int value) {
    ArchiveBackend.write(core, (int) writable().at(i, j, k), value);
  }

  @Override
  public void set(long[] index, int value) {
    ArchiveBackend.write(core, (int) writable().at(index), value);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    int[] elements = (int[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = ArchiveBackend.read(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    int[] elements = (int[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        ArchiveBackend.write(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
