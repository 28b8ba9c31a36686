package io.monomorph.hdf5.attribute;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.header.Message;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.heap.BTree2;
import io.monomorph.hdf5.heap.FractalHeap;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the attributes of an object, those in its header and those outside. */
public final class AttributeReader {
  private static final int ID_BYTES = 8;

  private final Map<String, Attribute> found = new LinkedHashMap<>();

  private AttributeReader() {}

  /** The attributes of an object by their names. */
  public static Map<String, Attribute> read(AddressSpace space, ObjectHeader header) {
    AttributeReader reader = new AttributeReader();
    for (Message message : header.messages()) {
      if (message.type() == MessageType.ATTRIBUTE) {
        reader.add(header, header.body(message));
      }
    }
    Cursor info = header.body(MessageType.ATTRIBUTE_INFO);
    if (info != null) {
      outside(space, header).forEach(body -> reader.add(header, cursor(space, body)));
    }
    return reader.found;
  }

  private static Cursor cursor(AddressSpace space, byte[] body) {
    return new Cursor(MemorySegment.ofArray(body), space.sizes(), 0);
  }

  private void add(ObjectHeader header, Cursor body) {
    Attribute attribute = Attribute.read(body, header.shared());
    found.put(attribute.name(), attribute);
  }

  /** The messages of attributes that are outside the header of an object. */
  static List<byte[]> outside(AddressSpace space, ObjectHeader header) {
    List<byte[]> bodies = new ArrayList<>();
    Cursor info = header.body(MessageType.ATTRIBUTE_INFO);
    if (info == null) {
      return bodies;
    }
    info.version("attribute info", 0, 0);
    int flags = info.u8();
    info.skip((flags & 1) != 0 ? 2 : 0);
    long heapAddress = info.address();
    long tree = info.address();
    if (heapAddress == Cursor.UNDEFINED) {
      return bodies;
    }
    FractalHeap heap = new FractalHeap(space, heapAddress);
    new BTree2(space, tree)
        .forEach(
            entry -> {
              byte[] id = entry.bytes(ID_BYTES);
              boolean isShared = (entry.u8() & 2) != 0;
              Cursor body =
                  isShared ? header.shared().inHeap(MessageType.ATTRIBUTE, id) : heap.object(id);
              bodies.add(body.bytes(body.remaining()));
            });
    return bodies;
  }
}
