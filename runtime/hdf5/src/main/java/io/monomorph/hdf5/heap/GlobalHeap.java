package io.monomorph.hdf5.heap;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import java.util.HashMap;
import java.util.Map;

/** The objects of variable length of a file. Each collection of them is gone through once. */
public final class GlobalHeap {
  private final AddressSpace space;
  private final Map<Long, Map<Integer, Cursor>> collections = new HashMap<>();

  /** The heap of a file. */
  public GlobalHeap(AddressSpace space) {
    this.space = space;
  }

  /**
   * The bytes of an object.
   *
   * @param address the address of the collection in which it is
   * @param index its number there
   */
  public Cursor object(long address, long index) {
    Cursor found = collections.computeIfAbsent(address, this::collection).get((int) index);
    if (found == null || index <= 0) {
      throw FormatException.at(address, "there is no object " + index + " in a global heap");
    }
    return found.rewound();
  }

  private Map<Integer, Cursor> collection(long address) {
    int lengths = space.sizes().lengths();
    Cursor head = space.at(address, 8L + lengths).signature("GCOL");
    head.version("global heap", 1, 1);
    long size = head.skip(3).length();
    Cursor in = space.at(address, size).seek(head.offset());
    Map<Integer, Cursor> objects = new HashMap<>();
    while (in.remaining() >= 8 + lengths) {
      int number = in.u16();
      long length = in.skip(6).length();
      if (number == 0) {
        break; // what follows is free
      }
      objects.putIfAbsent(number, in.part(length));
      in.skip(Math.min(in.remaining(), (8 - length % 8) % 8));
    }
    return objects;
  }
}
