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

/** The loops of the universal functions that {@link Sums} declares. */
@Generated("io.monomorph.processor.BackendProcessor")
public final class SumsLoops implements LoopSource {
  public static final LoopTable HALF = LoopTable.of("half", 1, 1, new SumsLoops());

  private SumsLoops() {}

  @Override
  public Signature[] signatures() {
    return halfSignatures();
  }

  private Signature[] halfSignatures() {
    return new Signature[] {
      Signature.of(this, 0, 1, DType.FLOAT64, DType.FLOAT64)
    };
  }

  @Override
  public Loop loop(int number, LoopForm form) {
    return new HalfLoop();
  }

  @Override
  public MethodHandle method(int number) {
    MethodHandles.Lookup own = MethodHandles.lookup();
    Class<?> in = Sums.class;
    return switch (number) {
      case 0 -> DeclaredMethods.find(own, in, "half", double.class, double.class);
      default -> LoopSource.super.method(number);
    };
  }

  /** Ufunc half of {@code float64}. */
  private static final class HalfLoop implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      half(arrays, offsets, strides, n);
    }

    private static void half(Object[] arrays, int[] offsets, int[] strides, int n) {
      double[] x1 = (double[]) arrays[0];
      double[] out = (double[]) arrays[1];
      if (LoopStrides.aligned(offsets, strides)) {
        halfAligned(x1, out, offsets[1], n);
      } else if (LoopStrides.contiguous(strides)) {
        halfContiguous(x1, offsets[0], out, offsets[1], n);
      } else {
        halfStrided(x1, offsets[0], strides[0], out, offsets[1], strides[1], n);
      }
    }

    /** One offset for all arrays: the JIT vectorises this form best. */
    private static void halfAligned(double[] x1, double[] out, int start, int n) {
      for (int k = start; k < start + n; k++) {
        out[k] = Sums.half(x1[k]);
      }
    }

    private static void halfContiguous(double[] x1, int at1, double[] out, int to, int n) {
      for (int k = 0; k < n; k++) {
        out[to + k] = Sums.half(x1[at1 + k]);
      }
    }

    private static void halfStrided(
        double[] x1, int at1, int step1, double[] out, int to, int step, int n) {
      for (int k = 0; k < n; k++) {
        out[to] = Sums.half(x1[at1]);
        at1 += step1;
        to += step;
      }
    }
  }
}
