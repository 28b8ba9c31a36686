package io.monomorph;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToDoubleFunction;

/**
 * The elements of an operand in goldens: a list, or made of a few numbers as the script
 * golden_values.py makes them.
 */
final class GoldenValues {
  private static final double[] SPECIAL = {
    Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1.0, -1.0
  };

  private GoldenValues() {}

  /** The elements of a text in C order, on one axis. */
  static NdBuffer of(DType dtype, int n, String text) {
    if (text.startsWith("[")) {
      String list = text.substring(1, text.length() - 1);
      return listed(dtype, list.isEmpty() ? new String[0] : list.split(" "));
    }
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    long[] with = open < 0 ? new long[0] : GoldenOperand.numbers(text.substring(open));
    return switch (name) {
      case "arange" -> dtype.isComplex() ? reals(dtype, 2 * n, k -> k) : integers(dtype, n, k -> k);
      case "cycle" -> integers(dtype, n, k -> k % with[0] + 1);
      case "below" -> {
        Numbers numbers = new Numbers(with[0]);
        yield integers(dtype, n, k -> with[1] + numbers.below(with[2] - with[1]));
      }
      case "marks" -> marks(n, new Numbers(with[0]), with[1], with[2]);
      case "thirds" ->
          integers(dtype, n, k -> Long.remainderUnsigned(hash(with[0], k), 3) != 0 ? 1 : 0);
      case "uniform" ->
          spread(dtype, n, h -> (h >>> 11) * (200.0 / (1L << 53)) - 100, with[0], with[1]);
      case "small" -> spread(dtype, n, h -> Long.remainderUnsigned(h, 5) - 2.0, with[0], with[1]);
      case "sixteenths" -> sixteenths(dtype, n, with[0]);
      case "wide" -> wide(dtype, n, with[0], with[1]);
      case "scattered" -> reals(dtype, n, k -> scattered(k, with[0], with[1]));
      default -> throw new AssertionError("no elements: " + text);
    };
  }

  private static NdBuffer listed(DType dtype, String... words) {
    if (dtype.isComplex()) {
      double[] parts = new double[2 * words.length];
      for (int k = 0; k < words.length; k++) {
        Complex element = Complex.parse(words[k]);
        parts[2 * k] = element.real();
        parts[2 * k + 1] = element.imag();
      }
      return Complex128Buffer.wrap(parts).astype(dtype);
    }
    if (dtype == DType.BOOL) {
      return integers(dtype, words.length, k -> words[k].equals("True") ? 1 : 0);
    }
    return dtype.isInteger()
        ? integers(dtype, words.length, k -> new BigInteger(words[k]).longValue())
        : reals(dtype, words.length, k -> real(words[(int) k]));
  }

  /** A number as Python writes it. */
  static double real(String word) {
    return Double.parseDouble(word.replace("inf", "Infinity").replace("nan", "NaN"));
  }

  /** A truth value, an integer, a real or a complex number as Python writes it. */
  static Object scalar(String word) {
    if (word.equals("True") || word.equals("False")) {
      return word.equals("True");
    }
    if (word.endsWith("j") || word.endsWith(")")) {
      return Complex.parse(word);
    }
    return word.matches("-?\\d+") ? integer(new BigInteger(word)) : (Object) real(word);
  }

  private static Object integer(BigInteger value) {
    if (value.bitLength() < 32) {
      return value.intValue();
    }
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  /** Numbers that do not fit wrap around. */
  private static NdBuffer integers(DType dtype, int n, IntToLongFunction values) {
    long[] array = new long[n];
    Arrays.setAll(array, values);
    return Int64Buffer.wrap(array).astype(dtype);
  }

  /** Numbers, or the parts of half as many complex ones. */
  private static NdBuffer reals(DType dtype, int n, LongToDoubleFunction values) {
    double[] array = new double[n];
    Arrays.setAll(array, values::applyAsDouble);
    return dtype.isComplex()
        ? Complex128Buffer.wrap(array).astype(dtype)
        : Float64Buffer.wrap(array).astype(dtype);
  }

  private static double scattered(long k, long length, long step) {
    return step > 0 && k % step == 5 ? Double.NaN : (k * 7919 + 13) % length;
  }

  private static NdBuffer marks(int n, Numbers numbers, long share, long run) {
    boolean[] marks = new boolean[n];
    for (int k = 0; k < n; ) {
      boolean mark = numbers.below(1000) < share;
      for (int end = (int) Math.min(n, k + run); k < end; k++) {
        marks[k] = mark;
      }
    }
    return BoolBuffer.wrap(marks);
  }

  /**
   * Numbers of hashes; of those that are no integers, {@code special} of a thousand are special.
   */
  private static NdBuffer spread(
      DType dtype, int n, LongToDoubleFunction value, long seed, long special) {
    boolean whole = dtype.isInteger() || dtype == DType.BOOL;
    boolean positive = dtype.isUnsigned() || dtype == DType.BOOL;
    return reals(
        dtype,
        n * dtype.slots(),
        k -> {
          long h = hash(seed, k);
          double own = positive ? Math.abs(value.applyAsDouble(h)) : value.applyAsDouble(h);
          if (whole) {
            long integer = (long) own;
            return dtype == DType.BOOL ? integer % 2 : integer;
          }
          return isRare(h, special) ? SPECIAL[(int) ((h >>> 20) % 8)] : own;
        });
  }

  /** Small numbers, whose sums are exact. */
  static NdBuffer sixteenths(DType dtype, int n, long seed) {
    if (dtype == DType.BOOL) {
      return integers(dtype, n, k -> bits(hash(seed, k), 7, 1));
    }
    return dtype.isInteger()
        ? integers(dtype, n, k -> bits(hash(seed, k), 0, 4) - 4)
        : reals(dtype, n * dtype.slots(), k -> (bits(hash(seed, k), 0, 12) - 2048) / 16.0);
  }

  /**
   * Integers of all bits, and reals of many magnitudes; {@code special} of a thousand are special,
   * which of integers are the ends of their range, 0 and 1.
   */
  static NdBuffer wide(DType dtype, int n, long seed, long special) {
    if (dtype == DType.BOOL) {
      return integers(dtype, n, k -> bits(hash(seed, k), 7, 3) != 0 ? 1 : 0);
    }
    if (!dtype.isInteger()) {
      return reals(
          dtype,
          n * dtype.slots(),
          k -> {
            long h = hash(seed, k);
            return isRare(h, special)
                ? SPECIAL[(int) bits(h, 20, 3)]
                : (bits(h, 0, 32) - 0x1p31) * Math.scalb(1.0, (int) bits(h, 32, 5) - 40);
          });
    }
    int size = 8 * dtype.itemSize();
    long least = dtype.isUnsigned() ? 0 : -1L << (size - 1);
    long[] ends = {least, dtype.isUnsigned() ? -1 : ~least, 0, 1};
    return integers(
        dtype,
        n,
        k -> {
          long h = hash(seed, k);
          return isRare(h, special) ? ends[(int) bits(h, 20, 2)] : h;
        });
  }

  private static boolean isRare(long h, long special) {
    return (h >>> 3) % 1000 < special;
  }

  private static long bits(long h, int shift, int count) {
    return h >>> shift & ((1L << count) - 1);
  }

  /** Of splitmix64. */
  private static long hash(long seed, long k) {
    long z = (k + 1) * 0x9E3779B97F4A7C15L + seed;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The high bits of a linear congruential generator. */
  private static final class Numbers {
    private long state;

    Numbers(long seed) {
      this.state = seed;
    }

    long below(long bound) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      return (state >>> 33) % bound;
    }
  }
}
