package io.monomorph.hdf5.header;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Visited;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads object headers of both versions, with their continuations. */
public final class HeaderReader {
  private static final int FAIL_IF_UNKNOWN = 0x80;

  /** Most first parts are no longer: one call of the system reads them. */
  private static final int USUAL = 512;

  private final AddressSpace space;
  private final SharedMessages shared;

  HeaderReader(AddressSpace space, SharedMessages shared) {
    this.space = space;
    this.shared = shared;
  }

  private record Part(long address, long length) {}

  /** How messages of a header begin. */
  private record Form(int version, boolean ordered) {
    int prefix() {
      return version == 1 ? 8 : ordered ? 6 : 4;
    }
  }

  /** Reads the header at an address. */
  public ObjectHeader read(long address) {
    Cursor start = space.upTo(address, USUAL);
    return start.startsWith("OHDR") ? young(address, start) : old(address, start);
  }

  private ObjectHeader old(long address, Cursor start) {
    start.version("object header", 1, 1);
    start.skip(7);
    long size = start.u32();
    // The first part may be shorter than it says, if nothing but space for messages is missing.
    long length = Math.min(16 + size, space.end() - address);
    Cursor block = block(start, address, length).seek(16);
    Form form = new Form(1, false);
    List<Message> messages = new ArrayList<>();
    Deque<Part> more = new ArrayDeque<>();
    int room = (int) block.remaining();
    messages(block.part(room), form, messages, more);
    continued(address, form, messages, more);
    return new ObjectHeader(address, 1, 0, room, messages, shared);
  }

  private ObjectHeader young(long address, Cursor start) {
    start.signature("OHDR").version("object header", 2, 2);
    int flags = start.u8();
    start.skip((flags & 0x20) != 0 ? 16 : 0).skip((flags & 0x10) != 0 ? 4 : 0);
    long size = start.unsigned(1 << (flags & 3));
    long prefix = start.offset();
    if (size < 0 || size > space.end()) {
      throw FormatException.at(address, "an object header is longer than the file");
    }
    Cursor block = block(start, address, prefix + size + 4);
    block.seek(prefix + size).checksum(0);
    Form form = new Form(2, (flags & 4) != 0);
    List<Message> messages = new ArrayList<>();
    Deque<Part> more = new ArrayDeque<>();
    messages(block.seek(prefix).part(size), form, messages, more);
    continued(address, form, messages, more);
    return new ObjectHeader(address, 2, flags, (int) size, messages, shared);
  }

  /** The first part of a header, whose beginning has been read. */
  private Cursor block(Cursor start, long address, long length) {
    Cursor known = start.rewound();
    return length <= known.remaining() ? known.part(length) : space.at(address, length);
  }

  private void continued(long address, Form form, List<Message> messages, Deque<Part> more) {
    Visited visited = new Visited("an object header");
    visited.enter(address);
    long left = 4 * space.end() + 65_536;
    while (!more.isEmpty()) {
      Part part = more.remove();
      visited.enter(part.address());
      left -= Math.max(0, part.length());
      if (left < 0) {
        throw FormatException.at(address, "the parts of an object header overlap");
      }
      Cursor block = space.at(part.address(), part.length());
      if (form.version() == 1) {
        messages(block, form, messages, more);
      } else {
        block.signature("OCHK").seek(Math.max(4, part.length() - 4)).checksum(0);
        messages(block.seek(4).part(part.length() - 8), form, messages, more);
      }
    }
  }

  /** Number 9 is given to nothing. */
  private static boolean isUnknown(int type) {
    return type == 9 || type > MessageType.CACHE_IMAGE;
  }

  private static void messages(Cursor in, Form form, List<Message> messages, Deque<Part> more) {
    while (in.remaining() >= form.prefix()) {
      int type = form.version() == 1 ? in.u16() : in.u8();
      int size = in.u16();
      int flags = in.u8();
      in.skip(form.version() == 1 ? 3 : 0);
      int order = form.ordered() ? in.u16() : -1;
      Cursor body = in.part(size);
      if (type == MessageType.CONTINUATION) {
        more.add(new Part(body.address(), body.length()));
      } else if (type != MessageType.NIL) {
        if (isUnknown(type) && (flags & FAIL_IF_UNKNOWN) != 0) {
          throw FormatException.unsupported("a header message of type " + type);
        }
        messages.add(new Message(type, flags, order, body));
      }
    }
  }
}
