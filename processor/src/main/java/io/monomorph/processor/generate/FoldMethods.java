package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * The loops that reduce a row to one element, and that write each intermediate result, for a
 * function of two inputs of one dtype whose method returns its result.
 */
final class FoldMethods {
  private final String loop;
  private final boolean pairwise;
  private final LoopVariables variables;
  private final Variable element;
  private final ArrayTypeName array;
  private final TypeName carrier;

  FoldMethods(CodeBlock function, LoopSignature signature) {
    this.loop = signature.loop();
    this.pairwise = signature.pairwise();
    this.variables = new LoopVariables(function, signature);
    this.element = signature.outputs().get(0);
    this.array = Api.block(element.dtype());
    this.carrier = Api.primitive(element.primitive());
  }

  List<MethodSpec> all() {
    return pairwise
        ? List.of(fold(), pairwise(), dense(), denseLeaf(), denseLeaves(), scan(), scanRow())
        : List.of(fold(), inOrder(), scan(), scanRow());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private CodeBlock read(String index) {
    return read("x", index);
  }

  private CodeBlock read(String from, String index) {
    return Conversions.fromBlock(
        element.dtype(), element.primitive(), CodeBlock.of("$L[$L]", from, index));
  }

  private CodeBlock call(CodeBlock a, CodeBlock b) {
    return carried(variables.call(List.of(a, b)));
  }

  /** Keeps what travels between calls inside the dtype, where the primitive is wider. */
  private CodeBlock carried(CodeBlock value) {
    TypeKind primitive = element.primitive();
    if (primitive == element.dtype().block() || primitive == TypeKind.CHAR) {
      return value;
    }
    return switch (element.dtype()) {
      case INT8 -> CodeBlock.of("(byte) $L", value);
      case INT16 -> CodeBlock.of("(short) $L", value);
      case UINT8 -> CodeBlock.of("$L & 0xFF", value);
      case UINT16 -> CodeBlock.of("$L & 0xFFFF", value);
      case UINT32 -> CodeBlock.of("$L & 0xFFFFFFFFL", value);
      default -> value;
    };
  }

  private static CodeBlock name(String name, Object... arguments) {
    return CodeBlock.of(name, arguments);
  }

  private MethodSpec fold() {
    MethodSpec.Builder method =
        LoopMethods.entry(method(loop + "Fold"))
            .addStatement("$1T x = ($1T) arrays[0]", array)
            .addStatement("$1T out = ($1T) arrays[1]", array)
            .addStatement("int to = offsets[1]");
    CodeBlock before = read("out", "to");
    CodeBlock result =
        pairwise
            ? variables.call(
                List.of(before, name("$LPairwise(x, offsets[0], strides[0], n)", loop)))
            : name("$LInOrder($L, x, offsets[0], strides[0], n)", loop, before);
    return method
        .addStatement(
            "out[to] = $L", Conversions.toBlock(element.dtype(), element.primitive(), result))
        .build();
  }

  private MethodSpec inOrder() {
    return method(loop + "InOrder")
        .addParameter(carrier, "first")
        .addParameter(array, "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .returns(carrier)
        .addStatement("$T sum = first", carrier)
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement("sum = $L", call(name("sum"), read("at + k * step")))
        .endControlFlow()
        .addStatement("return sum")
        .build();
  }

  private MethodSpec pairwise() {
    MethodSpec.Builder method =
        method(loop + "Pairwise")
            .addParameter(array, "x")
            .addParameter(int.class, "at")
            .addParameter(int.class, "step")
            .addParameter(int.class, "n")
            .returns(carrier)
            .beginControlFlow("if (n < 8)")
            .addStatement("$T sum = $L", carrier, read("at"))
            .beginControlFlow("for (int k = 1; k < n; k++)")
            .addStatement("sum = $L", call(name("sum"), read("at + k * step")))
            .endControlFlow()
            .addStatement("return sum")
            .endControlFlow()
            .beginControlFlow("if (step == 1)")
            .addStatement("return $LDense(x, at, n)", loop)
            .endControlFlow()
            .beginControlFlow("if (n > 128)")
            .addStatement("int half = n / 2 - n / 2 % 8")
            .addStatement(
                "return $L",
                call(
                    name("$LPairwise(x, at, step, half)", loop),
                    name("$LPairwise(x, at + half * step, step, n - half)", loop)))
            .endControlFlow();
    for (int k = 0; k < 8; k++) {
      method.addStatement("$T sum$L = $L", carrier, k, read(stream(k)));
    }
    method.addStatement("int k = 8").beginControlFlow("for (; k + 8 <= n; k += 8)");
    method.addStatement("at += 8 * step");
    for (int k = 0; k < 8; k++) {
      method.addStatement("sum$L = $L", k, call(name("sum$L", k), read(stream(k))));
    }
    return method
        .endControlFlow()
        .addStatement("at += 8 * step")
        .addStatement("$T sum = $L", carrier, tree("sum", 0, 8))
        .beginControlFlow("for (; k < n; k++)")
        .addStatement("sum = $L", call(name("sum"), read("at")))
        .addStatement("at += step")
        .endControlFlow()
        .addStatement("return sum")
        .build();
  }

  /** The same of at least 8 elements without gaps, whose places need not be multiplied for. */
  private MethodSpec dense() {
    return dense("Dense", "n")
        .beginControlFlow("if (n <= 128)")
        .addStatement("return $LDenseLeaf(x, at, n)", loop)
        .endControlFlow()
        .addStatement("int half = n / 2 - n / 2 % 8")
        .beginControlFlow("if (n - half <= 128)")
        .addStatement("return $LDenseLeaves(x, at, half, n - half)", loop)
        .endControlFlow()
        .addStatement(
            "return $L",
            call(name("$LDense(x, at, half)", loop), name("$LDense(x, at + half, n - half)", loop)))
        .build();
  }

  private MethodSpec.Builder dense(String suffix, String... counts) {
    MethodSpec.Builder method =
        method(loop + suffix)
            .addParameter(array, "x")
            .addParameter(int.class, "at")
            .returns(carrier);
    for (String count : counts) {
      method.addParameter(int.class, count);
    }
    return method;
  }

  private MethodSpec denseLeaf() {
    MethodSpec.Builder method = dense("DenseLeaf", "n");
    begin(method, "sum", "at");
    method.addStatement("int k = 8").beginControlFlow("for (; k + 8 <= n; k += 8)");
    step(method, "sum", "at");
    return method
        .endControlFlow()
        .addStatement("$T sum = $L", carrier, tree("sum", 0, 8))
        .beginControlFlow("for (; k < n; k++)")
        .addStatement("sum = $L", call(name("sum"), read("at + k")))
        .endControlFlow()
        .addStatement("return sum")
        .build();
  }

  /** Two neighbours side by side, so that one does not wait for the other. */
  private MethodSpec denseLeaves() {
    MethodSpec.Builder method = dense("DenseLeaves", "n1", "n2").addStatement("int to = at + n1");
    begin(method, "sum", "at");
    begin(method, "other", "to");
    method.addStatement("int k = 8").beginControlFlow("for (; k + 8 <= n1; k += 8)");
    step(method, "sum", "at");
    step(method, "other", "to");
    method.endControlFlow().beginControlFlow("for (; k + 8 <= n2; k += 8)");
    step(method, "other", "to");
    return method
        .endControlFlow()
        .addStatement("$T other = $L", carrier, tree("other", 0, 8))
        .beginControlFlow("for (; k < n2; k++)")
        .addStatement("other = $L", call(name("other"), read("to + k")))
        .endControlFlow()
        .addStatement("return $L", call(tree("sum", 0, 8), name("other")))
        .build();
  }

  private void begin(MethodSpec.Builder method, String sum, String at) {
    for (int k = 0; k < 8; k++) {
      method.addStatement("$T $L$L = $L", carrier, sum, k, read(k == 0 ? at : at + " + " + k));
    }
  }

  private void step(MethodSpec.Builder method, String sum, String at) {
    for (int k = 0; k < 8; k++) {
      String place = k == 0 ? at + " + k" : at + " + k + " + k;
      method.addStatement("$L$L = $L", sum, k, call(name("$L$L", sum, k), read(place)));
    }
  }

  private static String stream(int k) {
    return k == 0 ? "at" : k == 1 ? "at + step" : "at + " + k + " * step";
  }

  private CodeBlock tree(String sum, int from, int to) {
    if (to - from == 1) {
      return name("$L$L", sum, from);
    }
    int middle = (from + to) / 2;
    return call(tree(sum, from, middle), tree(sum, middle, to));
  }

  private MethodSpec scan() {
    return LoopMethods.entry(method(loop + "Scan"))
        .addStatement("$1T x = ($1T) arrays[0]", array)
        .addStatement("$1T out = ($1T) arrays[1]", array)
        .addStatement("$LScan(x, offsets[0], strides[0], out, offsets[1], strides[1], n)", loop)
        .build();
  }

  private MethodSpec scanRow() {
    return method(loop + "Scan")
        .addParameter(array, "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step1")
        .addParameter(array, "out")
        .addParameter(int.class, "to")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .addStatement("$T sum = $L", carrier, read("out", "to - step"))
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement(
            "out[to] = $L",
            Conversions.toBlock(
                element.dtype(),
                element.primitive(),
                variables.call(List.of(name("sum"), read("at")))))
        .addStatement("sum = $L", read("out", "to"))
        .addStatement("at += step1")
        .addStatement("to += step")
        .endControlFlow()
        .build();
  }
}
