package io.monomorph.hdf5;

import java.nio.file.Path;

/**
 * A file is broken, or uses a part of the format that this library does not support. The message
 * names the file, the object in it and the reason.
 *
 * <pre>{@code
 * data.h5 [/results/mask]: the filter szip is not supported
 * }</pre>
 */
public final class Hdf5Exception extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String path;
  private final String reason;

  Hdf5Exception(Path file, String path, String reason, Throwable cause) {
    super(file + (path.isEmpty() ? "" : " [" + path + "]") + ": " + reason, cause);
    this.file = file;
    this.path = path;
    this.reason = reason;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The path of the object inside the file; empty if it is about the file as a whole. */
  public String path() {
    return path;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }
}
