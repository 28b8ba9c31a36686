package io.monomorph.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced as a whole or not at all. */
class FileReplacementTest {
  @TempDir private Path directory = Path.of("");

  private final ArrayOperand array = ArrayOperand.allocate(DType.FLOAT64, Order.C, 100_000);

  /** A buffer whose storage ends in the middle of writing. */
  private final Operand failing = new ArrayOperand(DType.FLOAT64, Layout.of(200_000), array.core());

  @Test
  void aFailureLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "old");
    assertThrows(IndexOutOfBoundsException.class, () -> Npy.write(file, failing, Npy.OLDEST));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Npz.write(file, Map.of("a", array, "b", failing), true));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), list());
  }

  @Test
  void aFailureLeavesNoNewFile() throws IOException {
    Path file = directory.resolve("a");
    assertThrows(IndexOutOfBoundsException.class, () -> Npy.write(file, failing, Npy.OLDEST));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Npz.write(file, Map.of("a", array, "b", failing), false));
    assertEquals(List.of(), list());
    assertThrows(
        NoSuchFileException.class,
        () -> Npy.write(directory.resolve("no/such/a"), array, Npy.OLDEST));
  }

  @Test
  void theExceptionOfAStreamComesThrough() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space");
          }
        };
    IOException thrown = assertThrows(IOException.class, () -> Npy.write(full, array, Npy.OLDEST));
    assertEquals("no space", thrown.getMessage());
  }

  @Test
  void replacesOldContent() throws IOException {
    Path file = Files.write(directory.resolve("a"), new byte[2_000_000]);
    Npy.write(file, array, Npy.OLDEST);
    assertEquals(128 + 800_000, Files.size(file));
    assertEquals(List.of(file), list());
  }

  @Test
  void keepsLinksAndPermissions() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = Files.writeString(directory.resolve("a"), "old");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a"));
    Npy.write(link, array, Npy.OLDEST);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(128 + 800_000, Files.size(file));
    assertEquals(permissions, Files.getPosixFilePermissions(file));
  }

  /** Relative and absolute links, links to links, and folders in between. */
  @Test
  void writesThroughLinksThatLeadNowhere() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    Path target = folder.resolve("target");
    Path first = Files.createSymbolicLink(directory.resolve("first"), Path.of("folder/target"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), first);
    Path third = Files.createSymbolicLink(directory.resolve("third"), Path.of("folder/second"));
    for (Path link : List.of(first, second, third)) {
      Npy.write(link, array, Npy.OLDEST);
      assertTrue(Files.isSymbolicLink(link));
      assertTrue(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS));
      assertEquals(128 + 800_000, Files.size(target));
      Files.delete(target);
      assertThrows(IndexOutOfBoundsException.class, () -> Npy.write(link, failing, Npy.OLDEST));
      assertTrue(Files.isSymbolicLink(link) && !Files.exists(target));
    }
    Path loop = Files.createSymbolicLink(directory.resolve("loop"), Path.of("loop"));
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> Npy.write(loop, array, Npy.OLDEST));
    assertEquals(loop.toString(), thrown.getFile());
  }

  @Test
  void namesFilesAsTheCallerDoes() throws IOException {
    Path plain = Files.writeString(directory.resolve("plain"), "old");
    Path lost = Files.createSymbolicLink(directory.resolve("lost"), Path.of("no/such/folder"));
    Path relative = Path.of("no/such/folder/a.npy");
    for (Path file :
        List.of(
            directory.resolve("no/such/a"),
            relative,
            lost,
            plain.resolve("a"),
            directory.resolve("x".repeat(300)),
            directory)) {
      for (boolean archive : new boolean[] {false, true}) {
        FileSystemException thrown =
            assertThrows(
                FileSystemException.class,
                () -> {
                  if (archive) {
                    Npz.write(file, Map.of("a", array), false);
                  } else {
                    Npy.write(file, array, Npy.OLDEST);
                  }
                });
        assertEquals(file.toString(), thrown.getFile());
        assertFalse(String.valueOf(thrown.getMessage()).contains(".tmp"));
      }
    }
    assertThrows(NoSuchFileException.class, () -> Npy.write(relative, array, Npy.OLDEST));
    assertEquals("old", Files.readString(plain));
    assertEquals(2, list().size());
  }

  @Test
  void saysWhichFileHasNoRoom() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full));
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> Npy.write(full, array, Npy.OLDEST));
    assertEquals("/dev/full", thrown.getFile());
    assertEquals("No space left on device", thrown.getReason());
  }

  /** A second name of a file goes on to be one of the same file. */
  @Test
  void keepsHardLinks() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    Path file = Files.writeString(directory.resolve("a"), "old");
    Path other = Files.createLink(directory.resolve("b"), file);
    Npy.write(file, array, Npy.OLDEST);
    assertEquals(128 + 800_000, Files.size(other));
    assertEquals(List.of(file, other), list().stream().sorted().toList());
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path usual = Files.writeString(directory.resolve("usual"), "");
    Path file = directory.resolve("a");
    Npy.write(file, array, Npy.OLDEST);
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
  }

  @Test
  void neverReplacesADirectory() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThrows(IOException.class, () -> Npy.write(empty, array, Npy.OLDEST));
    assertTrue(Files.isDirectory(empty));
  }

  private List<Path> list() throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList();
    }
  }
}
