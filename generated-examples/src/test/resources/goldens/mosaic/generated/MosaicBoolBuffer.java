package demo;

import io.monomorph.BoolBuffer;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import javax.annotation.processing.Generated;

/** A bool buffer over a {@code boolean[][]}, as {@link MosaicBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class MosaicBoolBuffer extends BoolBuffer implements Operand {
  private final boolean[][] core;

  private MosaicBoolBuffer(boolean[][] core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static MosaicBoolBuffer wrap(boolean[][] core) {
    return wrap(core, Layout.of(MosaicBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static MosaicBoolBuffer wrap(boolean[][] core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static MosaicBoolBuffer wrap(boolean[][] core, Layout layout) {
    return new MosaicBoolBuffer(
        core, StorageChecks.within(MosaicBackend.size(core), layout), false);
  }

  @Override
  public boolean[][] core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return MosaicBufferProvider.INSTANCE;
  }

  @Override
  public MosaicBoolBuffer withLayout(Layout layout, boolean readOnly) {
    return new MosaicBoolBuffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public boolean get() {
    return MosaicBackend.bit(core, layout.at());
  }

  @Override
  public boolean get(int i) {
    return MosaicBackend.bit(core, layout.at(i));
  }

  @Override
  public boolean get(int i, int j) {
    return MosaicBackend.bit(core, layout.at(i, j));
  }

  @Override
  public boolean get(int i, int j, int k) {
    return MosaicBackend.bit(core, layout.at(i, j, k));
  }

  @Override
  public boolean get(int... index) {
    return MosaicBackend.bit(core, layout.at(index));
  }

  @Override
  public boolean get(long i) {
    return MosaicBackend.bit(core, (int) layout.at(i));
  }

  @Override
  public boolean get(long i, long j) {
    return MosaicBackend.bit(core, (int) layout.at(i, j));
  }

  @Override
  public boolean get(long i, long j, long k) {
    return MosaicBackend.bit(core, (int) layout.at(i, j, k));
  }

  @Override
  public boolean get(long... index) {
    return MosaicBackend.bit(core, (int) layout.at(index));
  }

  @Override
  public void set(boolean value) {
    MosaicBackend.write(core, writable().at(), value);
  }

  @Override
  public void set(int i, boolean value) {
    MosaicBackend.write(core, writable().at(i), value);
  }

  @Override
  public void set(int i, int j, boolean value) {
    MosaicBackend.write(core, writable().at(i, j), value);
  }

  @Override
  public void set(int i, int j, int k, boolean value) {
    MosaicBackend.write(core, writable().at(i, j, k), value);
  }

  @Override
  public void set(int[] index, boolean value) {
    MosaicBackend.write(core, writable().at(index), value);
  }

  @Override
  public void set(long i, boolean value) {
    MosaicBackend.write(core, (int) writable().at(i), value);
  }

  @Override
  public void set(long i, long j, boolean value) {
    MosaicBackend.write(core, (int) writable().at(i, j), value);
  }

  @Override
  public void set(long i, long j, long k, boolean value) {
    MosaicBackend.write(core, (int) writable().at(i, j, k), value);
  }

  @Override
  public void set(long[] index, boolean value) {
    MosaicBackend.write(core, (int) writable().at(index), value);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    boolean[] elements = (boolean[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = MosaicBackend.bit(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    boolean[] elements = (boolean[]) block;
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
