package io.monomorph.npy;

import io.monomorph.allocation.Allocator;
import io.monomorph.spi.Operand;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file of NumPy's format {@code .npz}, a zip archive, from which arrays are read when they are
 * asked for: what is wrong with one of them harms no other. As with NumPy all entries have names,
 * those that end in {@code .npy} also without the ending, and of two entries of one name the last
 * counts. Names are only names: one such as {@code a/b} leads to no directory.
 *
 * <p>As for {@link Npy}, memory is taken only for data that are there. An honest archive of zeros
 * can still be a thousand times smaller than its arrays, and is read.
 */
public final class NpzArchive implements Closeable {
  static final String SUFFIX = ".npy";

  /**
   * The compression up to which the size that an entry claims is believed: what an array of real
   * data can reach. Deflate packs up to a thousandfold, which is for zeros or for a liar; such an
   * entry is decompressed once only to be counted.
   */
  private static final long BELIEVABLE_RATIO = 64;

  private final String name;

  /** The file, if it keeps this name. */
  private final @Nullable Path path;

  private final ZipArchive zip;
  private final Map<String, ZipItem> entries;
  private final Map<String, ZipItem> arrays = new LinkedHashMap<>();

  private NpzArchive(RandomAccessFile file, String name, @Nullable Path path) throws IOException {
    this.name = name;
    this.path = path;
    this.zip = new ZipArchive(file, name);
    this.entries = zip.entries();
    for (ZipItem entry : entries.values()) {
      String whole = entry.name();
      arrays.put(
          whole.endsWith(SUFFIX) ? whole.substring(0, whole.length() - SUFFIX.length()) : whole,
          entry);
    }
    // The name of an entry is that entry, whatever others are called without their endings.
    arrays.replaceAll((array, entry) -> entries.getOrDefault(array, entry));
  }

  /**
   * Opens an archive.
   *
   * @throws NpyFormatException if it has no directory
   */
  public static NpzArchive open(Path file) throws IOException {
    if (Files.isRegularFile(file) && file.getFileSystem().equals(FileSystems.getDefault())) {
      return open(file, file.toString(), file);
    }
    try (InputStream in = Npy.open(file)) {
      return openCopy(in, file.toString());
    }
  }

  /**
   * Opens an archive that takes the rest of the stream. The directory of an archive is at its end,
   * so the stream is first copied to a temporary file.
   *
   * @throws NpyFormatException as {@link #open(Path)}
   */
  public static NpzArchive open(InputStream in) throws IOException {
    return openCopy(in, "stream");
  }

  private static NpzArchive openCopy(InputStream in, String name) throws IOException {
    Path copy = Files.createTempFile("arrays", ".npz");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return open(copy, name, null);
    } finally {
      try {
        // An open file goes on without its name.
        Files.delete(copy);
      } catch (IOException e) {
        // Unless the system forbids that.
        copy.toFile().deleteOnExit();
      }
    }
  }

  private static NpzArchive open(Path path, String name, @Nullable Path keeps) throws IOException {
    // Of a file that is not there this tells more than what comes next.
    Files.size(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    try {
      return new NpzArchive(file, name, keeps);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The names of the entries, without the ending {@code .npy}, in the order of the file. */
  public Set<String> names() {
    return Collections.unmodifiableSet(arrays.keySet());
  }

  /** Whether there is an entry of a name, with or without the ending. */
  public boolean contains(String array) {
    return find(array) != null;
  }

  private @Nullable ZipItem find(String array) {
    ZipItem entry = entries.get(array);
    return entry != null ? entry : arrays.get(array);
  }

  private ZipItem entry(String array) {
    ZipItem entry = find(array);
    if (entry == null) {
      throw new IllegalArgumentException(
          "%s has no entry %s; there are %s".formatted(name, array, names()));
    }
    return entry;
  }

  /**
   * Reads an array.
   *
   * @throws NpyFormatException if its entry is damaged or no array, or the dtype is none of a
   *     buffer's
   * @throws IllegalArgumentException if there is no entry of this name
   */
  public Operand read(String array, Allocator results) throws IOException {
    ZipItem entry = entry(array);
    return read(
        entry, in -> NpyReader.read(new NpyInput(zip.what(entry), in, length(entry)), results));
  }

  /**
   * Maps an array, whose elements stay in the file; its checksum is not looked at.
   *
   * @param arena with which the mapping ends; null for one that ends when the buffer is closed
   * @throws NpyFormatException if its entry is compressed or damaged, or no array
   * @throws UnsupportedOperationException if the archive came from a stream, or is to be written
   * @throws IllegalArgumentException if there is no entry of this name
   */
  public Operand map(String array, MapMode mode, @Nullable Arena arena) throws IOException {
    ZipItem entry = entry(array);
    if (path == null) {
      throw new UnsupportedOperationException(
          zip.what(entry) + ": only an archive in a file can be mapped, not one from a stream");
    }
    if (mode.equals(MapMode.READ_WRITE)) {
      throw new UnsupportedOperationException(
          zip.what(entry)
              + ": arrays in an archive have checksums, and cannot be written in place: map it"
              + " read-only or copy-on-write");
    }
    long start = zip.storedAt(entry);
    try (InputStream in = zip.open(entry)) {
      NpyInput input = new NpyInput(zip.what(entry), in, entry.size());
      return NpyMapping.map(path, start, input, mode, arena);
    } catch (EOFException e) {
      throw broken(entry, e);
    }
  }

  /**
   * Reads what stands before the elements of an array.
   *
   * @throws NpyFormatException as {@link #read}
   */
  public NpyHeader header(String array) throws IOException {
    ZipItem entry = entry(array);
    try (InputStream in = zip.open(entry)) {
      return NpyHeader.read(new NpyInput(zip.what(entry), in, NpyInput.UNKNOWN));
    } catch (ZipException | EOFException e) {
      throw broken(entry, e);
    }
  }

  /**
   * The bytes of an entry, be it an array or not.
   *
   * @throws NpyFormatException if the entry is damaged
   */
  public byte[] bytes(String array) throws IOException {
    return read(entry(array), InputStream::readAllBytes);
  }

  private interface Content<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> T read(ZipItem entry, Content<T> content) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream raw = zip.open(entry);
        InputStream in = new CheckedInputStream(raw, crc)) {
      T read = content.read(in);
      in.transferTo(OutputStream.nullOutputStream());
      if (entry.crc() != crc.getValue()) {
        throw new NpyFormatException(
            "%s: found data with checksum %08x, expected %08x: the file is damaged"
                .formatted(zip.what(entry), crc.getValue(), entry.crc()));
      }
      return read;
    } catch (ZipException | EOFException e) {
      throw broken(entry, e);
    }
  }

  /** The length of an entry as it says itself, or if that is hard to believe, as it is. */
  private long length(ZipItem entry) throws IOException {
    if (entry.size() / BELIEVABLE_RATIO <= entry.compressedSize()) {
      return entry.size();
    }
    try (InputStream in = zip.open(entry)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private NpyFormatException broken(ZipItem entry, IOException e) {
    String why = e.getMessage() == null ? ", which ends too early" : ": " + e.getMessage();
    return new NpyFormatException(zip.what(entry) + ": found broken data" + why, e);
  }

  /** Ends the use of the file. */
  @Override
  public void close() throws IOException {
    zip.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
