package io.monomorph.hdf5.bytes;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a file: they count from the superblock, which stands behind a user block if
 * there is one, up to the end that the superblock tells.
 */
public final class AddressSpace {
  private final FileBytes file;
  private final Sizes sizes;
  private final long base;
  private volatile long end;

  /**
   * The addresses of a file.
   *
   * @param base the position of address 0
   * @param end the first address that there is not
   */
  public AddressSpace(FileBytes file, Sizes sizes, long base, long end) {
    this.file = file;
    this.sizes = sizes;
    this.base = base;
    this.end = end;
  }

  /** The sizes of addresses and lengths. */
  public Sizes sizes() {
    return sizes;
  }

  /** The position of address 0 in the file. */
  public long base() {
    return base;
  }

  /** Whether the file is open for writing. */
  public boolean isWritable() {
    return file.isWritable();
  }

  /** The first address behind everything. */
  public long end() {
    return end;
  }

  /** Moves the end, after something was appended. */
  public void extend(long newEnd) {
    end = newEnd;
  }

  /**
   * The bytes at an address, for reading.
   *
   * @throws FormatException if they are not all inside the file
   */
  public MemorySegment segment(long address, long length) {
    check(address, length);
    return file.segment(base + address, length);
  }

  /** Elements where they are mapped, or null; see {@link FileBytes#mapped}. */
  public @Nullable MemorySegment mapped(long address, long length) {
    check(address, length);
    return file.mapped(base + address, length);
  }

  /** Reads as many bytes at an address as there is room for; see {@link FileBytes#read}. */
  public void read(long address, MemorySegment to) {
    check(address, to.byteSize());
    file.read(base + address, to);
  }

  /** Writes memory outside the heap over the bytes at an address. */
  public void write(long address, MemorySegment bytes) {
    check(address, bytes.byteSize());
    file.write(base + address, bytes);
  }

  /**
   * Does nothing if there are so many bytes at an address.
   *
   * @throws FormatException if they are not all inside the file
   */
  public void check(long address, long length) {
    if (address == Cursor.UNDEFINED) {
      throw new FormatException("an address is needed that is not set");
    }
    if (address < 0 || length < 0 || address > end || length > end - address) {
      throw new FormatException(
          length + " bytes at address " + address + " are not inside the file");
    }
  }

  /** A cursor over the bytes at an address. */
  public Cursor at(long address, long length) {
    return new Cursor(segment(address, length), sizes, base + address);
  }

  /** A cursor over so many bytes, or as many as there are. */
  public Cursor upTo(long address, long most) {
    check(address, 0);
    return at(address, Math.min(most, end - address));
  }
}
