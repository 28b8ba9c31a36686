package io.monomorph.hdf5.bytes;

/**
 * A file is broken, or uses a part of the format that is not supported. The message says what and
 * where in the file; who catches it adds the names of the file and of the object.
 */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One with a reason, which is a whole phrase: it stands after a colon. */
  public FormatException(String reason) {
    super(reason);
  }

  /** One about the bytes at a position of the file. */
  public static FormatException at(long position, String reason) {
    return new FormatException(reason + ", at byte " + position);
  }

  /** One about a part of the format that this library does not read. */
  public static FormatException unsupported(String what) {
    return new FormatException(what + " is not supported");
  }
}
