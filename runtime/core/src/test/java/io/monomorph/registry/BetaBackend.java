package io.monomorph.registry;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;

/** Resolves all character sequences, after alpha. */
@BufferBackend(name = "beta", priority = 5, resolves = CharSequence.class)
final class BetaBackend {
  private BetaBackend() {}

  @Reads(DType.INT32)
  static int read(BetaCore core, int index) {
    return core.elements[index];
  }

  @Writes(DType.INT32)
  static void write(BetaCore core, int index, int value) {
    core.elements[index] = value;
  }

  @Size
  static int size(BetaCore core) {
    return core.elements.length;
  }

  @Wraps(DType.INT32)
  static BetaCore wrap(CharSequence source) {
    return new BetaCore(source.length());
  }
}
