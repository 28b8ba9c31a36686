package demo;

import io.monomorph.Complex64Buffer;
import io.monomorph.generated.StorageAccess;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.nio.FloatBuffer;
import javax.annotation.processing.Generated;

/** A complex64 buffer over a {@link FloatBuffer}, as {@link SignalBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SignalComplex64Buffer extends Complex64Buffer implements Operand {
  private final FloatBuffer core;

  private SignalComplex64Buffer(FloatBuffer core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static SignalComplex64Buffer wrap(FloatBuffer core) {
    return wrap(core, Layout.of(SignalBackend.size(core)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static SignalComplex64Buffer wrap(FloatBuffer core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static SignalComplex64Buffer wrap(FloatBuffer core, Layout layout) {
    return new SignalComplex64Buffer(
        core, StorageChecks.within(SignalBackend.size(core), layout), false);
  }

  @Override
  public FloatBuffer core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return SignalBufferProvider.INSTANCE;
  }

  @Override
  public SignalComplex64Buffer withLayout(Layout layout, boolean readOnly) {
    return new SignalComplex64Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public float getReal() {
    return SignalBackend.real(core, layout.at());
  }

  @Override
  public float getReal(int i) {
    return SignalBackend.real(core, layout.at(i));
  }

  @Override
  public float getReal(int i, int j) {
    return SignalBackend.real(core, layout.at(i, j));
  }

  @Override
  public float getReal(int i, int j, int k) {
    return SignalBackend.real(core, layout.at(i, j, k));
  }

  @Override
  public float getReal(int... index) {
    return SignalBackend.real(core, layout.at(index));
  }

  @Override
  public float getReal(long i) {
    return SignalBackend.real(core, (int) layout.at(i));
  }

  @Override
  public float getReal(long i, long j) {
    return SignalBackend.real(core, (int) layout.at(i, j));
  }

  @Override
  public float getReal(long i, long j, long k) {
    return SignalBackend.real(core, (int) layout.at(i, j, k));
  }

  @Override
  public float getReal(long... index) {
    return SignalBackend.real(core, (int) layout.at(index));
  }

  @Override
  public float getImag() {
    return SignalBackend.imaginary(core, layout.at());
  }

  @Override
  public float getImag(int i) {
    return SignalBackend.imaginary(core, layout.at(i));
  }

  @Override
  public float getImag(int i, int j) {
    return SignalBackend.imaginary(core, layout.at(i, j));
  }

  @Override
  public float getImag(int i, int j, int k) {
    return SignalBackend.imaginary(core, layout.at(i, j, k));
  }

  @Override
  public float getImag(int... index) {
    return SignalBackend.imaginary(core, layout.at(index));
  }

  @Override
  public float getImag(long i) {
    return SignalBackend.imaginary(core, (int) layout.at(i));
  }

  @Override
  public float getImag(long i, long j) {
    return SignalBackend.imaginary(core, (int) layout.at(i, j));
  }

  @Override
  public float getImag(long i, long j, long k) {
    return SignalBackend.imaginary(core, (int) layout.at(i, j, k));
  }

  @Override
  public float getImag(long... index) {
    return SignalBackend.imaginary(core, (int) layout.at(index));
  }

  @Override
  public void set(float re, float im) {
    SignalBackend.write(core, writable().at(), re, im);
  }

  @Override
  public void set(int i, float re, float im) {
    SignalBackend.write(core, writable().at(i), re, im);
  }

  @Override
  public void set(int i, int j, float re, float im) {
    SignalBackend.write(core, writable().at(i, j), re, im);
  }

  @Override
  public void set(int i, int j, int k, float re, float im) {
    SignalBackend.write(core, writable().at(i, j, k), re, im);
  }

  @Override
  public void set(int[] index, float re, float im) {
    SignalBackend.write(core, writable().at(index), re, im);
  }

  @Override
  public void set(long i, float re, float im) {
    SignalBackend.write(core, (int) writable().at(i), re, im);
  }

  @Override
  public void set(long i, long j, float re, float im) {
    SignalBackend.write(core, (int) writable().at(i, j), re, im);
  }

  @Override
  public void set(long i, long j, long k, float re, float im) {
    SignalBackend.write(core, (int) writable().at(i, j, k), re, im);
  }

  @Override
  public void set(long[] index, float re, float im) {
    SignalBackend.write(core, (int) writable().at(index), re, im);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    float[] elements = (float[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        int slot = 2 * (offset + k);
        elements[slot] = SignalBackend.real(core, at);
        elements[slot + 1] = SignalBackend.imaginary(core, at);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unread(this, backend(), index, stride, length, failure);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    float[] elements = (float[]) block;
    try {
      int at = (int) index;
      int step = (int) stride;
      for (int k = 0; k < length; k++, at += step) {
        int slot = 2 * (offset + k);
        SignalBackend.write(core, at, elements[slot], elements[slot + 1]);
      }
    } catch (RuntimeException failure) {
      throw StorageAccess.unwritten(this, backend(), index, stride, length, failure);
    }
  }
}
