package demo;

import io.monomorph.BoolBuffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.Loops;
import io.monomorph.ufunc.Ufunc;
import javax.annotation.processing.Generated;

/** The universal functions that {@link Relief.Logic} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class LogicUfuncs {
  /** {@code isEven(uint16) -> bool}, from {@link Relief.Logic#isEven(char)}. */
  public static final Ufunc IS_EVEN =
      Ufunc.of("isEven", Ufunc.signature(LogicUfuncs::isEven, DType.BOOL, DType.UINT16));

  private LogicUfuncs() {}

  /** Applies {@link #IS_EVEN} to each element; the result is a new buffer. */
  public static BoolBuffer isEven(NdBuffer x1) {
    return (BoolBuffer) IS_EVEN.apply(x1);
  }

  /** Applies {@link #IS_EVEN} to each element and writes to {@code out}, which it returns. */
  public static <T extends NdBuffer> T isEven(NdBuffer x1, T out) {
    IS_EVEN.into(out, x1);
    return out;
  }

  private static void isEven(Object[] arrays, int[] offsets, int[] strides, int n) {
    short[] x1 = (short[]) arrays[0];
    boolean[] out = (boolean[]) arrays[1];
    if (!Loops.contiguous(strides)) {
      isEvenStrided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
    } else if (Loops.aligned(offsets)) {
      isEvenAligned(x1, out, offsets[1], n);
    } else {
      isEvenContiguous(x1, offsets[0], out, offsets[1], n);
    }
  }

  /** One offset for all arrays: the JIT vectorises this form best. */
  private static void isEvenAligned(short[] x1, boolean[] out, int start, int n) {
    for (int k = start; k < start + n; k++) {
      out[k] = Relief.Logic.isEven((char) x1[k]);
    }
  }

  private static void isEvenContiguous(short[] x1, int at1, boolean[] out, int to, int n) {
    for (int k = 0; k < n; k++) {
      out[to + k] = Relief.Logic.isEven((char) x1[at1 + k]);
    }
  }

  private static void isEvenStrided(
      short[] x1, int at1, int step1, boolean[] out, int to, int step, int n) {
    for (int k = 0; k < n; k++) {
      out[to] = Relief.Logic.isEven((char) x1[at1]);
      at1 += step1;
      to += step;
    }
  }
}
