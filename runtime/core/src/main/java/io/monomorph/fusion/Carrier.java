package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.foreign.ValueLayout;
import java.util.EnumMap;
import java.util.Map;

/**
 * How an element of a dtype is read from its array, kept while a loop works on it, and written.
 *
 * @param type the primitive that declared methods have for it
 * @param kind how the JVM keeps it
 * @param array what the array has of it
 * @param arrayType the class of the array
 * @param mask the bits of an unsigned element, or 0
 */
record Carrier(Class<?> type, TypeKind kind, TypeKind array, ClassDesc arrayType, int mask) {
  private static final Map<DType, Carrier> ALL = all();

  private static Map<DType, Carrier> all() {
    Map<DType, Carrier> all = new EnumMap<>(DType.class);
    all.put(DType.BOOL, integer(boolean.class, TypeKind.BOOLEAN, ConstantDescs.CD_boolean, 0));
    all.put(DType.INT8, integer(int.class, TypeKind.BYTE, ConstantDescs.CD_byte, 0));
    all.put(DType.UINT8, integer(int.class, TypeKind.BYTE, ConstantDescs.CD_byte, 0xFF));
    all.put(DType.INT16, integer(int.class, TypeKind.SHORT, ConstantDescs.CD_short, 0));
    all.put(DType.UINT16, integer(int.class, TypeKind.SHORT, ConstantDescs.CD_short, 0xFFFF));
    all.put(DType.INT32, integer(int.class, TypeKind.INT, ConstantDescs.CD_int, 0));
    all.put(DType.INT64, wide(long.class, TypeKind.LONG, ConstantDescs.CD_long));
    all.put(DType.UINT64, wide(long.class, TypeKind.LONG, ConstantDescs.CD_long));
    all.put(DType.FLOAT32, wide(float.class, TypeKind.FLOAT, ConstantDescs.CD_float));
    all.put(DType.FLOAT64, wide(double.class, TypeKind.DOUBLE, ConstantDescs.CD_double));
    return all;
  }

  private static Carrier integer(Class<?> type, TypeKind array, ClassDesc element, int mask) {
    return new Carrier(type, TypeKind.INT, array, element.arrayType(), mask);
  }

  private static Carrier wide(Class<?> type, TypeKind kind, ClassDesc element) {
    return new Carrier(type, kind, kind, element.arrayType(), 0);
  }

  static boolean isKnown(DType dtype) {
    return ALL.containsKey(dtype);
  }

  static Carrier of(DType dtype) {
    Carrier carrier = ALL.get(dtype);
    if (carrier == null) {
      throw new IllegalArgumentException("no loop is assembled for " + dtype);
    }
    return carrier;
  }

  /** Reads an element, of which array and index are on the stack. */
  void load(CodeBuilder code) {
    code.arrayLoad(array);
    if (mask != 0) {
      code.loadConstant(mask).iand();
    }
  }

  /** The name of the constant of {@link ValueLayout} for an element at any alignment. */
  String layout() {
    TypeKind kind = memory();
    return kind == TypeKind.BYTE ? "JAVA_BYTE" : "JAVA_" + kind + "_UNALIGNED";
  }

  /** The class of that constant. */
  Class<?> layoutType() {
    return switch (memory()) {
      case BYTE -> ValueLayout.OfByte.class;
      case SHORT -> ValueLayout.OfShort.class;
      case INT -> ValueLayout.OfInt.class;
      case LONG -> ValueLayout.OfLong.class;
      case FLOAT -> ValueLayout.OfFloat.class;
      default -> ValueLayout.OfDouble.class;
    };
  }

  /** What memory has of an element: a truth value is a byte. */
  TypeKind memory() {
    return array == TypeKind.BOOLEAN ? TypeKind.BYTE : array;
  }

  /** Makes an element of what memory has. */
  void fromMemory(CodeBuilder code) {
    if (array == TypeKind.BOOLEAN) {
      // Any byte but 0 is true: x | -x has the sign of a negative number unless x is 0.
      code.dup().ineg().ior().loadConstant(31).iushr();
    } else if (mask != 0) {
      code.loadConstant(mask).iand();
    }
  }

  /** Makes what memory has of an element, which may be a wider integer. */
  void toMemory(CodeBuilder code) {
    if (array == TypeKind.BYTE) {
      code.i2b();
    } else if (array == TypeKind.SHORT) {
      code.i2s();
    }
  }

  /** Makes an element of what a method returned, as if it had been written and read again. */
  void narrow(CodeBuilder code) {
    if (mask != 0) {
      code.loadConstant(mask).iand();
    } else if (array == TypeKind.BYTE) {
      code.i2b();
    } else if (array == TypeKind.SHORT) {
      code.i2s();
    }
  }
}
