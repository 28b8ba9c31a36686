package io.monomorph.npy;

/**
 * What the directory of a zip archive says of an entry.
 *
 * @param rawName the bytes of the name, as characters
 * @param offset where its local header is
 * @param end where its data have to end: at the next header
 */
record ZipItem(
    String name,
    String rawName,
    int flags,
    int method,
    long crc,
    long compressedSize,
    long size,
    long offset,
    long end) {
  ZipItem withEnd(long newEnd) {
    return new ZipItem(name, rawName, flags, method, crc, compressedSize, size, offset, newEnd);
  }
}
