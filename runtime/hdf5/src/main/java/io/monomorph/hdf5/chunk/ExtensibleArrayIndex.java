package io.monomorph.hdf5.chunk;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import java.util.Arrays;

/**
 * An array that grows along the one axis without limit. The first elements are in the index block;
 * the others are in data blocks, each super block having twice as many elements as two before it.
 * The first data blocks are listed in the index block, the others in super blocks of their own.
 */
final class ExtensibleArrayIndex {
  private final IndexReader reader;
  private final Numbering numbering;
  private final int elementSize;
  private final int offsetBytes;
  private final int indexElements;
  private final int leastElements;
  private final int leastPointers;
  private final long page;
  private final int superBlocks;
  private final long end;
  private final long indexBlock;

  ExtensibleArrayIndex(IndexReader reader) {
    this.reader = reader;
    numbering = new Numbering(reader.grid, unlimited(reader.grid));
    long address = reader.index.address();
    int lengths = reader.space.sizes().lengths();
    Cursor in = reader.space.at(address, 16L + 6L * lengths + reader.space.sizes().offsets());
    in.signature("EAHD").version("extensible array", 0, 0);
    int client = in.u8();
    elementSize = in.u8();
    int bits = in.u8();
    indexElements = in.u8();
    leastElements = in.u8();
    leastPointers = in.u8();
    int pageBits = in.u8();
    in.skip(4L * lengths);
    end = in.length();
    in.length();
    indexBlock = in.address();
    in.checksum(0);
    reader.checkElements(client, elementSize);
    boolean sound =
        bits > 0
            && bits <= 64
            && pageBits <= 31
            && Integer.bitCount(leastElements) == 1
            && Integer.bitCount(leastPointers) == 1
            && leastPointers > 1;
    if (!sound) {
      throw FormatException.at(address, "the sizes of the index of chunks are impossible");
    }
    page = 1L << pageBits;
    offsetBytes = (bits + 7) / 8;
    superBlocks = 1 + bits - log2(leastElements);
  }

  static int unlimited(ChunkGrid grid) {
    for (int axis = 0; axis < grid.rank(); axis++) {
      if (grid.mostChunks(axis) < 0) {
        return axis;
      }
    }
    throw new FormatException("the index of chunks grows, but the dataset cannot");
  }

  static int log2(int value) {
    return 31 - Integer.numberOfLeadingZeros(value);
  }

  /** The data blocks of a super block. */
  private static long blocks(int superBlock) {
    return 1L << (superBlock / 2);
  }

  /** The elements of each data block of a super block. */
  private long elements(int superBlock) {
    return (1L << ((superBlock + 1) / 2)) * leastElements;
  }

  void read(ChunkSink sink) {
    if (indexBlock == Cursor.UNDEFINED) {
      return;
    }
    Cursor in = indexBlock();
    elements(in, 0, indexElements, sink);
    long first = indexElements;
    for (int k = 0; k < superBlocks && first < end; k++) {
      long size = elements(k);
      if (k < direct()) {
        for (long j = 0; j < blocks(k); j++) {
          dataBlock(in.address(), first + j * size, size, new byte[0], sink);
        }
      } else {
        superBlock(in.address(), first, k, sink);
      }
      first += blocks(k) * size;
    }
  }

  /** Hands one chunk over, if it is stored. */
  void find(long[] place, ChunkSink sink) {
    long wanted = numbering.number(place);
    if (indexBlock == Cursor.UNDEFINED) {
      return;
    }
    Cursor in = indexBlock();
    if (wanted < indexElements) {
      in.skip(wanted * elementSize);
      elements(in, wanted, 1, sink);
      return;
    }
    in.skip((long) indexElements * elementSize);
    ChunkSink one =
        (at, address, size, mask) -> {
          if (Arrays.equals(at, place)) {
            sink.chunk(at, address, size, mask);
          }
        };
    int offsets = reader.space.sizes().offsets();
    long first = indexElements;
    for (int k = 0; k < superBlocks && first < end; k++) {
      long size = elements(k);
      long block = (wanted - first) / size;
      boolean isHere = block < blocks(k);
      if (isHere && k < direct()) {
        dataBlock(in.skip(block * offsets).address(), first + block * size, size, new byte[0], one);
      } else if (isHere) {
        superBlock(in.address(), first, k, block, block + 1, one);
      }
      if (isHere) {
        return;
      }
      in.skip(k < direct() ? blocks(k) * offsets : offsets);
      first += blocks(k) * size;
    }
  }

  /** How many super blocks have their data blocks listed in the index block. */
  private int direct() {
    return 2 * log2(leastPointers);
  }

  /** At the first element in the index block. */
  private Cursor indexBlock() {
    int offsets = reader.space.sizes().offsets();
    long addresses = 2L * (leastPointers - 1) + Math.max(0, superBlocks - direct());
    long prefix = 6L + offsets;
    long length = prefix + (long) indexElements * elementSize + addresses * offsets;
    Cursor in = reader.space.at(indexBlock, length + 4).signature("EAIB");
    in.seek(length).checksum(0);
    return in.seek(prefix);
  }

  private long pages(long size) {
    return size > page ? size / page : 0;
  }

  private void superBlock(long address, long first, int number, ChunkSink sink) {
    superBlock(address, first, number, 0, blocks(number), sink);
  }

  /** Reads some of the data blocks of a super block. */
  private void superBlock(
      long address, long first, int number, long from, long to, ChunkSink sink) {
    if (address == Cursor.UNDEFINED) {
      return;
    }
    long size = elements(number);
    long bitmap = (pages(size) + 7) / 8;
    long prefix = 6L + reader.space.sizes().offsets() + offsetBytes;
    long bitmaps = blocks(number) * bitmap;
    long length = prefix + bitmaps + blocks(number) * reader.space.sizes().offsets();
    Cursor in = reader.space.at(address, length + 4).signature("EASB");
    in.seek(length).checksum(0);
    Cursor used = in.rewound().seek(prefix + from * bitmap);
    in.seek(prefix + bitmaps + from * reader.space.sizes().offsets());
    for (long k = from; k < to; k++) {
      dataBlock(in.address(), first + k * size, size, used.bytes(bitmap), sink);
    }
  }

  private void dataBlock(long address, long first, long size, byte[] used, ChunkSink sink) {
    if (address == Cursor.UNDEFINED) {
      return;
    }
    long prefix = 6L + reader.space.sizes().offsets() + offsetBytes;
    if (pages(size) == 0) {
      long length = prefix + size * elementSize;
      Cursor in = reader.space.at(address, length + 4).signature("EADB");
      in.seek(length).checksum(0);
      elements(in.seek(prefix), first, size, sink);
      return;
    }
    reader.space.at(address, prefix + 4).signature("EADB").seek(prefix).checksum(0);
    long at = address + prefix + 4;
    for (long k = 0; k < pages(size); k++, at += page * elementSize + 4) {
      if ((used[(int) (k / 8)] & (0x80 >> (k % 8))) != 0) {
        Cursor in = reader.space.at(at, page * elementSize + 4);
        in.seek(page * elementSize).checksum(0);
        elements(in.seek(0), first + k * page, page, sink);
      }
    }
  }

  private void elements(Cursor in, long first, long count, ChunkSink sink) {
    for (long k = 0; k < count; k++) {
      reader.element(in, elementSize, numbering, first + k, sink);
    }
  }
}
