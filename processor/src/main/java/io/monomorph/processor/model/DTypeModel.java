package io.monomorph.processor.model;

import static javax.lang.model.type.TypeKind.BOOLEAN;
import static javax.lang.model.type.TypeKind.BYTE;
import static javax.lang.model.type.TypeKind.CHAR;
import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/**
 * What the processor knows of a dtype, since it never loads the runtime's classes. The constants
 * have the names and the order of the runtime's.
 */
public enum DTypeModel {
  BOOL("Bool", BOOLEAN, BOOLEAN),
  INT8("Int8", INT, BYTE),
  UINT8("UInt8", INT, BYTE),
  INT16("Int16", INT, SHORT),
  UINT16("UInt16", INT, SHORT),
  INT32("Int32", INT, INT),
  UINT32("UInt32", LONG, INT),
  INT64("Int64", LONG, LONG),
  UINT64("UInt64", LONG, LONG),
  FLOAT16("Float16", FLOAT, SHORT),
  FLOAT32("Float32", FLOAT, FLOAT),
  FLOAT64("Float64", DOUBLE, DOUBLE),
  COMPLEX64("Complex64", FLOAT, FLOAT),
  COMPLEX128("Complex128", DOUBLE, DOUBLE);

  private final String typeName;
  private final TypeKind carrier;
  private final TypeKind block;

  DTypeModel(String typeName, TypeKind carrier, TypeKind block) {
    this.typeName = typeName;
    this.carrier = carrier;
    this.block = block;
  }

  /** The name in Java type names, such as {@code UInt8}. */
  public String typeName() {
    return typeName;
  }

  /** NumPy's name, such as {@code uint8}. */
  public String numpyName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The dtypes of real elements whose values a primitive carries. So {@code long} is uint32 and
   * int64, but not uint64, of which it carries the bits.
   */
  public static List<DTypeModel> withValuesOf(TypeKind primitive) {
    return Stream.of(values())
        .filter(dtype -> dtype.carrier == primitive && !dtype.isComplex() && dtype != UINT64)
        .toList();
  }

  /** The primitive in which one element, or one part of a complex element, travels. */
  public TypeKind carrier() {
    return carrier;
  }

  /** The element type of the arrays that hold blocks. */
  public TypeKind block() {
    return block;
  }

  public boolean isComplex() {
    return this == COMPLEX64 || this == COMPLEX128;
  }

  /** Whether a reader may return this primitive: it keeps every value on its way to the carrier. */
  public boolean isReadAs(TypeKind kind) {
    return switch (this) {
      case INT8, INT16 -> isOneOf(kind, BYTE, SHORT, INT);
      case INT32 -> isOneOf(kind, BYTE, SHORT, CHAR, INT);
      case INT64 -> isOneOf(kind, BYTE, SHORT, CHAR, INT, LONG);
      case UINT8 -> isOneOf(kind, SHORT, CHAR, INT);
      case UINT16 -> isOneOf(kind, CHAR, INT);
      case UINT32, UINT64 -> isOneOf(kind, CHAR, LONG);
      case FLOAT32 -> isOneOf(kind, BYTE, SHORT, CHAR, FLOAT);
      case FLOAT64 -> isOneOf(kind, BYTE, SHORT, CHAR, INT, FLOAT, DOUBLE);
      case COMPLEX128 -> isOneOf(kind, FLOAT, DOUBLE);
      default -> kind == carrier;
    };
  }

  /** Whether a writer may take this primitive: it holds every value of the dtype. */
  public boolean isWrittenAs(TypeKind kind) {
    return kind == carrier
        || (this == INT8 && isOneOf(kind, BYTE, SHORT))
        || (this == INT16 && kind == SHORT);
  }

  /**
   * Whether a parameter or result of a ufunc may have this primitive, or one part of it if the
   * dtype is complex. A float16 that travels as {@code short} is its bits.
   */
  public boolean isComputedAs(TypeKind kind) {
    return kind == carrier
        || (this == COMPLEX64 && kind == DOUBLE)
        || (this == FLOAT16 && kind == SHORT)
        || (this == INT8 && kind == BYTE)
        || (this == INT16 && kind == SHORT)
        || (this == UINT16 && kind == CHAR);
  }

  private static boolean isOneOf(TypeKind kind, TypeKind... kinds) {
    return List.of(kinds).contains(kind);
  }

  /** Whether some values of the carrier are none of the dtype's. */
  public boolean isNarrow() {
    return switch (this) {
      case INT8, UINT8, INT16, UINT16, UINT32 -> true;
      default -> false;
    };
  }

  /** The dtype that a primitive stands for where nothing else is said. */
  public static Optional<DTypeModel> ofPrimitive(TypeKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case BOOLEAN -> BOOL;
          case BYTE -> INT8;
          case SHORT -> INT16;
          case CHAR -> UINT16;
          case INT -> INT32;
          case LONG -> INT64;
          case FLOAT -> FLOAT32;
          case DOUBLE -> FLOAT64;
          default -> null;
        });
  }

  /** The dtype of this constant's name. */
  public static Optional<DTypeModel> ofName(String name) {
    for (DTypeModel dtype : values()) {
      if (dtype.name().equals(name)) {
        return Optional.of(dtype);
      }
    }
    return Optional.empty();
  }
}
