package io.monomorph.hdf5.storage;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.FormatException;
import java.lang.foreign.MemorySegment;

/** Elements that are one behind the other in the file or in the header. */
final class FlatElements implements Elements {
  private final ElementCodec codec;
  private final MemorySegment bytes;

  private FlatElements(ElementCodec codec, MemorySegment bytes) {
    this.codec = codec;
    this.bytes = bytes;
  }

  /** Elements at an address of the file. */
  static Elements at(AddressSpace space, long address, long count, ElementCodec codec) {
    return new FlatElements(codec, space.segment(address, count * codec.size()));
  }

  /** Elements of a header. */
  static Elements in(byte[] data, long count, ElementCodec codec) {
    if (data.length < count * codec.size()) {
      throw new FormatException("the elements in the header are fewer than the dataset has");
    }
    return new FlatElements(codec, MemorySegment.ofArray(data));
  }

  /** Elements that were never written. */
  static Elements unwritten(Fill fill) {
    return (start, block, offset, length) -> fill.fill(block, offset, length);
  }

  @Override
  public void read(long start, Object block, int offset, int length) {
    codec.decode(bytes, start * codec.size(), block, offset, length);
  }
}
