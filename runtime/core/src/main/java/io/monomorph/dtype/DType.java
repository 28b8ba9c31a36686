package io.monomorph.dtype;

import io.monomorph.naming.DTypeName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The element types of a buffer, named and ordered as in NumPy.
 *
 * <p>Three Java types belong to a dtype. Its <em>carrier</em> is the primitive in which one element
 * travels: {@code boolean}, {@code int} for the integers of up to 16 bits and for int32, {@code
 * long} for uint32, int64 and uint64 (whose bits it carries), {@code float} for float16 and
 * float32, {@code double} for float64; a complex element travels as two floats or doubles. Its
 * <em>block type</em> is the primitive array that holds many elements: narrow, unsigned and float16
 * elements keep their own width there, and a complex element takes two neighbouring slots, real
 * part first.
 *
 * <pre>{@code
 * DType dtype = DType.UINT8;
 * System.out.println(dtype + " " + dtype.itemSize() + " " + dtype.isInteger()); // uint8 1 true
 * NdBuffer zeros = Buffers.zeros(dtype, 3, 4);
 * }</pre>
 */
public enum DType {
  /** Truth values. */
  BOOL(1, 'b', '?', "Bool", boolean[].class),
  /** Integers of 8 bits. */
  INT8(1, 'i', 'b', "Int8", byte[].class),
  /** Integers of 8 bits that are not negative. */
  UINT8(1, 'u', 'B', "UInt8", byte[].class),
  /** Integers of 16 bits. */
  INT16(2, 'i', 'h', "Int16", short[].class),
  /** Integers of 16 bits that are not negative. */
  UINT16(2, 'u', 'H', "UInt16", short[].class),
  /** Integers of 32 bits. */
  INT32(4, 'i', 'i', "Int32", int[].class),
  /** Integers of 32 bits that are not negative. */
  UINT32(4, 'u', 'I', "UInt32", int[].class),
  /** Integers of 64 bits. */
  INT64(8, 'i', 'q', "Int64", long[].class),
  /** Integers of 64 bits that are not negative. */
  UINT64(8, 'u', 'Q', "UInt64", long[].class),
  /** Floating-point numbers of half precision. */
  FLOAT16(2, 'f', 'e', "Float16", short[].class),
  /** Floating-point numbers of single precision. */
  FLOAT32(4, 'f', 'f', "Float32", float[].class),
  /** Floating-point numbers of double precision. */
  FLOAT64(8, 'f', 'd', "Float64", double[].class),
  /** Complex numbers with parts of single precision. */
  COMPLEX64(8, 'c', 'f', "Complex64", float[].class),
  /** Complex numbers with parts of double precision. */
  COMPLEX128(16, 'c', 'd', "Complex128", double[].class);

  private final int itemSize;
  private final char kind;
  private final char format;
  private final String typeName;
  private final Class<?> blockType;
  private final String numpyName;

  DType(int itemSize, char kind, char format, String typeName, Class<?> blockType) {
    this.itemSize = itemSize;
    this.kind = kind;
    this.format = format;
    this.typeName = typeName;
    this.blockType = blockType;
    this.numpyName = name().toLowerCase(Locale.ROOT);
  }

  /** Bytes that one element takes. */
  public int itemSize() {
    return itemSize;
  }

  /**
   * NumPy's kind: {@code b} boolean, {@code i} signed, {@code u} unsigned, {@code f} floating,
   * {@code c} complex.
   */
  public char kind() {
    return kind;
  }

  /** NumPy's array-protocol string in little-endian form, such as {@code <f8} or {@code |u1}. */
  public String numpyString() {
    return (itemSize == 1 ? "|" : "<") + kind + itemSize;
  }

  /** The format of PEP 3118, such as {@code d}, {@code B} or {@code Zf}. */
  public String format() {
    return (isComplex() ? "Z" : "") + format;
  }

  /** NumPy's name, such as {@code float64}. */
  public String numpyName() {
    return numpyName;
  }

  /** The name in Java type names, such as {@code UInt8} in {@code UInt8Buffer}. */
  public String typeName() {
    return typeName;
  }

  /** The class of the primitive array that holds a block of elements. */
  public Class<?> blockType() {
    return blockType;
  }

  /** Slots of the block array that one element takes: 2 for complex dtypes, otherwise 1. */
  public int slots() {
    return isComplex() ? 2 : 1;
  }

  /** Whether elements have a real and an imaginary part. */
  public boolean isComplex() {
    return kind == 'c';
  }

  /** True for float16, float32 and float64. */
  public boolean isFloating() {
    return kind == 'f';
  }

  /** True for the signed and unsigned integers; bool is not one. */
  public boolean isInteger() {
    return kind == 'i' || kind == 'u';
  }

  /** Whether elements are integers that are not negative. */
  public boolean isUnsigned() {
    return kind == 'u';
  }

  /** Makes a zeroed primitive array with room for {@code length} elements. */
  public Object newBlock(int length) {
    int slots = Math.multiplyExact(length, slots());
    return slots < ZeroedArrays.LONG
        ? java.lang.reflect.Array.newInstance(blockType.getComponentType(), slots)
        : ZeroedArrays.of(this, slots);
  }

  /** Elements that the given block array holds. */
  public int blockLength(Object block) {
    return java.lang.reflect.Array.getLength(block) / slots();
  }

  /**
   * The dtype that NumPy's {@code dtype} makes of a string: a name such as {@code float64}, {@code
   * half} or {@code int}, or a code such as {@code f8}, {@code <i4} or {@code d}.
   *
   * <pre>{@code
   * NdBuffer a = Buffers.zeros(DType.of("<i4"), 2, 3);
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no such dtype, or its bytes are not in the order
   *     of the machine
   */
  public static DType of(String name) {
    Objects.requireNonNull(name, "name is null");
    DTypeName found = DTypeName.parse(name).orElse(null);
    if (found == null) {
      throw new IllegalArgumentException(
          "no dtype is called \"%s\": write a name such as \"float64\" or a code such as \"f8\" of one of "
                  .formatted(name)
              + Arrays.toString(values()));
    }
    if (!found.isNative()) {
      throw new IllegalArgumentException(
          "\"%s\" is %s with bytes in %s order, but buffers hold elements in that of the machine: turn"
                  .formatted(name, of(found), found.byteOrder())
              + " the bytes, and write DType."
              + of(found).name());
    }
    return of(found);
  }

  /**
   * As {@link #of(String)}, and by the name in Java's types ({@code Float64}); empty if there is
   * none.
   */
  public static Optional<DType> ofName(String name) {
    Objects.requireNonNull(name, "name is null");
    for (DType dtype : values()) {
      if (dtype.typeName.equals(name)) {
        return Optional.of(dtype);
      }
    }
    return DTypeName.parse(name).filter(DTypeName::isNative).map(DType::of);
  }

  private static DType of(DTypeName name) {
    for (DType dtype : values()) {
      if (dtype.numpyString().substring(1).equals(name.code())) {
        return dtype;
      }
    }
    throw new AssertionError(name + " has no constant");
  }

  /**
   * The dtype that a Java primitive stands for: {@code byte} is int8, {@code short} int16, {@code
   * char} uint16, {@code int} int32, {@code long} int64, {@code float} float32, {@code double}
   * float64 and {@code boolean} bool.
   */
  public static Optional<DType> ofPrimitive(Class<?> primitive) {
    Objects.requireNonNull(primitive, "primitive is null");
    return Optional.ofNullable(
        switch (primitive.getName()) {
          case "boolean" -> BOOL;
          case "byte" -> INT8;
          case "short" -> INT16;
          case "char" -> UINT16;
          case "int" -> INT32;
          case "long" -> INT64;
          case "float" -> FLOAT32;
          case "double" -> FLOAT64;
          default -> null;
        });
  }

  /** NumPy's name. */
  @Override
  public String toString() {
    return numpyName;
  }
}
