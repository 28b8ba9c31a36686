package io.monomorph.hdf5.attribute;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.SharedMessages;
import io.monomorph.hdf5.type.Dataspace;
import io.monomorph.hdf5.type.Datatype;
import io.monomorph.hdf5.type.DatatypeReader;

/**
 * An attribute as it is stored.
 *
 * @param data its elements
 */
public record Attribute(String name, Datatype type, Dataspace space, Cursor data) {
  /** Reads the message. */
  static Attribute read(Cursor in, SharedMessages shared) {
    int version = in.version("attribute", 1, 3);
    int flags = in.u8();
    int nameSize = in.u16();
    int typeSize = in.u16();
    int spaceSize = in.u16();
    in.skip(version == 3 ? 1 : 0);
    String name = in.part(padded(nameSize, version)).text(nameSize);
    Cursor typeIn = in.part(padded(typeSize, version));
    Cursor spaceIn = in.part(padded(spaceSize, version));
    if (version > 1 && (flags & 1) != 0) {
      typeIn = shared.body(MessageType.DATATYPE, typeIn);
    }
    if (version > 1 && (flags & 2) != 0) {
      spaceIn = shared.body(MessageType.DATASPACE, spaceIn);
    }
    Datatype type = DatatypeReader.read(typeIn);
    Dataspace space = Dataspace.read(spaceIn);
    if (type.size() == 0 || space.size() > Integer.MAX_VALUE / type.size()) {
      throw FormatException.at(in.position(), "the attribute " + name + " has an impossible size");
    }
    return new Attribute(name, type, space, in.part(space.size() * type.size()));
  }

  /** Parts of the first version are padded to eight bytes. */
  private static long padded(int size, int version) {
    return version == 1 ? (size + 7L) / 8 * 8 : size;
  }
}
