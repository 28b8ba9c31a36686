package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.Cursor;

/**
 * A message of an object header.
 *
 * @param type a constant of {@link MessageType}, or a number that nobody here knows
 * @param flags bit 1: the body is stored elsewhere
 * @param order its number in the order of creation, or -1
 * @param content its bytes as they are in the header
 */
public record Message(int type, int flags, int order, Cursor content) {
  /** Whether the body is stored elsewhere. */
  public boolean isShared() {
    return (flags & 2) != 0;
  }
}
