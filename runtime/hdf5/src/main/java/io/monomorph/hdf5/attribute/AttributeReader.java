package io.monomorph.hdf5.attribute;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.header.Message;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.heap.BTree2;
import io.monomorph.hdf5.heap.FractalHeap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the attributes of an object, those in its header and those outside. */
public final class AttributeReader {
  private static final int ID_BYTES = 8;

  private final AddressSpace space;
  private final Map<String, Attribute> found = new LinkedHashMap<>();

  private AttributeReader(AddressSpace space) {
    this.space = space;
  }

  /** The attributes of an object by their names. */
  public static Map<String, Attribute> read(AddressSpace space, ObjectHeader header) {
    AttributeReader reader = new AttributeReader(space);
    for (Message message : header.messages()) {
      if (message.type() == MessageType.ATTRIBUTE) {
        reader.add(header, header.body(message));
      }
    }
    Cursor info = header.body(MessageType.ATTRIBUTE_INFO);
    if (info != null) {
      reader.outside(header, info);
    }
    return reader.found;
  }

  private void add(ObjectHeader header, Cursor body) {
    Attribute attribute = Attribute.read(body, header.shared());
    found.put(attribute.name(), attribute);
  }

  private void outside(ObjectHeader header, Cursor info) {
    info.version("attribute info", 0, 0);
    int flags = info.u8();
    info.skip((flags & 1) != 0 ? 2 : 0);
    long heapAddress = info.address();
    long tree = info.address();
    if (heapAddress == Cursor.UNDEFINED) {
      return;
    }
    FractalHeap heap = new FractalHeap(space, heapAddress);
    new BTree2(space, tree)
        .forEach(
            entry -> {
              byte[] id = entry.bytes(ID_BYTES);
              boolean isShared = (entry.u8() & 2) != 0;
              Cursor body =
                  isShared ? header.shared().inHeap(MessageType.ATTRIBUTE, id) : heap.object(id);
              add(header, body);
            });
  }
}
