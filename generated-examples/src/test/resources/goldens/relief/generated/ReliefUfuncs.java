package demo;

import io.monomorph.Float16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.Loops;
import io.monomorph.ufunc.Ufunc;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Relief} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class ReliefUfuncs {
  /** {@code slope(float32, float32) -> uint8}, from {@link Relief#slope(float, float)}. */
  public static final Ufunc SLOPE =
      Ufunc.of(
          "slope", Ufunc.signature(ReliefUfuncs::slope, DType.UINT8, DType.FLOAT32, DType.FLOAT32));

  /**
   * {@code floor_divide}:
   *
   * <ul>
   *   <li>{@code floor_divide(int32, int32) -> int32}, from {@link Relief#divide(int, int)}
   *   <li>{@code floor_divide(uint32, uint32) -> uint32}, from {@link Relief#divide(long, long)}
   *   <li>{@code floor_divide(float64, float64) -> float64}, from {@link Relief#divide(double,
   *       double)}
   * </ul>
   */
  public static final Ufunc FLOOR_DIVIDE =
      Ufunc.of(
          "floor_divide",
          Ufunc.signature(
              ReliefUfuncs::floorDivideInt32Int32, DType.INT32, DType.INT32, DType.INT32),
          Ufunc.signature(
              ReliefUfuncs::floorDivideUInt32UInt32, DType.UINT32, DType.UINT32, DType.UINT32),
          Ufunc.signature(
              ReliefUfuncs::floorDivideFloat64Float64,
              DType.FLOAT64,
              DType.FLOAT64,
              DType.FLOAT64));

  /** {@code halve(float16) -> float16}, from {@link Relief#halve(float)}. */
  public static final Ufunc HALVE =
      Ufunc.of("halve", Ufunc.signature(ReliefUfuncs::halve, DType.FLOAT16, DType.FLOAT16));

  private ReliefUfuncs() {}

  /** Applies {@link #SLOPE} to each element; the result is a new buffer. */
  public static UInt8Buffer slope(NdBuffer x1, NdBuffer x2) {
    return (UInt8Buffer) SLOPE.apply(x1, x2);
  }

  /** Applies {@link #SLOPE} to each element and writes to {@code out}, which it returns. */
  public static <T extends NdBuffer> T slope(NdBuffer x1, NdBuffer x2, T out) {
    SLOPE.into(out, x1, x2);
    return out;
  }

  /** Applies {@link #FLOOR_DIVIDE} to each element; the result is a new buffer. */
  public static NdBuffer floorDivide(NdBuffer x1, NdBuffer x2) {
    return (NdBuffer) FLOOR_DIVIDE.apply(x1, x2);
  }

  /** Applies {@link #FLOOR_DIVIDE} to each element and writes to {@code out}, which it returns. */
  public static <T extends NdBuffer> T floorDivide(NdBuffer x1, NdBuffer x2, T out) {
    FLOOR_DIVIDE.into(out, x1, x2);
    return out;
  }

  /** Applies {@link #HALVE} to each element; the result is a new buffer. */
  public static Float16Buffer halve(NdBuffer x1) {
    return (Float16Buffer) HALVE.apply(x1);
  }

  /** Applies {@link #HALVE} to each element and writes to {@code out}, which it returns. */
  public static <T extends NdBuffer> T halve(NdBuffer x1, T out) {
    HALVE.into(out, x1);
    return out;
  }

  private static void slope(Object[] arrays, int[] offsets, int[] strides, int n) {
    float[] x1 = (float[]) arrays[0];
    float[] x2 = (float[]) arrays[1];
    byte[] out = (byte[]) arrays[2];
    if (!Loops.contiguous(strides)) {
      slopeStrided(
          x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
    } else if (Loops.aligned(offsets)) {
      slopeAligned(x1, x2, out, offsets[2], n);
    } else {
      slopeContiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
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

  private static void floorDivideInt32Int32(Object[] arrays, int[] offsets, int[] strides, int n) {
    int[] x1 = (int[]) arrays[0];
    int[] x2 = (int[]) arrays[1];
    int[] out = (int[]) arrays[2];
    if (!Loops.contiguous(strides)) {
      floorDivideInt32Int32Strided(
          x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
    } else if (Loops.aligned(offsets)) {
      floorDivideInt32Int32Aligned(x1, x2, out, offsets[2], n);
    } else {
      floorDivideInt32Int32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
    }
  }

  /** One offset for all arrays: the JIT vectorises this form best. */
  private static void floorDivideInt32Int32Aligned(
      int[] x1, int[] x2, int[] out, int start, int n) {
    for (int k = start; k < start + n; k++) {
      out[k] = Relief.divide(x1[k], x2[k]);
    }
  }

  private static void floorDivideInt32Int32Contiguous(
      int[] x1, int at1, int[] x2, int at2, int[] out, int to, int n) {
    for (int k = 0; k < n; k++) {
      out[to + k] = Relief.divide(x1[at1 + k], x2[at2 + k]);
    }
  }

  private static void floorDivideInt32Int32Strided(
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

  private static void floorDivideUInt32UInt32(
      Object[] arrays, int[] offsets, int[] strides, int n) {
    int[] x1 = (int[]) arrays[0];
    int[] x2 = (int[]) arrays[1];
    int[] out = (int[]) arrays[2];
    if (!Loops.contiguous(strides)) {
      floorDivideUInt32UInt32Strided(
          x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
    } else if (Loops.aligned(offsets)) {
      floorDivideUInt32UInt32Aligned(x1, x2, out, offsets[2], n);
    } else {
      floorDivideUInt32UInt32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
    }
  }

  /** One offset for all arrays: the JIT vectorises this form best. */
  private static void floorDivideUInt32UInt32Aligned(
      int[] x1, int[] x2, int[] out, int start, int n) {
    for (int k = start; k < start + n; k++) {
      out[k] = (int) Relief.divide(Integer.toUnsignedLong(x1[k]), Integer.toUnsignedLong(x2[k]));
    }
  }

  private static void floorDivideUInt32UInt32Contiguous(
      int[] x1, int at1, int[] x2, int at2, int[] out, int to, int n) {
    for (int k = 0; k < n; k++) {
      out[to + k] =
          (int)
              Relief.divide(
                  Integer.toUnsignedLong(x1[at1 + k]), Integer.toUnsignedLong(x2[at2 + k]));
    }
  }

  private static void floorDivideUInt32UInt32Strided(
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

  private static void floorDivideFloat64Float64(
      Object[] arrays, int[] offsets, int[] strides, int n) {
    double[] x1 = (double[]) arrays[0];
    double[] x2 = (double[]) arrays[1];
    double[] out = (double[]) arrays[2];
    if (!Loops.contiguous(strides)) {
      floorDivideFloat64Float64Strided(
          x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
    } else if (Loops.aligned(offsets)) {
      floorDivideFloat64Float64Aligned(x1, x2, out, offsets[2], n);
    } else {
      floorDivideFloat64Float64Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
    }
  }

  /** One offset for all arrays: the JIT vectorises this form best. */
  private static void floorDivideFloat64Float64Aligned(
      double[] x1, double[] x2, double[] out, int start, int n) {
    for (int k = start; k < start + n; k++) {
      out[k] = Relief.divide(x1[k], x2[k]);
    }
  }

  private static void floorDivideFloat64Float64Contiguous(
      double[] x1, int at1, double[] x2, int at2, double[] out, int to, int n) {
    for (int k = 0; k < n; k++) {
      out[to + k] = Relief.divide(x1[at1 + k], x2[at2 + k]);
    }
  }

  private static void floorDivideFloat64Float64Strided(
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

  private static void halve(Object[] arrays, int[] offsets, int[] strides, int n) {
    short[] x1 = (short[]) arrays[0];
    short[] out = (short[]) arrays[1];
    if (!Loops.contiguous(strides)) {
      halveStrided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
    } else if (Loops.aligned(offsets)) {
      halveAligned(x1, out, offsets[1], n);
    } else {
      halveContiguous(x1, offsets[0], out, offsets[1], n);
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
