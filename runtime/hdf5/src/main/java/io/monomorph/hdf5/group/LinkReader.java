package io.monomorph.hdf5.group;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Sizes;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.heap.BTree2;
import io.monomorph.hdf5.heap.FractalHeap;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Reads the links of groups of all forms. */
public final class LinkReader {
  private static final int SOFT = 1;
  private static final int EXTERNAL = 64;
  private static final int ID_BYTES = 7;

  /** The order of names is that of their bytes. */
  private static final Comparator<String> BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private final AddressSpace space;

  /** A reader of a file. */
  public LinkReader(AddressSpace space) {
    this.space = space;
  }

  /** Whether an object is a group. */
  public static boolean isGroup(ObjectHeader header) {
    return header.has(MessageType.SYMBOL_TABLE)
        || header.has(MessageType.LINK_INFO)
        || header.has(MessageType.GROUP_INFO);
  }

  /** The links of a group by their names, in the order of these; a map of its own. */
  public Map<String, Link> links(ObjectHeader group) {
    Map<String, Link> links = new ConcurrentSkipListMap<>(BYTES);
    Cursor table = group.body(MessageType.SYMBOL_TABLE);
    if (table != null) {
      new SymbolTable(space, link -> add(links, link)).read(table);
    }
    for (Cursor body : group.bodies(MessageType.LINK)) {
      add(links, link(body));
    }
    Cursor info = group.body(MessageType.LINK_INFO);
    if (info != null) {
      outside(info).forEach(body -> add(links, link(body)));
    }
    return links;
  }

  /** The messages of links that are outside the header of a group. */
  public List<byte[]> outside(ObjectHeader group) {
    Cursor info = group.body(MessageType.LINK_INFO);
    return info == null
        ? List.of()
        : outside(info).stream().map(body -> body.bytes(body.remaining())).toList();
  }

  private static void add(Map<String, Link> links, Link link) {
    links.put(link.name(), link);
  }

  private List<Cursor> outside(Cursor info) {
    List<Cursor> found = new ArrayList<>();
    info.version("link info", 0, 0);
    int flags = info.u8();
    info.skip((flags & 1) != 0 ? 8 : 0);
    long heapAddress = info.address();
    long tree = info.address();
    if (heapAddress != Cursor.UNDEFINED) {
      FractalHeap heap = new FractalHeap(space, heapAddress);
      // A record is a hash of the name, and the id in the heap.
      new BTree2(space, tree)
          .forEach(entry -> found.add(heap.object(entry.skip(4).bytes(ID_BYTES))));
    }
    return found;
  }

  /** Whether a link message is that of a name. */
  static boolean isNamed(byte[] message, byte[] name) {
    Cursor in = new Cursor(MemorySegment.ofArray(message), new Sizes(8, 8), 0);
    return link(in).name().equals(new String(name, StandardCharsets.UTF_8));
  }

  private static Link link(Cursor in) {
    in.version("link", 1, 1);
    int flags = in.u8();
    int type = (flags & 8) != 0 ? in.u8() : 0;
    in.skip((flags & 4) != 0 ? 8 : 0).skip((flags & 16) != 0 ? 1 : 0);
    String name = in.text(in.unsigned(1 << (flags & 3)));
    if (type == 0) {
      return new Link.Hard(name, in.address());
    }
    if (type == SOFT) {
      return new Link.Soft(name, in.text(in.u16()));
    }
    if (type == EXTERNAL) {
      Cursor value = in.part(in.u16());
      if (value.u8() != 0) {
        throw FormatException.at(value.position(), "an external link of an unknown version");
      }
      return new Link.External(name, value.terminated(), value.terminated());
    }
    return new Link.Unknown(name, type);
  }
}
