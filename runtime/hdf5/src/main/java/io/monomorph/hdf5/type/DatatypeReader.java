package io.monomorph.hdf5.type;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import java.util.ArrayList;
import java.util.List;

/** Reads datatype messages. */
public final class DatatypeReader {
  private static final int DEEPEST = 32;

  private final Cursor in;

  private DatatypeReader(Cursor in) {
    this.in = in;
  }

  /** Reads the type that begins at a cursor, and passes over it. */
  public static Datatype read(Cursor in) {
    return new DatatypeReader(in).type(0);
  }

  private Datatype type(int depth) {
    if (depth > DEEPEST) {
      throw FormatException.at(in.position(), "a datatype is nested too deeply");
    }
    int head = in.u8();
    int version = head >> 4;
    int bits = (int) in.unsigned(3);
    long size = in.u32();
    if (version < 1 || version > 5 || size > Integer.MAX_VALUE - 16) {
      throw FormatException.at(in.position(), "a datatype has version " + version);
    }
    int bytes = (int) size;
    return switch (head & 15) {
      case 0 -> integral(bytes, bits, (bits & 8) != 0, false);
      case 1 -> floating(bytes, bits);
      case 2 -> other(bytes, "time", 2);
      case 3 -> text(bytes, bits);
      case 4 -> integral(bytes, bits, false, true);
      case 5 -> other(bytes, "opaque", bits & 0xff);
      case 6 -> compound(bytes, bits & 0xffff, version, depth);
      case 7 -> new Datatype.Other(bytes, (bits & 15) == 0 ? "reference" : "region reference");
      case 8 -> enumeration(bytes, bits & 0xffff, version, depth);
      case 9 -> new Datatype.Variable(bytes, (bits & 15) == 1, type(depth + 1));
      case 10 -> array(bytes, version, depth);
      default -> throw FormatException.at(in.position(), "datatype class " + (head & 15));
    };
  }

  private Datatype other(int size, String name, int properties) {
    in.skip(Math.min(properties, in.remaining()));
    return new Datatype.Other(size, name);
  }

  private Datatype integral(int size, int bits, boolean signed, boolean bitfield) {
    int offset = in.u16();
    int precision = in.u16();
    if (size == 0 || precision == 0 || offset + precision > 8L * size) {
      throw FormatException.at(in.position(), "an integer type has bits outside its bytes");
    }
    return new Datatype.Integral(size, (bits & 1) != 0, signed, bitfield, offset, precision);
  }

  private Datatype floating(int size, int bits) {
    int offset = in.u16();
    int precision = in.u16();
    int exponentAt = in.u8();
    int exponentBits = in.u8();
    int mantissaAt = in.u8();
    int mantissaBits = in.u8();
    long bias = in.u32();
    boolean vax = (bits & 0x40) != 0;
    int sign = bits >> 8 & 0xff;
    int exponent = size == 2 ? 5 : size == 4 ? 8 : size == 8 ? 11 : 0;
    boolean ieee =
        !vax
            && exponent > 0
            && offset == 0
            && precision == 8 * size
            && sign == 8 * size - 1
            && mantissaAt == 0
            && mantissaBits == 8 * size - 1 - exponent
            && exponentAt == mantissaBits
            && exponentBits == exponent
            && bias == (1L << (exponent - 1)) - 1;
    return new Datatype.Floating(size, (bits & 1) != 0, ieee);
  }

  private static Datatype text(int size, int bits) {
    Datatype.Text.Padding padding =
        switch (bits & 15) {
          case 0 -> Datatype.Text.Padding.TERMINATED;
          case 1 -> Datatype.Text.Padding.ZEROS;
          default -> Datatype.Text.Padding.SPACES;
        };
    return new Datatype.Text(size, padding, (bits >> 4 & 15) == 1);
  }

  /** Names are padded to eight bytes up to version 2. */
  private String name(int version) {
    long from = in.offset();
    String name = in.terminated();
    if (version < 3) {
      in.skip((8 - (in.offset() - from) % 8) % 8);
    }
    return name;
  }

  private Datatype compound(int size, int count, int version, int depth) {
    List<Datatype.Compound.Member> members = new ArrayList<>();
    if (count == 0) {
      throw FormatException.at(in.position(), "a compound type has no members");
    }
    for (int k = 0; k < count; k++) {
      String name = name(version);
      long offset = in.unsigned(version < 3 ? 4 : bytesFor(size));
      int[] shape = version == 1 ? memberShape() : new int[0];
      Datatype type = type(depth + 1);
      if (shape.length > 0) {
        type = new Datatype.Array(type.size(), boxed(shape), type);
      }
      members.add(new Datatype.Compound.Member(name, offset, type));
    }
    return new Datatype.Compound(size, List.copyOf(members));
  }

  private int[] memberShape() {
    int rank = Math.min(4, in.u8());
    in.skip(11);
    int[] shape = new int[rank];
    for (int axis = 0; axis < 4; axis++) {
      int extent = in.i32();
      if (axis < rank) {
        shape[axis] = extent;
      }
    }
    return shape;
  }

  private static List<Integer> boxed(int[] shape) {
    List<Integer> boxed = new ArrayList<>();
    for (int extent : shape) {
      boxed.add(extent);
    }
    return List.copyOf(boxed);
  }

  private static int bytesFor(int size) {
    return (31 - Integer.numberOfLeadingZeros(Math.max(1, size))) / 8 + 1;
  }

  private Datatype enumeration(int size, int count, int version, int depth) {
    Datatype of = type(depth + 1);
    if (!(of instanceof Datatype.Integral base) || size != base.size()) {
      throw FormatException.at(in.position(), "an enum is not one of integers");
    }
    List<String> names = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      names.add(name(version));
    }
    List<Long> values = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      values.add(value(in.bytes(size), base));
    }
    return new Datatype.Enumeration(size, of, List.copyOf(names), List.copyOf(values));
  }

  private static long value(byte[] raw, Datatype.Integral type) {
    long value = type.signed() && raw[type.bigEndian() ? 0 : raw.length - 1] < 0 ? -1 : 0;
    for (int k = 0; k < raw.length; k++) {
      byte next = raw[type.bigEndian() ? k : raw.length - 1 - k];
      value = value << 8 | (next & 0xff);
    }
    return value;
  }

  private Datatype array(int size, int version, int depth) {
    int rank = in.u8();
    in.skip(version < 3 ? 3 : 0);
    int[] shape = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      shape[axis] = in.i32();
    }
    in.skip(version < 3 ? 4L * rank : 0);
    return new Datatype.Array(size, boxed(shape), type(depth + 1));
  }
}
