package io.monomorph.npy;

import java.io.IOException;

/**
 * Thrown when a file is not what its format demands, or holds what no buffer can hold. The message
 * says which file, where in it, what was found and what was expected.
 */
public final class NpyFormatException extends IOException {
  private static final long serialVersionUID = 1;

  NpyFormatException(String message) {
    super(message);
  }

  NpyFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
