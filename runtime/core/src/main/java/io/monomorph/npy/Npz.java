package io.monomorph.npy;

import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** Writes files of NumPy's format {@code .npz}, which {@link NpzArchive} reads. */
public final class Npz {
  private Npz() {}

  /**
   * Writes arrays as {@code numpy.savez}, or as {@code numpy.savez_compressed}; a failure leaves a
   * file that was there before as it was.
   *
   * @throws IllegalArgumentException if a name is empty or cannot be that of a zip entry
   */
  public static void write(Path file, Map<String, ? extends Operand> arrays, boolean compressed)
      throws IOException {
    NpzWriter.checkNames(arrays.keySet());
    FileReplacement.write(file, out -> NpzWriter.write(out, arrays, compressed));
  }

  /**
   * Writes arrays to a stream, which stays open.
   *
   * @throws IllegalArgumentException if a name is empty or cannot be that of a zip entry
   */
  public static void write(
      OutputStream out, Map<String, ? extends Operand> arrays, boolean compressed)
      throws IOException {
    NpzWriter.checkNames(arrays.keySet());
    NpzWriter.write(out, arrays, compressed);
  }
}
