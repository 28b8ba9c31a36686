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

/** The loops of the universal functions that {@link Relief.Logic} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
final class LogicLoops implements LoopSource {
  public static final LoopTable IS_EVEN = LoopTable.of("isEven", 1, 1, new LogicLoops());

  private LogicLoops() {}

  @Override
  public Signature[] signatures() {
    return isEvenSignatures();
  }

  private Signature[] isEvenSignatures() {
    return new Signature[] {
      Signature.of(this, 0, 1, DType.UINT16, DType.BOOL)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return new IsEvenLoop();
  }

  @Override
  public MethodHandle method(int number) {
    MethodHandles.Lookup own = MethodHandles.lookup();
    Class<?> in = Relief.Logic.class;
    return switch (number) {
      case 0 -> DeclaredMethods.find(own, in, "isEven", boolean.class, char.class);
      default -> LoopSource.super.method(number);
    };
  }

  /** Ufunc isEven of {@code uint16}. */
  private static final class IsEvenLoop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      isEven(arrays, offsets, strides, n);
    }

    private static void isEven(Object[] arrays, int[] offsets, int[] strides, int n) {
      short[] x1 = (short[]) arrays[0];
      boolean[] out = (boolean[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        isEvenAligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        isEvenContiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        isEvenStrided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
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
}
