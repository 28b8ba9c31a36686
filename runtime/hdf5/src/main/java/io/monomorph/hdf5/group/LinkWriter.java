package io.monomorph.hdf5.group;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.bytes.Sizes;
import io.monomorph.hdf5.header.Draft;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.header.RawMessage;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the links of groups whose links are messages. */
public final class LinkWriter {
  private static final int TRACKED = 1;
  private static final int INDEXED = 2;

  private final Draft group;

  /** A writer of the links of a group. */
  public LinkWriter(Draft group) {
    this.group = group;
  }

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
   * What the link info says: its flags, the next number of a link, and whether some are outside.
   */
  private record Info(int flags, long next, boolean outside) {}

  private Info info() {
    List<byte[]> bodies = group.bodies(MessageType.LINK_INFO);
    if (bodies.isEmpty()) {
      throw new FormatException("the group has no link info");
    }
    Cursor in = new Cursor(MemorySegment.ofArray(bodies.get(0)), new Sizes(8, 8), 0).skip(1);
    int flags = in.u8();
    long next = (flags & TRACKED) != 0 ? in.i64() : 0;
    return new Info(flags, next, in.address() != Cursor.UNDEFINED);
  }

  /** Brings links that are outside the header into it. */
  public void bringIn(LinkReader reader) {
    Info info = info();
    ObjectHeader old = group.old();
    if (info.outside() && old != null) {
      reader.outside(old).forEach(link -> group.add(RawMessage.of(MessageType.LINK, link)));
      group.replace(MessageType.LINK_INFO, info(info.flags(), info.next()));
    }
  }

  /** Removes the link of a name. */
  public void remove(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    group.removeIf(
        message -> message.type() == MessageType.LINK && LinkReader.isNamed(message.body(), bytes));
  }

  /** Adds a hard link. */
  public void add(String name, long address) {
    Info info = info();
    boolean tracked = (info.flags() & TRACKED) != 0;
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    byte[] link = hard(bytes, address, tracked ? info.next() : -1);
    group.add(RawMessage.of(MessageType.LINK, link));
    if (tracked) {
      group.replace(MessageType.LINK_INFO, info(info.flags(), info.next() + 1));
    }
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
