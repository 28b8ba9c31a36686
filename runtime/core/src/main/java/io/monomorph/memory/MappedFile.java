package io.monomorph.memory;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps files into memory, those that are there and new ones. */
final class MappedFile {
  private MappedFile() {}

  static Memory map(
      Path file, MapMode mode, long offset, long bytes, ByteOrder order, @Nullable Arena arena)
      throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "Is a directory");
    }
    // The system would make a file longer that is open to be written.
    StandardOpenOption[] options =
        mode.equals(MapMode.READ_ONLY)
            ? new StandardOpenOption[] {StandardOpenOption.READ}
            : new StandardOpenOption[] {StandardOpenOption.READ, StandardOpenOption.WRITE};
    try (FileChannel channel = FileChannel.open(file, options)) {
      long length = channel.size();
      if (offset < 0 || bytes < 0 || offset > length || bytes > length - offset) {
        throw new EOFException(
            "%s has %d bytes, but %d are to be mapped from byte %d on"
                .formatted(file, length, bytes, offset));
      }
      return map(channel, file, mode, offset, bytes, order, arena);
    }
  }

  private static Memory map(
      FileChannel channel,
      Path file,
      MapMode mode,
      long offset,
      long bytes,
      ByteOrder order,
      @Nullable Arena arena)
      throws IOException {
    Arena from = arena == null ? Arena.ofShared() : arena;
    Arena own = arena == null ? from : null;
    try {
      MemorySegment segment = channel.map(mode, offset, bytes, from);
      return new Memory(segment, order, "the file " + file, own);
    } catch (IOException e) {
      Memory.end(own);
      throw new IOException(file + " cannot be mapped: " + e.getMessage(), e);
    } catch (UnsupportedOperationException e) {
      Memory.end(own);
      throw new IOException(file + " cannot be mapped: its file system does not do that", e);
    } catch (RuntimeException | Error e) {
      Memory.end(own);
      throw e;
    }
  }

  /** Makes the file under another name, which takes the place of the file when it is complete. */
  static Memory create(Path file, byte[] head, long bytes, ByteOrder order, @Nullable Arena arena)
      throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(file.toString(), null, "Is no regular file");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(file.toString());
    }
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    Memory memory = null;
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.SPARSE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      write(channel, ByteBuffer.wrap(head), 0);
      if (bytes > 0) {
        // The zeros before the last one are a hole.
        write(channel, ByteBuffer.allocate(1), Math.addExact(head.length, bytes) - 1);
      }
      memory = map(channel, file, MapMode.READ_WRITE, head.length, bytes, order, arena);
      move(temporary, target);
      return memory;
    } catch (IOException | RuntimeException | Error e) {
      if (memory != null) {
        memory.close();
      }
      if (e instanceof FileSystemException named && temporary.toString().equals(named.getFile())) {
        throw named(named, file);
      }
      throw e;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long place = at;
    while (bytes.hasRemaining()) {
      place += channel.write(bytes, place);
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    if (Files.exists(target)
        && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The exception with the caller's name for the file. */
  private static FileSystemException named(FileSystemException e, Path file) {
    FileSystemException named =
        e instanceof AccessDeniedException
            ? new AccessDeniedException(file.toString(), null, e.getReason())
            : new FileSystemException(file.toString(), null, e.getReason());
    named.initCause(e);
    return named;
  }
}
