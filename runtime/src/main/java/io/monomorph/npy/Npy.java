package io.monomorph.npy;

import io.monomorph.spi.Allocator;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of NumPy's format {@code .npy}, which hold one array.
 *
 * <p>Read are the versions 1.0, 2.0 and 3.0, both byte orders, C and Fortran order, and all dtypes
 * that buffers have. Written is version 1.0 with little-endian elements, byte for byte as NumPy
 * does on a little-endian machine: an array that lies in Fortran order without gaps is written in
 * that order, all others in C order.
 *
 * <p>Nothing in a file is executed, and nothing is believed that would cost memory: an array is
 * allocated only when its data are known to be there.
 */
public final class Npy {
  private Npy() {}

  /**
   * Reads the array in a file. As with NumPy, what comes after the array does not matter.
   *
   * @throws NpyFormatException if the file is malformed or its dtype is none of a buffer's
   */
  public static Operand read(Path file, Allocator results) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // Only of regular files the size says how much can be read.
      long length = Files.isRegularFile(file) ? Files.size(file) : NpyInput.UNKNOWN;
      return NpyReader.read(new NpyInput(file.toString(), in, length), results);
    }
  }

  /**
   * Reads the array that begins at the stream's next byte, and no byte further. Nobody knows
   * whether the stream has as much as the header claims: more than 1 MiB is first collected in
   * memory, and only then an array allocated for it.
   *
   * @throws NpyFormatException if the bytes are malformed or the dtype is none of a buffer's
   */
  public static Operand read(InputStream in, Allocator results) throws IOException {
    return NpyReader.read(new NpyInput("stream", in, NpyInput.UNKNOWN), results);
  }

  /** Writes an array to a file; a failure leaves a file that was there before as it was. */
  public static void write(Path file, Operand array) throws IOException {
    FileReplacement.write(file, out -> write(out, array));
  }

  /** Writes an array to a stream, which stays open. */
  public static void write(OutputStream out, Operand array) throws IOException {
    NpyWriter.write(out, array);
  }
}
