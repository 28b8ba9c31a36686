package goldens.overloads;

import io.monomorph.dtype.DType;
import io.monomorph.generated.DeclaredMethods;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopForm;
import io.monomorph.generated.LoopSource;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.ufunc.DoubleCell;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/** The loops of the universal functions that {@link Sums} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
final class SumsLoops implements LoopSource {
  public static final LoopTable ADD = LoopTable.of("add", 2, 1, new SumsLoops(0));

  public static final LoopTable PLUS = LoopTable.of("plus", 2, 1, new SumsLoops(1));

  private final int ufunc;

  private SumsLoops(int ufunc) {
    this.ufunc = ufunc;
  }

  @Override
  public Signature[] signatures() {
    return switch (ufunc) {
      case 0 -> addSignatures();
      default -> plusSignatures();
    };
  }

  private Signature[] addSignatures() {
    return new Signature[] {
      Signature.folding(this, 0, DType.INT8)
    };
  }

  private Signature[] plusSignatures() {
    return new Signature[] {
      Signature.folding(this, 1, DType.FLOAT64)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return switch (number) {
      case 0 -> new AddLoop(form);
      default -> new PlusLoop(form);
    };
  }

  @Override
  public MethodHandle method(int number) {
    MethodHandles.Lookup own = MethodHandles.lookup();
    Class<?> in = Sums.class;
    return switch (number) {
      case 0 -> DeclaredMethods.find(own, in, "add", int.class, int.class, int.class);
      default -> LoopSource.super.method(number);
    };
  }

  /** Ufunc add of {@code int8, int8}. */
  private static final class AddLoop implements Loop {
    private final LoopForm form;

    AddLoop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        add(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        addFold(arrays, offsets, strides, n);
      } else {
        addScan(arrays, offsets, strides, n);
      }
    }

    private static void add(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x1 = (byte[]) arrays[0];
      byte[] x2 = (byte[]) arrays[1];
      byte[] out = (byte[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        addAligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        addFirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        addSecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        addContiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        addStrided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void addAligned(byte[] x1, byte[] x2, byte[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Sums.add((int) x1[k], (int) x2[k]);
      }
    }

    private static void addContiguous(
        byte[] x1, int at1, byte[] x2, int at2, byte[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Sums.add((int) x1[at1 + k], (int) x2[at2 + k]);
      }
    }

    private static void addFirstScalar(byte[] x1, byte[] x2, byte[] out, int at, int start, int n) {
      int scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Sums.add(scalar, x2[k]);
      }
    }

    private static void addSecondScalar(
        byte[] x1, byte[] x2, byte[] out, int at, int start, int n) {
      int scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Sums.add((int) x1[k], scalar);
      }
    }

    private static void addStrided(
        byte[] x1,
        int at1,
        int step1,
        byte[] x2,
        int at2,
        int step2,
        byte[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (byte) Sums.add((int) x1[at1], (int) x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void addFold(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x = (byte[]) arrays[0];
      byte[] out = (byte[]) arrays[1];
      int to = offsets[1];
      out[to] = (byte) addInOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static int addInOrder(int first, byte[] x, int at, int step, int n) {
      int sum = first;
      for (int k = 0; k < n; k++) {
        sum = (byte) Sums.add(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void addScan(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x = (byte[]) arrays[0];
      byte[] out = (byte[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        addScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      addScan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void addScan(byte[] x, int at, int step1, byte[] out, int to, int step, int n) {
      int sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = (byte) Sums.add(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void addScanDense(byte[] x, int at, byte[] out, int to, int n) {
      int sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Sums.add(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc plus of {@code float64, float64}. */
  private static final class PlusLoop implements Loop {
    private final LoopForm form;

    PlusLoop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        plus(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        plusFold(arrays, offsets, strides, n);
      } else {
        plusScan(arrays, offsets, strides, n);
      }
    }

    private static void plus(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] x2 = (double[]) arrays[1];
      double[] out = (double[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        plusAligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        plusFirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        plusSecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        plusContiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        plusStrided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void plusAligned(double[] x1, double[] x2, double[] out, int start, int n) {
      DoubleCell cell = new DoubleCell();
      for (int k = start; k < start + n; k++) {
        cell.value = 0;
        Sums.plus(x1[k], x2[k], cell);
        out[k] = cell.value;
      }
    }

    private static void plusContiguous(
        double[] x1, int at1, double[] x2, int at2, double[] out, int to, int n) {
      DoubleCell cell = new DoubleCell();
      for (int k = 0; k < n; k++) {
        cell.value = 0;
        Sums.plus(x1[at1 + k], x2[at2 + k], cell);
        out[to + k] = cell.value;
      }
    }

    private static void plusFirstScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double scalar = x1[at];
      DoubleCell cell = new DoubleCell();
      for (int k = start; k < start + n; k++) {
        cell.value = 0;
        Sums.plus(scalar, x2[k], cell);
        out[k] = cell.value;
      }
    }

    private static void plusSecondScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double scalar = x2[at];
      DoubleCell cell = new DoubleCell();
      for (int k = start; k < start + n; k++) {
        cell.value = 0;
        Sums.plus(x1[k], scalar, cell);
        out[k] = cell.value;
      }
    }

    private static void plusStrided(
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
      DoubleCell cell = new DoubleCell();
      for (int k = 0; k < n; k++) {
        cell.value = 0;
        Sums.plus(x1[at1], x2[at2], cell);
        out[to] = cell.value;
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static double plusResult(double a, double b, DoubleCell cell) {
      cell.value = 0;
      Sums.plus(a, b, cell);
      return cell.value;
    }

    private static void plusFold(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      int to = offsets[1];
      out[to] = plusInOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static double plusInOrder(double first, double[] x, int at, int step, int n) {
      DoubleCell cell = new DoubleCell();
      double sum = first;
      for (int k = 0; k < n; k++) {
        sum = plusResult(sum, x[at + k * step], cell);
      }
      return sum;
    }

    private static void plusScan(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      plusScan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void plusScan(
        double[] x, int at, int step1, double[] out, int to, int step, int n) {
      DoubleCell cell = new DoubleCell();
      double sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = plusResult(sum, x[at], cell);
        sum = out[to];
        at += step1;
        to += step;
      }
    }
  }
}
