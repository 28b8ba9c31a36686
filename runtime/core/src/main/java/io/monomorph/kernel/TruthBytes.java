package io.monomorph.kernel;

import io.monomorph.dtype.DType;
import io.monomorph.shape.Limits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Which numbers are true, that is, not zero, as bytes 1 and 0 in blocks of a thread; NaN is true.
 * The sign of x or of -x tells it without a choice, so that the JIT works on several numbers at
 * once. It does not where the results are booleans.
 */
public final class TruthBytes {
  /** The most numbers of a block. */
  public static final int LENGTH = BitBlocks.LENGTH;

  private static final int ROOM = Limits.spaced(LENGTH, Byte.BYTES);

  /** Fewer are looked at one by one. */
  public static final int FEW = 96;

  /** Each byte is 1. */
  private static final long ALL = 0x0101_0101_0101_0101L;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final ThreadLocal<TruthBytes> OWN = ThreadLocal.withInitial(TruthBytes::new);

  /** The bytes. */
  public final byte[] first = new byte[ROOM];

  /** The bytes of second numbers. */
  public final byte[] second = new byte[ROOM];

  private final boolean[] marks = new boolean[ROOM];

  private TruthBytes() {}

  /** Those of this thread. */
  public static TruthBytes own() {
    return OWN.get();
  }

  /** Whether numbers of a dtype can be read. */
  public static boolean has(DType dtype) {
    return dtype != DType.BOOL && !dtype.isComplex();
  }

  /** Looks at neighbouring numbers. */
  public static void read(DType dtype, Object from, int at, byte[] to, int n) {
    switch (dtype) {
      case FLOAT32 -> {
        BitBlocks bits = BitBlocks.own();
        bits.read((float[]) from, at, n);
        truths(bits.ints, 0, Integer.MAX_VALUE, to, n);
      }
      case FLOAT64 -> {
        BitBlocks bits = BitBlocks.own();
        bits.read((double[]) from, at, n);
        truths(bits.longs, 0, Long.MAX_VALUE, to, n);
      }
      case FLOAT16 -> truths((short[]) from, at, Short.MAX_VALUE, to, n);
      case INT64, UINT64 -> truths((long[]) from, at, -1, to, n);
      case INT32, UINT32 -> truths((int[]) from, at, -1, to, n);
      case INT16, UINT16 -> truths((short[]) from, at, -1, to, n);
      case INT8, UINT8 -> {
        System.arraycopy((byte[]) from, at, to, 0, n);
        signs(to, n);
        marks(to, n);
      }
      default -> throw new IllegalArgumentException(dtype.toString());
    }
  }

  /** Writes the first bytes as marks. */
  public void write(boolean[] to, int at, int n) {
    Marks.ofBytes(first, 0, marks, n);
    System.arraycopy(marks, 0, to, at, n);
  }

  /** Casts numbers to truth values. */
  static void cast(DType dtype, Object from, int at, boolean[] to, int out, int n) {
    TruthBytes block = own();
    for (int done = 0; done < n; done += LENGTH) {
      int count = Math.min(LENGTH, n - done);
      read(dtype, from, at + done, block.first, count);
      block.write(to, out + done, count);
    }
  }

  /** The first of numbers that is true, or that is not; -1 if there is none. */
  static int find(DType dtype, boolean truth, Object from, int at, int n) {
    byte[] bytes = own().first;
    long opposite = truth ? 0 : ALL;
    for (int done = 0; done < n; done += LENGTH) {
      int count = Math.min(LENGTH, n - done);
      read(dtype, from, at + done, bytes, count);
      fill(bytes, count, truth ? 0 : 1);
      for (int k = 0; k < count; k += Long.BYTES) {
        long found = (long) WORDS.get(bytes, k) ^ opposite;
        if (found != 0) {
          return done + k + Long.numberOfTrailingZeros(found) / Byte.SIZE;
        }
      }
    }
    return -1;
  }

  /** To a whole word. */
  private static void fill(byte[] bytes, int from, int value) {
    for (int k = from; k % Long.BYTES != 0; k++) {
      bytes[k] = (byte) value;
    }
  }

  private static void truths(long[] x, int at, long mask, byte[] to, int n) {
    for (int k = 0; k < n; k++) {
      long value = x[at + k] & mask;
      to[k] = (byte) ((value | -value) >>> (Long.SIZE - 1));
    }
  }

  /** By way of a float, because the JIT does not vectorise the cast from int. */
  private static void truths(int[] x, int at, int mask, byte[] to, int n) {
    for (int k = 0; k < n; k++) {
      int value = x[at + k] & mask;
      float truth = (value | -value) >>> (Integer.SIZE - 1);
      to[k] = (byte) (int) truth;
    }
  }

  private static void truths(short[] x, int at, int mask, byte[] to, int n) {
    for (int k = 0; k < n; k++) {
      float number = x[at + k];
      int value = (int) number & mask;
      float truth = (value | -value) >>> (Integer.SIZE - 1);
      to[k] = (byte) (int) truth;
    }
  }

  private static void signs(byte[] x, int n) {
    for (int k = 0; k < n; k++) {
      x[k] = (byte) (x[k] | -x[k]);
    }
  }

  private static void marks(byte[] x, int n) {
    for (int k = 0; k < n; k++) {
      x[k] = (byte) (x[k] >> (Byte.SIZE - 1) & 1);
    }
  }
}
