package io.monomorph.npy;

import io.monomorph.shape.Limits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The record at the end of a zip archive.
 *
 * @param directory where the directory begins
 * @param length how many bytes it has
 * @param shift how much must be added to places in the archive, because something is before it
 */
record ZipEnd(long directory, long length, long shift) {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int WIDE_END = 0x06064b50;
  private static final int WIDE_END_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xffff;

  /** Finds the record, which a comment may follow. */
  static ZipEnd find(RandomAccessFile file, String name) throws IOException {
    long size = file.length();
    int tail =
        (int) Math.min(size, WIDE_END_LENGTH + LOCATOR_LENGTH + END_LENGTH + LONGEST_COMMENT);
    byte[] bytes = new byte[tail];
    file.seek(size - tail);
    file.readFully(bytes);
    ByteBuffer last = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (last.getInt(at) == END
          && Short.toUnsignedInt(last.getShort(at + 20)) <= tail - at - END_LENGTH) {
        return read(last, at, size - tail, name);
      }
    }
    throw broken(name, "it has no directory at its end");
  }

  private static ZipEnd read(ByteBuffer last, int at, long before, String name)
      throws NpyFormatException {
    long length = Integer.toUnsignedLong(last.getInt(at + 12));
    long offset = Integer.toUnsignedLong(last.getInt(at + 16));
    int end = at;
    int wide = at - LOCATOR_LENGTH - WIDE_END_LENGTH;
    if (wide >= 0 && last.getInt(at - LOCATOR_LENGTH) == LOCATOR && last.getInt(wide) == WIDE_END) {
      length = last.getLong(wide + 40);
      offset = last.getLong(wide + 48);
      end = wide;
    }
    long directory = before + end - length;
    if (length < 0 || length > Limits.LONGEST_ARRAY || offset < 0 || directory < offset) {
      throw broken(name, "its directory is not where its end says");
    }
    return new ZipEnd(directory, length, directory - offset);
  }

  static NpyFormatException broken(String name, String why) {
    return new NpyFormatException(name + ": found a broken zip archive: " + why);
  }
}
