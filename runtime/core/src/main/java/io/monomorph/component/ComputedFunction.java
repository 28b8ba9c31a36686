package io.monomorph.component;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.execution.ThreadBlocks;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Limits;
import java.util.Objects;

/** Elements that are the values of a function of their tuple and component. */
public final class ComputedFunction extends Computed {
  private final Values values;
  private final int components;

  /** Gives values of one dtype, that of the blocks that it fills. */
  public sealed interface Values {}

  /** Values of float64. */
  @FunctionalInterface
  public non-sealed interface Doubles extends Values {
    /** The value of a component of a tuple. */
    double at(long tuple, int component);
  }

  /** Values of int64. */
  @FunctionalInterface
  public non-sealed interface Longs extends Values {
    /** The value of a component of a tuple. */
    long at(long tuple, int component);
  }

  /** Values of complex128. */
  @FunctionalInterface
  public non-sealed interface Complexes extends Values {
    /** The value of a component of a tuple. */
    Complex at(long tuple, int component);
  }

  /** Of some tuples of some components. */
  public ComputedFunction(String name, DType dtype, Layout layout, Values values) {
    super(name, dtype, layout);
    this.values = values;
    this.components = Math.max(1, (int) layout.shape(1));
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public double real(long index) {
    check();
    return values instanceof Doubles doubles
        ? doubles.at(index / components, (int) (index % components))
        : super.real(index);
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    check();
    DType from =
        switch (values) {
          case Doubles d -> DType.FLOAT64;
          case Longs l -> DType.INT64;
          case Complexes c -> DType.COMPLEX128;
        };
    ThreadBlocks scratch = ThreadBlocks.own();
    // The function may use buffers itself: what it has taken is not to be filled meanwhile.
    Object given = scratch.take(from, Math.min(length, Limits.BLOCK));
    for (int done = 0; done < length; done += Limits.BLOCK) {
      int n = Math.min(length - done, Limits.BLOCK);
      fill(index + done * stride, stride, given, n);
      Casts.run(from, given, 0, 1, dtype(), block, offset + done, 1, n);
    }
    scratch.give(from, given);
  }

  private void fill(long index, long stride, Object block, int n) {
    switch (values) {
      case Doubles doubles -> {
        double[] to = (double[]) block;
        for (int k = 0; k < n; k++) {
          long at = index + k * stride;
          to[k] = doubles.at(at / components, (int) (at % components));
        }
      }
      case Longs longs -> {
        long[] to = (long[]) block;
        for (int k = 0; k < n; k++) {
          long at = index + k * stride;
          to[k] = longs.at(at / components, (int) (at % components));
        }
      }
      case Complexes complexes -> {
        double[] to = (double[]) block;
        for (int k = 0; k < n; k++) {
          long at = index + k * stride;
          Complex value =
              Objects.requireNonNull(
                  complexes.at(at / components, (int) (at % components)),
                  "the function of " + description() + " has returned null");
          to[2 * k] = value.real();
          to[2 * k + 1] = value.imag();
        }
      }
    }
  }
}
