package io.monomorph.npy;

import java.io.IOException;
import java.io.InputStream;

/** Bytes to read one array from, which know their name and their place for the messages. */
final class NpyInput {
  /** The length of an input that may go on for ever. */
  static final long UNKNOWN = -1;

  private final String name;
  private final InputStream in;
  private final long length;
  private long position;

  /**
   * An input that begins at its first byte.
   *
   * @param length how many bytes there are, if that can be relied on for allocating memory;
   *     otherwise {@link #UNKNOWN}
   */
  NpyInput(String name, InputStream in, long length) {
    this(name, in, length, 0);
  }

  private NpyInput(String name, InputStream in, long length, long position) {
    this.name = name;
    this.in = in;
    this.length = length;
    this.position = position;
  }

  /** The same input, whose next bytes are to be had from another stream. */
  NpyInput goingOnWith(InputStream next) {
    return new NpyInput(name, next, length, position);
  }

  /** Bytes read so far. */
  long position() {
    return position;
  }

  /** Whether the number of bytes is known. */
  boolean isBounded() {
    return length != UNKNOWN;
  }

  /**
   * Refuses to go on if the end is known and comes too early.
   *
   * @param what the part of the file that takes these bytes, for the message
   */
  void demand(long count, String what) throws NpyFormatException {
    if (isBounded() && count > length - position) {
      throw truncated(count, what, Math.max(length - position, 0));
    }
  }

  /** Reads the next {@code count} bytes, which are a part of {@code what}. */
  void read(byte[] to, int count, String what) throws IOException {
    int got = in.readNBytes(to, 0, count);
    if (got < count) {
      throw truncated(count, what, got);
    }
    position += count;
  }

  private NpyFormatException truncated(long count, String what, long got) {
    return wrong(position, "the end after " + got + " bytes", count + " bytes of " + what);
  }

  /** The exception for what is wrong at a byte of this input. */
  NpyFormatException wrong(long at, String found, String expected) {
    return new NpyFormatException(
        name + ", byte " + at + ": found " + found + ", expected " + expected);
  }
}
