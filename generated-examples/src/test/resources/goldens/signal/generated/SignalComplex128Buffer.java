package demo;

import io.monomorph.Complex128Buffer;
import io.monomorph.generated.StorageChecks;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import javax.annotation.processing.Generated;

/** A complex128 buffer over a {@code double[]}, as {@link SignalBackend} declares it. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SignalComplex128Buffer extends Complex128Buffer implements Operand {
  private final double[] core;

  private SignalComplex128Buffer(double[] core, Layout layout, boolean readOnly) {
    super(layout, readOnly);
    this.core = core;
  }

  /** Makes a one-dimensional buffer that shares all elements of a core. */
  public static SignalComplex128Buffer wrap(double[] core) {
    return wrap(core, Layout.of(StorageChecks.pairs(SignalBackend.array(core).length)));
  }

  /** Makes a buffer that shares the elements of a core, in C order from the first. */
  public static SignalComplex128Buffer wrap(double[] core, long... shape) {
    return wrap(core, Layout.of(shape));
  }

  /**
   * Makes a buffer that shares the elements of a core, under any layout.
   *
   * @throws IllegalArgumentException if an element would be outside the core
   */
  public static SignalComplex128Buffer wrap(double[] core, Layout layout) {
    return new SignalComplex128Buffer(
        core,
        StorageChecks.within(StorageChecks.pairs(SignalBackend.array(core).length), layout),
        false);
  }

  @Override
  public double[] core() {
    return core;
  }

  @Override
  public BackendProvider backend() {
    return SignalBufferProvider.INSTANCE;
  }

  @Override
  public double[] array() {
    return SignalBackend.array(core);
  }

  @Override
  public SignalComplex128Buffer withLayout(Layout layout, boolean readOnly) {
    return new SignalComplex128Buffer(core, layout, readOnly || isReadOnly());
  }

  @Override
  public double getReal() {
    return SignalBackend.real(core, layout.at());
  }

  @Override
  public double getReal(int i) {
    return SignalBackend.real(core, layout.at(i));
  }

  @Override
  public double getReal(int i, int j) {
    return SignalBackend.real(core, layout.at(i, j));
  }

  @Override
  public double getReal(int i, int j, int k) {
    return SignalBackend.real(core, layout.at(i, j, k));
  }

  @Override
  public double getReal(int... index) {
    return SignalBackend.real(core, layout.at(index));
  }

  @Override
  public double getReal(long i) {
    return SignalBackend.real(core, (int) layout.at(i));
  }

  @Override
  public double getReal(long i, long j) {
    return SignalBackend.real(core, (int) layout.at(i, j));
  }

  @Override
  public double getReal(long i, long j, long k) {
    return SignalBackend.real(core, (int) layout.at(i, j, k));
  }

  @Override
  public double getReal(long... index) {
    return SignalBackend.real(core, (int) layout.at(index));
  }

  @Override
  public double getImag() {
    return SignalBackend.imaginary(core, layout.at());
  }

  @Override
  public double getImag(int i) {
    return SignalBackend.imaginary(core, layout.at(i));
  }

  @Override
  public double getImag(int i, int j) {
    return SignalBackend.imaginary(core, layout.at(i, j));
  }

  @Override
  public double getImag(int i, int j, int k) {
    return SignalBackend.imaginary(core, layout.at(i, j, k));
  }

  @Override
  public double getImag(int... index) {
    return SignalBackend.imaginary(core, layout.at(index));
  }

  @Override
  public double getImag(long i) {
    return SignalBackend.imaginary(core, (int) layout.at(i));
  }

  @Override
  public double getImag(long i, long j) {
    return SignalBackend.imaginary(core, (int) layout.at(i, j));
  }

  @Override
  public double getImag(long i, long j, long k) {
    return SignalBackend.imaginary(core, (int) layout.at(i, j, k));
  }

  @Override
  public double getImag(long... index) {
    return SignalBackend.imaginary(core, (int) layout.at(index));
  }

  @Override
  public void set(double re, double im) {
    SignalBackend.write(core, writable().at(), re, im);
  }

  @Override
  public void set(int i, double re, double im) {
    SignalBackend.write(core, writable().at(i), re, im);
  }

  @Override
  public void set(int i, int j, double re, double im) {
    SignalBackend.write(core, writable().at(i, j), re, im);
  }

  @Override
  public void set(int i, int j, int k, double re, double im) {
    SignalBackend.write(core, writable().at(i, j, k), re, im);
  }

  @Override
  public void set(int[] index, double re, double im) {
    SignalBackend.write(core, writable().at(index), re, im);
  }

  @Override
  public void set(long i, double re, double im) {
    SignalBackend.write(core, (int) writable().at(i), re, im);
  }

  @Override
  public void set(long i, long j, double re, double im) {
    SignalBackend.write(core, (int) writable().at(i, j), re, im);
  }

  @Override
  public void set(long i, long j, long k, double re, double im) {
    SignalBackend.write(core, (int) writable().at(i, j, k), re, im);
  }

  @Override
  public void set(long[] index, double re, double im) {
    SignalBackend.write(core, (int) writable().at(index), re, im);
  }
}
