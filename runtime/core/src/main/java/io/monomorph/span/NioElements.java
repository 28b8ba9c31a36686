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
          case ByteBuffer known -> byte.class;
          case CharBuffer known -> char.class;
          case IntBuffer known -> int.class;
          case LongBuffer known -> long.class;
          case FloatBuffer known -> float.class;
          case DoubleBuffer known -> double.class;
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
