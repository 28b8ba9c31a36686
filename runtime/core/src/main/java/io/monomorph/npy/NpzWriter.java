package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.spi.Operand;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the zip archive of an {@code .npz} file. */
final class NpzWriter {
  /**
   * The time of all entries: equal arrays make equal files. NumPy takes the first of January, which
   * Java would write together with the time zone of this machine.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BUFFER = 1 << 16;

  /** A zip archive has 65535 bytes for all that its directory says of an entry. */
  private static final int LONGEST_NAME = 65_000;

  private NpzWriter() {}

  /**
   * Does nothing if arrays can have these names.
   *
   * @throws IllegalArgumentException if a name is empty, too long, or has characters that zip
   *     archives have not
   */
  static void checkNames(Iterable<String> names) {
    for (String name : names) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("an array in an .npz file needs a name");
      }
      if (name.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(name)) {
        throw new IllegalArgumentException(
            "the name \"" + name + "\" has characters that an .npz file cannot keep");
      }
      int length = (name + NpzArchive.SUFFIX).getBytes(UTF_8).length;
      if (length > LONGEST_NAME) {
        throw new IllegalArgumentException(
            "a name of %d bytes is too long for an .npz file: at most %d, with the ending .npy"
                .formatted(length, LONGEST_NAME));
      }
    }
  }

  static void write(OutputStream out, Map<String, ? extends Operand> arrays, boolean compressed)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
    for (Map.Entry<String, ? extends Operand> array : arrays.entrySet()) {
      ZipEntry entry = new ZipEntry(array.getKey() + NpzArchive.SUFFIX);
      entry.setTimeLocal(TIME);
      if (!compressed) {
        describe(entry, array.getValue());
      }
      zip.putNextEntry(entry);
      NpyWriter.write(zip, array.getValue(), Npy.OLDEST);
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  /** Calculates what an entry without compression must say before its data. */
  private static void describe(ZipEntry entry, Operand array) throws IOException {
    NpyHeader header = NpyHeader.of(array, Npy.OLDEST);
    CRC32 crc = new CRC32();
    NpyWriter.write(
        new CheckedOutputStream(OutputStream.nullOutputStream(), crc), array, Npy.OLDEST);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(header.offset() + header.dataSize());
    entry.setCrc(crc.getValue());
  }
}
