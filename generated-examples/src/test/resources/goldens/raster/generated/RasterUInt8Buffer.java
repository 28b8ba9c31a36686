package demo;

import io.monomorph.UInt8Buffer;
import io.monomorph.generated.Ranges;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import javax.annotation.processing.Generated;

/** A uint8 buffer over a {@link DataBufferByte}, as {@link RasterBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class RasterUInt8Buffer extends UInt8Buffer implements Operand {
  private final DataBufferByte core;

  private RasterUInt8Buffer(DataBufferByte core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static RasterUInt8Buffer wrap(DataBufferByte core) {
    return wrap(core, Layout.of(RasterBackend.array(core).length));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static RasterUInt8Buffer wrap(DataBufferByte core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static RasterUInt8Buffer wrap(DataBufferByte core, Layout layout) {
    return new RasterUInt8Buffer(
        core, StorageChecks.within(RasterBackend.array(core).length, layout), false);
  }

  /** Makes a buffer over the core of a {@link BufferedImage}. */
  public static RasterUInt8Buffer wrap(BufferedImage source) {
    return wrap(
        StorageChecks.wrapped(RasterBackend.wrap(source), "RasterBackend.wrap", source),
        RasterBackend.shape(source));
  }

  @Override
  public DataBufferByte core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return RasterBufferProvider.INSTANCE;
  }

  @Override
  public byte[] array() {
    return RasterBackend.array(core);
  }

  @Override
  public RasterUInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new RasterUInt8Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return RasterBackend.read(core, layout.at());
  }

  @Override
  public int get(int i) {
    return RasterBackend.read(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return RasterBackend.read(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return RasterBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return RasterBackend.read(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return RasterBackend.read(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return RasterBackend.read(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return RasterBackend.read(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return RasterBackend.read(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    RasterBackend.write(core, writable().at(), Ranges.uint8(value));
  }

  @Override
  public void set(int i, int value) {
    RasterBackend.write(core, writable().at(i), Ranges.uint8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    RasterBackend.write(core, writable().at(i, j), Ranges.uint8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    RasterBackend.write(core, writable().at(i, j, k), Ranges.uint8(value));
  }

  @Override
  public void set(int[] index, int value) {
    RasterBackend.write(core, writable().at(index), Ranges.uint8(value));
  }

  @Override
  public void set(long i, int value) {
    RasterBackend.write(core, (int) writable().at(i), Ranges.uint8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    RasterBackend.write(core, (int) writable().at(i, j), Ranges.uint8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    RasterBackend.write(core, (int) writable().at(i, j, k), Ranges.uint8(value));
  }

  @Override
  public void set(long[] index, int value) {
    RasterBackend.write(core, (int) writable().at(index), Ranges.uint8(value));
  }
}
