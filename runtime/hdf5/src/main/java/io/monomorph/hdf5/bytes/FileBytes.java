package io.monomorph.hdf5.bytes;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an open file. They are read and written through a mapping, which needs no memory of
 * the heap, and is not closed when a thread is interrupted. A file that is written is made longer
 * than it has to be, so that it is not mapped anew for each structure; the rest is cut off when it
 * is closed.
 */
public final class FileBytes implements AutoCloseable {
  private static final long STEP = 1 << 20;

  /** As many bytes as are faster written by a call of the system. */
  private static final int LARGE = 16 << 10;

  /** Memory through which bytes go to the file; it stays in a cache of the processor. */
  private static final int STAGE = 512 << 10;

  private final RandomAccessFile file;
  private final FileChannel channel;
  private final boolean writable;
  private final Arena arena = Arena.ofShared();
  private final @Nullable DirectWriter writer;
  private volatile MemorySegment mapped;
  private @Nullable MemorySegment stage;
  private long cut = -1;

  private FileBytes(Path path, boolean writable) throws IOException {
    this.writable = writable;
    file = new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
    channel = file.getChannel();
    DirectWriter opened = null;
    try {
      // To close a file ends its lock, also if it is open more than once: so this one is opened
      // before, and closed at the end.
      opened = writable && File.separatorChar == '/' ? new DirectWriter(path) : null;
      if (writable) {
        lock(path);
      }
      mapped = map();
    } catch (IOException | RuntimeException | Error e) {
      if (opened != null) {
        opened.close();
      }
      file.close();
      throw e;
    }
    writer = opened;
  }

  /** Another process that uses Java, or anything that locks with fcntl, is kept out. */
  private void lock(Path path) throws IOException {
    FileLock lock = channel.tryLock();
    if (lock == null) {
      throw new FileSystemException(path.toString(), null, "another process has locked it");
    }
  }

  private MemorySegment map() throws IOException {
    MapMode mode = writable ? MapMode.READ_WRITE : MapMode.READ_ONLY;
    return channel.map(mode, 0, channel.size(), arena);
  }

  /**
   * Maps an open file anew, in a thread that nobody can interrupt: the channel would be closed, and
   * the file with it.
   */
  private MemorySegment mapAgain() throws IOException {
    FutureTask<MemorySegment> task = new FutureTask<>(this::map);
    Thread.ofPlatform().daemon().name("mapping of an HDF5 file").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw new IOException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Opens a file, which has to exist. */
  public static FileBytes open(Path path, boolean writable) throws IOException {
    // A file that is opened for writing would be made.
    if (writable) {
      check(path, true);
    }
    try {
      return new FileBytes(path, writable);
    } catch (FileNotFoundException e) {
      check(path, writable);
      throw e;
    }
  }

  /** Says why a file cannot be opened, if it cannot. */
  private static void check(Path path, boolean writable) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "is a directory");
    }
    if (!Files.isReadable(path) || (writable && !Files.isWritable(path))) {
      throw new AccessDeniedException(path.toString());
    }
  }

  /** Whether the file is open for writing. */
  public boolean isWritable() {
    return writable;
  }

  /** The length of the file. */
  public long size() {
    return mapped.byteSize();
  }

  /**
   * A part of the file.
   *
   * @throws FormatException if it is not inside the file
   */
  public MemorySegment segment(long position, long length) {
    MemorySegment all = mapped;
    if (position < 0 || length < 0 || length > all.byteSize() - position) {
      throw FormatException.at(position, length + " bytes are not inside the file");
    }
    return all.asSlice(position, length);
  }

  /** Writes bytes at a position inside the file. */
  public synchronized void write(long position, byte[] bytes, int length) {
    if (length < LARGE || writer == null) {
      MemorySegment to = segment(position, length);
      MemorySegment.copy(bytes, 0, to, ValueLayout.JAVA_BYTE, 0, length);
      return;
    }
    int most = Math.min(length, STAGE);
    MemorySegment part = stage(most);
    for (int done = 0; done < length; done += most) {
      int count = Math.min(most, length - done);
      MemorySegment.copy(bytes, done, part, ValueLayout.JAVA_BYTE, 0, count);
      write(position + done, part.asSlice(0, count));
    }
  }

  /**
   * Writes memory outside the heap at a position inside the file. Many bytes are not written
   * through the mapping, since each of its pages would have to be brought into memory first.
   * Systems with paths as those of Unix see a file and its mappings as one; others only promise it.
   */
  public void write(long position, MemorySegment bytes) {
    MemorySegment to = segment(position, bytes.byteSize());
    if (bytes.byteSize() < LARGE || writer == null) {
      to.copyFrom(bytes);
      return;
    }
    try {
      writer.write(position, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Memory outside the heap for bytes that are about to be written, with anything in it. It is
   * always the same, so that only one thread at a time can use it.
   */
  public synchronized MemorySegment stage(int length) {
    MemorySegment known = stage;
    if (known == null || known.byteSize() < length) {
      known = arena.allocate(Math.max(length, STAGE), Long.BYTES);
      stage = known;
    }
    return known.asSlice(0, length);
  }

  /** Makes the file so long at least; new bytes are zero. */
  public void lengthen(long length) {
    MemorySegment all = mapped;
    if (length <= all.byteSize()) {
      return;
    }
    try {
      file.setLength(length + Math.max(STEP, Math.min(length / 8, 64 * STEP)));
      mapped = mapAgain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts off what is behind a length, and maps the file anew. */
  public void shorten(long length) {
    if (length >= mapped.byteSize()) {
      return;
    }
    try {
      file.setLength(length);
      mapped = mapAgain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says how long the file is to be when it is closed. */
  public void cutAt(long length) {
    cut = length;
  }

  /** Waits until everything written is on the disk. */
  public void force() {
    try {
      if (mapped.byteSize() > 0) {
        mapped.force();
      }
      file.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
    try {
      if (cut >= 0 && cut < file.length()) {
        file.setLength(cut);
      }
      if (writer != null) {
        writer.close();
      }
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
