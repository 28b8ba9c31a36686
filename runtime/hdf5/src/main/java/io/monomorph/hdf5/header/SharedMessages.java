package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.heap.FractalHeap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bodies of messages that several objects share: in the header of another object, such as
 * a named type, or in a heap of the file.
 */
public final class SharedMessages {
  private static final int IN_HEAP = 1;

  private final AddressSpace space;
  private final @Nullable Table table;

  private record Table(long address, int indexes) {}

  private SharedMessages(AddressSpace space, @Nullable Table table) {
    this.space = space;
    this.table = table;
  }

  /** Those of a file whose superblock has this extension, or none. */
  public static SharedMessages of(AddressSpace space, long extension) {
    SharedMessages none = new SharedMessages(space, null);
    if (extension == Cursor.UNDEFINED) {
      return none;
    }
    Cursor body = new HeaderReader(space, none).read(extension).body(MessageType.SHARED_TABLE);
    if (body == null) {
      return none;
    }
    body.version("table of shared messages", 0, 0);
    return new SharedMessages(space, new Table(body.address(), body.u8()));
  }

  AddressSpace space() {
    return space;
  }

  /** Reads headers of this file. */
  public HeaderReader headers() {
    return new HeaderReader(space, this);
  }

  /** The body of a message from the reference that stands in its place. */
  public Cursor body(int type, Cursor reference) {
    int version = reference.version("shared message", 1, 3);
    int kind = reference.u8();
    if (version == 1) {
      reference.skip(6);
    } else if (version == 3 && kind == IN_HEAP) {
      return inHeap(type, reference.bytes(8));
    }
    long address = reference.address();
    Message message = headers().read(address).find(type);
    if (message == null) {
      throw FormatException.at(address, "there is no message of type " + type + " to be shared");
    }
    if (message.isShared()) {
      throw FormatException.at(address, "a shared message is itself shared");
    }
    return message.content().rewound();
  }

  /** The body of a message from its id in the heap for its type. */
  public Cursor inHeap(int type, byte[] id) {
    if (table == null) {
      throw new FormatException("a message is shared, but the file has no shared messages");
    }
    int entry = 14 + 2 * space.sizes().offsets();
    Cursor in = space.at(table.address(), 8L + (long) table.indexes() * entry).signature("SMTB");
    for (int k = 0; k < table.indexes(); k++) {
      Cursor index = in.part(entry);
      int types = index.skip(2).u16();
      index.skip(10).address();
      long heap = index.address();
      if ((types >> type & 1) != 0) {
        return new FractalHeap(space, heap).object(id);
      }
    }
    throw new FormatException("no index of shared messages is for messages of type " + type);
  }
}
