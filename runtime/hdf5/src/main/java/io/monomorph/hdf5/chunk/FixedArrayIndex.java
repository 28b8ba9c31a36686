package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;

/** An array with an element for each chunk that there can be; a long one is in pages. */
final class FixedArrayIndex {
  private final IndexReader reader;
  private final Numbering numbering;

  FixedArrayIndex(IndexReader reader) {
    this.reader = reader;
    numbering = new Numbering(reader.grid, -1);
  }

  void read(ChunkSink sink) {
    long address = reader.index.address();
    int offsets = reader.space.sizes().offsets();
    Cursor in = reader.space.at(address, 12L + reader.space.sizes().lengths() + offsets);
    in.signature("FAHD").version("fixed array", 0, 0);
    int client = in.u8();
    int elementSize = in.u8();
    int pageBits = in.u8();
    long count = in.length();
    long block = in.address();
    in.checksum(0);
    reader.checkElements(client, elementSize);
    if (block == Cursor.UNDEFINED) {
      return;
    }
    if (pageBits > 31 || count < 0 || count > reader.space.end() / elementSize) {
      throw FormatException.at(address, "the index of chunks is longer than the file");
    }
    long page = 1L << pageBits;
    if (count <= page) {
      whole(block, count, elementSize, sink);
    } else {
      pages(block, count, page, elementSize, sink);
    }
  }

  private long prefix() {
    return 6L + reader.space.sizes().offsets();
  }

  private Cursor block(long address, long length) {
    return reader.space.at(address, length).signature("FADB");
  }

  private void whole(long address, long count, int elementSize, ChunkSink sink) {
    Cursor in = block(address, prefix() + count * elementSize + 4);
    in.seek(prefix() + count * elementSize).checksum(0);
    in.seek(prefix());
    for (long k = 0; k < count; k++) {
      reader.element(in, elementSize, numbering, k, sink);
    }
  }

  private void pages(long address, long count, long page, int elementSize, ChunkSink sink) {
    long pages = (count + page - 1) / page;
    long bitmap = (pages + 7) / 8;
    Cursor in = block(address, prefix() + bitmap + 4);
    in.seek(prefix() + bitmap).checksum(0);
    byte[] used = in.seek(prefix()).bytes(bitmap);
    long at = address + prefix() + bitmap + 4;
    for (long k = 0; k < pages; k++, at += page * elementSize + 4) {
      long elements = Math.min(page, count - k * page);
      if ((used[(int) (k / 8)] & (0x80 >> (k % 8))) != 0) {
        Cursor elementsIn = reader.space.at(at, elements * elementSize + 4);
        elementsIn.seek(elements * elementSize).checksum(0);
        elementsIn.seek(0);
        for (long j = 0; j < elements; j++) {
          reader.element(elementsIn, elementSize, numbering, k * page + j, sink);
        }
      }
    }
  }
}
