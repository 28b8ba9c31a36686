package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the directory of a zip archive. */
final class ZipDirectory {
  private static final int SIGNATURE = 0x02014b50;
  private static final int LENGTH = 46;
  private static final int UNICODE = 1 << 11;
  private static final int WIDE_NUMBERS = 1;
  private static final long NO_ROOM = 0xffffffffL;

  /** The names of old archives are those of the first PC. */
  private static final Charset OLD_NAMES =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : ISO_8859_1;

  private final ByteBuffer bytes;
  private final ZipEnd end;
  private final String archive;

  private ZipDirectory(ByteBuffer bytes, ZipEnd end, String archive) {
    this.bytes = bytes;
    this.end = end;
    this.archive = archive;
  }

  /** The entries, in their order. */
  static List<ZipItem> read(byte[] bytes, ZipEnd end, String archive) throws NpyFormatException {
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    ZipDirectory reader = new ZipDirectory(directory, end, archive);
    List<ZipItem> items = new ArrayList<>();
    while (directory.hasRemaining()) {
      items.add(reader.next());
    }
    return bounded(items, end.directory());
  }

  private ZipItem next() throws NpyFormatException {
    int at = bytes.position();
    if (bytes.remaining() < LENGTH || bytes.getInt(at) != SIGNATURE) {
      throw ZipEnd.broken(archive, "its directory is damaged");
    }
    int nameLength = unsignedShort(at + 28);
    int extraLength = unsignedShort(at + 30);
    int length = LENGTH + nameLength + extraLength + unsignedShort(at + 32);
    if (length > bytes.remaining()) {
      throw ZipEnd.broken(archive, "its directory is damaged");
    }
    bytes.position(at + length);
    byte[] name = new byte[nameLength];
    bytes.get(at + LENGTH, name);
    long[] wide = {unsignedInt(at + 24), unsignedInt(at + 20), unsignedInt(at + 42)};
    widen(wide, bytes.slice(at + LENGTH + nameLength, extraLength));
    int flags = unsignedShort(at + 8);
    return new ZipItem(
        new String(name, (flags & UNICODE) != 0 ? UTF_8 : OLD_NAMES),
        new String(name, ISO_8859_1),
        flags,
        unsignedShort(at + 10),
        unsignedInt(at + 16),
        wide[1],
        wide[0],
        wide[2] + end.shift(),
        end.directory());
  }

  /** Takes numbers that have no room in 32 bits from the field that has them. */
  private static void widen(long[] numbers, ByteBuffer extra) {
    extra.order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 2 * Short.BYTES) {
      int kind = Short.toUnsignedInt(extra.getShort());
      int next =
          Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining()) + extra.position();
      for (int k = 0; kind == WIDE_NUMBERS && k < numbers.length; k++) {
        if (numbers[k] == NO_ROOM && next - extra.position() >= Long.BYTES) {
          numbers[k] = extra.getLong();
        }
      }
      extra.position(next);
    }
  }

  /** Entries that share their bytes could together be many times what the file is. */
  private static List<ZipItem> bounded(List<ZipItem> items, long directory) {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < items.size(); k++) {
      order.add(k);
    }
    order.sort(Comparator.comparingLong(k -> items.get(k).offset()));
    List<ZipItem> bounded = new ArrayList<>(items);
    long end = directory;
    for (int k : order.reversed()) {
      bounded.set(k, items.get(k).withEnd(end));
      end = items.get(k).offset();
    }
    return bounded;
  }

  private int unsignedShort(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private long unsignedInt(int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }
}
