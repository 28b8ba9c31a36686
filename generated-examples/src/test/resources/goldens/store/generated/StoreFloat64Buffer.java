package demo;

import io.monomorph.Float64Buffer;
import io.monomorph.generated.Lifetime;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/** A float64 buffer over a {@link Store}, as {@link StoreBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
final class StoreFloat64Buffer extends Float64Buffer implements Operand, AutoCloseable {
  private final Store core;
  private final Lifetime lifetime;

  private StoreFloat64Buffer(Store core, Layout layout, boolean readOnly, Lifetime lifetime) {
    super(layout, readOnly);
    this.core = core;
    this.lifetime = lifetime;
  }

  /** Makes a buffer that shares the elements of a core, in the core's own shape. */
  static StoreFloat64Buffer wrap(Store core) {
    return wrap(core, StoreBackend.shape(core));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  static StoreFloat64Buffer wrap(Store core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  static StoreFloat64Buffer wrap(Store core, Layout layout) {
    return new StoreFloat64Buffer(
        core, StorageChecks.within(StoreBackend.size(core), layout), false, Lifetime.of(core));
  }

  /** Makes a buffer over the core of a {@link Path}. */
  static StoreFloat64Buffer wrap(Path source) {
    return wrap(StorageChecks.wrapped(StoreBackend.open(source), "StoreBackend.open", source));
  }

  @Override
  public Store core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return StoreBufferProvider.INSTANCE;
  }

  @Override
  public MemorySegment memory() {
    return StoreBackend.memory(core);
  }

  @Override
  public StoreFloat64Buffer withLayout(Layout layout, boolean readOnly) {
    return new StoreFloat64Buffer(core, layout, readOnly || isReadOnly(), lifetime);
  }

  @Override
  public void flush() {
    StoreBackend.flush(core);
  }

  @Override
  public void close() {
    lifetime.end(core, () -> StoreBackend.close(core));
  }

  @Override
  public double get() {
    return StoreBackend.read(core, layout.at());
  }

  @Override
  public double get(int i) {
    return StoreBackend.read(core, layout.at(i));
  }

  @Override
  public double get(int i, int j) {
    return StoreBackend.read(core, layout.at(i, j));
  }

  @Override
  public double get(int i, int j, int k) {
    return StoreBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public double get(int... index) {
    return StoreBackend.read(core, layout.at(index));
  }

  @Override
  public double get(long i) {
    return StoreBackend.read(core, (int) layout.at(i));
  }

  @Override
  public double get(long i, long j) {
    return StoreBackend.read(core, (int) layout.at(i, j));
  }

  @Override
  public double get(long i, long j, long k) {
    return StoreBackend.read(core, (int) layout.at(i, j, k));
  }

  @Override
  public double get(long... index) {
    return StoreBackend.read(core, (int) layout.at(index));
  }

  @Override
  public void set(double value) {
    StoreBackend.write(core, writable().at(), value);
  }

  @Override
  public void set(int i, double value) {
    StoreBackend.write(core, writable().at(i), value);
  }

  @Override
  public void set(int i, int j, double value) {
    StoreBackend.write(core, writable().at(i, j), value);
  }

  @Override
  public void set(int i, int j, int k, double value) {
    StoreBackend.write(core, writable().at(i, j, k), value);
  }

  @Override
  public void set(int[] index, double value) {
    StoreBackend.write(core, writable().at(index), value);
  }

  @Override
  public void set(long i, double value) {
    StoreBackend.write(core, (int) writable().at(i), value);
  }

  @Override
  public void set(long i, long j, double value) {
    StoreBackend.write(core, (int) writable().at(i, j), value);
  }

  @Override
  public void set(long i, long j, long k, double value) {
    StoreBackend.write(core, (int) writable().at(i, j, k), value);
  }

  @Override
  public void set(long[] index, double value) {
    StoreBackend.write(core, (int) writable().at(index), value);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    lifetime.check();
    double[] elements = (double[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = StoreBackend.read(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    lifetime.check();
    double[] elements = (double[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        StoreBackend.write(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
