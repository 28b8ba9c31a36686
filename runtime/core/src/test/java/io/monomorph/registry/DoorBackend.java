package io.monomorph.registry;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** Can be closed, and forgets to return what it should make. */
@BufferBackend(
    name = "door",
    priority = 3,
    resolves = {Currency.class, Locale.class})
@NullUnmarked
final class DoorBackend {
  private DoorBackend() {}

  @Reads(DType.INT32)
  static int read(DoorCore core, int index) {
    return core.elements[index];
  }

  @Writes(DType.INT32)
  static void write(DoorCore core, int index, int value) {
    core.elements[index] = value;
  }

  @Exposes(DType.INT32)
  static int[] array(DoorCore core) {
    return core.elements;
  }

  @Allocates(DType.INT32)
  static DoorCore allocate(int size) {
    return null;
  }

  @Wraps(DType.INT32)
  static DoorCore wrap(Currency source) {
    return null;
  }

  @Wraps
  static DoorInt32Buffer choose(Locale source) {
    return null;
  }

  @Closes
  static void close(DoorCore core) {
    core.closings++;
  }
}
