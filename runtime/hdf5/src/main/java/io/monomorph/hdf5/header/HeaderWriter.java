package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import java.util.List;

/**
 * Writes object headers. The first part of a new header is as long as a sector of a disk and begins
 * with one, so that it is written as a whole or not at all.
 */
public final class HeaderWriter {
  /** The bytes of the first part of a new header, and what its address is a multiple of. */
  public static final int SECTOR = 512;

  private static final int PREFIX = 10;
  private static final int CHECKSUM = 4;
  private static final int LONGEST_MESSAGE = 65_535;

  private HeaderWriter() {}

  /** A header of version 2 whose messages have room in the first part. */
  public static byte[] create(List<RawMessage> messages) {
    Output all = new Output();
    messages.forEach(message -> put(all, message, false));
    return first(all.toArray());
  }

  private static byte[] first(byte[] messages) {
    int room = SECTOR - PREFIX - CHECKSUM;
    Output out = new Output().text("OHDR").u8(2).u8(2).u32(room).bytes(messages);
    return padded(out, PREFIX + room, false).checksum(0).toArray();
  }

  /** A header of version 2; what has no room in the first part is put behind the file's end. */
  static byte[] create(List<RawMessage> messages, Appender file) {
    int room = SECTOR - PREFIX - CHECKSUM;
    Output all = new Output();
    messages.forEach(message -> put(all, message, false));
    if (all.length() <= room) {
      return first(all.toArray());
    }
    Output out = new Output();
    continuation(out, continued(messages, false, file), false);
    return first(out.toArray());
  }

  private record Part(long address, int length) {}

  private static void put(Output out, RawMessage message, boolean ordered) {
    byte[] body = message.body();
    if (body.length > LONGEST_MESSAGE) {
      throw FormatException.unsupported("an attribute of " + body.length + " bytes");
    }
    out.u8(message.type()).u16(body.length).u8(message.flags());
    if (ordered) {
      out.u16(Math.max(0, message.order()));
    }
    out.bytes(body);
  }

  private static void continuation(Output out, Part part, boolean ordered) {
    byte[] where = new Output().i64(part.address()).i64(part.length()).toArray();
    put(out, RawMessage.of(MessageType.CONTINUATION, where), ordered);
  }

  private static Part continued(List<RawMessage> messages, boolean ordered, Appender file) {
    Output out = new Output().text("OCHK");
    messages.forEach(message -> put(out, message, ordered));
    byte[] bytes = out.checksum(0).toArray();
    return new Part(file.append(bytes, 8), bytes.length);
  }

  /** Fills up with a message that says nothing, or with a gap where it has no room. */
  private static Output padded(Output out, int length, boolean ordered) {
    int gap = length - out.length();
    int prefix = ordered ? 6 : 4;
    if (gap >= prefix) {
      put(out, RawMessage.of(MessageType.NIL, new byte[gap - prefix]), ordered);
    } else {
      out.zeros(gap);
    }
    return out;
  }

  /** Puts all messages behind the file's end; the first part then says only where they are. */
  static Patch rewrite(ObjectHeader old, List<RawMessage> messages, Appender file) {
    return old.version() == 1 ? rewriteOld(old, messages, file) : rewriteYoung(old, messages, file);
  }

  private static Patch rewriteYoung(ObjectHeader old, List<RawMessage> messages, Appender file) {
    boolean ordered = (old.flags() & 4) != 0;
    byte[] prefix = old.prefix();
    int room = old.room();
    if (room < (ordered ? 22 : 20)) {
      throw FormatException.unsupported("changing an object with a header this short");
    }
    Output out = new Output().bytes(prefix);
    continuation(out, continued(messages, ordered, file), ordered);
    padded(out, prefix.length + room, ordered).checksum(0);
    return new Patch(old.address(), out.toArray());
  }

  private static Patch rewriteOld(ObjectHeader old, List<RawMessage> messages, Appender file) {
    Output part = new Output();
    for (RawMessage message : messages) {
      int length = (message.body().length + 7) / 8 * 8;
      part.u16(message.type()).u16(length).u8(message.flags()).zeros(3);
      part.bytes(message.body()).zeros(length - message.body().length);
    }
    int room = old.room();
    int rest = room - 24;
    if (rest != 0 && rest < 8) {
      throw FormatException.unsupported("changing an object with a header this short");
    }
    long address = file.append(part.toArray(), 8);
    byte[] prefix = old.prefix();
    int count = messages.size() + (rest > 0 ? 2 : 1);
    prefix[2] = (byte) count;
    prefix[3] = (byte) (count >> 8);
    Output out = new Output().bytes(prefix);
    out.u16(MessageType.CONTINUATION).u16(16).u32(0).i64(address).i64(part.length());
    if (rest > 0) {
      out.u16(MessageType.NIL).u16(rest - 8).u32(0).zeros(rest - 8);
    }
    return new Patch(old.address(), out.toArray());
  }
}
