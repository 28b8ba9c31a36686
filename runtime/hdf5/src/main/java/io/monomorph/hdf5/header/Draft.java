package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A header that is new or has changed, and is not yet written. */
public final class Draft {
  private final long address;
  private final @Nullable ObjectHeader old;
  private final List<RawMessage> messages = new ArrayList<>();
  private final SharedMessages shared;

  /** One for a new object at an address. */
  public Draft(long address, SharedMessages shared) {
    this.address = address;
    this.shared = shared;
    old = null;
  }

  /** One for an object that exists. */
  public Draft(ObjectHeader old) {
    this.old = old;
    address = old.address();
    shared = old.shared();
    old.messages().forEach(message -> messages.add(RawMessage.of(message)));
  }

  /** Where the header is. */
  public long address() {
    return address;
  }

  /** The messages. */
  public List<RawMessage> messages() {
    return messages;
  }

  /** Whether there is a message of a type. */
  public boolean has(int type) {
    return messages.stream().anyMatch(message -> message.type() == type);
  }

  /** The bodies of the messages of a type. */
  public List<byte[]> bodies(int type) {
    return messages.stream()
        .filter(message -> message.type() == type)
        .map(RawMessage::body)
        .toList();
  }

  /** The header as it was, or null for a new object. */
  public @Nullable ObjectHeader old() {
    return old;
  }

  /** Adds a message at the end. */
  public Draft add(RawMessage message) {
    messages.add(message);
    return this;
  }

  /** Gives the only message of a type another body, or adds it. */
  public void replace(int type, byte[] body) {
    for (int k = 0; k < messages.size(); k++) {
      if (messages.get(k).type() == type) {
        messages.set(k, messages.get(k).with(body));
        return;
      }
    }
    add(RawMessage.of(type, body));
  }

  /** Removes messages. */
  public void removeIf(Predicate<RawMessage> condition) {
    messages.removeIf(condition);
  }

  /** What a reader of the header would see. */
  public ObjectHeader header(Sizes sizes) {
    List<Message> parsed = new ArrayList<>();
    messages.forEach(message -> parsed.add(message.parsed(sizes)));
    ObjectHeader before = old;
    return before == null
        ? new ObjectHeader(address, 2, 0, 0, parsed, shared)
        : new ObjectHeader(
            address, before.version(), before.flags(), before.room(), parsed, shared);
  }

  /**
   * Writes the header. That of a new object is written where it belongs, since nothing refers to it
   * yet. Of an object that exists the messages go to a new place, and what is returned has to be
   * written over the first part of its header to make them valid.
   *
   * @return the address of bytes and the bytes that change, or null
   */
  public @Nullable Patch write(Appender file) {
    if (old != null) {
      return HeaderWriter.rewrite(old, messages, file);
    }
    file.write(address, HeaderWriter.create(messages, file));
    return null;
  }
}
