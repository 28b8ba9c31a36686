package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopForm;
import io.monomorph.generated.LoopSource;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.ufunc.ComplexCell;
import javax.annotation.processing.Generated;

/** The loops of the universal functions that {@link Waves} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class WavesLoops implements LoopSource {
  public static final LoopTable ROTATE = LoopTable.of("rotate", 1, 1, new WavesLoops(0));

  public static final LoopTable SUPERPOSE =
      LoopTable.of("superpose", 2, 1, new WavesLoops(1)).identity(0.0).folding(Folding.PAIRWISE);

  public static final LoopTable ENERGY = LoopTable.of("energy", 1, 1, new WavesLoops(2));

  public static final LoopTable DAMP = LoopTable.of("damp", 2, 1, new WavesLoops(3));

  private final int ufunc;

  private WavesLoops(int ufunc) {
    this.ufunc = ufunc;
  }

  @Override
  public Signature[] signatures() {
    return switch (ufunc) {
      case 0 -> rotateSignatures();
      case 1 -> superposeSignatures();
      case 2 -> energySignatures();
      default -> dampSignatures();
    };
  }

  private Signature[] rotateSignatures() {
    return new Signature[] {
      Signature.of(this, 0, 1, DType.COMPLEX64, DType.COMPLEX64),
      Signature.of(this, 1, 1, DType.COMPLEX128, DType.COMPLEX128)
    };
  }

  private Signature[] superposeSignatures() {
    return new Signature[] {
      Signature.folding(this, 2, DType.COMPLEX64),
      Signature.folding(this, 3, DType.COMPLEX128)
    };
  }

  private Signature[] energySignatures() {
    return new Signature[] {
      Signature.of(this, 4, 1, DType.COMPLEX64, DType.FLOAT32),
      Signature.of(this, 5, 1, DType.COMPLEX128, DType.FLOAT64)
    };
  }

  private Signature[] dampSignatures() {
    return new Signature[] {
      Signature.of(this, 6, 2, DType.COMPLEX64, DType.FLOAT64, DType.COMPLEX64),
      Signature.of(this, 7, 2, DType.COMPLEX128, DType.FLOAT64, DType.COMPLEX128)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return switch (number) {
      case 0 -> new RotateComplex64Loop();
      case 1 -> new RotateComplex128Loop();
      case 2 -> new SuperposeComplex64Loop(form);
      case 3 -> new SuperposeComplex128Loop(form);
      case 4 -> new EnergyComplex64Loop();
      case 5 -> new EnergyComplex128Loop();
      case 6 -> new DampComplex64Float64Loop();
      default -> new DampComplex128Float64Loop();
    };
  }

  /** Ufunc rotate of {@code complex64}. */
  private static final class RotateComplex64Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      rotateComplex64(arrays, offsets, strides, n);
    }

    private static void rotateComplex64(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x1 = (float[]) arrays[0];
      float[] out = (float[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        rotateComplex64Aligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        rotateComplex64Contiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        rotateComplex64Strided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void rotateComplex64Aligned(float[] x1, float[] out, int start, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.rotate(x1[2 * k], x1[2 * k + 1], cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void rotateComplex64Contiguous(float[] x1, int at1, float[] out, int to, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.rotate(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1], cell);
        out[2 * (to + k)] = (float) cell.re;
        out[2 * (to + k) + 1] = (float) cell.im;
      }
    }

    private static void rotateComplex64Strided(
        float[] x1, int at1, int step1, float[] out, int to, int step, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.rotate(x1[2 * at1], x1[2 * at1 + 1], cell);
        out[2 * to] = (float) cell.re;
        out[2 * to + 1] = (float) cell.im;
        at1 += step1;
        to += step;
      }
    }
  }

  /** Ufunc rotate of {@code complex128}. */
  private static final class RotateComplex128Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      rotateComplex128(arrays, offsets, strides, n);
    }

    private static void rotateComplex128(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        rotateComplex128Aligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        rotateComplex128Contiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        rotateComplex128Strided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void rotateComplex128Aligned(double[] x1, double[] out, int start, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.rotate(x1[2 * k], x1[2 * k + 1], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void rotateComplex128Contiguous(
        double[] x1, int at1, double[] out, int to, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.rotate(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1], cell);
        out[2 * (to + k)] = cell.re;
        out[2 * (to + k) + 1] = cell.im;
      }
    }

    private static void rotateComplex128Strided(
        double[] x1, int at1, int step1, double[] out, int to, int step, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.rotate(x1[2 * at1], x1[2 * at1 + 1], cell);
        out[2 * to] = cell.re;
        out[2 * to + 1] = cell.im;
        at1 += step1;
        to += step;
      }
    }
  }

  /** Ufunc superpose of {@code complex64, complex64}. */
  private static final class SuperposeComplex64Loop implements Loop {
    private final LoopForm form;

    SuperposeComplex64Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        superposeComplex64(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        superposeComplex64Fold(arrays, offsets, strides, n);
      } else {
        superposeComplex64Scan(arrays, offsets, strides, n);
      }
    }

    private static void superposeComplex64(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x1 = (float[]) arrays[0];
      float[] x2 = (float[]) arrays[1];
      float[] out = (float[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        superposeComplex64Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        superposeComplex64FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        superposeComplex64SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        superposeComplex64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        superposeComplex64Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void superposeComplex64Aligned(
        float[] x1, float[] x2, float[] out, int start, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.superpose(x1[2 * k], x1[2 * k + 1], x2[2 * k], x2[2 * k + 1], cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void superposeComplex64Contiguous(
        float[] x1, int at1, float[] x2, int at2, float[] out, int to, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.superpose(
            x1[2 * (at1 + k)],
            x1[2 * (at1 + k) + 1],
            x2[2 * (at2 + k)],
            x2[2 * (at2 + k) + 1],
            cell);
        out[2 * (to + k)] = (float) cell.re;
        out[2 * (to + k) + 1] = (float) cell.im;
      }
    }

    private static void superposeComplex64FirstScalar(
        float[] x1, float[] x2, float[] out, int at, int start, int n) {
      double re = x1[2 * at];
      double im = x1[2 * at + 1];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.superpose(re, im, x2[2 * k], x2[2 * k + 1], cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void superposeComplex64SecondScalar(
        float[] x1, float[] x2, float[] out, int at, int start, int n) {
      double re = x2[2 * at];
      double im = x2[2 * at + 1];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.superpose(x1[2 * k], x1[2 * k + 1], re, im, cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void superposeComplex64Strided(
        float[] x1,
        int at1,
        int step1,
        float[] x2,
        int at2,
        int step2,
        float[] out,
        int to,
        int step,
        int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.superpose(x1[2 * at1], x1[2 * at1 + 1], x2[2 * at2], x2[2 * at2 + 1], cell);
        out[2 * to] = (float) cell.re;
        out[2 * to + 1] = (float) cell.im;
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void superposeComplex64Fold(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x = (float[]) arrays[0];
      float[] out = (float[]) arrays[1];
      int to = 2 * offsets[1];
      ComplexCell cell = new ComplexCell();
      superposeComplex64Pairwise(x, offsets[0], strides[0], n, cell);
      double re = cell.re;
      double im = cell.im;
      cell.set(0, 0);
      Waves.superpose(out[to], out[to + 1], re, im, cell);
      out[to] = (float) cell.re;
      out[to + 1] = (float) cell.im;
    }

    private static void superposeComplex64Pairwise(
        float[] x, int at, int step, int n, ComplexCell cell) {
      if (n < 4) {
        cell.set(x[2 * at], x[2 * at + 1]);
        for (int k = 1; k < n; k++) {
          at += step;
          double re = cell.re;
          double im = cell.im;
          cell.set(0, 0);
          Waves.superpose(re, im, x[2 * at], x[2 * at + 1], cell);
          cell.set((float) cell.re, (float) cell.im);
        }
        return;
      }
      if (n > 64) {
        int half = n / 2 - n / 2 % 4;
        superposeComplex64Pairwise(x, at + half * step, step, n - half, cell);
        double re = cell.re;
        double im = cell.im;
        superposeComplex64Pairwise(x, at, step, half, cell);
        double firstRe = cell.re;
        double firstIm = cell.im;
        cell.set(0, 0);
        Waves.superpose(firstRe, firstIm, re, im, cell);
        cell.set((float) cell.re, (float) cell.im);
        return;
      }
      double re0 = x[2 * (at + 0 * step)];
      double im0 = x[2 * (at + 0 * step) + 1];
      double re1 = x[2 * (at + 1 * step)];
      double im1 = x[2 * (at + 1 * step) + 1];
      double re2 = x[2 * (at + 2 * step)];
      double im2 = x[2 * (at + 2 * step) + 1];
      double re3 = x[2 * (at + 3 * step)];
      double im3 = x[2 * (at + 3 * step) + 1];
      int k = 4;
      for (; k + 4 <= n; k += 4) {
        at += 4 * step;
        cell.set(0, 0);
        Waves.superpose(re0, im0, x[2 * (at + 0 * step)], x[2 * (at + 0 * step) + 1], cell);
        cell.set((float) cell.re, (float) cell.im);
        re0 = cell.re;
        im0 = cell.im;
        cell.set(0, 0);
        Waves.superpose(re1, im1, x[2 * (at + 1 * step)], x[2 * (at + 1 * step) + 1], cell);
        cell.set((float) cell.re, (float) cell.im);
        re1 = cell.re;
        im1 = cell.im;
        cell.set(0, 0);
        Waves.superpose(re2, im2, x[2 * (at + 2 * step)], x[2 * (at + 2 * step) + 1], cell);
        cell.set((float) cell.re, (float) cell.im);
        re2 = cell.re;
        im2 = cell.im;
        cell.set(0, 0);
        Waves.superpose(re3, im3, x[2 * (at + 3 * step)], x[2 * (at + 3 * step) + 1], cell);
        cell.set((float) cell.re, (float) cell.im);
        re3 = cell.re;
        im3 = cell.im;
      }
      at += 4 * step;
      cell.set(0, 0);
      Waves.superpose(re0, im0, re1, im1, cell);
      cell.set((float) cell.re, (float) cell.im);
      re0 = cell.re;
      im0 = cell.im;
      cell.set(0, 0);
      Waves.superpose(re2, im2, re3, im3, cell);
      cell.set((float) cell.re, (float) cell.im);
      re2 = cell.re;
      im2 = cell.im;
      cell.set(0, 0);
      Waves.superpose(re0, im0, re2, im2, cell);
      cell.set((float) cell.re, (float) cell.im);
      for (; k < n; k++) {
        double re = cell.re;
        double im = cell.im;
        cell.set(0, 0);
        Waves.superpose(re, im, x[2 * at], x[2 * at + 1], cell);
        cell.set((float) cell.re, (float) cell.im);
        at += step;
      }
    }

    private static void superposeComplex64Scan(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x = (float[]) arrays[0];
      float[] out = (float[]) arrays[1];
      int at = offsets[0];
      int to = offsets[1];
      ComplexCell cell = new ComplexCell();
      int before = to - strides[1];
      cell.set(out[2 * before], out[2 * before + 1]);
      for (int k = 0; k < n; k++) {
        double re = cell.re;
        double im = cell.im;
        cell.set(0, 0);
        Waves.superpose(re, im, x[2 * at], x[2 * at + 1], cell);
        cell.set((float) cell.re, (float) cell.im);
        out[2 * to] = (float) cell.re;
        out[2 * to + 1] = (float) cell.im;
        at += strides[0];
        to += strides[1];
      }
    }
  }

  /** Ufunc superpose of {@code complex128, complex128}. */
  private static final class SuperposeComplex128Loop implements Loop {
    private final LoopForm form;

    SuperposeComplex128Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        superposeComplex128(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        superposeComplex128Fold(arrays, offsets, strides, n);
      } else {
        superposeComplex128Scan(arrays, offsets, strides, n);
      }
    }

    private static void superposeComplex128(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] x2 = (double[]) arrays[1];
      double[] out = (double[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        superposeComplex128Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        superposeComplex128FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        superposeComplex128SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        superposeComplex128Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        superposeComplex128Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void superposeComplex128Aligned(
        double[] x1, double[] x2, double[] out, int start, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.superpose(x1[2 * k], x1[2 * k + 1], x2[2 * k], x2[2 * k + 1], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void superposeComplex128Contiguous(
        double[] x1, int at1, double[] x2, int at2, double[] out, int to, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.superpose(
            x1[2 * (at1 + k)],
            x1[2 * (at1 + k) + 1],
            x2[2 * (at2 + k)],
            x2[2 * (at2 + k) + 1],
            cell);
        out[2 * (to + k)] = cell.re;
        out[2 * (to + k) + 1] = cell.im;
      }
    }

    private static void superposeComplex128FirstScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double re = x1[2 * at];
      double im = x1[2 * at + 1];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.superpose(re, im, x2[2 * k], x2[2 * k + 1], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void superposeComplex128SecondScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double re = x2[2 * at];
      double im = x2[2 * at + 1];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.superpose(x1[2 * k], x1[2 * k + 1], re, im, cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void superposeComplex128Strided(
        double[] x1,
        int at1,
        int step1,
        double[] x2,
        int at2,
        int step2,
        double[] out,
        int to,
        int step,
        int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.superpose(x1[2 * at1], x1[2 * at1 + 1], x2[2 * at2], x2[2 * at2 + 1], cell);
        out[2 * to] = cell.re;
        out[2 * to + 1] = cell.im;
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void superposeComplex128Fold(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      int to = 2 * offsets[1];
      ComplexCell cell = new ComplexCell();
      superposeComplex128Pairwise(x, offsets[0], strides[0], n, cell);
      double re = cell.re;
      double im = cell.im;
      cell.set(0, 0);
      Waves.superpose(out[to], out[to + 1], re, im, cell);
      out[to] = cell.re;
      out[to + 1] = cell.im;
    }

    private static void superposeComplex128Pairwise(
        double[] x, int at, int step, int n, ComplexCell cell) {
      if (n < 4) {
        cell.set(x[2 * at], x[2 * at + 1]);
        for (int k = 1; k < n; k++) {
          at += step;
          double re = cell.re;
          double im = cell.im;
          cell.set(0, 0);
          Waves.superpose(re, im, x[2 * at], x[2 * at + 1], cell);
        }
        return;
      }
      if (n > 64) {
        int half = n / 2 - n / 2 % 4;
        superposeComplex128Pairwise(x, at + half * step, step, n - half, cell);
        double re = cell.re;
        double im = cell.im;
        superposeComplex128Pairwise(x, at, step, half, cell);
        double firstRe = cell.re;
        double firstIm = cell.im;
        cell.set(0, 0);
        Waves.superpose(firstRe, firstIm, re, im, cell);
        return;
      }
      double re0 = x[2 * (at + 0 * step)];
      double im0 = x[2 * (at + 0 * step) + 1];
      double re1 = x[2 * (at + 1 * step)];
      double im1 = x[2 * (at + 1 * step) + 1];
      double re2 = x[2 * (at + 2 * step)];
      double im2 = x[2 * (at + 2 * step) + 1];
      double re3 = x[2 * (at + 3 * step)];
      double im3 = x[2 * (at + 3 * step) + 1];
      int k = 4;
      for (; k + 4 <= n; k += 4) {
        at += 4 * step;
        cell.set(0, 0);
        Waves.superpose(re0, im0, x[2 * (at + 0 * step)], x[2 * (at + 0 * step) + 1], cell);
        re0 = cell.re;
        im0 = cell.im;
        cell.set(0, 0);
        Waves.superpose(re1, im1, x[2 * (at + 1 * step)], x[2 * (at + 1 * step) + 1], cell);
        re1 = cell.re;
        im1 = cell.im;
        cell.set(0, 0);
        Waves.superpose(re2, im2, x[2 * (at + 2 * step)], x[2 * (at + 2 * step) + 1], cell);
        re2 = cell.re;
        im2 = cell.im;
        cell.set(0, 0);
        Waves.superpose(re3, im3, x[2 * (at + 3 * step)], x[2 * (at + 3 * step) + 1], cell);
        re3 = cell.re;
        im3 = cell.im;
      }
      at += 4 * step;
      cell.set(0, 0);
      Waves.superpose(re0, im0, re1, im1, cell);
      re0 = cell.re;
      im0 = cell.im;
      cell.set(0, 0);
      Waves.superpose(re2, im2, re3, im3, cell);
      re2 = cell.re;
      im2 = cell.im;
      cell.set(0, 0);
      Waves.superpose(re0, im0, re2, im2, cell);
      for (; k < n; k++) {
        double re = cell.re;
        double im = cell.im;
        cell.set(0, 0);
        Waves.superpose(re, im, x[2 * at], x[2 * at + 1], cell);
        at += step;
      }
    }

    private static void superposeComplex128Scan(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      int at = offsets[0];
      int to = offsets[1];
      ComplexCell cell = new ComplexCell();
      int before = to - strides[1];
      cell.set(out[2 * before], out[2 * before + 1]);
      for (int k = 0; k < n; k++) {
        double re = cell.re;
        double im = cell.im;
        cell.set(0, 0);
        Waves.superpose(re, im, x[2 * at], x[2 * at + 1], cell);
        out[2 * to] = cell.re;
        out[2 * to + 1] = cell.im;
        at += strides[0];
        to += strides[1];
      }
    }
  }

  /** Ufunc energy of {@code complex64}. */
  private static final class EnergyComplex64Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      energyComplex64(arrays, offsets, strides, n);
    }

    private static void energyComplex64(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x1 = (float[]) arrays[0];
      float[] out = (float[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        energyComplex64Aligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        energyComplex64Contiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        energyComplex64Strided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void energyComplex64Aligned(float[] x1, float[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (float) Waves.energy(x1[2 * k], x1[2 * k + 1]);
      }
    }

    private static void energyComplex64Contiguous(float[] x1, int at1, float[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (float) Waves.energy(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1]);
      }
    }

    private static void energyComplex64Strided(
        float[] x1, int at1, int step1, float[] out, int to, int step, int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (float) Waves.energy(x1[2 * at1], x1[2 * at1 + 1]);
        at1 += step1;
        to += step;
      }
    }
  }

  /** Ufunc energy of {@code complex128}. */
  private static final class EnergyComplex128Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      energyComplex128(arrays, offsets, strides, n);
    }

    private static void energyComplex128(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        energyComplex128Aligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        energyComplex128Contiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        energyComplex128Strided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void energyComplex128Aligned(double[] x1, double[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Waves.energy(x1[2 * k], x1[2 * k + 1]);
      }
    }

    private static void energyComplex128Contiguous(
        double[] x1, int at1, double[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Waves.energy(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1]);
      }
    }

    private static void energyComplex128Strided(
        double[] x1, int at1, int step1, double[] out, int to, int step, int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Waves.energy(x1[2 * at1], x1[2 * at1 + 1]);
        at1 += step1;
        to += step;
      }
    }
  }

  /** Ufunc damp of {@code complex64, float64}. */
  private static final class DampComplex64Float64Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      dampComplex64Float64(arrays, offsets, strides, n);
    }

    private static void dampComplex64Float64(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x1 = (float[]) arrays[0];
      double[] x2 = (double[]) arrays[1];
      float[] out = (float[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        dampComplex64Float64Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        dampComplex64Float64FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        dampComplex64Float64SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        dampComplex64Float64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        dampComplex64Float64Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void dampComplex64Float64Aligned(
        float[] x1, double[] x2, float[] out, int start, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * k], x1[2 * k + 1], x2[k], cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void dampComplex64Float64Contiguous(
        float[] x1, int at1, double[] x2, int at2, float[] out, int to, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1], x2[at2 + k], cell);
        out[2 * (to + k)] = (float) cell.re;
        out[2 * (to + k) + 1] = (float) cell.im;
      }
    }

    private static void dampComplex64Float64FirstScalar(
        float[] x1, double[] x2, float[] out, int at, int start, int n) {
      double re = x1[2 * at];
      double im = x1[2 * at + 1];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.damp(re, im, x2[k], cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void dampComplex64Float64SecondScalar(
        float[] x1, double[] x2, float[] out, int at, int start, int n) {
      double scalar = x2[at];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * k], x1[2 * k + 1], scalar, cell);
        out[2 * k] = (float) cell.re;
        out[2 * k + 1] = (float) cell.im;
      }
    }

    private static void dampComplex64Float64Strided(
        float[] x1,
        int at1,
        int step1,
        double[] x2,
        int at2,
        int step2,
        float[] out,
        int to,
        int step,
        int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * at1], x1[2 * at1 + 1], x2[at2], cell);
        out[2 * to] = (float) cell.re;
        out[2 * to + 1] = (float) cell.im;
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }
  }

  /** Ufunc damp of {@code complex128, float64}. */
  private static final class DampComplex128Float64Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      dampComplex128Float64(arrays, offsets, strides, n);
    }

    private static void dampComplex128Float64(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] x2 = (double[]) arrays[1];
      double[] out = (double[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        dampComplex128Float64Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        dampComplex128Float64FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        dampComplex128Float64SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        dampComplex128Float64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        dampComplex128Float64Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void dampComplex128Float64Aligned(
        double[] x1, double[] x2, double[] out, int start, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * k], x1[2 * k + 1], x2[k], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void dampComplex128Float64Contiguous(
        double[] x1, int at1, double[] x2, int at2, double[] out, int to, int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * (at1 + k)], x1[2 * (at1 + k) + 1], x2[at2 + k], cell);
        out[2 * (to + k)] = cell.re;
        out[2 * (to + k) + 1] = cell.im;
      }
    }

    private static void dampComplex128Float64FirstScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double re = x1[2 * at];
      double im = x1[2 * at + 1];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.damp(re, im, x2[k], cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void dampComplex128Float64SecondScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double scalar = x2[at];
      ComplexCell cell = new ComplexCell();
      for (int k = start; k < start + n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * k], x1[2 * k + 1], scalar, cell);
        out[2 * k] = cell.re;
        out[2 * k + 1] = cell.im;
      }
    }

    private static void dampComplex128Float64Strided(
        double[] x1,
        int at1,
        int step1,
        double[] x2,
        int at2,
        int step2,
        double[] out,
        int to,
        int step,
        int n) {
      ComplexCell cell = new ComplexCell();
      for (int k = 0; k < n; k++) {
        cell.set(0, 0);
        Waves.damp(x1[2 * at1], x1[2 * at1 + 1], x2[at2], cell);
        out[2 * to] = cell.re;
        out[2 * to + 1] = cell.im;
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }
  }
}
