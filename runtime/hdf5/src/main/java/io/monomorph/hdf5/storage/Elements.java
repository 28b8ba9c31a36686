package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import org.jspecify.annotations.Nullable;

/** The elements of a dataset in C order, read and written in runs. */
public interface Elements {
  /**
   * Reads neighbouring elements.
   *
   * @param start the first one
   * @param block an array of the dtype's block type
   * @param offset where the first one goes, counted in elements
   */
  void read(long start, Object block, int offset, int length);

  /**
   * Writes neighbouring elements, the counterpart of {@code read}. They may stay in memory until
   * {@link #flush}.
   */
  void write(long start, Object block, int offset, int length);

  /**
   * Puts what is only in memory behind the end of the file.
   *
   * @return the layout message that makes it valid, or null if there is nothing to be made valid
   */
  byte @Nullable [] flush(Appender file);

  /** Forgets what was put behind the end of the file: it is valid now. */
  void flushed();
}
