package io.monomorph.hdf5.bytes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Memory outside the heap for bytes on their way from a file or to it, with anything in it. It is
 * used again and again, so that it stays in a cache of the processor.
 */
public final class Stage implements AutoCloseable {
  /** The bytes that a stage has at least. */
  public static final int BYTES = 256 << 10;

  /** More bytes are not staged at once: the memory for them would be kept. */
  public static final int MOST = 4 << 20;

  /** That which was used last comes first. */
  private static final LinkedBlockingDeque<MemorySegment> FREE =
      new LinkedBlockingDeque<>(Runtime.getRuntime().availableProcessors());

  private final MemorySegment memory;

  private Stage(MemorySegment memory) {
    this.memory = memory;
  }

  /** Some memory that nobody else has until it is closed. */
  public static Stage take() {
    return take(BYTES);
  }

  /** So much memory at least. */
  public static Stage take(int bytes) {
    MemorySegment known = FREE.pollFirst();
    return new Stage(known == null || known.byteSize() < bytes ? allocate(bytes) : known);
  }

  private static MemorySegment allocate(int bytes) {
    // The collector frees it: a file may be closed while another thread still reads.
    return Arena.ofAuto().allocate(Math.max(bytes, BYTES), Long.BYTES);
  }

  /** All of the memory. */
  public MemorySegment memory() {
    return memory;
  }

  /** The first bytes of it. */
  public MemorySegment first(long bytes) {
    return memory.asSlice(0, bytes);
  }

  @Override
  public void close() {
    if (memory.byteSize() <= MOST) {
      FREE.offerFirst(memory);
    }
  }
}
