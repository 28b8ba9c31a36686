package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FileBytes;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.bytes.Sizes;
import java.lang.foreign.MemorySegment;

/**
 * Where everything in a file begins.
 *
 * @param version 0 to 3
 * @param position where it is in the file: addresses count from there, whatever the stored base is
 * @param sizes the sizes of addresses and lengths
 * @param flags of version 2 and 3: who has the file open
 * @param storedBase the base address as it is stored
 * @param extension the address of the header with more messages
 * @param end the first position behind everything, as it is stored
 * @param root the address of the root group's header
 * @param leafNodes half of the entries of a symbol table node
 * @param groupNodes half of the entries of a B-tree node of a group
 * @param chunkNodes half of the entries of a B-tree node of chunks
 */
public record Superblock(
    int version,
    long position,
    Sizes sizes,
    int flags,
    long storedBase,
    long extension,
    long end,
    long root,
    int leafNodes,
    int groupNodes,
    int chunkNodes) {
  private static final long SIGNATURE = 0x0a1a0a0d46444889L;
  private static final int LONGEST = 128;

  /**
   * Looks for the superblock at the beginning, at byte 512, and at each power of two behind.
   *
   * @throws FormatException if there is none
   */
  public static Superblock find(FileBytes file) {
    long size = file.size();
    Sizes none = new Sizes(8, 8);
    for (long at = 0; at >= 0 && at <= size - 8; at = at == 0 ? 512 : 2 * at) {
      long length = Math.min(LONGEST, size - at);
      MemorySegment bytes = file.segment(at, length);
      if (new Cursor(bytes, none, at).i64() == SIGNATURE) {
        return read(bytes, at);
      }
    }
    throw new FormatException("this is not an HDF5 file: it has no HDF5 signature");
  }

  private static Superblock read(MemorySegment bytes, long at) {
    Cursor head = new Cursor(bytes, new Sizes(8, 8), at).skip(8);
    int version = head.version("superblock", 0, 3);
    return version < 2 ? old(bytes, at, head.skip(4), version) : young(bytes, at, head, version);
  }

  private static Superblock old(MemorySegment bytes, long at, Cursor head, int version) {
    Sizes sizes = new Sizes(head.u8(), head.u8());
    Cursor in = new Cursor(bytes, sizes, at).seek(head.offset() + 1);
    int leaf = in.u16();
    int internal = in.u16();
    in.skip(4);
    int chunks = version == 0 ? 32 : in.u16();
    in.skip(version == 0 ? 0 : 2);
    long base = in.address();
    in.address();
    long end = in.address();
    if (in.address() != Cursor.UNDEFINED) {
      throw FormatException.unsupported("a file that is divided into several by a driver");
    }
    in.address();
    long root = in.address();
    return new Superblock(
        version, at, sizes, 0, base, Cursor.UNDEFINED, end, root, leaf, internal, chunks);
  }

  private static Superblock young(MemorySegment bytes, long at, Cursor head, int version) {
    Sizes sizes = new Sizes(head.u8(), head.u8());
    int flags = head.u8();
    Cursor in = new Cursor(bytes, sizes, at).seek(head.offset());
    long base = in.address();
    long extension = in.address();
    long end = in.address();
    long root = in.address();
    in.checksum(0);
    return new Superblock(version, at, sizes, flags, base, extension, end, root, 4, 16, 32);
  }

  /** The bytes of a superblock of version 2 or 3 with another end. */
  public byte[] withEnd(long newEnd) {
    Output out = new Output().i64(SIGNATURE).u8(version).u8(8).u8(8).u8(flags);
    return out.i64(storedBase).i64(extension).i64(newEnd).i64(root).checksum(0).toArray();
  }

  /** A new superblock of version 2, at the beginning of a file. */
  public static Superblock create(long end, long root) {
    Sizes sizes = new Sizes(8, 8);
    return new Superblock(2, 0, sizes, 0, 0, Cursor.UNDEFINED, end, root, 4, 16, 32);
  }

  /** The first address behind everything: only the stored end does not count from the base. */
  public long endAddress() {
    return end - storedBase;
  }

  /**
   * Checks that nobody has the file open for writing, and that it is as long as it says.
   *
   * @throws FormatException if not
   */
  public void check(long size) {
    if ((flags & 1) != 0) {
      throw new FormatException(
          "the file is marked as open for writing: another program writes to it, or did not close"
              + " it (h5clear -s removes the mark)");
    }
    if (end < storedBase || endAddress() > size - position) {
      throw new FormatException(
          "the file is truncated: it has "
              + (size - position)
              + " bytes, and its superblock says "
              + endAddress());
    }
    if (root == Cursor.UNDEFINED) {
      throw new FormatException("the file has no root group");
    }
  }
}
