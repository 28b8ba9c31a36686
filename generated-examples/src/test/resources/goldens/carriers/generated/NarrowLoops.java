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
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import javax.annotation.processing.Generated;

/** The loops of the universal functions that {@link Narrow} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
final class NarrowLoops implements LoopSource {
  public static final LoopTable LARGER = LoopTable.of("larger", 2, 1, new NarrowLoops(0));

  public static final LoopTable SUM =
      LoopTable.of("sum", 2, 1, new NarrowLoops(1)).identity(0.0).folding(Folding.PAIRWISE);

  private final int ufunc;

  private NarrowLoops(int ufunc) {
    this.ufunc = ufunc;
  }

  @Override
  public Signature[] signatures() {
    return switch (ufunc) {
      case 0 -> largerSignatures();
      default -> sumSignatures();
    };
  }

  private Signature[] largerSignatures() {
    return new Signature[] {
      Signature.folding(this, 0, DType.INT8),
      Signature.folding(this, 1, DType.INT16),
      Signature.folding(this, 2, DType.UINT16),
      Signature.folding(this, 3, DType.BOOL),
      Signature.folding(this, 4, DType.FLOAT16)
    };
  }

  private Signature[] sumSignatures() {
    return new Signature[] {
      Signature.folding(this, 5, DType.UINT16),
      Signature.folding(this, 6, DType.FLOAT16),
      Signature.folding(this, 7, DType.FLOAT32)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return switch (number) {
      case 0 -> new LargerInt8Loop(form);
      case 1 -> new LargerInt16Loop(form);
      case 2 -> new LargerUInt16Loop(form);
      case 3 -> new LargerBoolLoop(form);
      case 4 -> new LargerFloat16Loop(form);
      case 5 -> new SumUInt16Loop(form);
      case 6 -> new SumFloat16Loop(form);
      default -> new SumFloat32Loop(form);
    };
  }

  @Override
  public MethodHandle method(int number) {
    MethodHandles.Lookup own = MethodHandles.lookup();
    Class<?> in = Narrow.class;
    return switch (number) {
      case 0 -> DeclaredMethods.find(own, in, "larger", byte.class, byte.class, byte.class);
      case 1 -> DeclaredMethods.find(own, in, "larger", short.class, short.class, short.class);
      case 2 -> DeclaredMethods.find(own, in, "larger", char.class, char.class, char.class);
      case 3 ->
          DeclaredMethods.find(own, in, "larger", boolean.class, boolean.class, boolean.class);
      case 4 -> DeclaredMethods.find(own, in, "largerHalf", short.class, short.class, short.class);
      case 5 -> DeclaredMethods.find(own, in, "sum", char.class, char.class, char.class);
      case 6, 7 -> DeclaredMethods.find(own, in, "sum", float.class, float.class, float.class);
      default -> LoopSource.super.method(number);
    };
  }

  /** Ufunc larger of {@code int8, int8}. */
  private static final class LargerInt8Loop implements Loop {
    private final LoopForm form;

    LargerInt8Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        largerInt8(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        largerInt8Fold(arrays, offsets, strides, n);
      } else {
        largerInt8Scan(arrays, offsets, strides, n);
      }
    }

    private static void largerInt8(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x1 = (byte[]) arrays[0];
      byte[] x2 = (byte[]) arrays[1];
      byte[] out = (byte[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        largerInt8Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        largerInt8FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        largerInt8SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        largerInt8Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        largerInt8Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void largerInt8Aligned(byte[] x1, byte[] x2, byte[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(x1[k], x2[k]);
      }
    }

    private static void largerInt8Contiguous(
        byte[] x1, int at1, byte[] x2, int at2, byte[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.larger(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void largerInt8FirstScalar(
        byte[] x1, byte[] x2, byte[] out, int at, int start, int n) {
      byte scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(scalar, x2[k]);
      }
    }

    private static void largerInt8SecondScalar(
        byte[] x1, byte[] x2, byte[] out, int at, int start, int n) {
      byte scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(x1[k], scalar);
      }
    }

    private static void largerInt8Strided(
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
        out[to] = Narrow.larger(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void largerInt8Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x = (byte[]) arrays[0];
      byte[] out = (byte[]) arrays[1];
      int to = offsets[1];
      out[to] = largerInt8InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static byte largerInt8InOrder(byte first, byte[] x, int at, int step, int n) {
      byte sum = first;
      for (int k = 0; k < n; k++) {
        sum = Narrow.larger(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void largerInt8Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      byte[] x = (byte[]) arrays[0];
      byte[] out = (byte[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        largerInt8ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      largerInt8Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void largerInt8Scan(
        byte[] x, int at, int step1, byte[] out, int to, int step, int n) {
      byte sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.larger(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void largerInt8ScanDense(byte[] x, int at, byte[] out, int to, int n) {
      byte sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.larger(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc larger of {@code int16, int16}. */
  private static final class LargerInt16Loop implements Loop {
    private final LoopForm form;

    LargerInt16Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        largerInt16(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        largerInt16Fold(arrays, offsets, strides, n);
      } else {
        largerInt16Scan(arrays, offsets, strides, n);
      }
    }

    private static void largerInt16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      short[] out = (short[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        largerInt16Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        largerInt16FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        largerInt16SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        largerInt16Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        largerInt16Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void largerInt16Aligned(short[] x1, short[] x2, short[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(x1[k], x2[k]);
      }
    }

    private static void largerInt16Contiguous(
        short[] x1, int at1, short[] x2, int at2, short[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.larger(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void largerInt16FirstScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      short scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(scalar, x2[k]);
      }
    }

    private static void largerInt16SecondScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      short scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(x1[k], scalar);
      }
    }

    private static void largerInt16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        short[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.larger(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void largerInt16Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      int to = offsets[1];
      out[to] = largerInt16InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static short largerInt16InOrder(short first, short[] x, int at, int step, int n) {
      short sum = first;
      for (int k = 0; k < n; k++) {
        sum = Narrow.larger(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void largerInt16Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        largerInt16ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      largerInt16Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void largerInt16Scan(
        short[] x, int at, int step1, short[] out, int to, int step, int n) {
      short sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.larger(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }

    private static void largerInt16ScanDense(short[] x, int at, short[] out, int to, int n) {
      short sum = out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.larger(sum, x[at + k]);
        sum = out[to + k];
      }
    }
  }

  /** Ufunc larger of {@code uint16, uint16}. */
  private static final class LargerUInt16Loop implements Loop {
    private final LoopForm form;

    LargerUInt16Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        largerUInt16(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        largerUInt16Fold(arrays, offsets, strides, n);
      } else {
        largerUInt16Scan(arrays, offsets, strides, n);
      }
    }

    private static void largerUInt16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      short[] out = (short[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        largerUInt16Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        largerUInt16FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        largerUInt16SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        largerUInt16Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        largerUInt16Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void largerUInt16Aligned(short[] x1, short[] x2, short[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (short) Narrow.larger((char) x1[k], (char) x2[k]);
      }
    }

    private static void largerUInt16Contiguous(
        short[] x1, int at1, short[] x2, int at2, short[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (short) Narrow.larger((char) x1[at1 + k], (char) x2[at2 + k]);
      }
    }

    private static void largerUInt16FirstScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      char scalar = (char) x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (short) Narrow.larger(scalar, (char) x2[k]);
      }
    }

    private static void largerUInt16SecondScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      char scalar = (char) x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (short) Narrow.larger((char) x1[k], scalar);
      }
    }

    private static void largerUInt16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        short[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (short) Narrow.larger((char) x1[at1], (char) x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void largerUInt16Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      int to = offsets[1];
      out[to] = (short) largerUInt16InOrder((char) out[to], x, offsets[0], strides[0], n);
    }

    private static char largerUInt16InOrder(char first, short[] x, int at, int step, int n) {
      char sum = first;
      for (int k = 0; k < n; k++) {
        sum = Narrow.larger(sum, (char) x[at + k * step]);
      }
      return sum;
    }

    private static void largerUInt16Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        largerUInt16ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      largerUInt16Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void largerUInt16Scan(
        short[] x, int at, int step1, short[] out, int to, int step, int n) {
      char sum = (char) out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = (short) Narrow.larger(sum, (char) x[at]);
        sum = (char) out[to];
        at += step1;
        to += step;
      }
    }

    private static void largerUInt16ScanDense(short[] x, int at, short[] out, int to, int n) {
      char sum = (char) out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = (short) Narrow.larger(sum, (char) x[at + k]);
        sum = (char) out[to + k];
      }
    }
  }

  /** Ufunc larger of {@code bool, bool}. */
  private static final class LargerBoolLoop implements Loop {
    private final LoopForm form;

    LargerBoolLoop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        largerBool(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        largerBoolFold(arrays, offsets, strides, n);
      } else {
        largerBoolScan(arrays, offsets, strides, n);
      }
    }

    private static void largerBool(Object[] arrays, int[] offsets, int[] strides, int n) {
      boolean[] x1 = (boolean[]) arrays[0];
      boolean[] x2 = (boolean[]) arrays[1];
      boolean[] out = (boolean[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        largerBoolAligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        largerBoolFirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        largerBoolSecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        largerBoolContiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        largerBoolStrided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void largerBoolAligned(
        boolean[] x1, boolean[] x2, boolean[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(x1[k], x2[k]);
      }
    }

    private static void largerBoolContiguous(
        boolean[] x1, int at1, boolean[] x2, int at2, boolean[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.larger(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void largerBoolFirstScalar(
        boolean[] x1, boolean[] x2, boolean[] out, int at, int start, int n) {
      boolean scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(scalar, x2[k]);
      }
    }

    private static void largerBoolSecondScalar(
        boolean[] x1, boolean[] x2, boolean[] out, int at, int start, int n) {
      boolean scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.larger(x1[k], scalar);
      }
    }

    private static void largerBoolStrided(
        boolean[] x1,
        int at1,
        int step1,
        boolean[] x2,
        int at2,
        int step2,
        boolean[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.larger(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void largerBoolFold(Object[] arrays, int[] offsets, int[] strides, int n) {
      boolean[] x = (boolean[]) arrays[0];
      boolean[] out = (boolean[]) arrays[1];
      int to = offsets[1];
      out[to] = largerBoolInOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static boolean largerBoolInOrder(boolean first, boolean[] x, int at, int step, int n) {
      boolean sum = first;
      for (int k = 0; k < n; k++) {
        sum = Narrow.larger(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void largerBoolScan(Object[] arrays, int[] offsets, int[] strides, int n) {
      boolean[] x = (boolean[]) arrays[0];
      boolean[] out = (boolean[]) arrays[1];
      largerBoolScan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void largerBoolScan(
        boolean[] x, int at, int step1, boolean[] out, int to, int step, int n) {
      boolean sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.larger(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }
  }

  /** Ufunc larger of {@code float16, float16}. */
  private static final class LargerFloat16Loop implements Loop {
    private final LoopForm form;

    LargerFloat16Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        largerFloat16(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        largerFloat16Fold(arrays, offsets, strides, n);
      } else {
        largerFloat16Scan(arrays, offsets, strides, n);
      }
    }

    private static void largerFloat16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      short[] out = (short[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        largerFloat16Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        largerFloat16FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        largerFloat16SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        largerFloat16Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        largerFloat16Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void largerFloat16Aligned(
        short[] x1, short[] x2, short[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.largerHalf(x1[k], x2[k]);
      }
    }

    private static void largerFloat16Contiguous(
        short[] x1, int at1, short[] x2, int at2, short[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.largerHalf(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void largerFloat16FirstScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      short scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.largerHalf(scalar, x2[k]);
      }
    }

    private static void largerFloat16SecondScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      short scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.largerHalf(x1[k], scalar);
      }
    }

    private static void largerFloat16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        short[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.largerHalf(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void largerFloat16Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      int to = offsets[1];
      out[to] = largerFloat16InOrder(out[to], x, offsets[0], strides[0], n);
    }

    private static short largerFloat16InOrder(short first, short[] x, int at, int step, int n) {
      short sum = first;
      for (int k = 0; k < n; k++) {
        sum = Narrow.largerHalf(sum, x[at + k * step]);
      }
      return sum;
    }

    private static void largerFloat16Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      largerFloat16Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void largerFloat16Scan(
        short[] x, int at, int step1, short[] out, int to, int step, int n) {
      short sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.largerHalf(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }
  }

  /** Ufunc sum of {@code uint16, uint16}. */
  private static final class SumUInt16Loop implements Loop {
    private final LoopForm form;

    SumUInt16Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        sumUInt16(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        sumUInt16Fold(arrays, offsets, strides, n);
      } else {
        sumUInt16Scan(arrays, offsets, strides, n);
      }
    }

    private static void sumUInt16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      short[] out = (short[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        sumUInt16Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        sumUInt16FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        sumUInt16SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        sumUInt16Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        sumUInt16Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void sumUInt16Aligned(short[] x1, short[] x2, short[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = (short) Narrow.sum((char) x1[k], (char) x2[k]);
      }
    }

    private static void sumUInt16Contiguous(
        short[] x1, int at1, short[] x2, int at2, short[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = (short) Narrow.sum((char) x1[at1 + k], (char) x2[at2 + k]);
      }
    }

    private static void sumUInt16FirstScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      char scalar = (char) x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (short) Narrow.sum(scalar, (char) x2[k]);
      }
    }

    private static void sumUInt16SecondScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      char scalar = (char) x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = (short) Narrow.sum((char) x1[k], scalar);
      }
    }

    private static void sumUInt16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        short[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] = (short) Narrow.sum((char) x1[at1], (char) x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void sumUInt16Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      int to = offsets[1];
      out[to] = (short) Narrow.sum((char) out[to], sumUInt16Pairwise(x, offsets[0], strides[0], n));
    }

    private static char sumUInt16Pairwise(short[] x, int at, int step, int n) {
      if (n < 8) {
        char sum = (char) x[at];
        for (int k = 1; k < n; k++) {
          sum = Narrow.sum(sum, (char) x[at + k * step]);
        }
        return sum;
      }
      if (step == 1) {
        return sumUInt16Dense(x, at, n);
      }
      if (n > 128) {
        int half = n / 2 - n / 2 % 8;
        return Narrow.sum(
            sumUInt16Pairwise(x, at, step, half),
            sumUInt16Pairwise(x, at + half * step, step, n - half));
      }
      char sum0 = (char) x[at];
      char sum1 = (char) x[at + step];
      char sum2 = (char) x[at + 2 * step];
      char sum3 = (char) x[at + 3 * step];
      char sum4 = (char) x[at + 4 * step];
      char sum5 = (char) x[at + 5 * step];
      char sum6 = (char) x[at + 6 * step];
      char sum7 = (char) x[at + 7 * step];
      int k = 8;
      for (; k + 8 <= n; k += 8) {
        at += 8 * step;
        sum0 = Narrow.sum(sum0, (char) x[at]);
        sum1 = Narrow.sum(sum1, (char) x[at + step]);
        sum2 = Narrow.sum(sum2, (char) x[at + 2 * step]);
        sum3 = Narrow.sum(sum3, (char) x[at + 3 * step]);
        sum4 = Narrow.sum(sum4, (char) x[at + 4 * step]);
        sum5 = Narrow.sum(sum5, (char) x[at + 5 * step]);
        sum6 = Narrow.sum(sum6, (char) x[at + 6 * step]);
        sum7 = Narrow.sum(sum7, (char) x[at + 7 * step]);
      }
      at += 8 * step;
      char sum =
          Narrow.sum(
              Narrow.sum(Narrow.sum(sum0, sum1), Narrow.sum(sum2, sum3)),
              Narrow.sum(Narrow.sum(sum4, sum5), Narrow.sum(sum6, sum7)));
      for (; k < n; k++) {
        sum = Narrow.sum(sum, (char) x[at]);
        at += step;
      }
      return sum;
    }

    private static char sumUInt16Dense(short[] x, int at, int n) {
      if (n <= 128) {
        return sumUInt16DenseLeaf(x, at, n);
      }
      int half = n / 2 - n / 2 % 8;
      return Narrow.sum(sumUInt16Dense(x, at, half), sumUInt16Dense(x, at + half, n - half));
    }

    private static char sumUInt16DenseLeaf(short[] x, int at, int n) {
      char sum0 = (char) x[at];
      char sum1 = (char) x[at + 1];
      char sum2 = (char) x[at + 2];
      char sum3 = (char) x[at + 3];
      char sum4 = (char) x[at + 4];
      char sum5 = (char) x[at + 5];
      char sum6 = (char) x[at + 6];
      char sum7 = (char) x[at + 7];
      int k = 8;
      for (; k + 8 <= n; k += 8) {
        sum0 = Narrow.sum(sum0, (char) x[at + k]);
        sum1 = Narrow.sum(sum1, (char) x[at + k + 1]);
        sum2 = Narrow.sum(sum2, (char) x[at + k + 2]);
        sum3 = Narrow.sum(sum3, (char) x[at + k + 3]);
        sum4 = Narrow.sum(sum4, (char) x[at + k + 4]);
        sum5 = Narrow.sum(sum5, (char) x[at + k + 5]);
        sum6 = Narrow.sum(sum6, (char) x[at + k + 6]);
        sum7 = Narrow.sum(sum7, (char) x[at + k + 7]);
      }
      char sum =
          Narrow.sum(
              Narrow.sum(Narrow.sum(sum0, sum1), Narrow.sum(sum2, sum3)),
              Narrow.sum(Narrow.sum(sum4, sum5), Narrow.sum(sum6, sum7)));
      for (; k < n; k++) {
        sum = Narrow.sum(sum, (char) x[at + k]);
      }
      return sum;
    }

    private static void sumUInt16Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      if (strides[0] == 1 && strides[1] == 1) {
        sumUInt16ScanDense(x, offsets[0], out, offsets[1], n);
        return;
      }
      sumUInt16Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void sumUInt16Scan(
        short[] x, int at, int step1, short[] out, int to, int step, int n) {
      char sum = (char) out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = (short) Narrow.sum(sum, (char) x[at]);
        sum = (char) out[to];
        at += step1;
        to += step;
      }
    }

    private static void sumUInt16ScanDense(short[] x, int at, short[] out, int to, int n) {
      char sum = (char) out[to - 1];
      for (int k = 0; k < n; k++) {
        out[to + k] = (short) Narrow.sum(sum, (char) x[at + k]);
        sum = (char) out[to + k];
      }
    }
  }

  /** Ufunc sum of {@code float16, float16}. */
  private static final class SumFloat16Loop implements Loop {
    private final LoopForm form;

    SumFloat16Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        sumFloat16(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        sumFloat16Fold(arrays, offsets, strides, n);
      } else {
        sumFloat16Scan(arrays, offsets, strides, n);
      }
    }

    private static void sumFloat16(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      short[] x2 = (short[]) arrays[1];
      short[] out = (short[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        sumFloat16Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        sumFloat16FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        sumFloat16SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        sumFloat16Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        sumFloat16Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void sumFloat16Aligned(short[] x1, short[] x2, short[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] =
            Float.floatToFloat16(
                Narrow.sum(Float.float16ToFloat(x1[k]), Float.float16ToFloat(x2[k])));
      }
    }

    private static void sumFloat16Contiguous(
        short[] x1, int at1, short[] x2, int at2, short[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] =
            Float.floatToFloat16(
                Narrow.sum(Float.float16ToFloat(x1[at1 + k]), Float.float16ToFloat(x2[at2 + k])));
      }
    }

    private static void sumFloat16FirstScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      float scalar = Float.float16ToFloat(x1[at]);
      for (int k = start; k < start + n; k++) {
        out[k] = Float.floatToFloat16(Narrow.sum(scalar, Float.float16ToFloat(x2[k])));
      }
    }

    private static void sumFloat16SecondScalar(
        short[] x1, short[] x2, short[] out, int at, int start, int n) {
      float scalar = Float.float16ToFloat(x2[at]);
      for (int k = start; k < start + n; k++) {
        out[k] = Float.floatToFloat16(Narrow.sum(Float.float16ToFloat(x1[k]), scalar));
      }
    }

    private static void sumFloat16Strided(
        short[] x1,
        int at1,
        int step1,
        short[] x2,
        int at2,
        int step2,
        short[] out,
        int to,
        int step,
        int n) {
      for (int k = 0; k < n; k++) {
        out[to] =
            Float.floatToFloat16(
                Narrow.sum(Float.float16ToFloat(x1[at1]), Float.float16ToFloat(x2[at2])));
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void sumFloat16Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      int to = offsets[1];
      out[to] =
          Float.floatToFloat16(
              Narrow.sum(
                  Float.float16ToFloat(out[to]), sumFloat16Pairwise(x, offsets[0], strides[0], n)));
    }

    private static float sumFloat16Pairwise(short[] x, int at, int step, int n) {
      if (n < 8) {
        float sum = Float.float16ToFloat(x[at]);
        for (int k = 1; k < n; k++) {
          sum = Narrow.sum(sum, Float.float16ToFloat(x[at + k * step]));
        }
        return sum;
      }
      if (step == 1) {
        return sumFloat16Dense(x, at, n);
      }
      if (n > 128) {
        int half = n / 2 - n / 2 % 8;
        return Narrow.sum(
            sumFloat16Pairwise(x, at, step, half),
            sumFloat16Pairwise(x, at + half * step, step, n - half));
      }
      float sum0 = Float.float16ToFloat(x[at]);
      float sum1 = Float.float16ToFloat(x[at + step]);
      float sum2 = Float.float16ToFloat(x[at + 2 * step]);
      float sum3 = Float.float16ToFloat(x[at + 3 * step]);
      float sum4 = Float.float16ToFloat(x[at + 4 * step]);
      float sum5 = Float.float16ToFloat(x[at + 5 * step]);
      float sum6 = Float.float16ToFloat(x[at + 6 * step]);
      float sum7 = Float.float16ToFloat(x[at + 7 * step]);
      int k = 8;
      for (; k + 8 <= n; k += 8) {
        at += 8 * step;
        sum0 = Narrow.sum(sum0, Float.float16ToFloat(x[at]));
        sum1 = Narrow.sum(sum1, Float.float16ToFloat(x[at + step]));
        sum2 = Narrow.sum(sum2, Float.float16ToFloat(x[at + 2 * step]));
        sum3 = Narrow.sum(sum3, Float.float16ToFloat(x[at + 3 * step]));
        sum4 = Narrow.sum(sum4, Float.float16ToFloat(x[at + 4 * step]));
        sum5 = Narrow.sum(sum5, Float.float16ToFloat(x[at + 5 * step]));
        sum6 = Narrow.sum(sum6, Float.float16ToFloat(x[at + 6 * step]));
        sum7 = Narrow.sum(sum7, Float.float16ToFloat(x[at + 7 * step]));
      }
      at += 8 * step;
      float sum =
          Narrow.sum(
              Narrow.sum(Narrow.sum(sum0, sum1), Narrow.sum(sum2, sum3)),
              Narrow.sum(Narrow.sum(sum4, sum5), Narrow.sum(sum6, sum7)));
      for (; k < n; k++) {
        sum = Narrow.sum(sum, Float.float16ToFloat(x[at]));
        at += step;
      }
      return sum;
    }

    private static float sumFloat16Dense(short[] x, int at, int n) {
      if (n <= 128) {
        return sumFloat16DenseLeaf(x, at, n);
      }
      int half = n / 2 - n / 2 % 8;
      return Narrow.sum(sumFloat16Dense(x, at, half), sumFloat16Dense(x, at + half, n - half));
    }

    private static float sumFloat16DenseLeaf(short[] x, int at, int n) {
      float sum0 = Float.float16ToFloat(x[at]);
      float sum1 = Float.float16ToFloat(x[at + 1]);
      float sum2 = Float.float16ToFloat(x[at + 2]);
      float sum3 = Float.float16ToFloat(x[at + 3]);
      float sum4 = Float.float16ToFloat(x[at + 4]);
      float sum5 = Float.float16ToFloat(x[at + 5]);
      float sum6 = Float.float16ToFloat(x[at + 6]);
      float sum7 = Float.float16ToFloat(x[at + 7]);
      int k = 8;
      for (; k + 8 <= n; k += 8) {
        sum0 = Narrow.sum(sum0, Float.float16ToFloat(x[at + k]));
        sum1 = Narrow.sum(sum1, Float.float16ToFloat(x[at + k + 1]));
        sum2 = Narrow.sum(sum2, Float.float16ToFloat(x[at + k + 2]));
        sum3 = Narrow.sum(sum3, Float.float16ToFloat(x[at + k + 3]));
        sum4 = Narrow.sum(sum4, Float.float16ToFloat(x[at + k + 4]));
        sum5 = Narrow.sum(sum5, Float.float16ToFloat(x[at + k + 5]));
        sum6 = Narrow.sum(sum6, Float.float16ToFloat(x[at + k + 6]));
        sum7 = Narrow.sum(sum7, Float.float16ToFloat(x[at + k + 7]));
      }
      float sum =
          Narrow.sum(
              Narrow.sum(Narrow.sum(sum0, sum1), Narrow.sum(sum2, sum3)),
              Narrow.sum(Narrow.sum(sum4, sum5), Narrow.sum(sum6, sum7)));
      for (; k < n; k++) {
        sum = Narrow.sum(sum, Float.float16ToFloat(x[at + k]));
      }
      return sum;
    }

    private static void sumFloat16Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x = (short[]) arrays[0];
      short[] out = (short[]) arrays[1];
      sumFloat16Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void sumFloat16Scan(
        short[] x, int at, int step1, short[] out, int to, int step, int n) {
      float sum = Float.float16ToFloat(out[to - step]);
      for (int k = 0; k < n; k++) {
        out[to] = Float.floatToFloat16(Narrow.sum(sum, Float.float16ToFloat(x[at])));
        sum = Float.float16ToFloat(out[to]);
        at += step1;
        to += step;
      }
    }
  }

  /** Ufunc sum of {@code float32, float32}. */
  private static final class SumFloat32Loop implements Loop {
    private final LoopForm form;

    SumFloat32Loop(LoopForm form) {
      this.form = form;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (form == LoopForm.ELEMENTS) {
        sumFloat32(arrays, offsets, strides, n);
      } else if (form == LoopForm.FOLD) {
        sumFloat32Fold(arrays, offsets, strides, n);
      } else {
        sumFloat32Scan(arrays, offsets, strides, n);
      }
    }

    private static void sumFloat32(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x1 = (float[]) arrays[0];
      float[] x2 = (float[]) arrays[1];
      float[] out = (float[]) arrays[2];
      int singles = LoopStrides.singles(offsets, strides, 2);
      if (singles == 0) {
        sumFloat32Aligned(x1, x2, out, offsets[2], n);
      } else if (singles == 1) {
        sumFloat32FirstScalar(x1, x2, out, offsets[0], offsets[2], n);
      } else if (singles == 2) {
        sumFloat32SecondScalar(x1, x2, out, offsets[1], offsets[2], n);
      } else if (LoopStrides.contiguous(strides)) {
        sumFloat32Contiguous(x1, offsets[0], x2, offsets[1], out, offsets[2], n);
      } else {
        sumFloat32Strided(
            x1, offsets[0], strides[0], x2, offsets[1], strides[1], out, offsets[2], strides[2], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void sumFloat32Aligned(float[] x1, float[] x2, float[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.sum(x1[k], x2[k]);
      }
    }

    private static void sumFloat32Contiguous(
        float[] x1, int at1, float[] x2, int at2, float[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Narrow.sum(x1[at1 + k], x2[at2 + k]);
      }
    }

    private static void sumFloat32FirstScalar(
        float[] x1, float[] x2, float[] out, int at, int start, int n) {
      float scalar = x1[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.sum(scalar, x2[k]);
      }
    }

    private static void sumFloat32SecondScalar(
        float[] x1, float[] x2, float[] out, int at, int start, int n) {
      float scalar = x2[at];
      for (int k = start; k < start + n; k++) {
        out[k] = Narrow.sum(x1[k], scalar);
      }
    }

    private static void sumFloat32Strided(
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
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.sum(x1[at1], x2[at2]);
        at1 += step1;
        at2 += step2;
        to += step;
      }
    }

    private static void sumFloat32Fold(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x = (float[]) arrays[0];
      float[] out = (float[]) arrays[1];
      int to = offsets[1];
      out[to] = Narrow.sum(out[to], sumFloat32Pairwise(x, offsets[0], strides[0], n));
    }

    private static float sumFloat32Pairwise(float[] x, int at, int step, int n) {
      if (n < 8) {
        float sum = x[at];
        for (int k = 1; k < n; k++) {
          sum = Narrow.sum(sum, x[at + k * step]);
        }
        return sum;
      }
      if (step == 1) {
        return sumFloat32Dense(x, at, n);
      }
      if (n > 128) {
        int half = n / 2 - n / 2 % 8;
        return Narrow.sum(
            sumFloat32Pairwise(x, at, step, half),
            sumFloat32Pairwise(x, at + half * step, step, n - half));
      }
      float sum0 = x[at];
      float sum1 = x[at + step];
      float sum2 = x[at + 2 * step];
      float sum3 = x[at + 3 * step];
      float sum4 = x[at + 4 * step];
      float sum5 = x[at + 5 * step];
      float sum6 = x[at + 6 * step];
      float sum7 = x[at + 7 * step];
      int k = 8;
      for (; k + 8 <= n; k += 8) {
        at += 8 * step;
        sum0 = Narrow.sum(sum0, x[at]);
        sum1 = Narrow.sum(sum1, x[at + step]);
        sum2 = Narrow.sum(sum2, x[at + 2 * step]);
        sum3 = Narrow.sum(sum3, x[at + 3 * step]);
        sum4 = Narrow.sum(sum4, x[at + 4 * step]);
        sum5 = Narrow.sum(sum5, x[at + 5 * step]);
        sum6 = Narrow.sum(sum6, x[at + 6 * step]);
        sum7 = Narrow.sum(sum7, x[at + 7 * step]);
      }
      at += 8 * step;
      float sum =
          Narrow.sum(
              Narrow.sum(Narrow.sum(sum0, sum1), Narrow.sum(sum2, sum3)),
              Narrow.sum(Narrow.sum(sum4, sum5), Narrow.sum(sum6, sum7)));
      for (; k < n; k++) {
        sum = Narrow.sum(sum, x[at]);
        at += step;
      }
      return sum;
    }

    private static float sumFloat32Dense(float[] x, int at, int n) {
      if (n <= 128) {
        return sumFloat32DenseLeaf(x, at, n);
      }
      int half = n / 2 - n / 2 % 8;
      return Narrow.sum(sumFloat32Dense(x, at, half), sumFloat32Dense(x, at + half, n - half));
    }

    private static float sumFloat32DenseLeaf(float[] x, int at, int n) {
      float sum0 = x[at];
      float sum1 = x[at + 1];
      float sum2 = x[at + 2];
      float sum3 = x[at + 3];
      float sum4 = x[at + 4];
      float sum5 = x[at + 5];
      float sum6 = x[at + 6];
      float sum7 = x[at + 7];
      int k = 8;
      for (; k + 8 <= n; k += 8) {
        sum0 = Narrow.sum(sum0, x[at + k]);
        sum1 = Narrow.sum(sum1, x[at + k + 1]);
        sum2 = Narrow.sum(sum2, x[at + k + 2]);
        sum3 = Narrow.sum(sum3, x[at + k + 3]);
        sum4 = Narrow.sum(sum4, x[at + k + 4]);
        sum5 = Narrow.sum(sum5, x[at + k + 5]);
        sum6 = Narrow.sum(sum6, x[at + k + 6]);
        sum7 = Narrow.sum(sum7, x[at + k + 7]);
      }
      float sum =
          Narrow.sum(
              Narrow.sum(Narrow.sum(sum0, sum1), Narrow.sum(sum2, sum3)),
              Narrow.sum(Narrow.sum(sum4, sum5), Narrow.sum(sum6, sum7)));
      for (; k < n; k++) {
        sum = Narrow.sum(sum, x[at + k]);
      }
      return sum;
    }

    private static void sumFloat32Scan(Object[] arrays, int[] offsets, int[] strides, int n) {
      float[] x = (float[]) arrays[0];
      float[] out = (float[]) arrays[1];
      sumFloat32Scan(x, offsets[0], strides[0], out, offsets[1], strides[1], n);
    }

    private static void sumFloat32Scan(
        float[] x, int at, int step1, float[] out, int to, int step, int n) {
      float sum = out[to - step];
      for (int k = 0; k < n; k++) {
        out[to] = Narrow.sum(sum, x[at]);
        sum = out[to];
        at += step1;
        to += step;
      }
    }
  }
}
