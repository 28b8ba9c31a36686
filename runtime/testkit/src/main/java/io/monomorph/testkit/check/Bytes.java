package io.monomorph.testkit.check;

import io.monomorph.dtype.DType;

/** Parts of elements with their bytes in reverse order. */
final class Bytes {
  private Bytes() {}

  static Object reversed(DType dtype, Object part) {
    return switch (part) {
      case Float f -> ofFloat(dtype, f);
      case Double d -> Double.longBitsToDouble(Long.reverseBytes(Double.doubleToRawLongBits(d)));
      case Integer i -> ofInt(dtype, i);
      case Long l -> ofLong(dtype, l);
      default -> part;
    };
  }

  private static float ofFloat(DType dtype, float part) {
    return dtype == DType.FLOAT16
        ? Float.float16ToFloat(Short.reverseBytes(Float.floatToFloat16(part)))
        : Float.intBitsToFloat(Integer.reverseBytes(Float.floatToRawIntBits(part)));
  }

  private static int ofInt(DType dtype, int part) {
    return switch (dtype) {
      case INT16 -> Short.reverseBytes((short) part);
      case UINT16 -> Short.reverseBytes((short) part) & 0xFFFF;
      case INT32 -> Integer.reverseBytes(part);
      default -> part;
    };
  }

  private static long ofLong(DType dtype, long part) {
    return dtype == DType.UINT32
        ? Integer.toUnsignedLong(Integer.reverseBytes((int) part))
        : Long.reverseBytes(part);
  }
}
