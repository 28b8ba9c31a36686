package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;

/** The names of an old group. */
public final class LocalHeap {
  private final Cursor data;

  /** The heap at an address. */
  public LocalHeap(AddressSpace space, long address) {
    int lengths = space.sizes().lengths();
    Cursor in = space.at(address, 8 + 2L * lengths + space.sizes().offsets()).signature("HEAP");
    in.version("local heap", 0, 0);
    long size = in.skip(3).length();
    in.length();
    data = space.at(in.address(), size);
  }

  /** The text at an offset. */
  public String text(long offset) {
    return data.rewound().seek(offset).terminated();
  }
}
