package goldens.overloads;

import io.monomorph.Int8Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import javax.annotation.processing.Generated;

/** An int8 buffer over a {@link PairBackend.Core}, as {@link PairBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class PairInt8Buffer extends Int8Buffer implements Operand {
  private final PairBackend.Core core;

  private PairInt8Buffer(PairBackend.Core core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  static PairInt8Buffer wrap(PairBackend.Core core) {
    return wrap(core, Layout.of(PairBackend.size((PairBackend.Base) core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static PairInt8Buffer wrap(PairBackend.Core core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static PairInt8Buffer wrap(PairBackend.Core core, Layout layout) {
    return new PairInt8Buffer(
        core, StorageChecks.within(PairBackend.size((PairBackend.Base) core), layout), false);
  }

  @Override
  public PairBackend.Core core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return PairBufferProvider.INSTANCE;
  }

  @Override
  public PairInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new PairInt8Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return PairBackend.readByte(core, layout.at());
  }

  @Override
  public int get(int i) {
    return PairBackend.readByte(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return PairBackend.readByte(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return PairBackend.readByte(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return PairBackend.readByte(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return PairBackend.readByte(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return PairBackend.readByte(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return PairBackend.readByte(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return PairBackend.readByte(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    PairBackend.write(core, writable().at(), Ranges.int8(value));
  }

  @Override
  public void set(int i, int value) {
    PairBackend.write(core, writable().at(i), Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    PairBackend.write(core, writable().at(i, j), Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    PairBackend.write(core, writable().at(i, j, k), Ranges.int8(value));
  }

  @Override
  public void set(int[] index, int value) {
    PairBackend.write(core, writable().at(index), Ranges.int8(value));
  }

  @Override
  public void set(long i, int value) {
    PairBackend.write(core, (int) writable().at(i), Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    PairBackend.write(core, (int) writable().at(i, j), Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    PairBackend.write(core, (int) writable().at(i, j, k), Ranges.int8(value));
  }

  @Override
  public void set(long[] index, int value) {
    PairBackend.write(core, (int) writable().at(index), Ranges.int8(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    byte[] elements = (byte[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = (byte) PairBackend.readByte(core, at);
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
        PairBackend.write(core, at, (int) elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
