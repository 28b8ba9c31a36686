package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header of a group, a dataset or a named type: its messages. */
public final class ObjectHeader {
  private final long address;
  private final int version;
  private final int flags;
  private final int room;
  private final List<Message> messages;
  private final SharedMessages shared;

  ObjectHeader(
      long address,
      int version,
      int flags,
      int room,
      List<Message> messages,
      SharedMessages shared) {
    this.address = address;
    this.version = version;
    this.flags = flags;
    this.room = room;
    this.messages = List.copyOf(messages);
    this.shared = shared;
  }

  /** Where the header is. */
  public long address() {
    return address;
  }

  /** The version of its form, 1 or 2. */
  public int version() {
    return version;
  }

  /** The flags of a header of version 2. */
  public int flags() {
    return flags;
  }

  /** The bytes for messages in its first part. */
  public int room() {
    return room;
  }

  /** What stands before the messages in its first part. */
  byte[] prefix() {
    int times = (flags & 0x20) != 0 ? 16 : 0;
    int phases = (flags & 0x10) != 0 ? 4 : 0;
    int length = version == 1 ? 16 : 6 + times + phases + (1 << (flags & 3));
    return shared.space().at(address, length).bytes(length);
  }

  /** All messages, without those that are only about the header itself. */
  public List<Message> messages() {
    return messages;
  }

  /** Whether there is a message of a type. */
  public boolean has(int type) {
    return find(type) != null;
  }

  /** The first message of a type, or null. */
  public @Nullable Message find(int type) {
    for (Message message : messages) {
      if (message.type() == type) {
        return message;
      }
    }
    return null;
  }

  /** The body of the first message of a type, or null. */
  public @Nullable Cursor body(int type) {
    Message message = find(type);
    return message == null ? null : body(message);
  }

  /** The body of a message that has to be there. */
  public Cursor required(int type, String what) {
    Cursor body = body(type);
    if (body == null) {
      throw FormatException.at(address, "the object has no " + what);
    }
    return body;
  }

  /** The body of a message, also if it is stored elsewhere. */
  public Cursor body(Message message) {
    Cursor content = message.content().rewound();
    return message.isShared() ? shared.body(message.type(), content) : content;
  }

  /** The bodies of all messages of a type. */
  public List<Cursor> bodies(int type) {
    List<Cursor> bodies = new ArrayList<>();
    for (Message message : messages) {
      if (message.type() == type) {
        bodies.add(body(message));
      }
    }
    return bodies;
  }

  /** Where shared messages of this file are. */
  public SharedMessages shared() {
    return shared;
  }
}
