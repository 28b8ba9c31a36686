package io.monomorph.span;

import io.monomorph.dtype.DType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Which dtypes the elements of java.nio's buffers may be seen as. */
final class NioElements {
  private NioElements() {}

  /**
   * Bytes may be anything; elements of other buffers only what has the same type in Java.
   *
   * @throws IllegalArgumentException if the elements have another type
   */
  static void check(Buffer buffer, DType dtype) {
    Class<?> element =
        switch (buffer) {
          case ByteBuffer _ -> byte.class;
          case CharBuffer _ -> char.class;
          case IntBuffer _ -> int.class;
          case LongBuffer _ -> long.class;
          case FloatBuffer _ -> float.class;
          case DoubleBuffer _ -> double.class;
          default -> short.class;
        };
    boolean fits =
        element == byte.class
            || element == dtype.blockType().getComponentType()
            || (element == char.class && dtype == DType.UINT16);
    if (!fits) {
      throw new IllegalArgumentException(
          "a buffer of java.nio with elements of type %s is no memory of %s: a ByteBuffer may be any"
              .formatted(element, dtype));
    }
  }
}
