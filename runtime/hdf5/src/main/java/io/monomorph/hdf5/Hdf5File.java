package io.monomorph.hdf5;

import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.NewFile;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.OpenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An HDF5 file that is open.
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

  private Hdf5File(OpenFile file, boolean writable) {
    this.file = file;
    root = new Hdf5Group(new Located(file, file.superblock().root()), "/", writable);
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
    return open(path, Hdf5Mode.READ);
  }

  /**
   * Makes a new file, which has an empty root group, and opens it for writing.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file
   * @throws IOException if the file system refuses it
   */
  public static Hdf5File create(Path path) throws IOException {
    return open(path, Hdf5Mode.CREATE);
  }

  /**
   * Opens a file. For writing, a file that is already open in this process has to be open for
   * writing too, and no other process may write to it.
   *
   * @throws IOException if the file system does not give it, such as {@link
   *     java.nio.file.NoSuchFileException}
   * @throws IllegalStateException if it is open for reading in this process and is to be written
   * @throws Hdf5Exception if it is not an HDF5 file, is broken or truncated, is marked as open for
   *     writing, or uses a part of the format that is not supported, for writing in particular a
   *     file with pages or shared messages
   */
  public static Hdf5File open(Path path, Hdf5Mode mode) throws IOException {
    return opened(path, mode, null);
  }

  /**
   * Opens a file as {@link #open(Path, Hdf5Mode)}, and says where what is read goes: decoded chunks
   * to the prototype's bytes, and the buffers that {@link Hdf5Dataset#read()} makes to its backend.
   * Without one it is {@link Prototypes#current()}. A file that is open several times in this
   * process has one prototype, the last that was given.
   *
   * @throws IOException if the file system does not give it
   * @throws IllegalStateException if it is open for reading in this process and is to be written
   * @throws Hdf5Exception if it is not an HDF5 file, is broken, or uses a part of the format that
   *     is not supported
   */
  public static Hdf5File open(Path path, Hdf5Mode mode, Prototype prototype) throws IOException {
    return opened(path, mode, Objects.requireNonNull(prototype, "prototype is null"));
  }

  private static Hdf5File opened(Path path, Hdf5Mode mode, @Nullable Prototype prototype)
      throws IOException {
    // Asked before a file is made: a setting may name none.
    Prototype usual = prototype == null ? Prototypes.current() : prototype;
    boolean missing = !Files.exists(path);
    if (mode == Hdf5Mode.CREATE || (mode == Hdf5Mode.WRITE_OR_CREATE && missing)) {
      NewFile.create(path);
    } else if (mode == Hdf5Mode.REPLACE) {
      if (OpenFiles.isOpen(path)) {
        throw new IllegalStateException("the file " + path + " is open, and cannot be replaced");
      }
      NewFile.replace(path);
    }
    boolean writable = mode != Hdf5Mode.READ;
    OpenFile file = Guard.opening(path, () -> OpenFiles.open(path, writable));
    try {
      if (prototype == null) {
        file.usualPrototype(usual);
      } else {
        file.prototype(usual);
      }
      return new Hdf5File(file, writable);
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
   * Sets how many bytes of decoded chunks are kept from one operation to the next; 64 MiB if
   * nothing is set. An operation decodes each chunk once, however few are kept.
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

  /** Where what is read goes. */
  public Prototype prototype() {
    return file.prototype();
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

  /** Whether datasets of it can be written and made. */
  public boolean isWritable() {
    return root.isWritable();
  }

  /**
   * Brings everything that was written to the disk. After a crash at any moment the file has what
   * the last flush left, or more, and can be read. Nothing is to be done for a file that is closed
   * or only read.
   */
  public void flush() {
    if (!isOpen()) {
      return;
    }
    Guard.run(
        file,
        "",
        () -> {
          file.flush();
          return file;
        });
  }

  /**
   * Writes what has changed to the disk, and closes the file, unless others have opened it too. To
   * close it again has no effect.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Guard.run(
          file.path(),
          "",
          () -> {
            OpenFiles.release(file);
            return file;
          });
    }
  }

  /** The path, and whether the file is open. */
  @Override
  public String toString() {
    return "HDF5 file " + path() + (isOpen() ? "" : " (closed)");
  }
}
