package io.monomorph.npy;

import io.monomorph.spi.Allocator;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Files of NumPy's format {@code .npz}: zip archives in which each entry {@code name.npy} is an
 * array. Names are only names: one such as {@code a/b} leads to no directory.
 *
 * <p>Entries that are not called {@code .npy} are skipped: NumPy hands out their bytes, of which a
 * buffer knows nothing.
 *
 * <p>As for {@link Npy}, memory is taken only for data that are there. An honest archive of zeros
 * can still be a thousand times smaller than its arrays, and is read.
 */
public final class Npz {
  private Npz() {}

  /**
   * Reads all arrays of a file, in the file's order.
   *
   * @throws NpyFormatException if the archive or an array in it is malformed, two arrays have one
   *     name, or a dtype is none of a buffer's
   */
  public static Map<String, Operand> read(Path file, Allocator results) throws IOException {
    if (Files.isRegularFile(file) && file.getFileSystem().equals(FileSystems.getDefault())) {
      return new NpzReader(file, file.toString()).read(results);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return readCopy(in, file.toString(), results);
    }
  }

  /**
   * Reads all arrays of an archive that takes the rest of the stream. The directory of an archive
   * is at its end, so the stream is first copied to a temporary file.
   *
   * @throws NpyFormatException as {@link #read(Path, Allocator)}
   */
  public static Map<String, Operand> read(InputStream in, Allocator results) throws IOException {
    return readCopy(in, "stream", results);
  }

  private static Map<String, Operand> readCopy(InputStream in, String name, Allocator results)
      throws IOException {
    Path copy = Files.createTempFile("arrays", ".npz");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new NpzReader(copy, name).read(results);
    } finally {
      Files.delete(copy);
    }
  }

  /**
   * Writes arrays without compression, as {@code numpy.savez}; a failure leaves a file that was
   * there before as it was.
   *
   * @throws IllegalArgumentException if a name is empty or cannot be that of a zip entry
   */
  public static void write(Path file, Map<String, ? extends Operand> arrays) throws IOException {
    NpzWriter.checkNames(arrays.keySet());
    FileReplacement.write(file, out -> NpzWriter.write(out, arrays, false));
  }

  /**
   * Writes arrays with compression, as {@code numpy.savez_compressed}; a failure leaves a file that
   * was there before as it was.
   *
   * @throws IllegalArgumentException if a name is empty or cannot be that of a zip entry
   */
  public static void writeCompressed(Path file, Map<String, ? extends Operand> arrays)
      throws IOException {
    NpzWriter.checkNames(arrays.keySet());
    FileReplacement.write(file, out -> NpzWriter.write(out, arrays, true));
  }
}
