package io.monomorph.exchange;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.Objects;

/** Reads and writes single items. */
final class ItemValues {
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  private ItemValues() {}

  /** An item as an object, as {@code NdBuffer.item} has it; a character is a {@code Byte}. */
  static Object get(Items items, long at) {
    DType dtype = items.format.dtype();
    if (items.format.isCharacter()) {
      return items.store.get(at);
    }
    return switch (dtype) {
      case BOOL -> items.store.get(at) != 0;
      case UINT64 -> {
        long bits = bits(items, at, 8);
        BigInteger signed = BigInteger.valueOf(bits);
        yield bits >= 0 ? signed : signed.add(TWO_64);
      }
      case FLOAT16, FLOAT32, FLOAT64 -> getReal(items, at, dtype);
      case COMPLEX64 ->
          new Complex(getReal(items, at, DType.FLOAT32), getReal(items, at + 4, DType.FLOAT32));
      case COMPLEX128 ->
          new Complex(getReal(items, at, DType.FLOAT64), getReal(items, at + 8, DType.FLOAT64));
      default -> getInteger(items, at);
    };
  }

  /** An integer; of uint64 its bits. */
  private static long getInteger(Items items, long at) {
    DType dtype = items.format.dtype();
    int unused = Long.SIZE - Byte.SIZE * dtype.itemSize();
    long bits = bits(items, at, dtype.itemSize()) << unused;
    return dtype.isUnsigned() || dtype == DType.BOOL ? bits >>> unused : bits >> unused;
  }

  private static double getReal(Items items, long at, DType dtype) {
    long bits = bits(items, at, dtype.itemSize());
    return switch (dtype) {
      case FLOAT16 -> Float.float16ToFloat((short) bits);
      case FLOAT32 -> Float.intBitsToFloat((int) bits);
      default -> Double.longBitsToDouble(bits);
    };
  }

  private static long bits(Items items, long at, int size) {
    if (size == 1) {
      return items.store.get(at);
    }
    MemorySegment memory = Objects.requireNonNull(items.store.segment());
    boolean same = items.format.isNative();
    return switch (size) {
      case 2 -> {
        short bits = memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, at);
        yield same ? bits : Short.reverseBytes(bits);
      }
      case 4 -> {
        int bits = memory.get(ValueLayout.JAVA_INT_UNALIGNED, at);
        yield same ? bits : Integer.reverseBytes(bits);
      }
      default -> {
        long bits = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
        yield same ? bits : Long.reverseBytes(bits);
      }
    };
  }

  private static void putBits(Items items, long at, int size, long bits) {
    if (size == 1) {
      items.store.put(at, (byte) bits);
      return;
    }
    MemorySegment memory = Objects.requireNonNull(items.store.segment());
    boolean same = items.format.isNative();
    switch (size) {
      case 2 ->
          memory.set(
              ValueLayout.JAVA_SHORT_UNALIGNED,
              at,
              same ? (short) bits : Short.reverseBytes((short) bits));
      case 4 ->
          memory.set(
              ValueLayout.JAVA_INT_UNALIGNED,
              at,
              same ? (int) bits : Integer.reverseBytes((int) bits));
      default ->
          memory.set(ValueLayout.JAVA_LONG_UNALIGNED, at, same ? bits : Long.reverseBytes(bits));
    }
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if the item cannot have it; nothing is written then
   */
  static void put(Items items, long at, Object value) {
    ItemFormat format = items.format;
    DType dtype = format.dtype();
    int size = dtype.itemSize();
    if (format.isCharacter()) {
      if (!(value instanceof Byte character)) {
        throw wrongType(value, format, "a Byte");
      }
      items.store.put(at, character);
    } else if (dtype == DType.BOOL) {
      items.store.put(at, (byte) (isTrue(value, format) ? 1 : 0));
    } else if (dtype.isInteger()) {
      putBits(items, at, size, integer(value, format).longValue());
    } else if (dtype.isComplex()) {
      Complex number =
          value instanceof Complex complex ? complex : Complex.of(real(value, format), 0);
      putReal(items, at, size / 2, number.real());
      putReal(items, at + size / 2, size / 2, number.imag());
    } else {
      putReal(items, at, size, finite(real(value, format), value, format));
    }
  }

  private static void putReal(Items items, long at, int size, double value) {
    long bits =
        switch (size) {
          case 2 -> half(value);
          case 4 -> Float.floatToRawIntBits((float) value);
          default -> Double.doubleToRawLongBits(value);
        };
    putBits(items, at, size, bits);
  }

  /** Rounded once, and not by way of a float. */
  private static short half(double value) {
    short[] half = new short[1];
    Casts.run(DType.FLOAT64, new double[] {value}, 0, 1, DType.FLOAT16, half, 0, 1, 1);
    return half[0];
  }

  private static boolean isTrue(Object value, ItemFormat format) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    throw wrongType(value, format, "a Boolean or a number");
  }

  private static BigInteger integer(Object value, ItemFormat format) {
    DType dtype = format.dtype();
    BigInteger number;
    if (value instanceof Boolean truth) {
      number = truth ? BigInteger.ONE : BigInteger.ZERO;
    } else if (value instanceof BigInteger big) {
      number = big;
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      number = BigInteger.valueOf(((Number) value).longValue());
    } else {
      throw wrongType(value, format, "an integer");
    }
    int bits = Byte.SIZE * dtype.itemSize();
    boolean fits =
        dtype.isUnsigned()
            ? number.signum() >= 0 && number.bitLength() <= bits
            : number.bitLength() < bits;
    if (!fits) {
      throw new IllegalArgumentException(
          "%s does not fit an item of format %s, which is %s".formatted(number, format, dtype));
    }
    return number;
  }

  private static double real(Object value, ItemFormat format) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw wrongType(value, format, "a number");
  }

  /** As Python, refuses a number that only rounding to half precision would make infinite. */
  private static double finite(double number, Object value, ItemFormat format) {
    if (format.dtype() == DType.FLOAT16
        && Float.isInfinite(Float.float16ToFloat(half(number)))
        && !Double.isInfinite(number)) {
      throw new IllegalArgumentException(
          "%s is too large for an item of format %s, which is %s"
              .formatted(value, format, format.dtype()));
    }
    return number;
  }

  private static IllegalArgumentException wrongType(
      Object value, ItemFormat format, String wanted) {
    return new IllegalArgumentException(
        "an item of format %s is %s, got %s, a %s"
            .formatted(format, wanted, value, value.getClass().getSimpleName()));
  }
}
