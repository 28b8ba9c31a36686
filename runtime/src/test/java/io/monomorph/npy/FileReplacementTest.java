package io.monomorph.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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
    assertThrows(IndexOutOfBoundsException.class, () -> Npy.write(file, failing));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> Npz.writeCompressed(file, Map.of("a", array, "b", failing)));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), list());
  }

  @Test
  void aFailureLeavesNoNewFile() throws IOException {
    Path file = directory.resolve("a");
    assertThrows(IndexOutOfBoundsException.class, () -> Npy.write(file, failing));
    assertThrows(
        IndexOutOfBoundsException.class, () -> Npz.write(file, Map.of("a", array, "b", failing)));
    assertEquals(List.of(), list());
    assertThrows(NoSuchFileException.class, () -> Npy.write(directory.resolve("no/such/a"), array));
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
    IOException thrown = assertThrows(IOException.class, () -> Npy.write(full, array));
    assertEquals("no space", thrown.getMessage());
  }

  @Test
  void replacesOldContent() throws IOException {
    Path file = Files.write(directory.resolve("a"), new byte[2_000_000]);
    Npy.write(file, array);
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
    Npy.write(link, array);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(128 + 800_000, Files.size(file));
    assertEquals(permissions, Files.getPosixFilePermissions(file));
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path usual = Files.writeString(directory.resolve("usual"), "");
    Path file = directory.resolve("a");
    Npy.write(file, array);
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
  }

  @Test
  void neverReplacesADirectory() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThrows(IOException.class, () -> Npy.write(empty, array));
    assertTrue(Files.isDirectory(empty));
  }

  private List<Path> list() throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList();
    }
  }
}
