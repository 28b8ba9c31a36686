package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;

/** The names of an old group. */
public final class LocalHeap {
  private final Cursor data;
  private long handedOut;

  /** The heap at an address. */
  public LocalHeap(AddressSpace space, long address) {
    int lengths = space.sizes().lengths();
    Cursor in = space.at(address, 8 + 2L * lengths + space.sizes().offsets()).signature("HEAP");
    in.version("local heap", 0, 0);
    long size = in.skip(3).length();
    in.length();
    data = space.at(in.address(), size);
  }

  /**
   * The text at an offset.
   *
   * @throws FormatException if texts are so long together that they must overlap, as in no sound
   *     file: they could fill the memory
   */
  public String text(long offset) {
    Cursor in = data.rewound().seek(offset);
    String text = in.terminated();
    handedOut += in.offset() - offset;
    if (handedOut > 4 * data.remaining() + 65_536) {
      throw FormatException.at(data.position(), "the names of a group overlap");
    }
    return text;
  }
}
