package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Output;

/** Writes an array with an element for each chunk that there can be, in pages if it is long. */
final class FixedArrayWriter {
  private final IndexWriter index;
  private final Numbering numbering;
  private final long count;
  private final int pageBits;

  FixedArrayWriter(IndexWriter index) {
    this.index = index;
    numbering = new Numbering(index.grid, -1);
    long all = 1;
    for (int axis = 0; axis < index.grid.rank(); axis++) {
      all *= index.grid.mostChunks(axis);
    }
    count = all;
    pageBits = index.layout.index().settings()[0];
  }

  private int client() {
    return index.filtered ? 1 : 0;
  }

  private int entry(long element) {
    long number = index.grid.number(numbering.place(element));
    return number < 0 ? -1 : index.table.find(number);
  }

  long write() {
    int size = index.elementSize();
    long page = 1L << pageBits;
    long pages = count <= page ? 0 : (count + page - 1) / page;
    int bitmap = (int) ((pages + 7) / 8);
    long head = index.file.allocate(28, 8);
    Output out = new Output().text("FADB").u8(0).u8(client()).i64(head);
    for (int k = 0; k < bitmap; k++) {
      long used = Math.min(8, pages - 8L * k);
      out.u8(0xff << (8 - used)); // all pages are there
    }
    if (pages == 0) {
      elements(out, 0, count);
      out.checksum(0);
    } else {
      out.checksum(0);
      for (long k = 0; k < pages; k++) {
        int from = out.length();
        elements(out, k * page, Math.min(page, count - k * page));
        out.checksum(from);
      }
    }
    long block = index.file.append(out.toArray(), 8);
    Output header = new Output().text("FAHD").u8(0).u8(client()).u8(size).u8(pageBits);
    index.file.write(head, header.i64(count).i64(block).checksum(0).toArray());
    return head;
  }

  private void elements(Output out, long from, long length) {
    for (long k = 0; k < length; k++) {
      index.element(out, entry(from + k));
    }
  }
}
