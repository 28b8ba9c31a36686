package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.group.LinkWriter;
import io.monomorph.hdf5.header.HeaderWriter;
import io.monomorph.hdf5.header.Superblock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Makes files that have only an empty root group. */
public final class NewFile {
  private static final int SECTOR = HeaderWriter.SECTOR;

  private NewFile() {}

  /**
   * Makes a file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   * @throws IOException if the file system refuses it
   */
  public static void create(Path path) throws IOException {
    write(path, true);
  }

  /** Makes a file in the place of another one, which stays as it is if this fails. */
  public static void replace(Path path) throws IOException {
    String name = path.getFileName() + "." + ProcessHandle.current().pid() + ".new";
    Path beside = path.resolveSibling(name);
    try {
      write(beside, false);
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Writes a file.
   *
   * @param visible whether it has its name already; then the signature comes last, since a file
   *     without it is none
   */
  private static void write(Path path, boolean visible) throws IOException {
    byte[] superblock = Superblock.create(2 * SECTOR, SECTOR).withEnd(2 * SECTOR);
    Set<OpenOption> options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(path, options)) {
      write(channel, HeaderWriter.create(LinkWriter.noLinks()), SECTOR);
      if (visible) {
        channel.force(true);
      }
      write(channel, superblock, 0);
      channel.force(true);
    }
  }

  private static void write(FileChannel channel, byte[] bytes, long position) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, position + buffer.position());
    }
  }
}
