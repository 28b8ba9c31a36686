package demo;

import io.monomorph.Int16Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import javax.annotation.processing.Generated;

/** An int16 buffer over a {@link MemorySegment}, as {@link SegmentBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SegmentInt16Buffer extends Int16Buffer implements Operand {
  private final MemorySegment core;

  private SegmentInt16Buffer(MemorySegment core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static SegmentInt16Buffer wrap(MemorySegment core) {
    return wrap(core, Layout.of(SegmentBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static SegmentInt16Buffer wrap(MemorySegment core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static SegmentInt16Buffer wrap(MemorySegment core, Layout layout) {
    return new SegmentInt16Buffer(
        core, StorageChecks.within(SegmentBackend.size(core), layout), false);
  }

  @Override
  public MemorySegment core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return SegmentBufferProvider.INSTANCE;
  }

  @Override
  public SegmentInt16Buffer withLayout(Layout layout, boolean readOnly) {
    return new SegmentInt16Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return SegmentBackend.read(core, layout.atLong());
  }

  @Override
  public int get(int i) {
    return SegmentBackend.read(core, layout.at((long) i));
  }

  @Override
  public int get(int i, int j) {
    return SegmentBackend.read(core, layout.at((long) i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return SegmentBackend.read(core, layout.at((long) i, j, k));
  }

  @Override
  public int get(int... index) {
    return SegmentBackend.read(core, layout.atLong(index));
  }

  @Override
  public int get(long i) {
    return SegmentBackend.read(core, layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return SegmentBackend.read(core, layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return SegmentBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return SegmentBackend.read(core, layout.at(index));
  }

  @Override
  public void set(int value) {
    SegmentBackend.write(core, writable().atLong(), (short) Ranges.int16(value));
  }

  @Override
  public void set(int i, int value) {
    SegmentBackend.write(core, writable().at((long) i), (short) Ranges.int16(value));
  }

  @Override
  public void set(int i, int j, int value) {
    SegmentBackend.write(core, writable().at((long) i, j), (short) Ranges.int16(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    SegmentBackend.write(core, writable().at((long) i, j, k), (short) Ranges.int16(value));
  }

  @Override
  public void set(int[] index, int value) {
    SegmentBackend.write(core, writable().atLong(index), (short) Ranges.int16(value));
  }

  @Override
  public void set(long i, int value) {
    SegmentBackend.write(core, writable().at(i), (short) Ranges.int16(value));
  }

  @Override
  public void set(long i, long j, int value) {
    SegmentBackend.write(core, writable().at(i, j), (short) Ranges.int16(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    SegmentBackend.write(core, writable().at(i, j, k), (short) Ranges.int16(value));
  }

  @Override
  public void set(long[] index, int value) {
    SegmentBackend.write(core, writable().at(index), (short) Ranges.int16(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    short[] elements = (short[]) block;
    try {
      if (stride == 1) {
        SegmentBackend.load(core, index, elements, offset, length);
        return;
      }
      long at = index;
      for (int k = 0; k < length; k++, at += stride) {
        elements[offset + k] = SegmentBackend.read(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    short[] elements = (short[]) block;
    try {
      if (stride == 1) {
        SegmentBackend.store(core, index, elements, offset, length);
        return;
      }
      long at = index;
      for (int k = 0; k < length; k++, at += stride) {
        SegmentBackend.write(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
