package demo;

import io.monomorph.Float16Buffer;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.nio.ShortBuffer;
import javax.annotation.processing.Generated;

/** A float16 buffer over a {@link ShortBuffer}, as {@link HalfBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class HalfFloat16Buffer extends Float16Buffer implements Operand {
  private final ShortBuffer core;

  private HalfFloat16Buffer(ShortBuffer core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static HalfFloat16Buffer wrap(ShortBuffer core) {
    return wrap(core, Layout.of(HalfBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static HalfFloat16Buffer wrap(ShortBuffer core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static HalfFloat16Buffer wrap(ShortBuffer core, Layout layout) {
    return new HalfFloat16Buffer(core, StorageChecks.within(HalfBackend.size(core), layout), false);
  }

  @Override
  public ShortBuffer core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return HalfBufferProvider.INSTANCE;
  }

  @Override
  public HalfFloat16Buffer withLayout(Layout layout, boolean readOnly) {
    return new HalfFloat16Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public float get() {
    return HalfBackend.read(core, layout.at());
  }

  @Override
  public float get(int i) {
    return HalfBackend.read(core, layout.at(i));
  }

  @Override
  public float get(int i, int j) {
    return HalfBackend.read(core, layout.at(i, j));
  }

  @Override
  public float get(int i, int j, int k) {
    return HalfBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public float get(int... index) {
    return HalfBackend.read(core, layout.at(index));
  }

  @Override
  public float get(long i) {
    return HalfBackend.read(core, (int) layout.at(i));
  }

  @Override
  public float get(long i, long j) {
    return HalfBackend.read(core, (int) layout.at(i, j));
  }

  @Override
  public float get(long i, long j, long k) {
    return HalfBackend.read(core, (int) layout.at(i, j, k));
  }

  @Override
  public float get(long... index) {
    return HalfBackend.read(core, (int) layout.at(index));
  }

  @Override
  public void set(float value) {
    HalfBackend.write(core, writable().at(), value);
  }

  @Override
  public void set(int i, float value) {
    HalfBackend.write(core, writable().at(i), value);
  }

  @Override
  public void set(int i, int j, float value) {
    HalfBackend.write(core, writable().at(i, j), value);
  }

  @Override
  public void set(int i, int j, int k, float value) {
    HalfBackend.write(core, writable().at(i, j, k), value);
  }

  @Override
  public void set(int[] index, float value) {
    HalfBackend.write(core, writable().at(index), value);
  }

  @Override
  public void set(long i, float value) {
    HalfBackend.write(core, (int) writable().at(i), value);
  }

  @Override
  public void set(long i, long j, float value) {
    HalfBackend.write(core, (int) writable().at(i, j), value);
  }

  @Override
  public void set(long i, long j, long k, float value) {
    HalfBackend.write(core, (int) writable().at(i, j, k), value);
  }

  @Override
  public void set(long[] index, float value) {
    HalfBackend.write(core, (int) writable().at(index), value);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    short[] elements = (short[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = Float.floatToFloat16(HalfBackend.read(core, at));
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    short[] elements = (short[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        HalfBackend.write(core, at, Float.float16ToFloat(elements[offset + k]));
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
