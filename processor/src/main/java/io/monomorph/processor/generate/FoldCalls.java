package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import javax.lang.model.type.TypeKind;

/**
 * How the loops that fold real elements read one, and call the declared method with two. What
 * travels from call to call has the primitive of the method's parameters, its <i>carrier</i>.
 */
final class FoldCalls {
  private final String loop;
  private final LoopVariables variables;
  private final Variable element;
  private final TypeName carrier;

  FoldCalls(LoopSignature signature) {
    this.loop = signature.loop();
    this.variables = new LoopVariables(signature);
    this.element = signature.outputs().get(0);
    this.carrier = Api.primitive(element.primitive());
  }

  LoopVariables variables() {
    return variables;
  }

  Variable element() {
    return element;
  }

  TypeName carrier() {
    return carrier;
  }

  ArrayTypeName array() {
    return Api.block(element.dtype());
  }

  /** The name of a method of the loop. */
  String name(String suffix) {
    return loop + suffix;
  }

  MethodSpec.Builder method(String suffix) {
    return LoopMethods.named(name(suffix));
  }

  /** A method that gives what the elements of an array fold to. */
  MethodSpec.Builder fold(String suffix) {
    return method(suffix).returns(carrier);
  }

  /** A text in which the types have their places, and the cells that calls write to. */
  Template template(String text) {
    return Template.of(text)
        .with("carrier", carrier)
        .with("unpack", unpack(array()))
        .with("cells", variables.cells());
  }

  /** Takes out of what a loop is given the array of elements, and that of results. */
  static List<CodeBlock> unpack(ArrayTypeName array) {
    return List.of(
        CodeBlock.of("$1T x = ($1T) arrays[0]", array),
        CodeBlock.of("$1T out = ($1T) arrays[1]", array));
  }

  /** The element at an index of {@code x}. */
  Typed read(String index) {
    return read("x", index);
  }

  Typed read(String array, String index) {
    return Conversions.fromBlock(
        element.dtype(), element.primitive(), CodeBlock.of("$L[$L]", array, index));
  }

  /** An expression that has the carrier's type. */
  Typed carried(CodeBlock value) {
    return new Typed(value, carrier);
  }

  Typed carried(String variable) {
    return Typed.of(variable, carrier);
  }

  /** A call as the method gives it. */
  CodeBlock result(Typed a, Typed b) {
    return element.cell() == null
        ? variables.call(List.of(a, b))
        : CodeBlock.of("$LResult($L, $L, cell)", loop, a.code(), b.code());
  }

  /** A call with a variable and the element at an index of {@code x}. */
  CodeBlock add(String variable, String index) {
    return call(carried(variable), read(index)).code();
  }

  /** A call whose value is kept inside the dtype, where the carrier is wider. */
  Typed call(Typed a, Typed b) {
    CodeBlock value = result(a, b);
    TypeKind primitive = element.primitive();
    if (primitive == element.dtype().block() || primitive == TypeKind.CHAR) {
      return carried(value);
    }
    return switch (element.dtype()) {
      case INT8 -> new Typed(CodeBlock.of("(byte) $L", value), TypeName.BYTE);
      case INT16 -> new Typed(CodeBlock.of("(short) $L", value), TypeName.SHORT);
      case UINT8 -> carried(CodeBlock.of("$L & 0xFF", value));
      case UINT16 -> carried(CodeBlock.of("$L & 0xFFFF", value));
      case UINT32 -> carried(CodeBlock.of("$L & 0xFFFFFFFFL", value));
      default -> carried(value);
    };
  }

  /** A value as an element of an array. */
  CodeBlock stored(CodeBlock value) {
    return Conversions.toBlock(element.dtype(), element.primitive(), value);
  }
}
