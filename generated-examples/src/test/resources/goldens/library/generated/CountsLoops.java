package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.dtype.DType;
import io.monomorph.generated.DeclaredMethods;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopForm;
import io.monomorph.generated.LoopSource;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.ufunc.BooleanCell;
import io.monomorph.ufunc.IntCell;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/** The loops of the universal functions that {@link Counts} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class CountsLoops implements LoopSource {
  public static final LoopTable TOTAL =
      LoopTable.of("total", 2, 1, new CountsLoops(0)).identity(0.0).folding(
          Folding.AXES_IN_ANY_ORDER).widening();

  public static final LoopTable COMPARE = LoopTable.of("compare", 2, 1, new CountsLoops(1));

  public static final LoopTable SPLIT = LoopTable.of("split", 1, 2, new CountsLoops(2));

  private final int ufunc;

  private CountsLoops(int ufunc) {
    this.ufunc = ufunc;
  }

  @Override
  public Signature[] signatures() {
    return switch (ufunc) {
      case 0 -> totalSignatures();
      case 1 -> compareSignatures();
      default -> splitSignatures();
    };
  }

  private Signature[] totalSignatures() {
    return new Signature[] {
      Signature.folding(this, 0, DType.UINT8),
      Signature.folding(this, 1, DType.INT32),
      Signature.folding(this, 2, DType.INT64),
      Signature.folding(this, 3, DType.UINT64)
    };
  }

  private Signature[] compareSignatures() {
    return new Signature[] {
      Signature.of(this, 4, 2, DType.UINT16, DType.UINT16, DType.UINT8),
      Signature.of(this, 5, 2, DType.INT32, DType.INT32, DType.INT8)
    };
  }

  private Signature[] splitSignatures() {
    return new Signature[] {
      Signature.of(this, 6, 1, DType.INT16, DType.INT16, DType.BOOL),
      Signature.of(this, 7, 1, DType.INT32, DType.INT32, DType.BOOL)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return switch (number) {
      case 0 -> new TotalUInt8Loop(form);
      case 1 -> new TotalInt32Loop(form);
      case 2 -> new TotalInt64Loop(form);
      case 3 -> new TotalUInt64Loop(form);
      case 4 -> new CompareUInt16Loop();
      case 5 -> new CompareInt32Loop();
      case 6 -> new SplitInt16Loop();
      default -> new SplitInt32Loop();
    };
  }

  @Override
  public MethodHandle method(int number) {
    MethodHandles.Lookup own = MethodHandles.lookup();
    Class<?> in = Counts.class;
    return switch (number) {
      case 0, 1 -> DeclaredMethods.find(own, in, "total", int.class, int.class, int.class);
      case 2, 3 -> DeclaredMethods.find(own, in, "total", long.class, long.class, long.class);
      case 4, 5 -> DeclaredMethods.find(own, in, "compare", int.class, int.class, int.class);
      default -> LoopSource.super.method(number);
    };
  }

  /** Ufunc total of {@code uint8, uint8}. */
  private static final class TotalUInt8Loop implements Loop {
    private final LoopForm form;

    TotalUInt8Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        totalUInt8(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        totalUInt8Fold(arrays, offsets, strides, n);
      } else {
        totalUInt8Scan(arrays, offsets, strides, n);
      }
    }

    private static void totalUInt8(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x1 = (byte[]) arrays[0];
      byte[] x2 = (byte[]) arrays[1];
      byte[] out = (byte[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        totalUInt8Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        totalUInt8FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        totalUInt8SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        totalUInt8Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        totalUInt8Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void totalUInt8Aligned(byte[] x1, byte[] x2, byte[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.total(x1[k] & 0xFF, x2[k] & 0xFF);
      }
    }

    private static void totalUInt8Contiguous(
        byte[] x1, int at1, byte[] x2, int at2, byte[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Counts.total(x1[at1 + k] & 0xFF, x2[at2 + k] & 0xFF);
      }
    }

    private static void totalUInt8FirstScalar(
        byte[] x1, byte[] x2, byte[] out, int at, int start, int n) {
      int scalar = x1[at] & 0xFF;
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.total(scalar, x2[k] & 0xFF);
      }
    }

    private static void totalUInt8SecondScalar(
        byte[] x1, byte[] x2, byte[] out, int at, int start, int n) {
      int scalar = x2[at] & 0xFF;
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.total(x1[k] & 0xFF, scalar);
      }
    }

    private static void totalUInt8Strided(
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
        out[to] = (byte) Counts.total(x1[at1] & 0xFF, x2[at2] & 0xFF);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void totalUInt8Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x = (byte[]) arrays[0];
      byte[] out = (byte[]) arrays[1];
      int to = offsets[1];
      out[to] = (byte) totalUInt8InOrder(out[to] & 0xFF, x, offsets[0], strides[0], n);
    }

    private static int totalUInt8InOrder(int first, byte[] x, int at, int step, int n) {
      int sum = first;
      for (int k = 0; k < n; k++) {
        sum = Counts.total(sum, x[at + k * step] & 0xFF) & 0xFF;
      }
      return sum;
    }

    private static void totalUInt8Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x = (byte[]) arrays[0];
      byte[] out = (byte[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        totalUInt8ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      totalUInt8Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void totalUInt8Scan(
        byte[] x, int at, int step1, byte[] out, int to, int step, int n) {
      int sum = out[to - step] & 0xFF;
      for (int k = 0; k < n; k++) {
        out[to] = (byte) Counts.total(sum, x[at] & 0xFF);
        sum = out[to] & 0xFF;
        at += step1;
        to += step;
      }
    }

    private static void totalUInt8ScanDense(byte[] x, int at, byte[] out, int to, int n) {
      int sum = out[to - 1] & 0xFF;
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Counts.total(sum, x[at + k] & 0xFF);
        sum = out[to + k] & 0xFF;
      }
    }
  }

  /** Ufunc total of {@code int32, int32}. */
  private static final class TotalInt32Loop implements Loop {
    private final LoopForm form;

    TotalInt32Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        totalInt32(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        totalInt32Fold(arrays, offsets, strides, n);
      } else {
        totalInt32Scan(arrays, offsets, strides, n);
      }
    }

    private static void totalInt32(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x1 = (int[]) arrays[0];
      int[] x2 = (int[]) arrays[1];
      int[] out = (int[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        totalInt32Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        totalInt32FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        totalInt32SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        totalInt32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        totalInt32Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void totalInt32Aligned(int[] x1, int[] x2, int[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(x1[k], x2[k]);
      }
    }

    private static void totalInt32Contiguous(
        int[] x1, int at1, int[] x2, int at2, int[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Counts.total(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void totalInt32FirstScalar(
        int[] x1, int[] x2, int[] out, int at, int start, int n) {
      int scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(scalar, x2[k]);
      }
    }

    private static void totalInt32SecondScalar(
        int[] x1, int[] x2, int[] out, int at, int start, int n) {
      int scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(x1[k], scalar);
      }
    }

    private static void totalInt32Strided(
        int[] x1,
        int at1,
        int step1,
        int[] x2,
        int at2,
        int step2,
        int[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Counts.total(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void totalInt32Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x = (int[]) arrays[0];
      int[] out = (int[]) arrays[1];
      int to = offsets[1];
      out[to] = totalInt32InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static int totalInt32InOrder(int first, int[] x, int at, int step, int n) {
      int sum = first;
      for (int k = 0; k < n; k++) {
        sum = Counts.total(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void totalInt32Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x = (int[]) arrays[0];
      int[] out = (int[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        totalInt32ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      totalInt32Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void totalInt32Scan(
        int[] x, int at, int step1, int[] out, int to, int step, int n) {
      int sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Counts.total(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void totalInt32ScanDense(int[] x, int at, int[] out, int to, int n) {
      int sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = Counts.total(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc total of {@code int64, int64}. */
  private static final class TotalInt64Loop implements Loop {
    private final LoopForm form;

    TotalInt64Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        totalInt64(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        totalInt64Fold(arrays, offsets, strides, n);
      } else {
        totalInt64Scan(arrays, offsets, strides, n);
      }
    }

    private static void totalInt64(Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] x1 = (long[]) arrays[0];
      long[] x2 = (long[]) arrays[1];
      long[] out = (long[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        totalInt64Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        totalInt64FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        totalInt64SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        totalInt64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        totalInt64Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void totalInt64Aligned(long[] x1, long[] x2, long[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(x1[k], x2[k]);
      }
    }

    private static void totalInt64Contiguous(
        long[] x1, int at1, long[] x2, int at2, long[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Counts.total(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void totalInt64FirstScalar(
        long[] x1, long[] x2, long[] out, int at, int start, int n) {
      long scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(scalar, x2[k]);
      }
    }

    private static void totalInt64SecondScalar(
        long[] x1, long[] x2, long[] out, int at, int start, int n) {
      long scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(x1[k], scalar);
      }
    }

    private static void totalInt64Strided(
        long[] x1,
        int at1,
        int step1,
        long[] x2,
        int at2,
        int step2,
        long[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Counts.total(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void totalInt64Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] x = (long[]) arrays[0];
      long[] out = (long[]) arrays[1];
      int to = offsets[1];
      out[to] = totalInt64InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static long totalInt64InOrder(long first, long[] x, int at, int step, int n) {
      long sum = first;
      for (int k = 0; k < n; k++) {
        sum = Counts.total(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void totalInt64Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] x = (long[]) arrays[0];
      long[] out = (long[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        totalInt64ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      totalInt64Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void totalInt64Scan(
        long[] x, int at, int step1, long[] out, int to, int step, int n) {
      long sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Counts.total(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void totalInt64ScanDense(long[] x, int at, long[] out, int to, int n) {
      long sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = Counts.total(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc total of {@code uint64, uint64}. */
  private static final class TotalUInt64Loop implements Loop {
    private final LoopForm form;

    TotalUInt64Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        totalUInt64(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        totalUInt64Fold(arrays, offsets, strides, n);
      } else {
        totalUInt64Scan(arrays, offsets, strides, n);
      }
    }

    private static void totalUInt64(Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] x1 = (long[]) arrays[0];
      long[] x2 = (long[]) arrays[1];
      long[] out = (long[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        totalUInt64Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        totalUInt64FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        totalUInt64SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        totalUInt64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        totalUInt64Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void totalUInt64Aligned(long[] x1, long[] x2, long[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(x1[k], x2[k]);
      }
    }

    private static void totalUInt64Contiguous(
        long[] x1, int at1, long[] x2, int at2, long[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Counts.total(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void totalUInt64FirstScalar(
        long[] x1, long[] x2, long[] out, int at, int start, int n) {
      long scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(scalar, x2[k]);
      }
    }

    private static void totalUInt64SecondScalar(
        long[] x1, long[] x2, long[] out, int at, int start, int n) {
      long scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Counts.total(x1[k], scalar);
      }
    }

    private static void totalUInt64Strided(
        long[] x1,
        int at1,
        int step1,
        long[] x2,
        int at2,
        int step2,
        long[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Counts.total(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void totalUInt64Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] x = (long[]) arrays[0];
      long[] out = (long[]) arrays[1];
      int to = offsets[1];
      out[to] = totalUInt64InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static long totalUInt64InOrder(long first, long[] x, int at, int step, int n) {
      long sum = first;
      for (int k = 0; k < n; k++) {
        sum = Counts.total(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void totalUInt64Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      long[] x = (long[]) arrays[0];
      long[] out = (long[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        totalUInt64ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      totalUInt64Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void totalUInt64Scan(
        long[] x, int at, int step1, long[] out, int to, int step, int n) {
      long sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Counts.total(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void totalUInt64ScanDense(long[] x, int at, long[] out, int to, int n) {
      long sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = Counts.total(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc compare of {@code uint16, uint16}. */
  private static final class CompareUInt16Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      compareUInt16(arrays, offsets, strides, n);
    }

    private static void compareUInt16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      byte[] out = (byte[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        compareUInt16Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        compareUInt16FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        compareUInt16SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        compareUInt16Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        compareUInt16Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void compareUInt16Aligned(short[] x1, short[] x2, byte[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.compare(x1[k] & 0xFFFF, x2[k] & 0xFFFF);
      }
    }

    private static void compareUInt16Contiguous(
        short[] x1, int at1, short[] x2, int at2, byte[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Counts.compare(x1[at1 + k] & 0xFFFF, x2[at2 + k] & 0xFFFF);
      }
    }

    private static void compareUInt16FirstScalar(
        short[] x1, short[] x2, byte[] out, int at, int start, int n) {
      int scalar = x1[at] & 0xFFFF;
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.compare(scalar, x2[k] & 0xFFFF);
      }
    }

    private static void compareUInt16SecondScalar(
        short[] x1, short[] x2, byte[] out, int at, int start, int n) {
      int scalar = x2[at] & 0xFFFF;
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.compare(x1[k] & 0xFFFF, scalar);
      }
    }

    private static void compareUInt16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        byte[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (byte) Counts.compare(x1[at1] & 0xFFFF, x2[at2] & 0xFFFF);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }
  }

  /** Ufunc compare of {@code int32, int32}. */
  private static final class CompareInt32Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      compareInt32(arrays, offsets, strides, n);
    }

    private static void compareInt32(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x1 = (int[]) arrays[0];
      int[] x2 = (int[]) arrays[1];
      byte[] out = (byte[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        compareInt32Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        compareInt32FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        compareInt32SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        compareInt32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        compareInt32Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void compareInt32Aligned(int[] x1, int[] x2, byte[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.compare(x1[k], x2[k]);
      }
    }

    private static void compareInt32Contiguous(
        int[] x1, int at1, int[] x2, int at2, byte[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Counts.compare(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void compareInt32FirstScalar(
        int[] x1, int[] x2, byte[] out, int at, int start, int n) {
      int scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.compare(scalar, x2[k]);
      }
    }

    private static void compareInt32SecondScalar(
        int[] x1, int[] x2, byte[] out, int at, int start, int n) {
      int scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Counts.compare(x1[k], scalar);
      }
    }

    private static void compareInt32Strided(
        int[] x1,
        int at1,
        int step1,
        int[] x2,
        int at2,
        int step2,
        byte[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (byte) Counts.compare(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }
  }

  /** Ufunc split of {@code int16}. */
  private static final class SplitInt16Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      splitInt16(arrays, offsets, strides, n);
    }

    private static void splitInt16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] out1 = (short[]) arrays[1];
      boolean[] out2 = (boolean[]) arrays[2];
      if (LoopStrides.aligned(offsets, strides)) {
        splitInt16Aligned(x1, out1, out2, offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        splitInt16Contiguous(x1, offsets[0], out1, offsets[1], out2, offsets[2], n);
      } else {
        splitInt16Strided(
            x1,
            offsets[0],
            strides[0],
            out1,
            offsets[1],
            strides[1],
            out2,
            offsets[2],
            strides[2],
            n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void splitInt16Aligned(
        short[] x1, short[] out1, boolean[] out2, int start, int n) {
      IntCell cell1 = new IntCell();
      BooleanCell cell2 = new BooleanCell();
      for (int k = start; k < start + n; k++) {
        cell1.value = 0;
        cell2.value = false;
        Counts.split(x1[k], cell1, cell2);
        out1[k] = (short) cell1.value;
        out2[k] = cell2.value;
      }
    }

    private static void splitInt16Contiguous(
        short[] x1, int at1, short[] out1, int to1, boolean[] out2, int to2, int n) {
      IntCell cell1 = new IntCell();
      BooleanCell cell2 = new BooleanCell();
      for (int k = 0; k < n; k++) {
        cell1.value = 0;
        cell2.value = false;
        Counts.split(x1[at1 + k], cell1, cell2);
        out1[to1 + k] = (short) cell1.value;
        out2[to2 + k] = cell2.value;
      }
    }

    private static void splitInt16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] out1,
        int to1,
        int toStep1,
        boolean[] out2,
        int to2,
        int toStep2,
        int n) {
      IntCell cell1 = new IntCell();
      BooleanCell cell2 = new BooleanCell();
      for (int k = 0; k < n; k++) {
        cell1.value = 0;
        cell2.value = false;
        Counts.split(x1[at1], cell1, cell2);
        out1[to1] = (short) cell1.value;
        out2[to2] = cell2.value;
        at1 += step1;
        to1 += toStep1;
        to2 += toStep2;
      }
    }
  }

  /** Ufunc split of {@code int32}. */
  private static final class SplitInt32Loop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      splitInt32(arrays, offsets, strides, n);
    }

    private static void splitInt32(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x1 = (int[]) arrays[0];
      int[] out1 = (int[]) arrays[1];
      boolean[] out2 = (boolean[]) arrays[2];
      if (LoopStrides.aligned(offsets, strides)) {
        splitInt32Aligned(x1, out1, out2, offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        splitInt32Contiguous(x1, offsets[0], out1, offsets[1], out2, offsets[2], n);
      } else {
        splitInt32Strided(
            x1,
            offsets[0],
            strides[0],
            out1,
            offsets[1],
            strides[1],
            out2,
            offsets[2],
            strides[2],
            n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void splitInt32Aligned(int[] x1, int[] out1, boolean[] out2, int start, int n) {
      IntCell cell1 = new IntCell();
      BooleanCell cell2 = new BooleanCell();
      for (int k = start; k < start + n; k++) {
        cell1.value = 0;
        cell2.value = false;
        Counts.split(x1[k], cell1, cell2);
        out1[k] = cell1.value;
        out2[k] = cell2.value;
      }
    }

    private static void splitInt32Contiguous(
        int[] x1, int at1, int[] out1, int to1, boolean[] out2, int to2, int n) {
      IntCell cell1 = new IntCell();
      BooleanCell cell2 = new BooleanCell();
      for (int k = 0; k < n; k++) {
        cell1.value = 0;
        cell2.value = false;
        Counts.split(x1[at1 + k], cell1, cell2);
        out1[to1 + k] = cell1.value;
        out2[to2 + k] = cell2.value;
      }
    }

    private static void splitInt32Strided(
        int[] x1,
        int at1,
        int step1,
        int[] out1,
        int to1,
        int toStep1,
        boolean[] out2,
        int to2,
        int toStep2,
        int n) {
      IntCell cell1 = new IntCell();
      BooleanCell cell2 = new BooleanCell();
      for (int k = 0; k < n; k++) {
        cell1.value = 0;
        cell2.value = false;
        Counts.split(x1[at1], cell1, cell2);
        out1[to1] = cell1.value;
        out2[to2] = cell2.value;
        at1 += step1;
        to1 += toStep1;
        to2 += toStep2;
      }
    }
  }
}
