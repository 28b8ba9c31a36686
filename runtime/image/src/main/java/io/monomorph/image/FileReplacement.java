package io.monomorph.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    void to(OutputStream out) throws IOException;
  }

  private FileReplacement() {}

  static void write(Path file, Content content) throws IOException {
    if (!Files.exists(file)) {
      replace(file, file.toAbsolutePath(), content);
      return;
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString()); // the move would not ask
    }
    if (Files.isRegularFile(file)) {
      replace(file, file.toRealPath(), content); // a link stays one
    } else {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.to(out); // a pipe or a device cannot be replaced
      }
    }
  }

  private static void replace(Path file, Path target, Content content) throws IOException {
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
        content.to(out);
      }
      copyPermissions(target, temporary);
      move(temporary, target);
    } catch (FileSystemException e) {
      if (!temporary.toString().equals(e.getFile())) {
        throw e;
      }
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      if (e instanceof NoSuchFileException) {
        reason = "there is no folder " + target.getParent();
      }
      FileSystemException named = new FileSystemException(file.toString(), null, reason);
      named.initCause(e);
      throw named;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
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
