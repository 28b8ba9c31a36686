package io.monomorph.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;

/**
 * Writes files so that a failure leaves what was there: into a temporary file beside the target,
 * which takes the target's place when it is complete. Links are followed, and messages name the
 * file as the caller does.
 */
final class FileReplacement {
  /** How many links may lead from one to the next: as many as Linux follows. */
  private static final int LONGEST_CHAIN = 40;

  /** What writes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private FileReplacement() {}

  static void write(Path file, Content content) throws IOException {
    Path target = followLinks(file);
    if (!Files.exists(target)) {
      create(file, target, content);
    } else if (!Files.isRegularFile(target)) {
      // A pipe or a device cannot be replaced, and a directory must not be.
      writeInPlace(file, content);
    } else if (!Files.isWritable(target)) {
      // The move would not ask.
      throw new AccessDeniedException(file.toString());
    } else if (hasOtherNames(target)) {
      writeInPlace(file, content);
    } else {
      replace(file, target, content);
    }
  }

  /** The file at the end of links, be it there or not. */
  private static Path followLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == LONGEST_CHAIN) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** Whether there are hard links, which would go on to name the old file. */
  private static boolean hasOtherNames(Path target) throws IOException {
    return target.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (Integer) Files.getAttribute(target, "unix:nlink") > 1;
  }

  private static void writeInPlace(Path file, Content content) throws IOException {
    try (OutputStream out = new NamedOutput(Files.newOutputStream(file), file)) {
      content.writeTo(out);
    }
  }

  /** Writes a file that is not there. */
  private static void create(Path file, Path target, Content content) throws IOException {
    Path temporary = temporary(target);
    try {
      // With the usual permissions, unlike those of createTempFile.
      Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW).close();
      complete(temporary, target, content);
    } catch (FileSystemException e) {
      throw named(file, temporary, e);
    }
  }

  private static void replace(Path file, Path target, Content content) throws IOException {
    Path temporary = temporary(target);
    try {
      if (isPrepared(target, temporary)) {
        complete(temporary, target, content);
      } else {
        writeInPlace(file, content);
      }
    } catch (FileSystemException e) {
      throw named(file, temporary, e);
    }
  }

  /** Makes a file that can take the place of another one, if this user may. */
  private static boolean isPrepared(Path target, Path temporary) throws IOException {
    try {
      Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW).close();
    } catch (AccessDeniedException e) {
      return false;
    }
    try {
      copyOwnerAndPermissions(target, temporary);
      return true;
    } catch (FileSystemException e) {
      Files.deleteIfExists(temporary);
      return false;
    }
  }

  private static Path temporary(Path target) {
    return target.resolveSibling("." + UUID.randomUUID() + ".tmp");
  }

  private static void complete(Path temporary, Path target, Content content) throws IOException {
    try {
      try (OutputStream out = new NamedOutput(Files.newOutputStream(temporary), temporary)) {
        content.writeTo(out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The exception with the caller's name for the file. */
  private static FileSystemException named(Path file, Path temporary, FileSystemException e) {
    if (!temporary.toString().equals(e.getFile())) {
      return e;
    }
    String reason = e.getReason();
    FileSystemException named =
        e instanceof NoSuchFileException
            ? new NoSuchFileException(file.toString(), null, reason)
            : e instanceof AccessDeniedException
                ? new AccessDeniedException(file.toString(), null, reason)
                : new FileSystemException(file.toString(), null, reason);
    named.initCause(e);
    return named;
  }

  private static void copyOwnerAndPermissions(Path target, Path temporary) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
    PosixFileAttributes now = view.readAttributes();
    if (!old.owner().equals(now.owner())) {
      view.setOwner(old.owner());
    }
    if (!old.group().equals(now.group())) {
      view.setGroup(old.group());
    }
    view.setPermissions(old.permissions());
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
