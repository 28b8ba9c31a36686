package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.PowersLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import io.monomorph.service.Accelerator;
import org.jspecify.annotations.Nullable;

/**
 * Computes powers by the number 2 as products, as NumPy does: it is how squares are usually
 * written, and takes a small part of the time. It stands after the accelerators of all powers.
 */
public final class SquareAccelerator implements Accelerator<LoopTable, Signature> {
  private static final short HALF_TWO = 0x4000;

  /** Called by the service loader. */
  public SquareAccelerator() {}

  @Override
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public Signature accelerate(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if (!table.name().equals("power") || table != PowersLoops.POWER || dtype.isComplex()) {
      return signature;
    }
    for (Signature product : ArithmeticLoops.MULTIPLY.loops()) {
      if (product.isAll(dtype)) {
        Squares squares = new Squares(dtype, signature.loop(), product);
        Signature result = signature.withLoop(squares).withTwice(squares);
        return signature.takesAnyOffset() ? result.takingAnyOffset() : result;
      }
    }
    return signature;
  }

  /** Products of the bases with themselves where the exponent is one number, which is 2. */
  private record Squares(DType dtype, Loop powers, Signature product)
      implements Loop, Signature.Twice {
    @Override
    public @Nullable Signature of(Object exponent, int at) {
      return isTwo(exponent, at) ? product : null;
    }

    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (strides[1] != 0 || !isTwo(arrays[1], offsets[1])) {
        powers.run(arrays, offsets, strides, n);
        return;
      }
      Object exponent = arrays[1];
      int at = offsets[1];
      arrays[1] = arrays[0];
      offsets[1] = offsets[0];
      strides[1] = strides[0];
      product.loop().run(arrays, offsets, strides, n);
      arrays[1] = exponent;
      offsets[1] = at;
      strides[1] = 0;
    }

    private boolean isTwo(Object exponent, int at) {
      return switch (dtype) {
        case FLOAT64 -> ((double[]) exponent)[at] == 2;
        case FLOAT32 -> ((float[]) exponent)[at] == 2;
        case FLOAT16 -> ((short[]) exponent)[at] == HALF_TWO;
        case INT8, UINT8 -> ((byte[]) exponent)[at] == 2;
        case INT16, UINT16 -> ((short[]) exponent)[at] == 2;
        case INT32, UINT32 -> ((int[]) exponent)[at] == 2;
        case INT64, UINT64 -> ((long[]) exponent)[at] == 2;
        default -> false;
      };
    }
  }
}
