package io.monomorph.storage;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import java.util.Arrays;
import java.util.Objects;

/** Checks of buffers that are to hold components. */
final class RawBuffers {
  private RawBuffers() {}

  /** One buffer with one axis. */
  static <B extends NdBuffer> B line(B buffer, String name) {
    Objects.requireNonNull(buffer, name + " is null");
    if (buffer.rank() != 1) {
      throw new IllegalArgumentException(
          name
              + " has shape "
              + Shapes.str(buffer.shape())
              + ", but components are stored along one axis: give "
              + name
              + ".reshape(-1), which shares the elements where it can");
    }
    return buffer;
  }

  /** A buffer of a dtype. */
  static <B extends NdBuffer> B of(DType dtype, B buffer, String name) {
    Objects.requireNonNull(buffer, name + " is null");
    if (buffer.dtype() != dtype) {
      throw new IllegalArgumentException(
          "%s is of %s, but the components are of %s: astype makes a copy of that dtype"
              .formatted(name, buffer.dtype(), dtype));
    }
    return buffer;
  }

  /** Buffers of one dtype and length with one axis, at least one; as a copy. */
  static NdBuffer[] lines(NdBuffer... buffers) {
    Objects.requireNonNull(buffers, "raw is null");
    NdBuffer[] lines = Arrays.copyOf(buffers, buffers.length, NdBuffer[].class);
    if (lines.length == 0) {
      throw new IllegalArgumentException("there are no components: give at least one buffer");
    }
    for (int k = 0; k < lines.length; k++) {
      line(lines[k], "raw[" + k + "]");
      of(lines[0].dtype(), lines[k], "raw[" + k + "]");
      length(lines[0].size(), lines[k], k);
    }
    return lines;
  }

  /** A buffer for a component of so many tuples. */
  static void length(long tuples, NdBuffer buffer, int component) {
    if (buffer.size() != tuples) {
      throw new IllegalArgumentException(
          "the buffer of component %d has %d elements, but there are %d tuples: give buffers of one length"
              .formatted(component, buffer.size(), tuples));
    }
  }

  /** The number of components, which must be positive. */
  static int components(int components) {
    if (components < 1) {
      throw new IllegalArgumentException(components + " components: a tuple has at least one");
    }
    return components;
  }

  /** Whether some buffers share elements, so that one cannot be written without another. */
  static boolean share(NdBuffer... buffers) {
    for (int k = 1; k < buffers.length; k++) {
      for (int other = 0; other < k; other++) {
        if (buffers[k].mayShareMemory(buffers[other])) {
          return true;
        }
      }
    }
    return false;
  }
}
