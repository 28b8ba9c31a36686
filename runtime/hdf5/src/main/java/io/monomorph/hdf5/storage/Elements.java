package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.Appender;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The elements of a dataset, read and written in regions. */
public interface Elements {
  /**
   * Reads a region to a block, in C order.
   *
   * @param block an array of the dtype's block type
   * @param offset where the first element goes, counted in elements
   */
  void read(Region region, Object block, int offset);

  /**
   * Writes a region from a block, the counterpart of {@code read}. Elements may stay in memory
   * until {@link #flush}.
   */
  void write(Region region, Object block, int offset);

  /**
   * Puts what is only in memory behind the end of the file.
   *
   * @return the layout message that makes it valid, or null if there is nothing to be made valid
   */
  byte @Nullable [] flush(Appender file);

  /**
   * Forgets what was put behind the end of the file: it is valid now.
   *
   * @param freed takes the room of what it has replaced, which nothing in the file refers to now
   */
  void flushed(Consumer<Freed> freed);
}
