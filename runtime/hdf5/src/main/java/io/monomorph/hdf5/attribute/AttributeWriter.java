package io.monomorph.hdf5.attribute;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.bytes.Sizes;
import io.monomorph.hdf5.header.Draft;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.RawMessage;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes attributes into the headers of objects. */
public final class AttributeWriter {
  private static final int UTF8 = 1;

  private AttributeWriter() {}

  /** The message of an attribute, in version 3. */
  public static byte[] message(String name, byte[] type, byte[] space, byte[] data) {
    byte[] bytes = (name + '\0').getBytes(StandardCharsets.UTF_8);
    Output out = new Output().u8(3).u8(0).u16(bytes.length).u16(type.length).u16(space.length);
    return out.u8(UTF8).bytes(bytes).bytes(type).bytes(space).bytes(data).toArray();
  }

  /**
   * Adds an attribute, in the place of one of the same name. Attributes that are outside the header
   * come into it.
   */
  public static void add(
      AddressSpace space, Draft draft, ObjectHeader header, String name, byte[] message) {
    remove(space, draft, header, name);
    int order = 0;
    for (RawMessage other : draft.messages()) {
      order = Math.max(order, other.order() + 1);
    }
    draft.add(new RawMessage(MessageType.ATTRIBUTE, 0, order, message));
  }

  /** Removes an attribute; whether there was one. */
  public static boolean remove(AddressSpace space, Draft draft, ObjectHeader header, String name) {
    for (byte[] body : AttributeReader.outside(space, header)) {
      draft.add(RawMessage.of(MessageType.ATTRIBUTE, body));
    }
    if (header.version() > 1) {
      draft.replace(
          MessageType.ATTRIBUTE_INFO, info(header.body(MessageType.ATTRIBUTE_INFO), draft));
    } else {
      draft.removeIf(message -> message.type() == MessageType.ATTRIBUTE_INFO);
    }
    int before = draft.messages().size();
    draft.removeIf(
        message ->
            message.type() == MessageType.ATTRIBUTE
                && (message.flags() & 2) == 0
                && name(message.body()).equals(name));
    return draft.messages().size() < before;
  }

  /** The message that says that no attributes are outside; libhdf5 counts attributes by it. */
  private static byte[] info(@Nullable Cursor known, Draft draft) {
    int flags = known == null ? 0 : known.skip(1).u8();
    Output out = new Output().u8(0).u8(flags);
    if ((flags & 1) != 0) {
      out.u16(draft.messages().size());
    }
    out.i64(Cursor.UNDEFINED).i64(Cursor.UNDEFINED);
    return ((flags & 2) != 0 ? out.i64(Cursor.UNDEFINED) : out).toArray();
  }

  private static String name(byte[] message) {
    Cursor in = new Cursor(MemorySegment.ofArray(message), new Sizes(8, 8), 0);
    int version = in.u8();
    int length = in.skip(1).u16();
    return in.skip(version == 3 ? 5 : 4).text(length);
  }
}
