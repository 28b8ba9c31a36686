package io.monomorph.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes bytes in one kind of memory, the first part of a {@link Prototype}. {@link HostMemory} has
 * two; memory of another device is one more implementation:
 *
 * <pre>{@code
 * record Pinned() implements BytesFactory {
 *   public Bytes allocate(long size) {
 *     return Bytes.wrap(device.pinned(size)); // a MemorySegment
 *   }
 *
 *   public boolean holds(Bytes bytes) {
 *     return device.isPinned(bytes.asSegment());
 *   }
 * }
 * }</pre>
 *
 * <p>It is serialised with the prototype, and to be equal where the memory is the same.
 */
public interface BytesFactory extends Serializable {
  /**
   * New bytes, all 0, to be written.
   *
   * @throws IllegalArgumentException if the size is negative, or more than one piece of this memory
   *     can have
   */
  Bytes allocate(long size);

  /** Whether bytes are in this memory already, so that {@link #convert} need not copy them. */
  boolean holds(Bytes bytes);

  /** The same bytes in this memory: themselves if they are there, otherwise a copy. */
  default Bytes convert(Bytes bytes) {
    return holds(Objects.requireNonNull(bytes, "bytes is null")) ? bytes : copyOf(bytes);
  }

  /** A copy in this memory. */
  default Bytes copyOf(Bytes bytes) {
    return combine(List.of(Objects.requireNonNull(bytes, "bytes is null")));
  }

  /** New bytes in this memory: those of all parts, one after the other, always copied. */
  default Bytes combine(Iterable<Bytes> parts) {
    List<Bytes> all = new ArrayList<>();
    Objects.requireNonNull(parts, "parts is null")
        .forEach(part -> all.add(Objects.requireNonNull(part, "one of the parts is null")));
    long size = 0;
    for (Bytes part : all) {
      size = Math.addExact(size, part.size());
    }
    Bytes result = allocate(size);
    long at = 0;
    for (Bytes part : all) {
      result.slice(at, at + part.size()).assign(part);
      at += part.size();
    }
    return result;
  }

  /**
   * New bytes in this memory: the next ones of a stream.
   *
   * @throws EOFException if the stream has fewer; the message says how many
   */
  default Bytes read(InputStream in, long size) throws IOException {
    Objects.requireNonNull(in, "in is null");
    Bytes result = allocate(size);
    long read = result.fill(in);
    if (read < size) {
      throw new EOFException("the stream ends after %d of %d bytes".formatted(read, size));
    }
    return result;
  }

  /** New bytes in this memory: all that a stream still has. The stream stays open. */
  default Bytes readAll(InputStream in) throws IOException {
    return convert(Bytes.wrap(Objects.requireNonNull(in, "in is null").readAllBytes()));
  }
}
