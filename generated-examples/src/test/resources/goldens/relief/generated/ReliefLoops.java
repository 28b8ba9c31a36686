package demo;

import io.monomorph.dtype.DType;
import io.monomorph.generated.DeclaredMethods;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopForm;
import io.monomorph.generated.LoopSource;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/** The loops of the universal functions that {@link Relief} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
final class ReliefLoops implements LoopSource {
  public static final LoopTable SLOPE = LoopTable.of("slope", 2, 1, new ReliefLoops(0));

  public static final LoopTable FLOOR_DIVIDE =
      LoopTable.of("floor_divide", 2, 1, new ReliefLoops(1));

  public static final LoopTable HALVE = LoopTable.of("halve", 1, 1, new ReliefLoops(2));

  private final int ufunc;

  private ReliefLoops(int ufunc) {
    this.ufunc = ufunc;
  }

  @Override
  public Signature[] signatures() {
    return switch (ufunc) {
      case 0 -> slopeSignatures();
      case 1 -> floorDivideSignatures();
      default -> halveSignatures();
    };
  }

  private Signature[] slopeSignatures() {
    return new Signature[] {
      Signature.of(this, 0, 2, DType.FLOAT32, DType.FLOAT32, DType.UINT8)
    };
  }

  private Signature[] floorDivideSignatures() {
    return new Signature[] {
      Signature.folding(this, 1, DType.INT32),
      Signature.folding(this, 2, DType.UINT32),
      Signature.folding(this, 3, DType.FLOAT64)
    };
  }

  private Signature[] halveSignatures() {
    return new Signature[] {
      Signature.of(this, 4, 1, DType.FLOAT16, DType.FLOAT16)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return switch (number) {
      case 0 -> new SlopeLoop();
      case 1 -> new FloorDivideInt32Loop(form);
      case 2 -> new FloorDivideUInt32Loop(form);
      case 3 -> new FloorDivideFloat64Loop(form);
      default -> new HalveLoop();
    };
  }

  @Override
  public MethodHandle method(int number) {
    MethodHandles.Lookup own = MethodHandles.lookup();
    Class<?> in = Relief.class;
    return switch (number) {
      case 0 -> DeclaredMethods.find(own, in, "slope", int.class, float.class, float.class);
      case 1 -> DeclaredMethods.find(own, in, "divide", int.class, int.class, int.class);
      case 2 -> DeclaredMethods.find(own, in, "divide", long.class, long.class, long.class);
      case 3 -> DeclaredMethods.find(own, in, "divide", double.class, double.class, double.class);
      case 4 -> DeclaredMethods.find(own, in, "halve", float.class, float.class);
      default -> LoopSource.super.method(number);
    };
  }

  /** Ufunc slope of {@code float32, float32}. */
  private static final class SlopeLoop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      slope(arrays, offsets, strides, n);
    }

    private static void slope(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x1 = (float[]) arrays[0];
      float[] x2 = (float[]) arrays[1];
      byte[] out = (byte[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        slopeAligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        slopeFirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        slopeSecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        slopeContiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        slopeStrided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void slopeAligned(float[] x1, float[] x2, byte[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Relief.slope(x1[k], x2[k]);
      }
    }

    private static void slopeContiguous(
        float[] x1, int at1, float[] x2, int at2, byte[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (byte) Relief.slope(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void slopeFirstScalar(
        float[] x1, float[] x2, byte[] out, int at, int start, int n) {
      float scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Relief.slope(scalar, x2[k]);
      }
    }

    private static void slopeSecondScalar(
        float[] x1, float[] x2, byte[] out, int at, int start, int n) {
      float scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (byte) Relief.slope(x1[k], scalar);
      }
    }

    private static void slopeStrided(
        float[] x1,
        int at1,
        int step1,
        float[] x2,
        int at2,
        int step2,
        byte[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (byte) Relief.slope(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }
  }

  /** Ufunc floor_divide of {@code int32, int32}. */
  private static final class FloorDivideInt32Loop implements Loop {
    private final LoopForm form;

    FloorDivideInt32Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        floorDivideInt32(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        floorDivideInt32Fold(arrays, offsets, strides, n);
      } else {
        floorDivideInt32Scan(arrays, offsets, strides, n);
      }
    }

    private static void floorDivideInt32(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x1 = (int[]) arrays[0];
      int[] x2 = (int[]) arrays[1];
      int[] out = (int[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        floorDivideInt32Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        floorDivideInt32FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        floorDivideInt32SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        floorDivideInt32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        floorDivideInt32Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void floorDivideInt32Aligned(int[] x1, int[] x2, int[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Relief.divide(x1[k], x2[k]);
      }
    }

    private static void floorDivideInt32Contiguous(
        int[] x1, int at1, int[] x2, int at2, int[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Relief.divide(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void floorDivideInt32FirstScalar(
        int[] x1, int[] x2, int[] out, int at, int start, int n) {
      int scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Relief.divide(scalar, x2[k]);
      }
    }

    private static void floorDivideInt32SecondScalar(
        int[] x1, int[] x2, int[] out, int at, int start, int n) {
      int scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Relief.divide(x1[k], scalar);
      }
    }

    private static void floorDivideInt32Strided(
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
        out[to] = Relief.divide(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void floorDivideInt32Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x = (int[]) arrays[0];
      int[] out = (int[]) arrays[1];
      int to = offsets[1];
      out[to] = floorDivideInt32InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static int floorDivideInt32InOrder(int first, int[] x, int at, int step, int n) {
      int sum = first;
      for (int k = 0; k < n; k++) {
        sum = Relief.divide(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void floorDivideInt32Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x = (int[]) arrays[0];
      int[] out = (int[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        floorDivideInt32ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      floorDivideInt32Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void floorDivideInt32Scan(
        int[] x, int at, int step1, int[] out, int to, int step, int n) {
      int sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Relief.divide(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void floorDivideInt32ScanDense(int[] x, int at, int[] out, int to, int n) {
      int sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = Relief.divide(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc floor_divide of {@code uint32, uint32}. */
  private static final class FloorDivideUInt32Loop implements Loop {
    private final LoopForm form;

    FloorDivideUInt32Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        floorDivideUInt32(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        floorDivideUInt32Fold(arrays, offsets, strides, n);
      } else {
        floorDivideUInt32Scan(arrays, offsets, strides, n);
      }
    }

    private static void floorDivideUInt32(Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x1 = (int[]) arrays[0];
      int[] x2 = (int[]) arrays[1];
      int[] out = (int[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        floorDivideUInt32Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        floorDivideUInt32FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        floorDivideUInt32SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        floorDivideUInt32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        floorDivideUInt32Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void floorDivideUInt32Aligned(int[] x1, int[] x2, int[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (int) Relief.divide(Integer.toUnsignedLong(x1[k]), Integer.toUnsignedLong(x2[k]));
      }
    }

    private static void floorDivideUInt32Contiguous(
        int[] x1, int at1, int[] x2, int at2, int[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] =
            (int)
                Relief.divide(
                    Integer.toUnsignedLong(x1[at1 + k]), Integer.toUnsignedLong(x2[at2 + k]));
      }
    }

    private static void floorDivideUInt32FirstScalar(
        int[] x1, int[] x2, int[] out, int at, int start, int n) {
      long scalar = Integer.toUnsignedLong(x1[at]);
      for (int k = start; k < start + n; k++) {
        out[k] = (int) Relief.divide(scalar, Integer.toUnsignedLong(x2[k]));
      }
    }

    private static void floorDivideUInt32SecondScalar(
        int[] x1, int[] x2, int[] out, int at, int start, int n) {
      long scalar = Integer.toUnsignedLong(x2[at]);
      for (int k = start; k < start + n; k++) {
        out[k] = (int) Relief.divide(Integer.toUnsignedLong(x1[k]), scalar);
      }
    }

    private static void floorDivideUInt32Strided(
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
        out[to] =
            (int) Relief.divide(Integer.toUnsignedLong(x1[at1]), Integer.toUnsignedLong(x2[at2]));
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void floorDivideUInt32Fold(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x = (int[]) arrays[0];
      int[] out = (int[]) arrays[1];
      int to = offsets[1];
      out[to] =
          (int)
              floorDivideUInt32InOrder(
                  Integer.toUnsignedLong(out[to]), x, offsets[0], strides[0], n);
    }

    private static long floorDivideUInt32InOrder(long first, int[] x, int at, int step, int n) {
      long sum = first;
      for (int k = 0; k < n; k++) {
        sum = Relief.divide(sum, Integer.toUnsignedLong(x[at + k * step])) & 0xFFFFFFFFL;
      }
      return sum;
    }

    private static void floorDivideUInt32Scan(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      int[] x = (int[]) arrays[0];
      int[] out = (int[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        floorDivideUInt32ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      floorDivideUInt32Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void floorDivideUInt32Scan(
        int[] x, int at, int step1, int[] out, int to, int step, int n) {
      long sum = Integer.toUnsignedLong(out[to - step]);
      for (int k = 0; k < n; k++) {
        out[to] = (int) Relief.divide(sum, Integer.toUnsignedLong(x[at]));
        sum = Integer.toUnsignedLong(out[to]);
        at += step1;
        to += step;
      }
    }

    private static void floorDivideUInt32ScanDense(int[] x, int at, int[] out, int to, int n) {
      long sum = Integer.toUnsignedLong(out[to - 1]);
      for (int k = 0; k < n; k++) {
        out[to + k] = (int) Relief.divide(sum, Integer.toUnsignedLong(x[at + k]));
        sum = Integer.toUnsignedLong(out[to + k]);
      }
    }
  }

  /** Ufunc floor_divide of {@code float64, float64}. */
  private static final class FloorDivideFloat64Loop implements Loop {
    private final LoopForm form;

    FloorDivideFloat64Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        floorDivideFloat64(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        floorDivideFloat64Fold(arrays, offsets, strides, n);
      } else {
        floorDivideFloat64Scan(arrays, offsets, strides, n);
      }
    }

    private static void floorDivideFloat64(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] x2 = (double[]) arrays[1];
      double[] out = (double[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        floorDivideFloat64Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        floorDivideFloat64FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        floorDivideFloat64SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        floorDivideFloat64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        floorDivideFloat64Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void floorDivideFloat64Aligned(
        double[] x1, double[] x2, double[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Relief.divide(x1[k], x2[k]);
      }
    }

    private static void floorDivideFloat64Contiguous(
        double[] x1, int at1, double[] x2, int at2, double[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Relief.divide(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void floorDivideFloat64FirstScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Relief.divide(scalar, x2[k]);
      }
    }

    private static void floorDivideFloat64SecondScalar(
        double[] x1, double[] x2, double[] out, int at, int start, int n) {
      double scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Relief.divide(x1[k], scalar);
      }
    }

    private static void floorDivideFloat64Strided(
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
      for (int k = 0; k < n; k++) {
        out[to] = Relief.divide(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void floorDivideFloat64Fold(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      int to = offsets[1];
      out[to] = floorDivideFloat64InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static double floorDivideFloat64InOrder(
        double first, double[] x, int at, int step, int n) {
      double sum = first;
      for (int k = 0; k < n; k++) {
        sum = Relief.divide(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void floorDivideFloat64Scan(
        Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      floorDivideFloat64Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void floorDivideFloat64Scan(
        double[] x, int at, int step1, double[] out, int to, int step, int n) {
      double sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Relief.divide(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }
  }

  /** Ufunc halve of {@code float16}. */
  private static final class HalveLoop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      halve(arrays, offsets, strides, n);
    }

    private static void halve(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        halveAligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        halveContiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        halveStrided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void halveAligned(short[] x1, short[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Float.floatToFloat16(Relief.halve(Float.float16ToFloat(x1[k])));
      }
    }

    private static void halveContiguous(short[] x1, int at1, short[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Float.floatToFloat16(Relief.halve(Float.float16ToFloat(x1[at1 + k])));
      }
    }

    private static void halveStrided(
        short[] x1, int at1, int step1, short[] out, int to, int step, int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Float.floatToFloat16(Relief.halve(Float.float16ToFloat(x1[at1])));
        at1 += step1;
        to += step;
      }
    }
  }
}
