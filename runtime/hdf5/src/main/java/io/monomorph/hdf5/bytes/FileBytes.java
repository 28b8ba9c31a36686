package io.monomorph.hdf5.bytes;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an open file. They are read and written by calls of the system; through a mapping
 * the pages would have to be brought in one after another. Only long structures, and a few bytes
 * that are read again and again, are read from a mapping. Systems with paths as those of Unix see a
 * file and its mappings as one; on others all goes through the mapping. A file that is written is
 * made longer than it has to be; the rest is cut off when it is closed.
 */
public final class FileBytes implements AutoCloseable {
  private static final long STEP = 1 << 20;
  private static final int OPENINGS = 100;

  /** Longer structures are not copied: in a broken file there may be many, one over the other. */
  private static final int COPIED = 64 << 10;

  /** What a single element may have. */
  private static final int FEW = 16;

  private final RandomAccessFile file;
  private final boolean writable;
  private final @Nullable DirectFile direct;
  private final Mapping mapping;
  private final HotWindows windows = new HotWindows();
  private volatile long size;
  private Journal journal = Journal.NONE;
  private long cut = -1;

  private FileBytes(RandomAccessFile file, @Nullable DirectFile direct, boolean writable)
      throws IOException {
    this.file = file;
    this.direct = direct;
    this.writable = writable;
    mapping = new Mapping(file.getChannel(), writable);
    size = file.length();
  }

  /** Opens a file, which has to exist. */
  public static FileBytes open(Path path, boolean writable) throws IOException {
    // A file that is opened for writing would be made.
    if (writable) {
      check(path, true);
    }
    try {
      for (int k = 0; k < OPENINGS; k++) {
        FileBytes opened = tryToOpen(path, writable);
        if (opened != null) {
          return opened;
        }
      }
      throw new FileSystemException(path.toString(), null, "others replace it all the time");
    } catch (FileNotFoundException e) {
      check(path, writable);
      throw e;
    }
  }

  /** Opens a file twice, or says null: another one may have taken its name in between. */
  private static @Nullable FileBytes tryToOpen(Path path, boolean writable) throws IOException {
    Object before = key(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
    DirectFile direct = null;
    boolean done = false;
    try {
      // To close a file ends its lock, also if it is open more than once: so both are opened
      // before, and closed at the end.
      direct = File.separatorChar == '/' ? new DirectFile(path, writable) : null;
      if (direct == null || key(path).equals(before)) {
        if (writable) {
          lock(path, file);
        }
        FileBytes opened = new FileBytes(file, direct, writable);
        done = true;
        return opened;
      }
      return null;
    } finally {
      if (!done) {
        if (direct != null) {
          direct.close();
        }
        file.close();
      }
    }
  }

  /** Which file it is that has a name. */
  private static Object key(Path path) throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? path : key;
  }

  /** Another process that uses Java, or anything that locks with fcntl, is kept out. */
  private static void lock(Path path, RandomAccessFile file) throws IOException {
    FileLock lock = file.getChannel().tryLock();
    if (lock == null) {
      throw new FileSystemException(path.toString(), null, "another process has locked it");
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
    return size;
  }

  private void check(long position, long length) {
    if (position < 0 || length < 0 || length > size - position) {
      throw FormatException.at(position, length + " bytes are not inside the file");
    }
  }

  /**
   * A part of the file for reading: a copy, or a part of the mapping.
   *
   * @throws FormatException if it is not inside the file
   */
  public MemorySegment segment(long position, long length) {
    check(position, length);
    if (direct == null || length > COPIED || windows.isHot(position)) {
      return mapping.segment(position, length).asReadOnly();
    }
    byte[] copy = new byte[(int) length];
    direct.read(position, ByteBuffer.wrap(copy));
    return MemorySegment.ofArray(copy).asReadOnly();
  }

  /**
   * Elements where they are mapped, if that is the faster way to read them; otherwise null.
   *
   * @throws FormatException if they are not inside the file
   */
  public @Nullable MemorySegment mapped(long position, long length) {
    check(position, length);
    return direct == null || (length <= FEW && windows.isHot(position))
        ? mapping.segment(position, length)
        : null;
  }

  /**
   * Reads as many bytes as there is room for.
   *
   * @param to memory outside the heap
   * @throws FormatException if they are not inside the file
   */
  public void read(long position, MemorySegment to) {
    check(position, to.byteSize());
    if (direct == null) {
      to.copyFrom(mapping.segment(position, to.byteSize()));
    } else {
      direct.read(position, to.asByteBuffer());
    }
  }

  /** Writes bytes at a position inside the file. */
  public void write(long position, byte[] bytes) {
    check(position, bytes.length);
    MemorySegment from = MemorySegment.ofArray(bytes);
    journal.written(position, from);
    if (direct == null) {
      mapping.segment(position, bytes.length).copyFrom(from);
      return;
    }
    try (Stage stage = Stage.take()) {
      int most = (int) stage.memory().byteSize();
      for (int done = 0; done < bytes.length; done += most) {
        MemorySegment part = stage.first(Math.min(most, bytes.length - done));
        MemorySegment.copy(bytes, done, part, ValueLayout.JAVA_BYTE, 0, (int) part.byteSize());
        direct.write(position + done, part.asByteBuffer());
      }
    }
  }

  /** Writes memory outside the heap at a position inside the file. */
  public void write(long position, MemorySegment bytes) {
    check(position, bytes.byteSize());
    journal.written(position, bytes);
    if (direct == null) {
      mapping.segment(position, bytes.byteSize()).copyFrom(bytes);
    } else {
      direct.write(position, bytes.asByteBuffer());
    }
  }

  /** Makes the file so long at least; new bytes are zero. */
  public void lengthen(long length) {
    if (length > size) {
      setLength(length + Math.max(STEP, Math.min(length / 8, 64 * STEP)));
    }
  }

  /** Cuts off what is behind a length. */
  public void shorten(long length) {
    if (length < size) {
      setLength(length);
    }
  }

  private void setLength(long length) {
    try {
      file.setLength(length);
      mapping.forget();
      size = length;
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
      if (direct == null) {
        mapping.force(size);
        file.getFD().sync();
      } else {
        direct.force();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    journal.forced();
  }

  /** Tells somebody what is written, and in which order. */
  public void watch(Journal by) {
    journal = by;
  }

  @Override
  public void close() {
    mapping.close();
    try {
      if (cut >= 0 && cut < file.length()) {
        file.setLength(cut);
      }
      if (direct != null) {
        direct.close();
      }
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
