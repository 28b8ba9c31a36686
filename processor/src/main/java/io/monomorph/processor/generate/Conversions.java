package io.monomorph.processor.generate;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.TypeName;
import javax.lang.model.type.TypeKind;

/** How one element becomes another primitive. */
final class Conversions {
  private Conversions() {}

  /** From an element of a block to the primitive that a method takes for it. */
  static Typed fromBlock(DTypeModel dtype, TypeKind primitive, CodeBlock element) {
    return switch (dtype) {
      case UINT8 -> new Typed(CodeBlock.of("$L & 0xFF", element), TypeName.INT);
      case UINT16 ->
          primitive == TypeKind.CHAR
              ? new Typed(CodeBlock.of("(char) $L", element), TypeName.CHAR)
              : new Typed(CodeBlock.of("$L & 0xFFFF", element), TypeName.INT);
      case UINT32 ->
          new Typed(CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, element), TypeName.LONG);
      case FLOAT16 ->
          primitive == TypeKind.SHORT
              ? new Typed(element, TypeName.SHORT)
              : new Typed(
                  CodeBlock.of("$T.float16ToFloat($L)", Float.class, element), TypeName.FLOAT);
      default -> new Typed(element, Api.primitive(dtype.block()));
    };
  }

  /** From what a method returns to an element of a block. */
  static CodeBlock toBlock(DTypeModel dtype, TypeKind primitive, CodeBlock value) {
    if (dtype == DTypeModel.FLOAT16 && primitive != TypeKind.SHORT) {
      return CodeBlock.of("$T.floatToFloat16($L)", Float.class, value);
    }
    TypeKind block = dtype.block();
    return switch (block) {
      case BYTE, SHORT ->
          primitive == block || primitive == TypeKind.BYTE ? value : cast(block, value);
      case INT -> primitive == TypeKind.LONG ? cast(block, value) : value;
      case FLOAT -> primitive == TypeKind.DOUBLE ? cast(block, value) : value;
      default -> value;
    };
  }

  static CodeBlock cast(TypeKind primitive, CodeBlock value) {
    return CodeBlock.of("($T) $L", Api.primitive(primitive), value);
  }

  /** The value that a {@code set} method is given, after the check that the dtype can hold it. */
  static CodeBlock checked(DTypeModel dtype, String value) {
    return dtype.isNarrow()
        ? CodeBlock.of("$T.$L($L)", Api.RANGES, dtype.numpyName(), value)
        : CodeBlock.of("$L", value);
  }
}
