package io.monomorph.generated;

import io.monomorph.spi.Operand;

/**
 * A buffer of a backend that computes some functions in its own way.
 *
 * @see io.monomorph.annotation.Overrides
 */
public interface Overriding extends Operand {
  /**
   * What the backend overrides, the same object for all of its buffers.
   *
   * @throws IllegalStateException if the core is closed
   */
  OverrideTable overrides();

  /** Whether the buffer shows every element of its core once, in C order. */
  boolean isWhole();
}
