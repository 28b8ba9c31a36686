package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A heap for objects of any size, such as links and attributes that are outside object headers. Its
 * blocks are in rows of a table: the blocks of a row have one size, which doubles from row to row.
 */
public final class FractalHeap {
  private static final int HUGE = 1;
  private static final int TINY = 2;

  private final AddressSpace space;
  private final int idLength;
  private final long hugeTree;
  private final int width;
  private final long startBlock;
  private final long largestDirect;
  private final int offsetBytes;
  private final int lengthBytes;
  private final long root;
  private final int rootRows;
  private @Nullable Map<Long, Place> huge;

  /** The block in which the last object was. */
  private long lastBlock = Cursor.UNDEFINED;

  /** The heap at an address. */
  public FractalHeap(AddressSpace space, long address) {
    this.space = space;
    int lengths = space.sizes().lengths();
    int offsets = space.sizes().offsets();
    Cursor in = space.at(address, 26 + 12L * lengths + 3L * offsets).signature("FRHP");
    in.version("fractal heap", 0, 0);
    idLength = in.u16();
    if (in.u16() != 0) {
      throw FormatException.unsupported("a heap whose blocks are filtered");
    }
    in.u8();
    long largestManaged = in.u32();
    in.length();
    hugeTree = in.address();
    in.length();
    in.address();
    in.skip(8L * lengths);
    width = in.u16();
    startBlock = in.length();
    largestDirect = in.length();
    int bits = in.u16();
    in.u16();
    root = in.address();
    rootRows = in.u16();
    in.checksum(0);
    boolean sound =
        isPower(width) && isPower(startBlock) && isPower(largestDirect) && bits > 0 && bits <= 64;
    if (!sound || largestDirect < startBlock || largestManaged <= 0) {
      throw FormatException.at(address, "the sizes of a fractal heap are impossible");
    }
    offsetBytes = (bits + 7) / 8;
    lengthBytes = log2(Math.min(largestDirect, largestManaged)) / 8 + 1;
  }

  private static boolean isPower(long value) {
    return value > 0 && Long.bitCount(value) == 1;
  }

  private static int log2(long value) {
    return 63 - Long.numberOfLeadingZeros(value);
  }

  /** The bytes of the object with an id. */
  public Cursor object(byte[] id) {
    Cursor in = new Cursor(MemorySegment.ofArray(id), space.sizes(), 0);
    int head = in.u8();
    return switch (head >> 4 & 3) {
      case HUGE -> huge(in);
      // An id of more than 17 bytes has room for longer objects, and a byte more for the length.
      case TINY -> in.part(idLength <= 17 ? (head & 15) + 1 : ((head & 15) << 8 | in.u8()) + 1);
      default -> managed(in.unsigned(offsetBytes), in.unsigned(lengthBytes));
    };
  }

  private Cursor managed(long offset, long length) {
    return rootRows == 0
        ? inBlock(root, offset, startBlock, length)
        : below(root, rootRows, 0, offset, length);
  }

  private Cursor huge(Cursor id) {
    int direct = space.sizes().offsets() + space.sizes().lengths();
    if (idLength - 1 >= direct) {
      long address = id.address();
      return space.at(address, id.length());
    }
    long number = id.unsigned(Math.min(8, idLength - 1));
    Place found = hugeObjects().get(number);
    if (found == null) {
      throw new FormatException("a heap has no object with the number " + number);
    }
    return space.at(found.address(), found.length());
  }

  private record Place(long address, long length) {}

  private Map<Long, Place> hugeObjects() {
    if (huge == null) {
      Map<Long, Place> objects = new HashMap<>();
      new BTree2(space, hugeTree)
          .forEach(
              entry -> {
                Place object = new Place(entry.address(), entry.length());
                objects.put(entry.length(), object);
              });
      huge = objects;
    }
    return huge;
  }

  private Cursor inBlock(long block, long offset, long blockSize, long length) {
    if (offset < 0 || length < 0 || offset > blockSize || length > blockSize - offset) {
      throw new FormatException("an object of a heap reaches over the end of its block");
    }
    space.check(block, blockSize);
    if (block != lastBlock) {
      space.at(block, 4).signature("FHDB");
      lastBlock = block;
    }
    return space.at(block + offset, length);
  }

  private Cursor below(long address, int rows, long first, long offset, long length) {
    int directRows = Math.min(rows, log2(largestDirect) - log2(startBlock) + 2);
    int offsets = space.sizes().offsets();
    long prefix = 5L + offsets + offsetBytes;
    Cursor in = space.at(address, prefix + (long) rows * width * offsets + 4).signature("FHIB");
    in.seek(prefix + (long) rows * width * offsets).checksum(0);
    in.seek(prefix);
    long at = first;
    for (int row = 0; row < rows; row++) {
      long size = startBlock << Math.max(0, row - 1);
      if (size <= 0) {
        break;
      }
      for (int column = 0; column < width; column++, at += size) {
        long child = in.address();
        if (offset >= at && offset - at < size) {
          int childRows = log2(size) - log2(startBlock) - log2(width) + 1;
          return row < directRows
              ? inBlock(child, offset - at, size, length)
              : below(child, Math.min(childRows, row), at, offset, length);
        }
      }
    }
    throw FormatException.at(address, "a heap has no block for one of its objects");
  }
}
