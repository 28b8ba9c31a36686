package io.monomorph.registry;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Resolves strings, as the others do with another priority or name. */
@SuppressWarnings("SwallowedType") // that is what tests look at
@BufferBackend(name = "alpha", priority = 10, resolves = String.class)
final class AlphaBackend {
  private AlphaBackend() {}

  @Reads(DType.INT32)
  static int read(AlphaCore core, int index) {
    return core.elements[index];
  }

  @Writes(DType.INT32)
  static void write(AlphaCore core, int index, int value) {
    core.elements[index] = value;
  }

  @Size
  static int size(AlphaCore core) {
    return core.elements.length;
  }

  @Wraps(DType.INT32)
  static AlphaCore wrap(String source) {
    return new AlphaCore(source.length());
  }
}
