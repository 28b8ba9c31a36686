package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.dtype.DType;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.ReductionLoop;
import io.monomorph.generated.ReductionSignature;
import io.monomorph.generated.ReductionTable;
import io.monomorph.ufunc.ComplexCell;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/** The loops of the reductions that {@link Sums} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SumsReductionLoops {
  public static final ReductionTable CENTRE =
      ReductionTable.of("centre", 1, Folding.PAIRWISE, SumsReductionLoops::centreSignatures);

  public static final ReductionTable PARITY =
      ReductionTable.of("parity", 1, Folding.LEFT_TO_RIGHT, SumsReductionLoops::paritySignatures);

  public static final ReductionTable DOT =
      ReductionTable.of("dot", 2, Folding.AXES_IN_ANY_ORDER, SumsReductionLoops::dotSignatures);

  private SumsReductionLoops() {}

  private static ReductionSignature[] centreSignatures() {
    return new ReductionSignature[] {
        ReductionSignature.of(
            new CentreComplex64(), DType.COMPLEX128, DType.COMPLEX64, DType.COMPLEX64),
        ReductionSignature.of(
            new CentreComplex128(), DType.COMPLEX128, DType.COMPLEX128, DType.COMPLEX128)
        };
  }

  private static ReductionSignature[] paritySignatures() {
    return new ReductionSignature[] {
        ReductionSignature.of(new ParityBool(), DType.BOOL, DType.BOOL, DType.BOOL)
        };
  }

  private static ReductionSignature[] dotSignatures() {
    return new ReductionSignature[] {
        ReductionSignature.of(
            new DotInt8UInt8(), DType.INT64, DType.INT32, DType.INT8, DType.UINT8),
        ReductionSignature.of(
            new DotUInt16Int16(), DType.INT64, DType.INT64, DType.UINT16, DType.INT16),
        ReductionSignature.of(
            new DotUInt16(), DType.UINT16, DType.UINT16, DType.UINT16, DType.UINT16)
        };
  }

  /** Reduction centre of {@code complex64}. */
  private static final class CentreComplex64 implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Sums.Centre state = new Sums.Centre();
      double[] state1 = new double[n];
      Arrays.fill(state1, state.re);
      double[] state2 = new double[n];
      Arrays.fill(state2, state.im);
      return new Object[] {state1, state2};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      double[] other1 = (double[]) others[0];
      double[] other2 = (double[]) others[1];
      Sums.Centre state = new Sums.Centre();
      Sums.Centre other = new Sums.Centre();
      for (int k = 0; k < n; k++) {
        state.re = state1[k];
        state.im = state2[k];
        other.re = other1[k];
        other.im = other2[k];
        state.combine(other);
        state1[k] = state.re;
        state2[k] = state.im;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      double[] out = (double[]) results;
      Sums.Centre state = new Sums.Centre();
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        state.re = state1[k];
        state.im = state2[k];
        state.finish(counts[k], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      float[] x1 = (float[]) arrays[0];
      foldPairwise(state1, state2, at, x1, offsets[0], strides[0], n);
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      float[] x1 = (float[]) arrays[0];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, state2, at, x1, offsets[0], n);
      } else {
        spreadStrided(state1, state2, at, step, x1, offsets[0], strides[0], n);
      }
    }

    private static void foldPairwise(
        double[] state1, double[] state2, int at, float[] x1, int at1, int step1, int n) {
      Sums.Centre state = new Sums.Centre();
      state.re = state1[at];
      state.im = state2[at];
      if (n < 16) {
        for (int k = 0; k < n; k++) {
          state.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
          at1 += step1;
        }
      } else {
        state.combine(streams(x1, at1, step1, n));
      }
      state1[at] = state.re;
      state2[at] = state.im;
    }

    private static Sums.Centre streams(float[] x1, int at1, int step1, int n) {
      if (n > 1024) {
        int half = n / 2 - n / 2 % 8;
        Sums.Centre first = streams(x1, at1, step1, half);
        first.combine(streams(x1, at1 + half * step1, step1, n - half));
        return first;
      }
      Sums.Centre state0 = new Sums.Centre();
      Sums.Centre state1 = new Sums.Centre();
      Sums.Centre state2 = new Sums.Centre();
      Sums.Centre state3 = new Sums.Centre();
      Sums.Centre state4 = new Sums.Centre();
      Sums.Centre state5 = new Sums.Centre();
      Sums.Centre state6 = new Sums.Centre();
      Sums.Centre state7 = new Sums.Centre();
      int k = 0;
      for (; k + 8 <= n; k += 8) {
        state0.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
        state1.accumulate(x1[2 * (at1 + step1)], x1[2 * (at1 + step1) + 1]);
        state2.accumulate(x1[2 * (at1 + 2 * step1)], x1[2 * (at1 + 2 * step1) + 1]);
        state3.accumulate(x1[2 * (at1 + 3 * step1)], x1[2 * (at1 + 3 * step1) + 1]);
        state4.accumulate(x1[2 * (at1 + 4 * step1)], x1[2 * (at1 + 4 * step1) + 1]);
        state5.accumulate(x1[2 * (at1 + 5 * step1)], x1[2 * (at1 + 5 * step1) + 1]);
        state6.accumulate(x1[2 * (at1 + 6 * step1)], x1[2 * (at1 + 6 * step1) + 1]);
        state7.accumulate(x1[2 * (at1 + 7 * step1)], x1[2 * (at1 + 7 * step1) + 1]);
        at1 += 8 * step1;
      }
      for (; k < n; k++) {
        state7.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
        at1 += step1;
      }
      state0.combine(state1);
      state2.combine(state3);
      state4.combine(state5);
      state6.combine(state7);
      state0.combine(state2);
      state4.combine(state6);
      state0.combine(state4);
      Sums.Centre all = new Sums.Centre();
      // What is returned is another object, so that the others can be registers.
      all.combine(state0);
      return all;
    }

    private static void spreadContiguous(
        double[] state1, double[] state2, int at, float[] x1, int at1, int n) {
      Sums.Centre state = new Sums.Centre();
      for (int k = 0; k < n; k++) {
        state.re = state1[at + k];
        state.im = state2[at + k];
        state.accumulate(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1]);
        state1[at + k] = state.re;
        state2[at + k] = state.im;
      }
    }

    private static void spreadStrided(
        double[] state1, double[] state2, int at, int step, float[] x1, int at1, int step1, int n) {
      Sums.Centre state = new Sums.Centre();
      for (int k = 0; k < n; k++) {
        state.re = state1[at];
        state.im = state2[at];
        state.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
        state1[at] = state.re;
        state2[at] = state.im;
        at += step;
        at1 += step1;
      }
    }
  }

  /** Reduction centre of {@code complex128}. */
  private static final class CentreComplex128 implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Sums.Centre state = new Sums.Centre();
      double[] state1 = new double[n];
      Arrays.fill(state1, state.re);
      double[] state2 = new double[n];
      Arrays.fill(state2, state.im);
      return new Object[] {state1, state2};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      double[] other1 = (double[]) others[0];
      double[] other2 = (double[]) others[1];
      Sums.Centre state = new Sums.Centre();
      Sums.Centre other = new Sums.Centre();
      for (int k = 0; k < n; k++) {
        state.re = state1[k];
        state.im = state2[k];
        other.re = other1[k];
        other.im = other2[k];
        state.combine(other);
        state1[k] = state.re;
        state2[k] = state.im;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      double[] out = (double[]) results;
      Sums.Centre state = new Sums.Centre();
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        state.re = state1[k];
        state.im = state2[k];
        state.finish(counts[k], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      double[] x1 = (double[]) arrays[0];
      foldPairwise(state1, state2, at, x1, offsets[0], strides[0], n);
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] state1 = (double[]) states[0];
      double[] state2 = (double[]) states[1];
      double[] x1 = (double[]) arrays[0];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, state2, at, x1, offsets[0], n);
      } else {
        spreadStrided(state1, state2, at, step, x1, offsets[0], strides[0], n);
      }
    }

    private static void foldPairwise(
        double[] state1, double[] state2, int at, double[] x1, int at1, int step1, int n) {
      Sums.Centre state = new Sums.Centre();
      state.re = state1[at];
      state.im = state2[at];
      if (n < 16) {
        for (int k = 0; k < n; k++) {
          state.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
          at1 += step1;
        }
      } else {
        state.combine(streams(x1, at1, step1, n));
      }
      state1[at] = state.re;
      state2[at] = state.im;
    }

    private static Sums.Centre streams(double[] x1, int at1, int step1, int n) {
      if (n > 1024) {
        int half = n / 2 - n / 2 % 8;
        Sums.Centre first = streams(x1, at1, step1, half);
        first.combine(streams(x1, at1 + half * step1, step1, n - half));
        return first;
      }
      Sums.Centre state0 = new Sums.Centre();
      Sums.Centre state1 = new Sums.Centre();
      Sums.Centre state2 = new Sums.Centre();
      Sums.Centre state3 = new Sums.Centre();
      Sums.Centre state4 = new Sums.Centre();
      Sums.Centre state5 = new Sums.Centre();
      Sums.Centre state6 = new Sums.Centre();
      Sums.Centre state7 = new Sums.Centre();
      int k = 0;
      for (; k + 8 <= n; k += 8) {
        state0.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
        state1.accumulate(x1[2 * (at1 + step1)], x1[2 * (at1 + step1) + 1]);
        state2.accumulate(x1[2 * (at1 + 2 * step1)], x1[2 * (at1 + 2 * step1) + 1]);
        state3.accumulate(x1[2 * (at1 + 3 * step1)], x1[2 * (at1 + 3 * step1) + 1]);
        state4.accumulate(x1[2 * (at1 + 4 * step1)], x1[2 * (at1 + 4 * step1) + 1]);
        state5.accumulate(x1[2 * (at1 + 5 * step1)], x1[2 * (at1 + 5 * step1) + 1]);
        state6.accumulate(x1[2 * (at1 + 6 * step1)], x1[2 * (at1 + 6 * step1) + 1]);
        state7.accumulate(x1[2 * (at1 + 7 * step1)], x1[2 * (at1 + 7 * step1) + 1]);
        at1 += 8 * step1;
      }
      for (; k < n; k++) {
        state7.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
        at1 += step1;
      }
      state0.combine(state1);
      state2.combine(state3);
      state4.combine(state5);
      state6.combine(state7);
      state0.combine(state2);
      state4.combine(state6);
      state0.combine(state4);
      Sums.Centre all = new Sums.Centre();
      // What is returned is another object, so that the others can be registers.
      all.combine(state0);
      return all;
    }

    private static void spreadContiguous(
        double[] state1, double[] state2, int at, double[] x1, int at1, int n) {
      Sums.Centre state = new Sums.Centre();
      for (int k = 0; k < n; k++) {
        state.re = state1[at + k];
        state.im = state2[at + k];
        state.accumulate(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1]);
        state1[at + k] = state.re;
        state2[at + k] = state.im;
      }
    }

    private static void spreadStrided(
        double[] state1,
        double[] state2,
        int at,
        int step,
        double[] x1,
        int at1,
        int step1,
        int n) {
      Sums.Centre state = new Sums.Centre();
      for (int k = 0; k < n; k++) {
        state.re = state1[at];
        state.im = state2[at];
        state.accumulate(x1[2 * at1], x1[2 * at1 + 1]);
        state1[at] = state.re;
        state2[at] = state.im;
        at += step;
        at1 += step1;
      }
    }
  }

  /** Reduction parity of {@code bool}. */
  private static final class ParityBool implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Sums.Parity state = new Sums.Parity();
      boolean[] state1 = new boolean[n];
      Arrays.fill(state1, state.odd);
      return new Object[] {state1};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      boolean[] state1 = (boolean[]) states[0];
      boolean[] other1 = (boolean[]) others[0];
      Sums.Parity state = new Sums.Parity();
      Sums.Parity other = new Sums.Parity();
      for (int k = 0; k < n; k++) {
        state.odd = state1[k];
        other.odd = other1[k];
        state.combine(other);
        state1[k] = state.odd;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      boolean[] state1 = (boolean[]) states[0];
      boolean[] out = (boolean[]) results;
      System.arraycopy(state1, 0, out, 0, n);
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      boolean[] state1 = (boolean[]) states[0];
      boolean[] x1 = (boolean[]) arrays[0];
      if (LoopStrides.contiguous(strides)) {
        foldContiguous(state1, at, x1, offsets[0], n);
      } else {
        foldStrided(state1, at, x1, offsets[0], strides[0], n);
      }
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      boolean[] state1 = (boolean[]) states[0];
      boolean[] x1 = (boolean[]) arrays[0];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, at, x1, offsets[0], n);
      } else {
        spreadStrided(state1, at, step, x1, offsets[0], strides[0], n);
      }
    }

    private static void foldContiguous(boolean[] state1, int at, boolean[] x1, int at1, int n) {
      Sums.Parity state = new Sums.Parity();
      state.odd = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1 + k]);
      }
      state1[at] = state.odd;
    }

    private static void foldStrided(
        boolean[] state1, int at, boolean[] x1, int at1, int step1, int n) {
      Sums.Parity state = new Sums.Parity();
      state.odd = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1]);
        at1 += step1;
      }
      state1[at] = state.odd;
    }

    private static void spreadContiguous(boolean[] state1, int at, boolean[] x1, int at1, int n) {
      Sums.Parity state = new Sums.Parity();
      for (int k = 0; k < n; k++) {
        state.odd = state1[at + k];
        state.accumulate(x1[at1 + k]);
        state1[at + k] = state.odd;
      }
    }

    private static void spreadStrided(
        boolean[] state1, int at, int step, boolean[] x1, int at1, int step1, int n) {
      Sums.Parity state = new Sums.Parity();
      for (int k = 0; k < n; k++) {
        state.odd = state1[at];
        state.accumulate(x1[at1]);
        state1[at] = state.odd;
        at += step;
        at1 += step1;
      }
    }
  }

  /** Reduction dot of {@code int8, uint8}. */
  private static final class DotInt8UInt8 implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Sums.Dot state = new Sums.Dot();
      long[] state1 = new long[n];
      Arrays.fill(state1, state.sum);
      return new Object[] {state1};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      long[] state1 = (long[]) states[0];
      long[] other1 = (long[]) others[0];
      Sums.Dot state = new Sums.Dot();
      Sums.Dot other = new Sums.Dot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[k];
        other.sum = other1[k];
        state.combine(other);
        state1[k] = state.sum;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      long[] state1 = (long[]) states[0];
      long[] out = (long[]) results;
      System.arraycopy(state1, 0, out, 0, n);
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] state1 = (long[]) states[0];
      byte[] x1 = (byte[]) arrays[0];
      byte[] x2 = (byte[]) arrays[1];
      if (LoopStrides.contiguous(strides)) {
        foldContiguous(state1, at, x1, offsets[0], x2, offsets[1], n);
      } else {
        foldStrided(state1, at, x1, offsets[0], strides[0], x2, offsets[1], strides[1], n);
      }
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] state1 = (long[]) states[0];
      byte[] x1 = (byte[]) arrays[0];
      byte[] x2 = (byte[]) arrays[1];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, at, x1, offsets[0], x2, offsets[1], n);
      } else {
        spreadStrided(state1, at, step, x1, offsets[0], strides[0], x2, offsets[1], strides[1], n);
      }
    }

    private static void foldContiguous(
        long[] state1, int at, byte[] x1, int at1, byte[] x2, int at2, int n) {
      Sums.Dot state = new Sums.Dot();
      state.sum = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1 + k], x2[at2 + k] & 0xFF);
      }
      state1[at] = state.sum;
    }

    private static void foldStrided(
        long[] state1,
        int at,
        byte[] x1,
        int at1,
        int step1,
        byte[] x2,
        int at2,
        int step2,
        int n) {
      Sums.Dot state = new Sums.Dot();
      state.sum = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1], x2[at2] & 0xFF);
        at1 += step1;
        at2 += step2;
      }
      state1[at] = state.sum;
    }

    private static void spreadContiguous(
        long[] state1, int at, byte[] x1, int at1, byte[] x2, int at2, int n) {
      Sums.Dot state = new Sums.Dot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[at + k];
        state.accumulate(x1[at1 + k], x2[at2 + k] & 0xFF);
        state1[at + k] = state.sum;
      }
    }

    private static void spreadStrided(
        long[] state1,
        int at,
        int step,
        byte[] x1,
        int at1,
        int step1,
        byte[] x2,
        int at2,
        int step2,
        int n) {
      Sums.Dot state = new Sums.Dot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[at];
        state.accumulate(x1[at1], x2[at2] & 0xFF);
        state1[at] = state.sum;
        at += step;
        at1 += step1;
        at2 += step2;
      }
    }
  }

  /** Reduction dot of {@code uint16, int16}. */
  private static final class DotUInt16Int16 implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Sums.Dot state = new Sums.Dot();
      long[] state1 = new long[n];
      Arrays.fill(state1, state.sum);
      return new Object[] {state1};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      long[] state1 = (long[]) states[0];
      long[] other1 = (long[]) others[0];
      Sums.Dot state = new Sums.Dot();
      Sums.Dot other = new Sums.Dot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[k];
        other.sum = other1[k];
        state.combine(other);
        state1[k] = state.sum;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      long[] state1 = (long[]) states[0];
      long[] out = (long[]) results;
      System.arraycopy(state1, 0, out, 0, n);
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] state1 = (long[]) states[0];
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      if (LoopStrides.contiguous(strides)) {
        foldContiguous(state1, at, x1, offsets[0], x2, offsets[1], n);
      } else {
        foldStrided(state1, at, x1, offsets[0], strides[0], x2, offsets[1], strides[1], n);
      }
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] state1 = (long[]) states[0];
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, at, x1, offsets[0], x2, offsets[1], n);
      } else {
        spreadStrided(state1, at, step, x1, offsets[0], strides[0], x2, offsets[1], strides[1], n);
      }
    }

    private static void foldContiguous(
        long[] state1, int at, short[] x1, int at1, short[] x2, int at2, int n) {
      Sums.Dot state = new Sums.Dot();
      state.sum = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1 + k] & 0xFFFF, x2[at2 + k]);
      }
      state1[at] = state.sum;
    }

    private static void foldStrided(
        long[] state1,
        int at,
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        int n) {
      Sums.Dot state = new Sums.Dot();
      state.sum = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate(x1[at1] & 0xFFFF, x2[at2]);
        at1 += step1;
        at2 += step2;
      }
      state1[at] = state.sum;
    }

    private static void spreadContiguous(
        long[] state1, int at, short[] x1, int at1, short[] x2, int at2, int n) {
      Sums.Dot state = new Sums.Dot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[at + k];
        state.accumulate(x1[at1 + k] & 0xFFFF, x2[at2 + k]);
        state1[at + k] = state.sum;
      }
    }

    private static void spreadStrided(
        long[] state1,
        int at,
        int step,
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        int n) {
      Sums.Dot state = new Sums.Dot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[at];
        state.accumulate(x1[at1] & 0xFFFF, x2[at2]);
        state1[at] = state.sum;
        at += step;
        at1 += step1;
        at2 += step2;
      }
    }
  }

  /** Reduction dot of {@code uint16, uint16}. */
  private static final class DotUInt16 implements ReductionLoop {
    @Override
    public Object[] identity(int n) {
      Sums.CharDot state = new Sums.CharDot();
      int[] state1 = new int[n];
      Arrays.fill(state1, state.sum);
      return new Object[] {state1};
    }

    @Override
    public void combine(Object[] states, Object[] others, int n) {
      int[] state1 = (int[]) states[0];
      int[] other1 = (int[]) others[0];
      Sums.CharDot state = new Sums.CharDot();
      Sums.CharDot other = new Sums.CharDot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[k];
        other.sum = other1[k];
        state.combine(other);
        state1[k] = state.sum;
      }
    }

    @Override
    public void finish(Object[] states, long[] counts, Object results, int n) {
      int[] state1 = (int[]) states[0];
      short[] out = (short[]) results;
      Sums.CharDot state = new Sums.CharDot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[k];
        out[k] = (short) state.finish();
      }
    }

    @Override
    public void fold(
        Object[] states, int at, Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] state1 = (int[]) states[0];
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      if (LoopStrides.contiguous(strides)) {
        foldContiguous(state1, at, x1, offsets[0], x2, offsets[1], n);
      } else {
        foldStrided(state1, at, x1, offsets[0], strides[0], x2, offsets[1], strides[1], n);
      }
    }

    @Override
    public void spread(
        Object[] states, int at, int step, Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] state1 = (int[]) states[0];
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      if (step == 1 && LoopStrides.contiguous(strides)) {
        spreadContiguous(state1, at, x1, offsets[0], x2, offsets[1], n);
      } else {
        spreadStrided(state1, at, step, x1, offsets[0], strides[0], x2, offsets[1], strides[1], n);
      }
    }

    private static void foldContiguous(
        int[] state1, int at, short[] x1, int at1, short[] x2, int at2, int n) {
      Sums.CharDot state = new Sums.CharDot();
      state.sum = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate((char) x1[at1 + k], (char) x2[at2 + k]);
      }
      state1[at] = state.sum;
    }

    private static void foldStrided(
        int[] state1,
        int at,
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        int n) {
      Sums.CharDot state = new Sums.CharDot();
      state.sum = state1[at];
      for (int k = 0; k < n; k++) {
        state.accumulate((char) x1[at1], (char) x2[at2]);
        at1 += step1;
        at2 += step2;
      }
      state1[at] = state.sum;
    }

    private static void spreadContiguous(
        int[] state1, int at, short[] x1, int at1, short[] x2, int at2, int n) {
      Sums.CharDot state = new Sums.CharDot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[at + k];
        state.accumulate((char) x1[at1 + k], (char) x2[at2 + k]);
        state1[at + k] = state.sum;
      }
    }

    private static void spreadStrided(
        int[] state1,
        int at,
        int step,
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        int n) {
      Sums.CharDot state = new Sums.CharDot();
      for (int k = 0; k < n; k++) {
        state.sum = state1[at];
        state.accumulate((char) x1[at1], (char) x2[at2]);
        state1[at] = state.sum;
        at += step;
        at1 += step1;
        at2 += step2;
      }
    }
  }
}
