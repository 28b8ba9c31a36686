package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.IntegerFolds;

/**
 * Sums and products of integers. Those in 64 bits read elements of every narrower dtype, and
 * booleans, as they are, because a cast to a block of 64 bits first costs more than the rest.
 */
final class IntegerLoops {
  private IntegerLoops() {}

  static Signature sums(Signature signature, Loop scan) {
    return loops(signature, scan, false);
  }

  static Signature products(Signature signature, Loop scan) {
    return loops(signature, scan, true);
  }

  private static Signature loops(Signature signature, Loop scan, boolean product) {
    DType dtype = signature.dtype(0);
    Signature result = signature.folding(new Fold(product, dtype, dtype), scan);
    if (dtype.itemSize() == Long.BYTES) {
      for (DType narrow : DType.values()) {
        if (narrow == DType.BOOL || (narrow.isInteger() && narrow.itemSize() < Long.BYTES)) {
          result =
              result.reading(narrow, new Each(product, narrow), new Fold(product, narrow, dtype));
        }
      }
    }
    return result;
  }

  /** Into one element; the lower bits are those of a result in fewer. */
  private record Fold(boolean product, DType from, DType dtype) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      Object x = arrays[0];
      int to = offsets[1];
      if (product) {
        long all = IntegerFolds.product(from, x, offsets[0], strides[0], n);
        switch (dtype.itemSize()) {
          case Byte.BYTES -> ((byte[]) arrays[1])[to] *= (byte) all;
          case Short.BYTES -> ((short[]) arrays[1])[to] *= (short) all;
          case Integer.BYTES -> ((int[]) arrays[1])[to] *= (int) all;
          default -> ((long[]) arrays[1])[to] *= all;
        }
        return;
      }
      long all = IntegerFolds.sum(from, x, offsets[0], strides[0], n);
      switch (dtype.itemSize()) {
        case Byte.BYTES -> ((byte[]) arrays[1])[to] += (byte) all;
        case Short.BYTES -> ((short[]) arrays[1])[to] += (short) all;
        case Integer.BYTES -> ((int[]) arrays[1])[to] += (int) all;
        default -> ((long[]) arrays[1])[to] += all;
      }
    }
  }

  /** Each element into a result of its own. */
  private record Each(boolean product, DType from) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      Object x = arrays[1];
      long[] out = (long[]) arrays[2];
      if (product) {
        IntegerFolds.multiplyTo(from, x, offsets[1], strides[1], n, out, offsets[2], strides[2]);
      } else {
        IntegerFolds.addTo(from, x, offsets[1], strides[1], n, out, offsets[2], strides[2]);
      }
    }
  }
}
