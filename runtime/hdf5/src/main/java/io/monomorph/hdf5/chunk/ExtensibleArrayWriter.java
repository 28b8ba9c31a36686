package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an array that grows along one axis; see {@link ExtensibleArrayIndex} for its parts. */
final class ExtensibleArrayWriter {
  private final IndexWriter index;
  private final TreeMap<Long, Integer> entries = new TreeMap<>();
  private final int bits;
  private final int indexElements;
  private final int leastPointers;
  private final int leastElements;
  private final int pageBits;
  private long header;
  private long dataBlocks;
  private long dataBytes;
  private long superBlocks;
  private long superBytes;
  private long room;

  ExtensibleArrayWriter(IndexWriter index) {
    this.index = index;
    int[] settings = index.layout.index().settings();
    bits = settings[0];
    indexElements = settings[1];
    leastPointers = settings[2];
    leastElements = settings[3];
    pageBits = settings[4];
    Numbering numbering = new Numbering(index.grid, ExtensibleArrayIndex.unlimited(index.grid));
    for (int entry = 0; entry < index.table.size(); entry++) {
      entries.put(numbering.number(index.grid.place(index.table.number(entry))), entry);
    }
  }

  private Output begin(String signature) {
    return new Output().text(signature).u8(0).u8(index.filtered ? 1 : 0).i64(header);
  }

  private void elements(Output out, long from, long count) {
    for (long k = 0; k < count; k++) {
      index.element(out, entries.getOrDefault(from + k, -1));
    }
  }

  private boolean anyIn(long from, long count) {
    Long next = entries.ceilingKey(from);
    return next != null && next < from + count;
  }

  long write() {
    header = index.file.allocate(72, 8);
    int blocks = 1 + bits - ExtensibleArrayIndex.log2(leastElements);
    int direct = 2 * ExtensibleArrayIndex.log2(leastPointers);
    long end = entries.isEmpty() ? 0 : entries.lastKey() + 1;
    room = indexElements;
    long[] pointers = new long[2 * (leastPointers - 1) + blocks - direct];
    Arrays.fill(pointers, Cursor.UNDEFINED);
    int next = 0;
    long first = indexElements;
    for (int k = 0; k < blocks; k++) {
      long size = (1L << ((k + 1) / 2)) * leastElements;
      long count = 1L << (k / 2);
      if (k < direct) {
        for (long j = 0; j < count; j++) {
          pointers[next++] = first < end ? dataBlock(first + j * size, size, null) : -1;
        }
      } else {
        pointers[next++] = first < end ? superBlock(first, count, size) : -1;
      }
      first += count * size;
      if (first >= end && k >= direct) {
        break;
      }
    }
    Output block = begin("EAIB");
    elements(block, 0, indexElements);
    for (long pointer : pointers) {
      block.i64(pointer);
    }
    long indexBlock = index.file.append(block.checksum(0).toArray(), 8);
    index.file.write(header, header(end, indexBlock));
    return header;
  }

  private byte[] header(long end, long indexBlock) {
    Output out = new Output().text("EAHD").u8(0).u8(index.filtered ? 1 : 0);
    out.u8(index.elementSize()).u8(bits).u8(indexElements).u8(leastElements);
    out.u8(leastPointers).u8(pageBits).i64(superBlocks).i64(superBytes);
    return out.i64(dataBlocks)
        .i64(dataBytes)
        .i64(end)
        .i64(room)
        .i64(indexBlock)
        .checksum(0)
        .toArray();
  }

  private Output offset(Output out, long first) {
    return out.number(first - indexElements, (bits + 7) / 8);
  }

  private int pages(long size) {
    return size > 1L << pageBits ? (int) (size >> pageBits) : 0;
  }

  private long superBlock(long first, long count, long size) {
    if (!anyIn(first, count * size)) {
      return Cursor.UNDEFINED;
    }
    int bitmap = (pages(size) + 7) / 8;
    byte[] used = new byte[bitmap * (int) count];
    Output addresses = new Output();
    for (int k = 0; k < count; k++) {
      byte[] mine = new byte[bitmap];
      addresses.i64(dataBlock(first + k * size, size, mine));
      System.arraycopy(mine, 0, used, k * bitmap, bitmap);
    }
    Output out = offset(begin("EASB"), first).bytes(used).bytes(addresses.toArray()).checksum(0);
    superBlocks++;
    superBytes += out.length();
    return index.file.append(out.toArray(), 8);
  }

  private long dataBlock(long first, long size, byte @Nullable [] used) {
    if (!anyIn(first, size)) {
      return Cursor.UNDEFINED;
    }
    int pages = pages(size);
    Output out = offset(begin("EADB"), first);
    if (pages == 0 || used == null) {
      elements(out, first, size);
      out.checksum(0);
    } else {
      out.checksum(0);
      for (int k = 0; k < pages; k++) {
        used[k / 8] |= (byte) (0x80 >> (k % 8));
        int from = out.length();
        elements(out, first + ((long) k << pageBits), 1L << pageBits);
        out.checksum(from);
      }
    }
    dataBlocks++;
    dataBytes += out.length();
    room += size;
    return index.file.append(out.toArray(), 8);
  }
}
