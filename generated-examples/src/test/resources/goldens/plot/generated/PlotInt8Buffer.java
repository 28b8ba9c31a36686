package demo;

import io.monomorph.Int8Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import javax.annotation.processing.Generated;

/** An int8 buffer over a {@link Plot}, as {@link PlotBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class PlotInt8Buffer extends Int8Buffer implements Operand {
  private final Plot core;

  private PlotInt8Buffer(Plot core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  static PlotInt8Buffer wrap(Plot core) {
    return wrap(core, PlotBackend.layout(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static PlotInt8Buffer wrap(Plot core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static PlotInt8Buffer wrap(Plot core, Layout layout) {
    return new PlotInt8Buffer(core, StorageChecks.within(PlotBackend.size(core), layout), false);
  }

  /** Makes a buffer over a new core, as that lies if it has the shape. */
  static PlotInt8Buffer allocated(Plot core, long... shape) {
    return wrap(core, StorageChecks.ofShape(PlotBackend.layout(core), shape));
  }

  @Override
  public Plot core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return PlotBufferProvider.INSTANCE;
  }

  @Override
  public byte[] array() {
    return PlotBackend.array(core);
  }

  @Override
  public PlotInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new PlotInt8Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return PlotBackend.read(core, layout.at());
  }

  @Override
  public int get(int i) {
    return PlotBackend.read(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return PlotBackend.read(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return PlotBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return PlotBackend.read(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return PlotBackend.read(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return PlotBackend.read(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return PlotBackend.read(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return PlotBackend.read(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    PlotBackend.write(core, writable().at(), Ranges.int8(value));
  }

  @Override
  public void set(int i, int value) {
    PlotBackend.write(core, writable().at(i), Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    PlotBackend.write(core, writable().at(i, j), Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    PlotBackend.write(core, writable().at(i, j, k), Ranges.int8(value));
  }

  @Override
  public void set(int[] index, int value) {
    PlotBackend.write(core, writable().at(index), Ranges.int8(value));
  }

  @Override
  public void set(long i, int value) {
    PlotBackend.write(core, (int) writable().at(i), Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    PlotBackend.write(core, (int) writable().at(i, j), Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    PlotBackend.write(core, (int) writable().at(i, j, k), Ranges.int8(value));
  }

  @Override
  public void set(long[] index, int value) {
    PlotBackend.write(core, (int) writable().at(index), Ranges.int8(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    if (array() != null) {
      Operand.super.load(index, stride, block, offset, length);
      return;
    }
    byte[] elements = (byte[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = (byte) PlotBackend.read(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    if (array() != null) {
      Operand.super.store(index, stride, block, offset, length);
      return;
    }
    byte[] elements = (byte[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        PlotBackend.write(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
