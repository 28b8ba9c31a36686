package io.monomorph.hdf5.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of an open file. They are read through a mapping, which needs no memory of the heap and
 * is not closed when a thread is interrupted. What was appended behind the mapping is read through
 * the channel, until there is enough of it for a mapping of the whole.
 */
public final class FileBytes implements AutoCloseable {
  private static final long SMALL = 1 << 20;

  private final FileChannel channel;
  private final Arena arena = Arena.ofShared();
  private volatile MemorySegment mapped;

  private FileBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
  }

  /** Opens a file for reading. */
  public static FileBytes open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileBytes(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The length of the file now. */
  public long size() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A part of the file.
   *
   * @throws FormatException if it is not inside the file
   */
  public MemorySegment segment(long position, long length) {
    MemorySegment all = mapped;
    if (position < 0 || length < 0 || position > Long.MAX_VALUE - length) {
      throw outside(position, length);
    }
    if (position + length <= all.byteSize()) {
      return all.asSlice(position, length);
    }
    return beyond(position, length);
  }

  private static FormatException outside(long position, long length) {
    return FormatException.at(position, length + " bytes are not inside the file");
  }

  private synchronized MemorySegment beyond(long position, long length) {
    try {
      long size = channel.size();
      if (position + length > size) {
        throw outside(position, length);
      }
      long more = size - mapped.byteSize();
      if (length > SMALL || more > Math.max(SMALL, mapped.byteSize() / 2)) {
        mapped = channel.map(MapMode.READ_ONLY, 0, size, arena);
        return mapped.asSlice(position, length);
      }
      return read(position, (int) length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MemorySegment read(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw outside(position, length);
      }
    }
    return MemorySegment.ofArray(bytes.array());
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
