package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.ArithmeticLoops;
import io.monomorph.function.ClippingLoops;
import io.monomorph.function.EqualityLoops;
import io.monomorph.function.ExtremesLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.function.LessLoops;
import io.monomorph.generated.Loop;
import io.monomorph.generated.LoopStrides;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Sums, extremes, bounds and comparisons of integers of one or two bytes without gaps, which are
 * computed packed in longs. The JIT does not vectorise comparisons of such integers, nor their
 * casts.
 */
final class PackedLoops {
  /** Shorter rows gain nothing. */
  private static final int LEAST = 64;

  /** From here on the JIT's own vectors are faster where arrays begin at one offset. */
  private static final int LONG = 700;

  private PackedLoops() {}

  /**
   * The loop of a ufunc for a signature, or null. The name first, so that few classes are loaded.
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static @Nullable Loop find(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if (!dtype.isInteger() || dtype.itemSize() > Short.BYTES || signature.dtype(1) != dtype) {
      return null;
    }
    Loop plain = signature.loop();
    boolean marks = dtype.itemSize() == Byte.BYTES;
    return switch (table.name()) {
      case "add" -> table == ArithmeticLoops.ADD ? new Sum(dtype, 0, plain) : null;
      case "subtract" -> table == ArithmeticLoops.SUBTRACT ? new Sum(dtype, -1, plain) : null;
      case "maximum" -> table == ExtremesLoops.MAXIMUM ? new Extreme(dtype, true, plain) : null;
      case "fmax" -> table == ExtremesLoops.FMAX ? new Extreme(dtype, true, plain) : null;
      case "minimum" -> table == ExtremesLoops.MINIMUM ? new Extreme(dtype, false, plain) : null;
      case "fmin" -> table == ExtremesLoops.FMIN ? new Extreme(dtype, false, plain) : null;
      case "clip" -> table == ClippingLoops.CLIP ? new Bounds(dtype, plain) : null;
      case "less" ->
          marks && table == LessLoops.LESS ? new Comparison(dtype, false, false, 0, plain) : null;
      case "less_equal" ->
          marks && table == LessLoops.LESS_EQUAL
              ? new Comparison(dtype, false, true, 1, plain)
              : null;
      case "greater" ->
          marks && table == GreaterLoops.GREATER
              ? new Comparison(dtype, false, true, 0, plain)
              : null;
      case "greater_equal" ->
          marks && table == GreaterLoops.GREATER_EQUAL
              ? new Comparison(dtype, false, false, 1, plain)
              : null;
      case "equal" ->
          marks && table == EqualityLoops.EQUAL
              ? new Comparison(dtype, true, false, 0, plain)
              : null;
      case "not_equal" ->
          marks && table == EqualityLoops.NOT_EQUAL
              ? new Comparison(dtype, true, false, 1, plain)
              : null;
      default -> null;
    };
  }

  /** Whether a row is worth it: long enough, and all but single inputs without gaps. */
  private static boolean takes(int[] strides, int n) {
    int last = strides.length - 1;
    boolean all = n >= LEAST && strides[last] == 1;
    for (int k = 0; k < last; k++) {
      all &= (strides[k] | 1) == 1;
    }
    return all;
  }

  private static long signs(DType dtype) {
    return dtype.itemSize() == Byte.BYTES ? PackedBlock.BYTE_SIGNS : PackedBlock.SHORT_SIGNS;
  }

  /** By which elements become unsigned ones of the same order. */
  private static long flip(DType dtype) {
    return dtype.isUnsigned() ? 0 : signs(dtype);
  }

  /**
   * Sums, or differences as sums of complements. Long rows that begin at one offset are left to the
   * loop that the JIT vectorises; of others it leaves most to the rest, one by one.
   *
   * @param complement all bits of differences, of which the first and the sum are complemented
   */
  private record Sum(DType dtype, long complement, Loop plain) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (!takes(strides, n) || (n >= LONG && LoopStrides.singles(offsets, strides, 2) >= 0)) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      PackedBlock block = PackedBlock.own();
      int size = dtype.itemSize();
      int length = PackedBlock.length(size);
      for (int done = 0; done < n; done += length) {
        int count = Math.min(length, n - done);
        block.read(0, arrays[0], offsets[0] + done * strides[0], strides[0], count);
        block.read(1, arrays[1], offsets[1] + done * strides[1], strides[1], count);
        add(block.x, block.y, signs(dtype), complement, PackedBlock.words(count, size));
        block.write(arrays[2], offsets[2] + done, count);
      }
    }
  }

  private record Extreme(DType dtype, boolean largest, Loop plain) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (!takes(strides, n)) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      PackedBlock block = PackedBlock.own();
      int size = dtype.itemSize();
      int length = PackedBlock.length(size);
      for (int done = 0; done < n; done += length) {
        int count = Math.min(length, n - done);
        int words = PackedBlock.words(count, size);
        block.read(0, arrays[0], offsets[0] + done * strides[0], strides[0], count);
        block.read(1, arrays[1], offsets[1] + done * strides[1], strides[1], count);
        if (largest) {
          larger(dtype, block.x, block.y, words);
        } else {
          smaller(dtype, block.x, block.y, words);
        }
        block.write(arrays[2], offsets[2] + done, count);
      }
    }
  }

  private record Bounds(DType dtype, Loop plain) implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (!takes(strides, n)) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      PackedBlock block = PackedBlock.own();
      int size = dtype.itemSize();
      int length = PackedBlock.length(size);
      for (int done = 0; done < n; done += length) {
        int count = Math.min(length, n - done);
        int words = PackedBlock.words(count, size);
        block.read(0, arrays[0], offsets[0] + done * strides[0], strides[0], count);
        block.read(1, arrays[1], offsets[1] + done * strides[1], strides[1], count);
        block.read(2, arrays[2], offsets[2] + done * strides[2], strides[2], count);
        larger(dtype, block.x, block.y, words);
        smaller(dtype, block.x, block.z, words);
        block.write(arrays[3], offsets[3] + done, count);
      }
    }
  }

  /**
   * A comparison of bytes.
   *
   * @param equal whether it asks if both are equal, or if one is less
   * @param swapped whether the second is asked whether it is less than the first
   * @param opposite 1 if what is not so is marked
   */
  private record Comparison(DType dtype, boolean equal, boolean swapped, int opposite, Loop plain)
      implements Loop {
    @Override
    public void run(Object[] arrays, int[] offsets, int[] strides, int n) {
      if (!takes(strides, n)) {
        plain.run(arrays, offsets, strides, n);
        return;
      }
      PackedBlock block = PackedBlock.own();
      int length = PackedBlock.length(Byte.BYTES);
      for (int done = 0; done < n; done += length) {
        int count = Math.min(length, n - done);
        int words = PackedBlock.words(count, Byte.BYTES);
        block.read(0, arrays[0], offsets[0] + done * strides[0], strides[0], count);
        block.read(1, arrays[1], offsets[1] + done * strides[1], strides[1], count);
        if (equal) {
          markEqual(block.x, block.y, words);
        } else if (swapped) {
          markLess(block.y, block.x, block.x, flip(dtype), words);
        } else {
          markLess(block.x, block.y, block.x, flip(dtype), words);
        }
        block.mark(opposite, (boolean[]) arrays[2], offsets[2] + done, count);
      }
    }
  }

  /** In place of x. Without the highest bits of the parts, no sum reaches the next part. */
  private static void add(long[] x, long[] y, long signs, long complement, int n) {
    for (int k = 0; k < n; k++) {
      long a = x[k] ^ complement;
      long b = y[k];
      x[k] = (((a & ~signs) + (b & ~signs)) ^ ((a ^ b) & signs)) ^ complement;
    }
  }

  /** In place of x. */
  private static void larger(DType dtype, long[] x, long[] y, int n) {
    larger(x, y, signs(dtype), flip(dtype), Byte.SIZE * dtype.itemSize() - 1, n);
  }

  private static void larger(long[] x, long[] y, long signs, long flip, int shift, int n) {
    for (int k = 0; k < n; k++) {
      long a = x[k];
      long b = y[k];
      x[k] = a ^ ((a ^ b) & all(less(a ^ flip, b ^ flip, signs), shift));
    }
  }

  /** In place of x. */
  private static void smaller(DType dtype, long[] x, long[] y, int n) {
    smaller(x, y, signs(dtype), flip(dtype), Byte.SIZE * dtype.itemSize() - 1, n);
  }

  private static void smaller(long[] x, long[] y, long signs, long flip, int shift, int n) {
    for (int k = 0; k < n; k++) {
      long a = x[k];
      long b = y[k];
      x[k] = a ^ ((a ^ b) & all(less(b ^ flip, a ^ flip, signs), shift));
    }
  }

  private static void markLess(long[] x, long[] y, long[] out, long flip, int n) {
    for (int k = 0; k < n; k++) {
      out[k] = less(x[k] ^ flip, y[k] ^ flip, PackedBlock.BYTE_SIGNS) >>> (Byte.SIZE - 1);
    }
  }

  /** In place of x. */
  private static void markEqual(long[] x, long[] y, int n) {
    long others = ~PackedBlock.BYTE_SIGNS;
    for (int k = 0; k < n; k++) {
      long different = x[k] ^ y[k];
      x[k] = ~(((different & others) + others) | different | others) >>> (Byte.SIZE - 1);
    }
  }

  /** The signs of those parts that are less than others, as unsigned numbers. */
  private static long less(long a, long b, long signs) {
    long difference = (a | signs) - (b & ~signs);
    return ((~a & b) | (~(a ^ b) & ~difference)) & signs;
  }

  /** All bits of the parts whose sign is set; of a byte that is 7 bits from its lowest one. */
  private static long all(long set, int shift) {
    return (set << 1) - (set >>> shift);
  }
}
