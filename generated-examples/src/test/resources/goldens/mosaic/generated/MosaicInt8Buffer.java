package demo;

import io.monomorph.Int8Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.nio.ByteBuffer;
import javax.annotation.processing.Generated;

/** An int8 buffer over a {@link ByteBuffer}, as {@link MosaicBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class MosaicInt8Buffer extends Int8Buffer implements Operand {
  private final ByteBuffer core;

  private MosaicInt8Buffer(ByteBuffer core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  public static MosaicInt8Buffer wrap(ByteBuffer core) {
    return wrap(core, MosaicBackend.layout(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static MosaicInt8Buffer wrap(ByteBuffer core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static MosaicInt8Buffer wrap(ByteBuffer core, Layout layout) {
    return new MosaicInt8Buffer(
        core, StorageChecks.within(MosaicBackend.size(core), layout), false);
  }

  /** Makes a buffer over the core of a {@link String}. */
  public static MosaicInt8Buffer wrap(String source) {
    ByteBuffer core = StorageChecks.wrapped(MosaicBackend.map(source), "MosaicBackend.map", source);
    return wrap(core);
  }

  @Override
  public ByteBuffer core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return MosaicBufferProvider.INSTANCE;
  }

  @Override
  public MosaicInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new MosaicInt8Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return MosaicBackend.signed(core, layout.at());
  }

  @Override
  public int get(int i) {
    return MosaicBackend.signed(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return MosaicBackend.signed(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return MosaicBackend.signed(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return MosaicBackend.signed(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return MosaicBackend.signed(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return MosaicBackend.signed(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return MosaicBackend.signed(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return MosaicBackend.signed(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    MosaicBackend.write(core, writable().at(), Ranges.int8(value));
  }

  @Override
  public void set(int i, int value) {
    MosaicBackend.write(core, writable().at(i), Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    MosaicBackend.write(core, writable().at(i, j), Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    MosaicBackend.write(core, writable().at(i, j, k), Ranges.int8(value));
  }

  @Override
  public void set(int[] index, int value) {
    MosaicBackend.write(core, writable().at(index), Ranges.int8(value));
  }

  @Override
  public void set(long i, int value) {
    MosaicBackend.write(core, (int) writable().at(i), Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    MosaicBackend.write(core, (int) writable().at(i, j), Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    MosaicBackend.write(core, (int) writable().at(i, j, k), Ranges.int8(value));
  }

  @Override
  public void set(long[] index, int value) {
    MosaicBackend.write(core, (int) writable().at(index), Ranges.int8(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    byte[] elements = (byte[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = MosaicBackend.signed(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    byte[] elements = (byte[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        MosaicBackend.write(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
