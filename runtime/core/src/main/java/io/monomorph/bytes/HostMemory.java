package io.monomorph.bytes;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * The memory that every JVM has, for bytes and for buffers. None of it has to be freed: the garbage
 * collector does that.
 *
 * <pre>{@code
 * Bytes outside = HostMemory.NATIVE.convert(Bytes.wrap(array)); // a copy for native code
 * }</pre>
 */
public enum HostMemory implements BytesFactory, NdFactory {
  /** Java's arrays. Buffers are those of the backend {@code heap}. */
  HEAP {
    @Override
    Bytes make(long size) {
      return Bytes.wrap(new byte[Bytes.arrayLength(size)]);
    }

    @Override
    public boolean holds(Bytes bytes) {
      return !Objects.requireNonNull(bytes, "bytes is null").asSegment().isNative();
    }

    @Override
    public BufferFactory buffers() {
      return Buffers.with();
    }
  },

  /**
   * Memory outside the heap, which native code may see and the garbage collector does not move, of
   * any size that {@code -XX:MaxDirectMemorySize} allows. Buffers are those of the backend {@code
   * memory}.
   */
  NATIVE {
    @Override
    Bytes make(long size) {
      return Bytes.wrap(Arena.ofAuto().allocate(size, ALIGNMENT));
    }

    @Override
    public boolean holds(Bytes bytes) {
      MemorySegment segment = Objects.requireNonNull(bytes, "bytes is null").asSegment();
      return segment.isNative() && !segment.isMapped();
    }

    @Override
    public BufferFactory buffers() {
      return Buffers.with().backend("memory").with("arena", Arena.ofAuto());
    }
  };

  /** A line of the cache. */
  private static final long ALIGNMENT = 64;

  abstract Bytes make(long size);

  @Override
  public Bytes allocate(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("there cannot be " + size + " bytes");
    }
    return make(size);
  }
}
