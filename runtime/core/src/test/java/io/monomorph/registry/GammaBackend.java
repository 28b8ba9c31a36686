package io.monomorph.registry;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Resolves all character sequences before the others. */
@BufferBackend(name = "gamma", priority = 20, resolves = CharSequence.class)
final class GammaBackend {
  private GammaBackend() {}

  @Reads(DType.INT32)
  static int read(GammaCore core, int index) {
    return core.elements[index];
  }

  @Writes(DType.INT32)
  static void write(GammaCore core, int index, int value) {
    core.elements[index] = value;
  }

  @Size
  static int size(GammaCore core) {
    return core.elements.length;
  }

  @Wraps(DType.INT32)
  static GammaCore wrap(CharSequence source) {
    return new GammaCore(checked(source).length());
  }

  private static CharSequence checked(CharSequence source) {
    if (source.isEmpty()) {
      throw new IllegalArgumentException("nothing in it");
    }
    return source;
  }
}
