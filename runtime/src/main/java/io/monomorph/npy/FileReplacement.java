package io.monomorph.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes files so that a failure leaves what was there: into a temporary file beside the target,
 * which takes the target's place when it is complete.
 */
final class FileReplacement {
  /** What writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private FileReplacement() {}

  static void write(Path file, Content content) throws IOException {
    if (!Files.exists(file)) {
      writeAndMove(file.toAbsolutePath(), content);
    } else if (!Files.isRegularFile(file)) {
      // A pipe or a device cannot be replaced, and a directory must not be.
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
    } else if (!Files.isWritable(file)) {
      // The move would not ask.
      throw new AccessDeniedException(file.toString());
    } else {
      // A link stays a link.
      writeAndMove(file.toRealPath(), content);
    }
  }

  private static void writeAndMove(Path target, Content content) throws IOException {
    Path temporary = createBeside(target);
    try {
      copyPermissions(target, temporary);
      try (OutputStream out = Files.newOutputStream(temporary)) {
        content.writeTo(out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Makes an empty file with usual permissions, unlike those of {@code createTempFile}. */
  private static Path createBeside(Path target) throws IOException {
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW).close();
    return temporary;
  }

  private static void copyPermissions(Path target, Path temporary) throws IOException {
    if (Files.exists(target)
        && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
