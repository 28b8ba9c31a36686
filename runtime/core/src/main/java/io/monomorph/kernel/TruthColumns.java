package io.monomorph.kernel;

import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Looks which columns of some rows have an element that is true, or have one that is not. What is
 * not zero is true, NaN too.
 *
 * <p>The bits of one, two, four or eight elements are a word. The bits of a column together are
 * zero if all its elements are. Adding the largest number of the lower bits to the lower bits of an
 * element sets its highest one unless they are zero, and never touches the next element. So there
 * is one loop over words for all dtypes, which the JIT vectorises; over bytes it does not always.
 */
public final class TruthColumns {
  /** The most columns that are met at once: what belongs to them stays in the first-level cache. */
  public static final int LENGTH = 1024;

  private final DType dtype;
  private final int size;

  /** Whether one true element decides, or one that is not. */
  private final boolean any;

  /** All bits of each element but the highest one. */
  private final long lower;

  /** The bits that make an element true: not the sign, if it is a floating-point number. */
  private final long counted;

  /**
   * What is known of the columns, in parts of {@link #LENGTH}: bits that are set in one element, or
   * signs set for all.
   */
  private final long[][] known;

  /** The row that is met. */
  private final long[] row;

  private final MemorySegment rowBytes;

  /** A row without gaps, and one of truth values as bytes. */
  private final Object dense;

  private final byte[] truths;

  /**
   * For elements of a dtype, which is not complex.
   *
   * @param any whether one true element decides, or one that is not
   * @param most the most columns
   */
  public TruthColumns(DType dtype, boolean any, int most) {
    this.dtype = dtype;
    this.any = any;
    this.size = dtype.itemSize();
    this.lower =
        switch (size) {
          case 1 -> 0x7F7F_7F7F_7F7F_7F7FL;
          case 2 -> 0x7FFF_7FFF_7FFF_7FFFL;
          case 4 -> 0x7FFF_FFFF_7FFF_FFFFL;
          case 8 -> Long.MAX_VALUE;
          default -> throw new IllegalArgumentException(dtype + " has two parts");
        };
    this.counted = dtype.isFloating() ? lower : -1;
    int length = Math.min(most, LENGTH);
    this.known = new long[(most + LENGTH - 1) / LENGTH][words(length)];
    this.row = new long[words(length)];
    this.rowBytes = MemorySegment.ofArray(row);
    this.dense = dtype.newBlock(length);
    this.truths = new byte[dtype == DType.BOOL ? length : 0];
  }

  private int words(int n) {
    return (n * size + Long.BYTES - 1) / Long.BYTES;
  }

  /** Forgets what is known of {@code n} columns. */
  public void begin(int n) {
    for (int part = 0; part * LENGTH < n; part++) {
      Arrays.fill(known[part], any ? 0 : -1);
    }
  }

  /**
   * Meets a row of {@code n} elements, each {@code step} further on.
   *
   * @param first the column of the first one, a multiple of {@link #LENGTH}
   */
  public void meet(Object array, int at, int step, int first, int n) {
    if (step == 1
        && array instanceof boolean[] marks
        && MaskSearch.next(any, marks, at, at + n) == at + n) {
      // To look at a mask takes half the time.
      return;
    }
    if (step == 1 && dtype != DType.BOOL) {
      read(array, at, n);
    } else {
      Casts.run(dtype, array, at, step, dtype, dense, 0, 1, n);
      read(dense, 0, n);
    }
    if (any) {
      addBits(known[first / LENGTH], row, counted, words(n));
    } else {
      keepSigns(known[first / LENGTH], row, lower, counted, words(n));
    }
  }

  private void read(Object array, int at, int n) {
    MemorySegment.copy(bytes(array, n), (long) at * size, rowBytes, 0, (long) n * size);
  }

  private MemorySegment bytes(Object array, int n) {
    return switch (dtype) {
      case BOOL -> {
        Marks.toBytes((boolean[]) array, truths, n);
        yield MemorySegment.ofArray(truths);
      }
      case INT8, UINT8 -> MemorySegment.ofArray((byte[]) array);
      case INT16, UINT16, FLOAT16 -> MemorySegment.ofArray((short[]) array);
      case INT32, UINT32 -> MemorySegment.ofArray((int[]) array);
      case INT64, UINT64 -> MemorySegment.ofArray((long[]) array);
      case FLOAT32 -> MemorySegment.ofArray((float[]) array);
      case FLOAT64 -> MemorySegment.ofArray((double[]) array);
      case COMPLEX64, COMPLEX128 -> throw new IllegalStateException(dtype + " has two parts");
    };
  }

  private static void addBits(long[] known, long[] row, long counted, int words) {
    for (int k = 0; k < words; k++) {
      known[k] |= row[k] & counted;
    }
  }

  private static void keepSigns(long[] signs, long[] of, long lower, long counted, int words) {
    for (int k = 0; k < words; k++) {
      signs[k] &= ((of[k] & lower) + lower) | (of[k] & counted);
    }
  }

  /** Sets the choices of those columns to {@code any} that are decided by what was met. */
  public void decide(boolean[] choices, int to, int step, int n) {
    for (int first = 0; first < n; first += LENGTH) {
      int count = Math.min(LENGTH, n - first);
      if (any) {
        Arrays.fill(row, 0, words(count), -1);
        keepSigns(row, known[first / LENGTH], lower, -1, words(count));
      } else {
        System.arraycopy(known[first / LENGTH], 0, row, 0, words(count));
      }
      decidePart(choices, to + first * step, step, count);
    }
  }

  /** By the signs of the row, which any column with a true element has, or one of true ones. */
  private void decidePart(boolean[] choices, int to, int step, int n) {
    switch (size) {
      case 1 -> {
        byte[] signs = rowBytes.asSlice(0, n).toArray(ValueLayout.JAVA_BYTE);
        for (int k = 0; k < n; k++) {
          choices[to + k * step] = signs[k] < 0 == any ? any : choices[to + k * step];
        }
      }
      case 2 -> {
        short[] signs = rowBytes.asSlice(0, 2L * n).toArray(ValueLayout.JAVA_SHORT);
        for (int k = 0; k < n; k++) {
          choices[to + k * step] = signs[k] < 0 == any ? any : choices[to + k * step];
        }
      }
      case 4 -> {
        int[] signs = rowBytes.asSlice(0, 4L * n).toArray(ValueLayout.JAVA_INT);
        for (int k = 0; k < n; k++) {
          choices[to + k * step] = signs[k] < 0 == any ? any : choices[to + k * step];
        }
      }
      default -> {
        for (int k = 0; k < n; k++) {
          choices[to + k * step] = row[k] < 0 == any ? any : choices[to + k * step];
        }
      }
    }
  }
}
