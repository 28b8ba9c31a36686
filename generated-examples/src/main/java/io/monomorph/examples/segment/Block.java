package io.monomorph.examples.segment;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Memory outside the heap, with the arena that frees it. */
public record Block(MemorySegment memory, Arena arena) implements AutoCloseable {
  /** New memory of so many bytes, all zero. */
  public static Block allocate(long bytes) {
    Arena arena = Arena.ofShared();
    return new Block(arena.allocate(Math.max(bytes, 1), 16), arena);
  }

  /** Frees the memory; touching it afterwards is an {@link IllegalStateException}. */
  @Override
  public void close() {
    arena.close();
  }
}
