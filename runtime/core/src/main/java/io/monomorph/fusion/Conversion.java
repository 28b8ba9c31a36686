package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Reads an element of one dtype as a floating-point number of another, in a way that the JIT does
 * for several elements at once: not by masks of lower bits, which it turns into loads that it does
 * not vectorise.
 */
final class Conversion {
  private static final ClassDesc UNSIGNED = Unsigned.class.describeConstable().orElseThrow();

  private Conversion() {}

  /** Whether there is one, which changes no value but to round it once. */
  static boolean exists(DType from, DType to) {
    return switch (from) {
      case INT8, UINT8, INT16, UINT16, INT32, INT64 -> to == DType.FLOAT32 || to == DType.FLOAT64;
      case FLOAT32 -> to == DType.FLOAT64;
      default -> false;
    };
  }

  /** Reads the element whose array and index are on the stack, in a loop over one at a time. */
  static void readOne(CodeBuilder code, DType from, DType to) {
    Carrier.of(from).load(code);
    code.conversion(Carrier.of(from).kind(), Carrier.of(to).kind());
  }

  /** Reads the element whose array and index are on the stack, in a loop over several at once. */
  static void read(CodeBuilder code, DType from, DType to) {
    TypeKind array = Carrier.of(from).array();
    TypeKind kind = Carrier.of(to).kind();
    code.arrayLoad(array);
    code.conversion(array.asLoadable(), kind);
    if (from.isUnsigned()) {
      ClassDesc number = kind.upperBound();
      String method = from == DType.UINT8 ? "ofByte" : "ofShort";
      code.invokestatic(UNSIGNED, method, MethodTypeDesc.of(number, number));
    }
  }
}
