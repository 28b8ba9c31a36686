package io.monomorph.bytes;

import java.io.InputStream;
import java.util.Objects;

/** Reads bytes one after the other. */
final class BytesInputStream extends InputStream {
  private final Bytes bytes;
  private long at;
  private long mark;

  BytesInputStream(Bytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at < bytes.size() ? bytes.getUnsigned(at++) : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, to.length);
    if (length == 0) {
      return 0;
    }
    int count = at < bytes.size() ? bytes.copyTo(to, offset, length, at) : -1;
    at += Math.max(0, count);
    return count;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.clamp(count, 0, bytes.size() - at);
    at += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, bytes.size() - at);
  }

  @Override
  public boolean markSupported() {
    return true;
  }

  @Override
  public void mark(int readLimit) {
    mark = at;
  }

  @Override
  public void reset() {
    at = mark;
  }
}
