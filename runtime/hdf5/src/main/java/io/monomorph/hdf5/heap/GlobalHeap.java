package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;

/** The objects of variable length of a file. */
public final class GlobalHeap {
  private GlobalHeap() {}

  /**
   * The bytes of an object.
   *
   * @param address the address of the collection in which it is
   * @param index its number there
   */
  public static Cursor object(AddressSpace space, long address, long index) {
    int lengths = space.sizes().lengths();
    Cursor head = space.at(address, 8L + lengths).signature("GCOL");
    head.version("global heap", 1, 1);
    long size = head.skip(3).length();
    Cursor in = space.at(address, size).seek(head.offset());
    while (in.remaining() >= 8 + lengths) {
      int number = in.u16();
      long length = in.skip(6).length();
      if (number == index && number != 0) {
        return in.part(length);
      }
      if (number == 0) {
        break;
      }
      in.skip(Math.min(in.remaining(), padded(length)));
    }
    throw FormatException.at(address, "there is no object " + index + " in a global heap");
  }

  private static long padded(long length) {
    if (length < 0 || length > Long.MAX_VALUE - 8) {
      throw new FormatException("an object of a global heap has an impossible length");
    }
    return (length + 7) / 8 * 8;
  }
}
