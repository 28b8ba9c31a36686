package io.monomorph.hdf5.group;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.header.Draft;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.RawMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the links of groups whose links are messages. */
public final class LinkWriter {
  private static final int TRACKED = 1;
  private static final int INDEXED = 2;

  private LinkWriter() {}

  /** The messages of a group without links. */
  public static List<RawMessage> noLinks() {
    return List.of(
        RawMessage.of(MessageType.LINK_INFO, info(0, 0)),
        // Without this message libhdf5 cannot add objects.
        RawMessage.constant(MessageType.GROUP_INFO, new byte[] {0, 0}));
  }

  private static byte[] info(int flags, long next) {
    Output out = new Output().u8(0).u8(flags);
    if ((flags & TRACKED) != 0) {
      out.i64(next);
    }
    out.i64(Cursor.UNDEFINED).i64(Cursor.UNDEFINED);
    return ((flags & INDEXED) != 0 ? out.i64(Cursor.UNDEFINED) : out).toArray();
  }

  /**
   * Adds a hard link, in the place of one of the same name. Links that are outside the header come
   * into it.
   *
   * @param outside the messages of links that are outside the header
   */
  public static void add(
      Draft draft, ObjectHeader group, List<byte[]> outside, String name, long address) {
    Cursor info = group.required(MessageType.LINK_INFO, "link info").skip(1);
    int flags = info.u8();
    boolean tracked = (flags & TRACKED) != 0;
    long next = tracked ? info.i64() : 0;
    outside.forEach(link -> draft.add(RawMessage.of(MessageType.LINK, link)));
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    draft.removeIf(
        message -> message.type() == MessageType.LINK && LinkReader.isNamed(message.body(), bytes));
    draft.add(RawMessage.of(MessageType.LINK, hard(bytes, address, tracked ? next : -1)));
    draft.replace(MessageType.LINK_INFO, info(flags, next + 1));
  }

  /** A link as a message; {@code order} is its number in the order of creation, or -1. */
  private static byte[] hard(byte[] name, long address, long order) {
    Output out = new Output().u8(1).u8(0x11 | (order >= 0 ? 4 : 0));
    if (order >= 0) {
      out.i64(order);
    }
    return out.u8(1).u16(name.length).bytes(name).i64(address).toArray();
  }
}
