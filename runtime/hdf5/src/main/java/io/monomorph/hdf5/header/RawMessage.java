package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Sizes;
import java.lang.foreign.MemorySegment;

/**
 * A message as it stands in a header.
 *
 * @param order its number in the order of creation, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawMessage(int type, int flags, int order, byte[] body) {
  /** A new message without flags. */
  public static RawMessage of(int type, byte[] body) {
    return new RawMessage(type, 0, -1, body);
  }

  /** A new message that does not change any more. */
  public static RawMessage constant(int type, byte[] body) {
    return new RawMessage(type, 1, -1, body);
  }

  static RawMessage of(Message message) {
    Cursor content = message.content().rewound();
    return new RawMessage(
        message.type(), message.flags(), message.order(), content.bytes(content.remaining()));
  }

  /** The same message with another body. */
  public RawMessage with(byte[] other) {
    return new RawMessage(type, flags & ~2, order, other);
  }

  Message parsed(Sizes sizes) {
    Cursor content = new Cursor(MemorySegment.ofArray(body), sizes, 0);
    return new Message(type, flags, order, content);
  }
}
