package io.monomorph.memory;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** What the kinds of buffers in java.nio have in common, but no method for. */
final class NioBuffers {
  private NioBuffers() {}

  static ByteOrder order(Buffer buffer) {
    return switch (buffer) {
      case ByteBuffer bytes -> bytes.order();
      case ShortBuffer shorts -> shorts.order();
      case CharBuffer characters -> characters.order();
      case IntBuffer ints -> ints.order();
      case LongBuffer longs -> longs.order();
      case FloatBuffer floats -> floats.order();
      case DoubleBuffer doubles -> doubles.order();
      default -> throw new IllegalArgumentException(buffer + " is no buffer of java.nio");
    };
  }

  /** The name of its public class. */
  static String name(Buffer buffer) {
    Class<?> type = buffer.getClass();
    while (type.getSuperclass() != Buffer.class && type.getSuperclass() != null) {
      type = type.getSuperclass();
    }
    return type.getSimpleName();
  }
}
