package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip archive whose entries are looked at one by one. {@code java.util.zip.ZipFile} would refuse
 * a whole archive for one entry that is encrypted or compressed in another way, and decode names
 * differently from NumPy.
 */
final class ZipArchive implements Closeable {
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final RandomAccessFile file;
  private final String name;
  private final List<ZipItem> items;

  /**
   * Reads the directory of an archive.
   *
   * @param name what messages call the archive
   */
  ZipArchive(RandomAccessFile file, String name) throws IOException {
    this.file = file;
    this.name = name;
    ZipEnd end = ZipEnd.find(file, name);
    byte[] directory = read(end.directory(), Math.toIntExact(end.length()));
    this.items = ZipDirectory.read(directory, end, name);
  }

  /** The entries by name, in their order; of one name the last. */
  Map<String, ZipItem> entries() {
    Map<String, ZipItem> entries = new LinkedHashMap<>();
    items.forEach(item -> entries.put(item.name(), item));
    return entries;
  }

  /** What messages call an entry. */
  String what(ZipItem item) {
    return name + ", entry " + item.name();
  }

  /** The content of an entry, not compressed; the checksum is not looked at. */
  InputStream open(ZipItem item) throws IOException {
    if ((item.flags() & ENCRYPTED) != 0) {
      throw wrong(item, "encrypted data, expected them in the clear");
    }
    if (item.method() != STORED && item.method() != DEFLATED) {
      throw wrong(
          item,
          "compression method %d, expected 0 (stored) or 8 (deflated)".formatted(item.method()));
    }
    InputStream bytes = new ZipEntryBytes(this, start(item), item.compressedSize());
    return item.method() == STORED ? bytes : new Inflating(bytes);
  }

  /**
   * Where the data of an entry begin, which stand in the file as they are.
   *
   * @throws NpyFormatException if they do not
   */
  long storedAt(ZipItem item) throws IOException {
    if ((item.flags() & ENCRYPTED) != 0
        || item.method() != STORED
        || item.size() != item.compressedSize()) {
      throw wrong(
          item,
          "data that are compressed or encrypted, which cannot be mapped: read the array, or write"
              + " the file with saveNpz, which does not compress");
    }
    return start(item);
  }

  /** Where the data of an entry begin. */
  private long start(ZipItem item) throws IOException {
    int length = LOCAL_LENGTH + item.rawName().length();
    ByteBuffer header =
        item.offset() >= 0 && length <= item.end() - item.offset()
            ? ByteBuffer.wrap(read(item.offset(), length)).order(ByteOrder.LITTLE_ENDIAN)
            : ByteBuffer.allocate(LOCAL_LENGTH);
    String found =
        new String(header.array(), LOCAL_LENGTH, header.capacity() - LOCAL_LENGTH, ISO_8859_1);
    if (header.getInt(0) != LOCAL
        || Short.toUnsignedInt(header.getShort(26)) != item.rawName().length()
        || !found.equals(item.rawName())) {
      throw wrong(
          item, "no header of this entry at byte %d, expected it there".formatted(item.offset()));
    }
    long start = item.offset() + length + Short.toUnsignedInt(header.getShort(28));
    long room = Math.max(0, item.end() - start);
    if (item.compressedSize() < 0 || item.compressedSize() > room) {
      throw wrong(
          item,
          "%d bytes before the next entry, expected %d: entries stand beside each other"
              .formatted(room, item.compressedSize()));
    }
    return start;
  }

  private NpyFormatException wrong(ZipItem item, String found) {
    return new NpyFormatException(what(item) + ": found " + found);
  }

  private byte[] read(long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    synchronized (file) {
      file.seek(at);
      file.readFully(bytes);
    }
    return bytes;
  }

  /** Reads some bytes of a place, as a stream does. */
  int read(long at, byte[] to, int offset, int length) throws IOException {
    synchronized (file) {
      file.seek(at);
      return file.read(to, offset, length);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Frees the memory of its inflater when it is closed. */
  private static final class Inflating extends InflaterInputStream {
    private static final int BUFFER = 1 << 13;

    Inflating(InputStream bytes) {
      super(bytes, new Inflater(true), BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
