package io.monomorph.npy;

import io.monomorph.spi.Allocator;
import io.monomorph.spi.Operand;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the zip archive of an {@code .npz} file. */
final class NpzReader {
  private static final String SUFFIX = ".npy";

  /**
   * The compression up to which the size that an entry claims is believed: what an array of real
   * data can reach. Deflate packs up to a thousandfold, which is for zeros or for a liar; such an
   * entry is decompressed once only to be counted.
   */
  private static final long BELIEVABLE_RATIO = 64;

  private final Path file;
  private final String name;

  /**
   * A reader of one archive.
   *
   * @param name what messages call the archive
   */
  NpzReader(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  /** The zip entry of an array. */
  static String entryName(String array) {
    return array + SUFFIX;
  }

  Map<String, Operand> read(Allocator results) throws IOException {
    // A missing file is no broken archive.
    long length = Files.size(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(entry -> entry.getName().endsWith(SUFFIX)).toList();
      checkSizes(entries, length);
      Map<String, Operand> arrays = new LinkedHashMap<>();
      for (ZipEntry entry : entries) {
        String entryName = entry.getName();
        String array = entryName.substring(0, entryName.length() - SUFFIX.length());
        if (arrays.containsKey(array)) {
          throw wrong("two entries " + entryName + ", expected one of each name");
        }
        arrays.put(array, readEntry(zip, entry, results));
      }
      return Collections.unmodifiableMap(arrays);
    } catch (ZipException | EOFException e) {
      throw new NpyFormatException(name + ": found a broken zip archive" + reason(e), e);
    }
  }

  /** Entries that share their bytes would together be many times what the file is. */
  private void checkSizes(List<? extends ZipEntry> entries, long length) throws IOException {
    long left = length;
    for (ZipEntry entry : entries) {
      long taken = entry.getCompressedSize();
      if (taken < 0 || taken > left) {
        throw wrong(
            "entries that take more than the %d bytes of the file, up to entry %s of %d,"
                    .formatted(length, entry.getName(), taken)
                + " expected entries beside each other");
      }
      left -= taken;
    }
  }

  private Operand readEntry(ZipFile zip, ZipEntry entry, Allocator results) throws IOException {
    String what = name + ", entry " + entry.getName();
    try {
      return readChecked(what, zip, entry, results);
    } catch (ZipException | EOFException e) {
      throw new NpyFormatException(what + ": found broken data" + reason(e), e);
    }
  }

  private static Operand readChecked(String what, ZipFile zip, ZipEntry entry, Allocator results)
      throws IOException {
    long length = length(zip, entry);
    CRC32 crc = new CRC32();
    try (InputStream raw = zip.getInputStream(entry);
        InputStream in = new CheckedInputStream(raw, crc)) {
      Operand array = NpyReader.read(new NpyInput(what, in, length), results);
      in.transferTo(OutputStream.nullOutputStream());
      if (entry.getCrc() != crc.getValue()) {
        throw new NpyFormatException(
            "%s: found data with checksum %08x, expected %08x: the file is damaged"
                .formatted(what, crc.getValue(), entry.getCrc()));
      }
      return array;
    }
  }

  /** The length of an entry as it says itself, or if that is hard to believe, as it is. */
  private static long length(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.getSize() / BELIEVABLE_RATIO <= entry.getCompressedSize()) {
      return entry.getSize();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? ", which ends too early" : ": " + e.getMessage();
  }

  private NpyFormatException wrong(String message) {
    return new NpyFormatException(name + ": found " + message);
  }
}
