package io.monomorph.npy;

import java.io.IOException;
import java.io.InputStream;

/** The bytes that an entry takes in its archive. */
final class ZipEntryBytes extends InputStream {
  private final ZipArchive archive;
  private long at;
  private long left;

  ZipEntryBytes(ZipArchive archive, long start, long length) {
    this.archive = archive;
    this.at = start;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int got = left == 0 ? -1 : archive.read(at, to, offset, (int) Math.min(length, left));
    if (got > 0) {
      at += got;
      left -= got;
    }
    return got;
  }
}
