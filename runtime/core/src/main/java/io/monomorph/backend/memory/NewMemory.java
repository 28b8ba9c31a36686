package io.monomorph.backend.memory;

import io.monomorph.memory.Memory;
import io.monomorph.message.TypeNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the memory of new buffers as the options say. */
final class NewMemory {
  private static final byte[] NO_HEAD = {};

  private NewMemory() {}

  /**
   * Memory for so many elements: in a new file if one is named, otherwise native.
   *
   * @throws IllegalArgumentException if an option has a value of the wrong type, or no memory can
   *     be so large
   * @throws UncheckedIOException if the file cannot be made
   */
  static Memory of(long size, int itemSize, Map<String, Object> options) {
    if (size > Long.MAX_VALUE / itemSize) {
      throw new IllegalArgumentException(
          size + " elements of " + itemSize + " bytes are more than memory can have");
    }
    Arena arena = option(options, "arena", Arena.class);
    ByteOrder given = option(options, "byteOrder", ByteOrder.class);
    ByteOrder order = given == null ? ByteOrder.nativeOrder() : given;
    Path file =
        options.get("file") instanceof String name
            ? Path.of(name)
            : option(options, "file", Path.class);
    if (file == null) {
      return Memory.allocate(size * itemSize, order, arena);
    }
    try {
      return Memory.create(file, NO_HEAD, size * itemSize, order, arena);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static <T> @Nullable T option(Map<String, Object> options, String name, Class<T> type) {
    Object value = options.get(name);
    if (value == null || type.isInstance(value)) {
      return type.cast(value);
    }
    throw new IllegalArgumentException(
        "option %s of backend memory is a %s, got %s, a %s"
            .formatted(
                name,
                type == Path.class ? "Path or String" : type.getSimpleName(),
                value,
                TypeNames.of(value)));
  }
}
