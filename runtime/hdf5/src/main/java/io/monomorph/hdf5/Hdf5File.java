package io.monomorph.hdf5;

import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.OpenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An HDF5 file that is open for reading.
 *
 * <pre>{@code
 * try (Hdf5File file = Hdf5File.open(Path.of("climate.h5"))) {
 *   System.out.println(file.root().names());
 *   NdBuffer means = Reductions.MEAN.apply(file.dataset("surface/temperature").buffer(), 0);
 *   String units = file.dataset("surface/temperature").attribute("units").string();
 * }
 * }</pre>
 *
 * <p>Opening reads only where everything begins. Datasets are read when their elements are needed,
 * and of chunked ones only the chunks that are. Decoded chunks are kept in a cache, which all
 * datasets of the file share. Files may be read by several threads.
 *
 * <p>A file that is opened several times in one process is open once, and is closed with the last
 * of them. Closing it ends its datasets and their buffers: what describes them stays known, and
 * reading elements is an {@link IllegalStateException}.
 */
public final class Hdf5File implements AutoCloseable {
  private final OpenFile file;
  private final Hdf5Group root;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Hdf5File(OpenFile file) {
    this.file = file;
    root = new Hdf5Group(new Located(file, file.superblock().root()), "/");
  }

  /**
   * Opens a file for reading.
   *
   * @throws IOException if the file system does not give it, such as {@link
   *     java.nio.file.NoSuchFileException}
   * @throws Hdf5Exception if it is not an HDF5 file, is broken or truncated, is marked as open for
   *     writing, or uses a part of the format that is not supported
   */
  public static Hdf5File open(Path path) throws IOException {
    OpenFile file = Guard.opening(path, () -> OpenFiles.open(path));
    try {
      return new Hdf5File(file);
    } catch (RuntimeException | Error e) {
      OpenFiles.release(file);
      throw e;
    }
  }

  /** Where the file is. */
  public Path path() {
    return file.path();
  }

  /** Whether it has not been closed. */
  public boolean isOpen() {
    return !closed.get() && file.isOpen();
  }

  /** The group in which everything is. */
  public Hdf5Group root() {
    return root;
  }

  /**
   * The dataset that a path leads to.
   *
   * @see Hdf5Group#dataset
   */
  public Hdf5Dataset dataset(String path) {
    check();
    return root.dataset(path);
  }

  /**
   * The group that a path leads to.
   *
   * @see Hdf5Group#group
   */
  public Hdf5Group group(String path) {
    check();
    return root.group(path);
  }

  private void check() {
    if (closed.get()) {
      throw new IllegalStateException("the file " + path() + " is closed");
    }
  }

  /**
   * Sets how many bytes of decoded chunks are kept; 64 MiB if nothing is set. An operation over a
   * whole dataset decodes each chunk once if a row of chunks fits.
   *
   * @return this file
   * @throws IllegalArgumentException if it is negative
   */
  public Hdf5File cacheLimit(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a cache of " + bytes + " bytes is impossible");
    }
    file.cache().limit(bytes);
    return this;
  }

  /** How many bytes of decoded chunks are kept at most. */
  public long cacheLimit() {
    return file.cache().limit();
  }

  /** How many bytes of decoded chunks are kept now. */
  public long cachedBytes() {
    return file.cache().used();
  }

  /** How many chunks have been decoded since the file was opened. */
  public long decodedChunks() {
    return file.cache().decoded();
  }

  /** Closes the file, unless others have opened it too. To close it again has no effect. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      OpenFiles.release(file);
    }
  }

  /** The path, and whether the file is open. */
  @Override
  public String toString() {
    return "HDF5 file " + path() + (isOpen() ? "" : " (closed)");
  }
}
