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

/** An int8 buffer over a {@link ByteBuffer}, as {@link PageBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class PageInt8Buffer extends Int8Buffer implements Operand {
  private final ByteBuffer core;

  private PageInt8Buffer(ByteBuffer core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static PageInt8Buffer wrap(ByteBuffer core) {
    return wrap(core, Layout.of(PageBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static PageInt8Buffer wrap(ByteBuffer core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static PageInt8Buffer wrap(ByteBuffer core, Layout layout) {
    return new PageInt8Buffer(
        core, StorageChecks.within(PageBackend.size(core), layout), PageBackend.isReadOnly(core));
  }

  @Override
  public ByteBuffer core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return PageBufferProvider.INSTANCE;
  }

  @Override
  public PageInt8Buffer withLayout(Layout layout, boolean readOnly) {
    return new PageInt8Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public int get() {
    return PageBackend.read(core, layout.at());
  }

  @Override
  public int get(int i) {
    return PageBackend.read(core, layout.at(i));
  }

  @Override
  public int get(int i, int j) {
    return PageBackend.read(core, layout.at(i, j));
  }

  @Override
  public int get(int i, int j, int k) {
    return PageBackend.read(core, layout.at(i, j, k));
  }

  @Override
  public int get(int... index) {
    return PageBackend.read(core, layout.at(index));
  }

  @Override
  public int get(long i) {
    return PageBackend.read(core, (int) layout.at(i));
  }

  @Override
  public int get(long i, long j) {
    return PageBackend.read(core, (int) layout.at(i, j));
  }

  @Override
  public int get(long i, long j, long k) {
    return PageBackend.read(core, (int) layout.at(i, j, k));
  }

  @Override
  public int get(long... index) {
    return PageBackend.read(core, (int) layout.at(index));
  }

  @Override
  public void set(int value) {
    PageBackend.write(core, writable().at(), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int i, int value) {
    PageBackend.write(core, writable().at(i), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int value) {
    PageBackend.write(core, writable().at(i, j), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int i, int j, int k, int value) {
    PageBackend.write(core, writable().at(i, j, k), (byte) Ranges.int8(value));
  }

  @Override
  public void set(int[] index, int value) {
    PageBackend.write(core, writable().at(index), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long i, int value) {
    PageBackend.write(core, (int) writable().at(i), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, int value) {
    PageBackend.write(core, (int) writable().at(i, j), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long i, long j, long k, int value) {
    PageBackend.write(core, (int) writable().at(i, j, k), (byte) Ranges.int8(value));
  }

  @Override
  public void set(long[] index, int value) {
    PageBackend.write(core, (int) writable().at(index), (byte) Ranges.int8(value));
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    byte[] elements = (byte[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        elements[offset + k] = PageBackend.read(core, at);
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
        PageBackend.write(core, at, elements[offset + k]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
