package io.monomorph.testkit.check;

import io.monomorph.dtype.DType;

/** Parts of elements with their bytes in reverse order. */
final class Bytes {
  private Bytes() {}

  static Object reversed(DType dtype, Object part) {
    return switch (part) {
      case Float half when dtype == DType.FLOAT16 ->
          Float.float16ToFloat(Short.reverseBytes(Float.floatToFloat16(half)));
      case Float f -> Float.intBitsToFloat(Integer.reverseBytes(Float.floatToRawIntBits(f)));
      case Double d -> Double.longBitsToDouble(Long.reverseBytes(Double.doubleToRawLongBits(d)));
      case Integer i when dtype == DType.INT16 -> (int) Short.reverseBytes((short) (int) i);
      case Integer i when dtype == DType.UINT16 -> Short.reverseBytes((short) (int) i) & 0xFFFF;
      case Integer i -> Integer.reverseBytes(i);
      case Long l when dtype == DType.UINT32 ->
          Integer.toUnsignedLong(Integer.reverseBytes((int) (long) l));
      case Long l -> Long.reverseBytes(l);
      default -> part;
    };
  }
}
