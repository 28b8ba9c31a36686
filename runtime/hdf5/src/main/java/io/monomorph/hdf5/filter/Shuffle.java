package io.monomorph.hdf5.filter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The first bytes of all elements, then the second bytes, and so on. Elements of 8 bytes are turned
 * eight at a time, as squares of 8 by 8 bytes; for shorter ones that is no faster.
 */
final class Shuffle {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HALVES = 0x00000000FFFFFFFFL;
  private static final long QUARTERS = 0x0000FFFF0000FFFFL;
  private static final long EIGHTHS = 0x00FF00FF00FF00FFL;

  private Shuffle() {}

  static byte[] encode(byte[] data, int[] values) {
    int size = values.length == 0 ? 1 : values[0];
    if (size <= 1 || data.length < size) {
      return data;
    }
    int count = data.length / size;
    byte[] out = new byte[data.length];
    int done = size == 8 ? splitEight(data, out, count) : 0;
    for (int part = 0; part < size; part++) {
      for (int k = done, from = done * size + part; k < count; k++, from += size) {
        out[part * count + k] = data[from];
      }
    }
    System.arraycopy(data, count * size, out, count * size, data.length - count * size);
    return out;
  }

  static byte[] decode(byte[] data, int[] values, int expected) {
    int size = values.length == 0 ? 1 : values[0];
    if (size <= 1 || data.length < size) {
      return data;
    }
    int count = data.length / size;
    byte[] out = new byte[data.length];
    int done =
        switch (size) {
          case 2 -> joinTwo(data, out, count);
          case 4 -> joinFour(data, out, count);
          case 8 -> joinEight(data, out, count);
          default -> 0;
        };
    for (int part = 0; part < size; part++) {
      for (int k = done; k < count; k++) {
        out[k * size + part] = data[part * count + k];
      }
    }
    // What is left over behind the last element is not shuffled.
    System.arraycopy(data, count * size, out, count * size, data.length - count * size);
    return out;
  }

  private static int splitEight(byte[] data, byte[] out, int n) {
    int k = 0;
    for (; k <= n - 8; k += 8) {
      int at = 8 * k;
      turn(
          get(data, at),
          get(data, at + 8),
          get(data, at + 16),
          get(data, at + 24),
          get(data, at + 32),
          get(data, at + 40),
          get(data, at + 48),
          get(data, at + 56),
          out,
          k,
          n);
    }
    return k;
  }

  private static int joinEight(byte[] data, byte[] out, int n) {
    int k = 0;
    for (; k <= n - 8; k += 8) {
      turn(
          get(data, k),
          get(data, n + k),
          get(data, 2 * n + k),
          get(data, 3 * n + k),
          get(data, 4 * n + k),
          get(data, 5 * n + k),
          get(data, 6 * n + k),
          get(data, 7 * n + k),
          out,
          8 * k,
          8);
    }
    return k;
  }

  /** Writes the columns of a square of bytes whose rows are given, the columns a step apart. */
  private static void turn(
      long a, long b, long c, long d, long e, long f, long g, long h, byte[] out, int at, int by) {
    // Halves of rows four apart are exchanged, then quarters of rows two apart, then bytes.
    long ae = (a & HALVES) | (e << 32);
    long bf = (b & HALVES) | (f << 32);
    long cg = (c & HALVES) | (g << 32);
    long dh = (d & HALVES) | (h << 32);
    long ea = (a >>> 32) | (e & ~HALVES);
    long fb = (b >>> 32) | (f & ~HALVES);
    long gc = (c >>> 32) | (g & ~HALVES);
    long hd = (d >>> 32) | (h & ~HALVES);
    pairs(even(ae, cg), even(bf, dh), out, at, by);
    pairs(odd(ae, cg), odd(bf, dh), out, at + 2 * by, by);
    pairs(even(ea, gc), even(fb, hd), out, at + 4 * by, by);
    pairs(odd(ea, gc), odd(fb, hd), out, at + 6 * by, by);
  }

  private static long even(long a, long b) {
    return (a & QUARTERS) | ((b & QUARTERS) << 16);
  }

  private static long odd(long a, long b) {
    return ((a >>> 16) & QUARTERS) | (b & ~QUARTERS);
  }

  private static void pairs(long a, long b, byte[] out, int at, int by) {
    LONG.set(out, at, (a & EIGHTHS) | ((b & EIGHTHS) << 8));
    LONG.set(out, at + by, ((a >>> 8) & EIGHTHS) | (b & ~EIGHTHS));
  }

  private static long get(byte[] data, int at) {
    return (long) LONG.get(data, at);
  }

  private static int joinFour(byte[] data, byte[] out, int n) {
    for (int k = 0, to = 0; k < n; k++, to += 4) {
      out[to] = data[k];
      out[to + 1] = data[n + k];
      out[to + 2] = data[2 * n + k];
      out[to + 3] = data[3 * n + k];
    }
    return n;
  }

  private static int joinTwo(byte[] data, byte[] out, int n) {
    for (int k = 0; k < n; k++) {
      out[2 * k] = data[k];
      out[2 * k + 1] = data[n + k];
    }
    return n;
  }
}
