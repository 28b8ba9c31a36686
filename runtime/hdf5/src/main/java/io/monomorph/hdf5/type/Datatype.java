package io.monomorph.hdf5.type;

import java.util.List;

/** The type of elements, as a file describes it. */
public sealed interface Datatype {
  /** The bytes of an element. */
  int size();

  /** A name for messages and listings. */
  String describe();

  /**
   * An integer, or bits of no meaning.
   *
   * @param bitOffset where its bits begin
   * @param precision the number of its bits
   */
  record Integral(
      int size, boolean bigEndian, boolean signed, boolean bitfield, int bitOffset, int precision)
      implements Datatype {
    /** Whether all bits count. */
    public boolean isFull() {
      return bitOffset == 0 && precision == 8 * size;
    }

    @Override
    public String describe() {
      String kind = bitfield ? "bitfield" : signed ? "int" : "uint";
      return kind
          + precision
          + (isFull() ? "" : " in " + size + " bytes")
          + Orders.suffix(size, bigEndian);
    }
  }

  /** A floating-point number; {@code ieee} if it is laid out as Java's are. */
  record Floating(int size, boolean bigEndian, boolean ieee) implements Datatype {
    @Override
    public String describe() {
      return (ieee ? "float" : "unusual float") + 8 * size + Orders.suffix(size, bigEndian);
    }
  }

  /** Text of a fixed number of bytes. */
  record Text(int size, Padding padding, boolean utf8) implements Datatype {
    /** How shorter texts are filled up. */
    public enum Padding {
      /** A zero byte ends it. */
      TERMINATED,
      /** With zero bytes. */
      ZEROS,
      /** With spaces. */
      SPACES
    }

    @Override
    public String describe() {
      return "string of " + size + " bytes";
    }
  }

  /** Text or a sequence of any length; {@code of} is null for text. */
  record Variable(int size, boolean text, Datatype of) implements Datatype {
    @Override
    public String describe() {
      return text ? "string" : "sequences of " + of.describe();
    }
  }

  /** Names for integers. */
  record Enumeration(int size, Datatype of, List<String> names, List<Long> values)
      implements Datatype {
    @Override
    public String describe() {
      return "enum of " + of.describe();
    }
  }

  /** Several values side by side. */
  record Compound(int size, List<Member> members) implements Datatype {
    /** One of the values. */
    public record Member(String name, long offset, Datatype type) {}

    @Override
    public String describe() {
      StringBuilder text = new StringBuilder("compound {");
      for (Member member : members) {
        text.append(text.length() > 10 ? ", " : "").append(member.name()).append(": ");
        text.append(member.type().describe());
      }
      return text.append('}').toString();
    }
  }

  /** A small array in each element. */
  record Array(int size, List<Integer> shape, Datatype of) implements Datatype {
    @Override
    public String describe() {
      return "array " + shape + " of " + of.describe();
    }
  }

  /** Something else, which has only a name. */
  record Other(int size, String name) implements Datatype {
    @Override
    public String describe() {
      return name;
    }
  }

  /** How byte orders are written. */
  final class Orders {
    private Orders() {}

    static String suffix(int size, boolean bigEndian) {
      return bigEndian && size > 1 ? " big-endian" : "";
    }
  }
}
