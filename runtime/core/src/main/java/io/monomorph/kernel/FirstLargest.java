package io.monomorph.kernel;

import io.monomorph.dtype.DType;
import java.util.Arrays;

/**
 * Finds the first largest or smallest element of many short rows at once, column by column. A
 * search of ten elements that are in no order goes wrong at some branches, which takes longer than
 * to compare all; here elements become integers of the same order, NaN the largest, and what is
 * larger is chosen by masks, so that the JIT works on several rows at once.
 */
public final class FirstLargest {
  /** The most rows at once: all blocks stay in the first-level cache. */
  public static final int ROWS = 1024;

  private static final int INFINITY = 0x7F800000;
  private static final long WIDE_INFINITY = 0x7FF0000000000000L;

  private final DType dtype;
  private final boolean wide;

  /** All bits if the smallest are wanted: the complement of an integer has the opposite order. */
  private final int flip;

  private final Object column;
  private final int[] best;
  private final int[] numbers;
  private final long[] wideBest;
  private final long[] wideNumbers;

  /** For so many rows of a dtype that {@link #takes} has looked at. */
  public FirstLargest(DType dtype, boolean largest, int all) {
    int rows = Math.min(all, ROWS);
    this.dtype = dtype;
    this.wide = isWide(dtype);
    this.flip = largest ? 0 : -1;
    this.column = block(dtype).newBlock(rows);
    this.best = new int[wide ? 0 : rows];
    this.numbers = new int[wide ? 0 : rows];
    this.wideBest = new long[wide ? rows : 0];
    this.wideNumbers = new long[wide ? rows : 0];
  }

  /** Whether elements of a dtype become integers of the same order. */
  public static boolean takes(DType dtype) {
    return dtype == DType.FLOAT32
        || dtype == DType.FLOAT64
        || (dtype.isInteger() && dtype != DType.UINT64);
  }

  private static boolean isWide(DType dtype) {
    return dtype.itemSize() == Long.BYTES || dtype == DType.UINT32;
  }

  /** The dtype to which a column is cast. */
  private static DType block(DType dtype) {
    return dtype.isFloating() ? dtype : isWide(dtype) ? DType.INT64 : DType.INT32;
  }

  /**
   * Writes for each of {@code n} rows, at most {@value #ROWS}, where its element is.
   *
   * @param step from one element of a row to the next
   * @param rowStep from one row to the next
   */
  public void find(
      Object array, int at, int step, int length, int rowStep, int n, long[] places, int to) {
    if (wide) {
      Arrays.fill(wideNumbers, 0, n, 0);
    } else {
      Arrays.fill(numbers, 0, n, 0);
    }
    for (int k = 0; k < length; k++) {
      Casts.run(dtype, array, at + k * step, rowStep, block(dtype), column, 0, 1, n);
      if (wide) {
        wide(k, n);
      } else {
        narrow(k, n);
      }
    }
    if (wide) {
      System.arraycopy(wideNumbers, 0, places, to, n);
    } else {
      Casts.run(DType.INT32, numbers, 0, 1, DType.INT64, places, to, 1, n);
    }
  }

  private void narrow(int k, int n) {
    int[] keys;
    if (column instanceof float[] elements) {
      BitBlocks bits = BitBlocks.own();
      bits.read(elements, 0, n);
      keys = bits.ints;
      order(keys, flip, n);
    } else {
      keys = (int[]) column;
      flip(keys, flip, n);
    }
    if (k == 0) {
      System.arraycopy(keys, 0, best, 0, n);
    } else {
      improve(keys, best, numbers, k, n);
    }
  }

  private void wide(int k, int n) {
    long[] keys;
    if (column instanceof double[] elements) {
      BitBlocks bits = BitBlocks.own();
      bits.read(elements, 0, n);
      keys = bits.longs;
      order(keys, flip, n);
    } else {
      keys = (long[]) column;
      flip(keys, flip, n);
    }
    if (k == 0) {
      System.arraycopy(keys, 0, wideBest, 0, n);
    } else {
      improve(keys, wideBest, wideNumbers, k, n);
    }
  }

  private static void flip(int[] keys, int flip, int n) {
    for (int k = 0; k < n; k++) {
      keys[k] = keys[k] ^ flip;
    }
  }

  private static void flip(long[] keys, long flip, int n) {
    for (int k = 0; k < n; k++) {
      keys[k] = keys[k] ^ flip;
    }
  }

  /** Of the bits of numbers; both zeros become 0, and NaN is the largest whatever is wanted. */
  private static void order(int[] keys, int flip, int n) {
    for (int k = 0; k < n; k++) {
      int bits = keys[k];
      int size = bits & Integer.MAX_VALUE;
      int sign = bits >> (Integer.SIZE - 1);
      int nan = (INFINITY - size) >> (Integer.SIZE - 1);
      int ordered = ((size ^ sign) - sign) ^ flip;
      keys[k] = (ordered & ~nan) | (nan & Integer.MAX_VALUE);
    }
  }

  private static void order(long[] keys, long flip, int n) {
    for (int k = 0; k < n; k++) {
      long bits = keys[k];
      long size = bits & Long.MAX_VALUE;
      long sign = bits >> (Long.SIZE - 1);
      long nan = (WIDE_INFINITY - size) >> (Long.SIZE - 1);
      long ordered = ((size ^ sign) - sign) ^ flip;
      keys[k] = (ordered & ~nan) | (nan & Long.MAX_VALUE);
    }
  }

  private static void improve(int[] keys, int[] best, int[] numbers, int number, int n) {
    for (int k = 0; k < n; k++) {
      int a = best[k];
      int b = keys[k];
      // Negative if a is less; the difference may overflow, but not if both have one sign.
      int difference = a - b;
      int less = (difference ^ ((a ^ b) & (difference ^ a))) >> (Integer.SIZE - 1);
      best[k] = a ^ ((a ^ b) & less);
      numbers[k] = numbers[k] ^ ((numbers[k] ^ number) & less);
    }
  }

  private static void improve(long[] keys, long[] best, long[] numbers, long number, int n) {
    for (int k = 0; k < n; k++) {
      long a = best[k];
      long b = keys[k];
      long difference = a - b;
      long less = (difference ^ ((a ^ b) & (difference ^ a))) >> (Long.SIZE - 1);
      best[k] = a ^ ((a ^ b) & less);
      numbers[k] = numbers[k] ^ ((numbers[k] ^ number) & less);
    }
  }
}
