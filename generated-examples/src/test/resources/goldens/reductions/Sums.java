package demo;

import io.monomorph.annotation.Folding;
import io.monomorph.annotation.Reduction;
import io.monomorph.annotation.Ufunc;
import io.monomorph.annotation.UfuncLibrary;
import io.monomorph.dtype.DType;
import io.monomorph.ufunc.ComplexCell;

/** Reductions of each kind, in a library with a function. */
@UfuncLibrary("com.acme.Numbers")
final class Sums {
  private Sums() {}

  @Ufunc
  static double half(double x) {
    return x / 2;
  }

  /** Where the elements lie in the plane, on average. */
  @Reduction(
      each = {DType.COMPLEX64, DType.COMPLEX128},
      folding = Folding.PAIRWISE)
  static final class Centre {
    double re;
    double im;

    void accumulate(double x, double y) {
      re += x;
      im += y;
    }

    void combine(Centre other) {
      re += other.re;
      im += other.im;
    }

    void finish(long count, ComplexCell result) {
      result.set(re / count, im / count);
    }
  }

  /** The state is the result. */
  @Reduction(
      name = "parity",
      types = {DType.BOOL, DType.BOOL},
      folding = Folding.LEFT_TO_RIGHT)
  static final class Parity {
    boolean odd;

    void accumulate(boolean x) {
      odd ^= x;
    }

    void combine(Parity other) {
      odd ^= other.odd;
    }
  }

  @Reduction(
      name = "dot",
      types = {DType.INT8, DType.UINT8, DType.INT32, DType.UINT16, DType.INT16, DType.INT64})
  static final class Dot {
    long sum;

    void accumulate(int x, int y) {
      sum += (long) x * y;
    }

    void combine(Dot other) {
      sum += other.sum;
    }
  }

  @Reduction(name = "dot")
  static final class CharDot {
    int sum;

    void accumulate(char x, char y) {
      sum += x * y;
    }

    void combine(CharDot other) {
      sum += other.sum;
    }

    char finish() {
      return (char) sum;
    }
  }
}
