package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import org.jspecify.annotations.Nullable;

/** An array with an element for each chunk that there can be; a long one is in pages. */
final class FixedArrayIndex {
  private final IndexReader reader;
  private final Numbering numbering;

  FixedArrayIndex(IndexReader reader) {
    this.reader = reader;
    numbering = new Numbering(reader.grid, -1);
  }

  void read(ChunkSink sink) {
    Head head = head();
    long page = head.page;
    if (head.block == Cursor.UNDEFINED) {
      return;
    }
    if (head.count <= page) {
      elements(whole(head), 0, head.count, head, sink);
      return;
    }
    Cursor bitmap = bitmap(head);
    for (long k = 0; k * page < head.count; k++) {
      elements(page(head, bitmap, k), k * page, Math.min(page, head.count - k * page), head, sink);
    }
  }

  /** Hands one chunk over, if it is stored. */
  void find(long[] place, ChunkSink sink) {
    Head head = head();
    long number = numbering.number(place);
    if (head.block == Cursor.UNDEFINED || number >= head.count) {
      return;
    }
    boolean paged = head.count > head.page;
    Cursor in = paged ? page(head, bitmap(head), number / head.page) : whole(head);
    if (in != null) {
      in.skip((paged ? number % head.page : number) * head.elementSize);
      elements(in, number, 1, head, sink);
    }
  }

  /** The sizes of the array, and where its elements are. */
  private record Head(int elementSize, long page, long count, long block) {}

  private Head head() {
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
    boolean fits = pageBits <= 31 && count >= 0 && count <= reader.space.end() / elementSize;
    if (block != Cursor.UNDEFINED && !fits) {
      throw FormatException.at(address, "the index of chunks is longer than the file");
    }
    return new Head(elementSize, 1L << (pageBits & 63), count, block);
  }

  private long prefix() {
    return 6L + reader.space.sizes().offsets();
  }

  private Cursor block(long address, long length) {
    return reader.space.at(address, length).signature("FADB");
  }

  /** At the first element of an array without pages. */
  private Cursor whole(Head head) {
    long end = prefix() + head.count * head.elementSize;
    Cursor in = block(head.block, end + 4);
    in.seek(end).checksum(0);
    return in.seek(prefix());
  }

  private static long pages(Head head) {
    return (head.count + head.page - 1) / head.page;
  }

  /** At the bits that say which pages were written. */
  private Cursor bitmap(Head head) {
    long end = prefix() + (pages(head) + 7) / 8;
    Cursor in = block(head.block, end + 4);
    in.seek(end).checksum(0);
    return in;
  }

  /** At the first element of a page, or null if it was not written. */
  private @Nullable Cursor page(Head head, Cursor bitmap, long number) {
    if ((bitmap.seek(prefix() + number / 8).u8() & (0x80 >> (number % 8))) == 0) {
      return null;
    }
    long first = head.block + prefix() + (pages(head) + 7) / 8 + 4;
    long length = Math.min(head.page, head.count - number * head.page) * head.elementSize;
    long at = first + number * (head.page * head.elementSize + 4);
    Cursor in = reader.space.at(at, length + 4);
    in.seek(length).checksum(0);
    return in.seek(0);
  }

  private void elements(@Nullable Cursor in, long first, long count, Head head, ChunkSink sink) {
    for (long k = 0; in != null && k < count; k++) {
      reader.element(in, head.elementSize, numbering, first + k, sink);
    }
  }
}
