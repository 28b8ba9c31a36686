package io.monomorph.npy;

import io.monomorph.allocation.Allocator;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of NumPy's format {@code .npy}, which hold one array.
 *
 * <p>Read are the versions 1.0, 2.0 and 3.0, both byte orders, C and Fortran order, and all dtypes
 * that buffers have. Elements are written little-endian, byte for byte as NumPy does on a
 * little-endian machine: an array that lies in Fortran order without gaps is written in that order,
 * all others in C order.
 *
 * <p>Nothing in a file is executed, and nothing is believed that would cost memory: an array is
 * allocated only when its data are known to be there.
 */
public final class Npy {
  /** The version that NumPy writes, and everything reads. */
  public static final int OLDEST = 1;

  private static final int NEWEST = 3;

  private Npy() {}

  /**
   * Reads the array in a file. As with NumPy, what comes after the array does not matter.
   *
   * @throws NpyFormatException if the file is malformed or its dtype is none of a buffer's
   */
  public static Operand read(Path file, Allocator results) throws IOException {
    try (InputStream in = open(file)) {
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

  /**
   * Reads what stands in a file before the elements.
   *
   * @throws NpyFormatException if the file is malformed or its dtype is none of a buffer's
   */
  public static NpyHeader readHeader(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return NpyHeader.read(new NpyInput(file.toString(), in, NpyInput.UNKNOWN));
    }
  }

  /**
   * Reads the header that begins at the stream's next byte; the elements come next.
   *
   * @throws NpyFormatException if the bytes are malformed or the dtype is none of a buffer's
   */
  public static NpyHeader readHeader(InputStream in) throws IOException {
    return NpyHeader.read(new NpyInput("stream", in, NpyInput.UNKNOWN));
  }

  /**
   * Writes an array to a file; a failure leaves a file that was there before as it was.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  public static void write(Path file, Operand array, int version) throws IOException {
    checkVersion(version);
    FileReplacement.write(file, out -> NpyWriter.write(out, array, version));
  }

  /**
   * Writes an array to a stream, which stays open.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  public static void write(OutputStream out, Operand array, int version) throws IOException {
    checkVersion(version);
    NpyWriter.write(out, array, version);
  }

  /** Opens a file to read it. Of a folder the exception of the first read would not say which. */
  static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "Is a directory");
    }
    return Files.newInputStream(file);
  }

  private static void checkVersion(int version) {
    if (version < OLDEST || version > NEWEST) {
      throw new IllegalArgumentException(
          "version %d of .npy files: there are 1, 2 and 3".formatted(version));
    }
  }
}
