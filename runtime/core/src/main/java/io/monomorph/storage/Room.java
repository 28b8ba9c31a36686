package io.monomorph.storage;

import io.monomorph.exchange.Lender;
import io.monomorph.exchange.StaleViewException;
import io.monomorph.generated.Lifetime;
import io.monomorph.memory.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one generation of growable storage. It ends when the storage moves: then the JDK
 * finds each access to it, without a check of our own.
 */
final class Room {
  private static final long ALIGNMENT = 64;

  private final String name;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment segment;

  /** What is thrown since it has ended. */
  private volatile @Nullable String end;

  /** Through which buffers see the segment; another one when somebody has closed such a buffer. */
  private Memory memory;

  private Lifetime lifetime;

  /** Zeros. */
  Room(String name, long bytes) {
    this.name = name;
    try {
      this.segment = arena.allocate(bytes, ALIGNMENT);
    } catch (OutOfMemoryError e) {
      arena.close();
      OutOfMemoryError named =
          new OutOfMemoryError("there is no room for " + bytes + " bytes of " + name);
      named.initCause(e);
      throw named;
    }
    this.memory = view();
    this.lifetime = Lifetime.of(memory);
  }

  private Memory view() {
    return Memory.of(segment, name, this::ended);
  }

  private IllegalStateException ended() {
    String message = end;
    return message == null
        ? new IllegalStateException(
            "a buffer over "
                + name
                + " is closed, and with it all others that were made until then")
        : new StaleViewException(message);
  }

  MemorySegment segment() {
    return segment;
  }

  /** What buffers are over. */
  Memory memory() {
    if (lifetime.lender(memory).hasEnded()) {
      memory = view();
      lifetime = Lifetime.of(memory);
    }
    return memory;
  }

  /** The book of what is lent. */
  Lender lender() {
    Memory known = memory();
    return lifetime.lender(known);
  }

  /**
   * Frees the memory.
   *
   * @param message what is said to those who come later
   * @throws IllegalStateException if a call of the system is using it at this moment; then it has
   *     not ended
   */
  void end(String message) {
    end = message;
    try {
      arena.close();
    } catch (IllegalStateException e) {
      end = null;
      throw new IllegalStateException(name + " is in use: " + e.getMessage(), e);
    }
  }
}
