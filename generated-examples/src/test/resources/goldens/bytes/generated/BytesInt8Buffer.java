package demo;

import io.monomorph.Int8Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import javax.annotation.processing.Generated;

/** An int8 buffer over a {@link MemorySegment}, as {@link BytesBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class BytesInt8Buffer extends Int8Buffer implements Operand {
  private final MemorySegment core;

  private BytesInt8Buffer(MemorySegment core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static BytesInt8Buffer wrap(MemorySegment core) {
    return wrap(core, Layout.of(BytesBackend.bytes(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static BytesInt8Buffer wrap(MemorySegment core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static BytesInt8Buffer wrap(MemorySegment core, Layout layout) {
    return new BytesInt8Buffer(core, StorageChecks.within(BytesBackend.bytes(core), layout), false);
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
  public BytesInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new BytesInt8Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return BytesBackend.readByte(core, layout.atLong());
  }

  @Override
  public int get(int i) {
    return BytesBackend.readByte(core, layout.at((long) i));
  }

  @Override
  public int get(int i, int j) {
    return BytesBackend.readByte(core, layout.at((long) i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return BytesBackend.readByte(core, layout.at((long) i, j, k));
  }

  @Override
  public int get(int... index) {
    return BytesBackend.readByte(core, layout.atLong(index));
  }

  @Override
  public int get(long i) {
    return BytesBackend.readByte(core, layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return BytesBackend.readByte(core, layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return BytesBackend.readByte(core, layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return BytesBackend.readByte(core, layout.at(index));
  }

  @Override
  public void set(int value) {
    BytesBackend.writeByte(core, writable().atLong(), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int i, int value) {
    BytesBackend.writeByte(core, writable().at((long) i), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    BytesBackend.writeByte(core, writable().at((long) i, j), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    BytesBackend.writeByte(core, writable().at((long) i, j, k), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int[] index, int value) {
    BytesBackend.writeByte(core, writable().atLong(index), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long i, int value) {
    BytesBackend.writeByte(core, writable().at(i), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    BytesBackend.writeByte(core, writable().at(i, j), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    BytesBackend.writeByte(core, writable().at(i, j, k), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long[] index, int value) {
    BytesBackend.writeByte(core, writable().at(index), (byte) Ranges.int8(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    byte[] elements = (byte[]) block;
    try {
      long at = index;
      for (int k = 0; k < length; k++, at += stride) {
        elements[offset + k] = BytesBackend.readByte(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    byte[] elements = (byte[]) block;
    try {
      long at = index;
      for (int k = 0; k < length; k++, at += stride) {
        BytesBackend.writeByte(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
