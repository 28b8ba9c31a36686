package io.monomorph.hdf5.attribute;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.heap.GlobalHeap;
import io.monomorph.hdf5.type.Datatype;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads strings of fixed and of variable length. */
public final class Texts {
  /** Many elements may be one string of the heap, so that a small file could fill the memory. */
  private static final long MOST = 64 << 20;

  private Texts() {}

  /**
   * The strings of an attribute.
   *
   * @throws FormatException if its elements are something else
   */
  public static List<String> read(AddressSpace space, Attribute attribute) {
    List<String> texts = new ArrayList<>();
    GlobalHeap heap = new GlobalHeap(space);
    Cursor in = attribute.data().rewound();
    long count = attribute.space().size();
    long length = 0;
    for (long k = 0; k < count; k++) {
      String text = text(heap, attribute.type(), in);
      length += text.length();
      if (length > MOST) {
        throw new FormatException("its strings have more than " + MOST + " characters");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  private static String text(GlobalHeap heap, Datatype type, Cursor in) {
    if (type instanceof Datatype.Text fixed) {
      return fixed(in.bytes(fixed.size()), fixed);
    }
    if (type instanceof Datatype.Variable variable && variable.text()) {
      long length = in.u32();
      long collection = in.address();
      long index = in.u32();
      if (length == 0 || collection == 0 || collection == Cursor.UNDEFINED) {
        return "";
      }
      byte[] bytes = heap.object(collection, index).bytes(length);
      return string(bytes, bytes.length);
    }
    throw FormatException.unsupported("the type " + type.describe());
  }

  private static String fixed(byte[] bytes, Datatype.Text type) {
    int end = bytes.length;
    if (type.padding() == Datatype.Text.Padding.SPACES) {
      while (end > 0 && bytes[end - 1] == ' ') {
        end--;
      }
      return string(bytes, end);
    }
    if (type.padding() == Datatype.Text.Padding.ZEROS) {
      while (end > 0 && bytes[end - 1] == 0) {
        end--;
      }
      return string(bytes, end);
    }
    end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return string(bytes, end);
  }

  /** Files often say ASCII and mean UTF-8; what is not UTF-8 either is taken as Latin-1. */
  private static String string(byte[] bytes, int length) {
    int end = length > 0 && bytes[length - 1] == 0 ? length - 1 : length;
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    Charset charset =
        text.indexOf('\ufffd') < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return new String(bytes, 0, end, charset);
  }
}
