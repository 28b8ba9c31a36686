package io.monomorph.component;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.execution.ThreadBlocks;
import io.monomorph.kernel.Casts;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;

/**
 * Elements that are those of another buffer times a scale, plus a shift, computed in float64 and
 * cast; complex ones in complex128, their imaginary part without the shift. What is written goes
 * the other way, and is rounded to the nearest integer, half to even, where the other buffer has
 * integers.
 */
public final class ScaledLine extends Computed {
  private final Operand raw;
  private final long offset;
  private final long step;
  private final double scale;
  private final double shift;

  /** The dtype in which values are computed. */
  private final DType between;

  private final boolean rounds;

  /** Of a buffer with one axis. */
  public ScaledLine(String name, DType dtype, NdBuffer raw, double scale, double shift) {
    super(name, dtype, raw.layout().packed());
    this.raw = Operand.of(raw);
    this.offset = raw.layout().offset();
    this.step = raw.layout().strides(0);
    this.scale = scale;
    this.shift = shift;
    boolean complex = dtype.isComplex() || raw.dtype().isComplex();
    this.between = complex ? DType.COMPLEX128 : DType.FLOAT64;
    this.rounds = raw.dtype().isInteger();
  }

  @Override
  public boolean isReadOnly() {
    return raw.isReadOnly();
  }

  @Override
  public void load(long index, long stride, Object block, int at, int length) {
    check();
    ThreadBlocks scratch = ThreadBlocks.own();
    int most = Math.min(length, Limits.BLOCK);
    Object own = scratch.take(raw.dtype(), most);
    double[] values = (double[]) scratch.take(between, most);
    for (int done = 0; done < length; done += Limits.BLOCK) {
      int n = Math.min(length - done, Limits.BLOCK);
      raw.load(offset + (index + done * stride) * step, stride * step, own, 0, n);
      Casts.run(raw.dtype(), own, 0, 1, between, values, 0, 1, n);
      if (between == DType.FLOAT64) {
        scale(values, n);
      } else {
        scalePairs(values, n);
      }
      Casts.run(between, values, 0, 1, dtype(), block, at + done, 1, n);
    }
    scratch.give(between, values);
    scratch.give(raw.dtype(), own);
  }

  private void scale(double[] values, int n) {
    for (int k = 0; k < n; k++) {
      values[k] = values[k] * scale + shift;
    }
  }

  private void scalePairs(double[] values, int n) {
    for (int k = 0; k < 2 * n; k += 2) {
      values[k] = values[k] * scale + shift;
      values[k + 1] *= scale;
    }
  }

  @Override
  public void store(long index, long stride, Object block, int at, int length) {
    check();
    ThreadBlocks scratch = ThreadBlocks.own();
    int most = Math.min(length, Limits.BLOCK);
    Object own = scratch.take(raw.dtype(), most);
    double[] values = (double[]) scratch.take(between, most);
    for (int done = 0; done < length; done += Limits.BLOCK) {
      int n = Math.min(length - done, Limits.BLOCK);
      Casts.run(dtype(), block, at + done, 1, between, values, 0, 1, n);
      if (between == DType.FLOAT64) {
        unscale(values, n);
      } else {
        unscalePairs(values, n);
      }
      Casts.run(between, values, 0, 1, raw.dtype(), own, 0, 1, n);
      raw.store(offset + (index + done * stride) * step, stride * step, own, 0, n);
    }
    scratch.give(between, values);
    scratch.give(raw.dtype(), own);
  }

  private void unscale(double[] values, int n) {
    for (int k = 0; k < n; k++) {
      double value = (values[k] - shift) / scale;
      values[k] = rounds ? Math.rint(value) : value;
    }
  }

  private void unscalePairs(double[] values, int n) {
    for (int k = 0; k < 2 * n; k += 2) {
      double value = (values[k] - shift) / scale;
      values[k] = rounds ? Math.rint(value) : value;
      values[k + 1] /= scale;
    }
  }
}
