package demo;

import io.monomorph.UInt32Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.nio.IntBuffer;
import javax.annotation.processing.Generated;

/** A uint32 buffer over an {@link IntBuffer}, as {@link HalfBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class HalfUInt32Buffer extends UInt32Buffer implements Operand {
  private final IntBuffer core;

  private HalfUInt32Buffer(IntBuffer core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static HalfUInt32Buffer wrap(IntBuffer core) {
    return wrap(core, Layout.of(HalfBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static HalfUInt32Buffer wrap(IntBuffer core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static HalfUInt32Buffer wrap(IntBuffer core, Layout layout) {
    return new HalfUInt32Buffer(core, StorageChecks.within(HalfBackend.size(core), layout), false);
  }

  @Override
  public IntBuffer core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return HalfBufferProvider.INSTANCE;
  }

  @Override
  public HalfUInt32Buffer withLayout(Layout layout, boolean readOnly) {
    return new HalfUInt32Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public long get() {
    return HalfBackend.readUnsigned(core, layout.at());
  }

  @Override
  public long get(int i) {
    return HalfBackend.readUnsigned(core, layout.at(i));
  }

  @Override
  public long get(int i, int j) {
    return HalfBackend.readUnsigned(core, layout.at(i, j));
  }

  @Override
  public long get(int i, int j, int k) {
    return HalfBackend.readUnsigned(core, layout.at(i, j, k));
  }

  @Override
  public long get(int... index) {
    return HalfBackend.readUnsigned(core, layout.at(index));
  }

  @Override
  public long get(long i) {
    return HalfBackend.readUnsigned(core, (int) layout.at(i));
  }

  @Override
  public long get(long i, long j) {
    return HalfBackend.readUnsigned(core, (int) layout.at(i, j));
  }

  @Override
  public long get(long i, long j, long k) {
    return HalfBackend.readUnsigned(core, (int) layout.at(i, j, k));
  }

  @Override
  public long get(long... index) {
    return HalfBackend.readUnsigned(core, (int) layout.at(index));
  }

  @Override
  public void set(long value) {
    HalfBackend.write(core, writable().at(), Ranges.uint32(value));
  }

  @Override
  public void set(int i, long value) {
    HalfBackend.write(core, writable().at(i), Ranges.uint32(value));
  }

  @Override
  public void set(int i, int j, long value) {
    HalfBackend.write(core, writable().at(i, j), Ranges.uint32(value));
  }

  @Override
  public void set(int i, int j, int k, long value) {
    HalfBackend.write(core, writable().at(i, j, k), Ranges.uint32(value));
  }

  @Override
  public void set(int[] index, long value) {
    HalfBackend.write(core, writable().at(index), Ranges.uint32(value));
  }

  @Override
  public void set(long i, long value) {
    HalfBackend.write(core, (int) writable().at(i), Ranges.uint32(value));
  }

  @Override
  public void set(long i, long j, long value) {
    HalfBackend.write(core, (int) writable().at(i, j), Ranges.uint32(value));
  }

  @Override
  public void set(long i, long j, long k, long value) {
    HalfBackend.write(core, (int) writable().at(i, j, k), Ranges.uint32(value));
  }

  @Override
  public void set(long[] index, long value) {
    HalfBackend.write(core, (int) writable().at(index), Ranges.uint32(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    int[] elements = (int[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = (int) HalfBackend.readUnsigned(core, at);
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
        HalfBackend.write(core, at, Integer.toUnsignedLong(elements[offset + k]));
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
