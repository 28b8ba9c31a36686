package io.monomorph.hdf5.type;

import io.monomorph.dtype.DType;
import io.monomorph.hdf5.bytes.Output;
import java.util.List;

/** Writes datatype messages for dtypes, as h5py does: bool is an enum, complex a compound. */
public final class DatatypeWriter {
  private static final int INTEGER = 0x10;
  private static final int FLOATING = 0x11;
  private static final int TEXT = 0x13;
  private static final int COMPOUND = 0x16;
  private static final int REFERENCE = 0x17;
  private static final int ENUMERATION = 0x18;
  private static final int SEQUENCE = 0x19;
  private static final int SIGNED = 8;
  private static final int IMPLIED_BIT = 0x20;

  private DatatypeWriter() {}

  /** The message for elements of a dtype. */
  public static byte[] write(DType dtype, boolean bigEndian) {
    int size = dtype.itemSize();
    return switch (dtype) {
      case BOOL -> bool();
      case COMPLEX64 -> complex(write(DType.FLOAT32, bigEndian), size);
      case COMPLEX128 -> complex(write(DType.FLOAT64, bigEndian), size);
      case FLOAT16 -> floating(size, bigEndian, 5);
      case FLOAT32 -> floating(size, bigEndian, 8);
      case FLOAT64 -> floating(size, bigEndian, 11);
      default -> integer(size, bigEndian, !dtype.isUnsigned());
    };
  }

  private static byte[] integer(int size, boolean bigEndian, boolean signed) {
    Output out = new Output().u8(INTEGER).u8((bigEndian ? 1 : 0) | (signed ? SIGNED : 0));
    return out.u16(0).u32(size).u16(0).u16(8 * size).toArray();
  }

  private static byte[] floating(int size, boolean bigEndian, int exponent) {
    int bits = 8 * size;
    int mantissa = bits - 1 - exponent;
    Output out = new Output().u8(FLOATING).u8((bigEndian ? 1 : 0) | IMPLIED_BIT);
    out.u8(bits - 1).u8(0).u32(size).u16(0).u16(bits);
    out.u8(mantissa).u8(exponent).u8(0).u8(mantissa);
    return out.u32((1 << (exponent - 1)) - 1).toArray();
  }

  private static byte[] bool() {
    List<String> names = List.of("FALSE", "TRUE");
    Output out = new Output().u8(ENUMERATION).number(names.size(), 3).u32(1);
    out.bytes(integer(1, false, true));
    for (String name : names) {
      out.text(name).zeros(8 - name.length() % 8);
    }
    return out.u8(0).u8(1).toArray();
  }

  private static byte[] complex(byte[] part, int size) {
    Output out = new Output().u8(COMPOUND).number(2, 3).u32(size);
    for (int k = 0; k < 2; k++) {
      // A name, the offset, and the extents of an array, which there are none of.
      out.text(k == 0 ? "r" : "i").zeros(7).u32(k * size / 2).zeros(28).bytes(part);
    }
    return out.toArray();
  }

  /** The message for text of a number of bytes in UTF-8, filled up with zeros. */
  public static byte[] text(int bytes) {
    return new Output().u8(TEXT).u8(0x11).u16(0).u32(bytes).toArray();
  }

  /** The message for text of a number of bytes, of which the last is zero. */
  public static byte[] terminatedText(int bytes) {
    return new Output().u8(TEXT).u8(0).u16(0).u32(bytes).toArray();
  }

  /** The message for references to objects, as many as there are in each element. */
  public static byte[] sequencesOfReferences() {
    return new Output().u8(SEQUENCE).number(0, 3).u32(16).bytes(reference()).toArray();
  }

  /** The message for texts of any length in UTF-8. */
  public static byte[] texts() {
    Output out = new Output().u8(SEQUENCE).u8(1).u8(1).u8(0).u32(16);
    return out.bytes(terminatedText(1)).toArray();
  }

  private static byte[] reference() {
    return new Output().u8(REFERENCE).number(0, 3).u32(8).toArray();
  }

  /** The message for pairs of a reference, {@code dataset}, and a number, {@code dimension}. */
  public static byte[] referenceAndAxis(int size) {
    Output out = new Output().u8(COMPOUND).number(2, 3).u32(size);
    out.text("dataset").u8(0).u32(0).zeros(28).bytes(reference());
    out.text("dimension").zeros(7).u32(8).zeros(28).bytes(integer(4, false, true));
    return out.toArray();
  }
}
