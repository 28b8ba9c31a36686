package io.monomorph.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What stands in a file before its elements.
 *
 * @param version of the format
 * @param byteOrder of the elements; it has no meaning for those of one byte
 * @param order in which the elements follow each other
 * @param layout the shape; the strides are those of C order, whatever the order
 * @param offset how many bytes stand before the elements
 */
public record NpyHeader(
    int version, DType dtype, ByteOrder byteOrder, Order order, Layout layout, long offset) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final byte[] ZIP_MAGIC = {'P', 'K'};

  /** NumPy's {@code max_header_size}: more than this is made to waste the reader's time. */
  private static final int LONGEST_TEXT = 10_000;

  /** Elements begin at a multiple of this, so that files can be mapped into memory. */
  private static final int ALIGNMENT = 64;

  /** Digits that the growing extent of a file may need: room for rewriting it in place. */
  private static final int GROWTH_DIGITS = 21;

  /** The header with which an array is written: as it lies in memory if that has no gaps. */
  static NpyHeader of(Operand array, int version) {
    Layout layout = array.layout();
    Order order = layout.isFContiguous() && !layout.isCContiguous() ? Order.F : Order.C;
    return of(array.dtype(), order, layout, version);
  }

  /** The header of an array that is to be written in an order. */
  static NpyHeader of(DType dtype, Order order, Layout shape, int version) {
    return new NpyHeader(
        version,
        dtype,
        ByteOrder.LITTLE_ENDIAN,
        order,
        Layout.of(shape.shape()),
        length(version, dtype, order, shape));
  }

  /** Bytes that the elements take. */
  long dataSize() {
    return Math.multiplyExact(layout.size(), (long) dtype.itemSize());
  }

  /** The part of the file that is the elements, for messages. */
  String data() {
    return "the elements of shape " + Shapes.str(layout.shape()) + " and dtype " + dtype;
  }

  /** Reads a header; the elements are what the input gives next. */
  static NpyHeader read(NpyInput in) throws IOException {
    int version = readVersion(in);
    int length = readLength(in, version);
    long at = in.position();
    in.demand(length, "the header");
    byte[] bytes = new byte[length];
    in.read(bytes, length, "the header");
    HeaderText text = new HeaderText(in, at, version, text(in, at, version, bytes));
    return new HeaderParser(text).parse(version, in.position());
  }

  /** Reads the magic string and the version, of which the minor part is 0. */
  private static int readVersion(NpyInput in) throws IOException {
    byte[] magic = new byte[MAGIC.length];
    in.demand(magic.length, "the magic string");
    in.read(magic, magic.length, "the magic string");
    if (!Arrays.equals(magic, MAGIC)) {
      boolean zip = Arrays.equals(magic, 0, 2, ZIP_MAGIC, 0, 2);
      throw in.wrong(
          0,
          hex(magic) + (zip ? " (a zip archive, as .npz files are)" : ""),
          "the magic string " + hex(MAGIC));
    }
    byte[] version = new byte[2];
    in.demand(2, "the format version");
    in.read(version, 2, "the format version");
    if (version[0] < 1 || version[0] > 3 || version[1] != 0) {
      throw in.wrong(
          MAGIC.length,
          "format version " + Byte.toUnsignedInt(version[0]) + "." + Byte.toUnsignedInt(version[1]),
          "1.0, 2.0 or 3.0");
    }
    return version[0];
  }

  private static int readLength(NpyInput in, int version) throws IOException {
    long at = in.position();
    byte[] bytes = new byte[4];
    int width = version == 1 ? 2 : 4;
    in.demand(width, "the header length");
    in.read(bytes, width, "the header length");
    long length =
        Integer.toUnsignedLong(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt());
    if (length > LONGEST_TEXT) {
      throw in.wrong(
          at, "a header length of " + length, "at most " + LONGEST_TEXT + ", as NumPy accepts");
    }
    return (int) length;
  }

  private static String text(NpyInput in, long at, int version, byte[] bytes)
      throws NpyFormatException {
    if (version < 3) {
      return new String(bytes, ISO_8859_1);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      NpyFormatException wrong = in.wrong(at, "a header that is not UTF-8", "UTF-8 in version 3.0");
      wrong.initCause(e);
      throw wrong;
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }

  /** The header as it stands in a file: byte for byte what NumPy writes. */
  byte[] toBytes() {
    byte[] bytes = new byte[(int) offset];
    Arrays.fill(bytes, (byte) ' ');
    ByteBuffer head =
        ByteBuffer.wrap(bytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MAGIC)
            .put((byte) version)
            .put((byte) 0);
    int length = bytes.length - prefix(version);
    if (version == 1) {
      head.putShort((short) length);
    } else {
      head.putInt(length);
    }
    head.put(text(dtype, order, layout).getBytes(ISO_8859_1));
    bytes[bytes.length - 1] = '\n';
    return bytes;
  }

  private static String text(DType dtype, Order order, Layout layout) {
    return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
        .formatted(
            dtype.numpyString(), order == Order.F ? "True" : "False", Shapes.str(layout.shape()));
  }

  /** How long the header becomes; at a multiple already, NumPy pads by a whole step. */
  private static int length(int version, DType dtype, Order order, Layout layout) {
    int ending = prefix(version) + text(dtype, order, layout).length() + growth(order, layout) + 1;
    return ending + ALIGNMENT - ending % ALIGNMENT;
  }

  /** How many bytes stand before the text. */
  private static int prefix(int version) {
    return MAGIC.length + 2 + (version == 1 ? Short.BYTES : Integer.BYTES);
  }

  /** Spaces for further digits of the extent of the slowest axis, along which files grow. */
  private static int growth(Order order, Layout layout) {
    if (layout.rank() == 0) {
      return 0;
    }
    long slowest = layout.shape(order == Order.F ? layout.rank() - 1 : 0);
    return GROWTH_DIGITS - Long.toString(slowest).length();
  }
}
