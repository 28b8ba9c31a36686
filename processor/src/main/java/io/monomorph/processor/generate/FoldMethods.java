package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * The loops that reduce a row to one element, and that write each intermediate result, for a
 * function of two real inputs of one dtype. A method that writes to a cell is called through one
 * that returns what it wrote; each row has a cell of its own.
 */
final class FoldMethods {
  private final String loop;
  private final boolean pairwise;
  private final LoopVariables variables;
  private final Variable element;
  private final ArrayTypeName array;
  private final TypeName carrier;

  FoldMethods(LoopSignature signature) {
    this.loop = signature.loop();
    this.pairwise = signature.pairwise();
    this.variables = new LoopVariables(signature);
    this.element = signature.outputs().get(0);
    this.array = Api.block(element.dtype());
    this.carrier = Api.primitive(element.primitive());
  }

  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>();
    if (element.cell() != null) {
      all.add(result(element.cell()));
    }
    all.add(fold());
    all.addAll(
        pairwise ? List.of(pairwise(), dense(), denseLeaf(), denseLeaves()) : List.of(inOrder()));
    all.addAll(List.of(scan(), scanRow()));
    return all;
  }

  /** The method that returns what the declared one writes to a cell. */
  private MethodSpec result(CellModel cell) {
    MethodSpec.Builder method =
        method(loop + "Result")
            .returns(carrier)
            .addParameter(carrier, "a")
            .addParameter(carrier, "b")
            .addParameter(Api.cell(cell), "cell");
    variables.clear().forEach(method::addStatement);
    return method
        .addStatement(variables.call(List.of(Typed.of("a", carrier), Typed.of("b", carrier))))
        .addStatement("return cell.value")
        .build();
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private Typed read(String index) {
    return read("x", index);
  }

  private Typed read(String from, String index) {
    return Conversions.fromBlock(
        element.dtype(), element.primitive(), CodeBlock.of("$L[$L]", from, index));
  }

  private CodeBlock result(Typed a, Typed b) {
    return element.cell() == null
        ? variables.call(List.of(a, b))
        : CodeBlock.of("$LResult($L, $L, cell)", loop, a.code(), b.code());
  }

  private CodeBlock call(Typed a, Typed b) {
    return carried(a, b).code();
  }

  /** Keeps what travels between calls inside the dtype, where the primitive is wider. */
  private Typed carried(Typed a, Typed b) {
    CodeBlock value = result(a, b);
    TypeKind primitive = element.primitive();
    if (primitive == element.dtype().block() || primitive == TypeKind.CHAR) {
      return new Typed(value, carrier);
    }
    return switch (element.dtype()) {
      case INT8 -> new Typed(CodeBlock.of("(byte) $L", value), TypeName.BYTE);
      case INT16 -> new Typed(CodeBlock.of("(short) $L", value), TypeName.SHORT);
      case UINT8 -> new Typed(CodeBlock.of("$L & 0xFF", value), carrier);
      case UINT16 -> new Typed(CodeBlock.of("$L & 0xFFFF", value), carrier);
      case UINT32 -> new Typed(CodeBlock.of("$L & 0xFFFFFFFFL", value), carrier);
      default -> new Typed(value, carrier);
    };
  }

  /** A variable or call that has the primitive of the method's parameters. */
  private Typed name(String name, Object... arguments) {
    return new Typed(CodeBlock.of(name, arguments), carrier);
  }

  /** Makes the cell that a method's calls write to. */
  private MethodSpec.Builder addCell(MethodSpec.Builder method) {
    variables.cells().forEach(method::addStatement);
    return method;
  }

  private MethodSpec fold() {
    MethodSpec.Builder method =
        LoopMethods.entry(method(loop + "Fold"))
            .addStatement("$1T x = ($1T) arrays[0]", array)
            .addStatement("$1T out = ($1T) arrays[1]", array)
            .addStatement("int to = offsets[1]");
    Typed before = read("out", "to");
    if (pairwise) {
      addCell(method);
    }
    CodeBlock result =
        pairwise
            ? result(before, name("$LPairwise(x, offsets[0], strides[0], n)", loop))
            : CodeBlock.of("$LInOrder($L, x, offsets[0], strides[0], n)", loop, before.code());
    return method
        .addStatement(
            "out[to] = $L", Conversions.toBlock(element.dtype(), element.primitive(), result))
        .build();
  }

  private MethodSpec inOrder() {
    return addCell(
            method(loop + "InOrder")
                .addParameter(carrier, "first")
                .addParameter(array, "x")
                .addParameter(int.class, "at")
                .addParameter(int.class, "step")
                .addParameter(int.class, "n")
                .returns(carrier))
        .addStatement("$T sum = first", carrier)
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement("sum = $L", call(name("sum"), read("at + k * step")))
        .endControlFlow()
        .addStatement("return sum")
        .build();
  }

  private MethodSpec pairwise() {
    MethodSpec.Builder method =
        addCell(
                method(loop + "Pairwise")
                    .addParameter(array, "x")
                    .addParameter(int.class, "at")
                    .addParameter(int.class, "step")
                    .addParameter(int.class, "n")
                    .returns(carrier))
            .beginControlFlow("if (n < 8)")
            .addStatement("$T sum = $L", carrier, read("at").code())
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
      method.addStatement("$T sum$L = $L", carrier, k, read(stream(k)).code());
    }
    method.addStatement("int k = 8").beginControlFlow("for (; k + 8 <= n; k += 8)");
    method.addStatement("at += 8 * step");
    for (int k = 0; k < 8; k++) {
      method.addStatement("sum$L = $L", k, call(name("sum$L", k), read(stream(k))));
    }
    return method
        .endControlFlow()
        .addStatement("at += 8 * step")
        .addStatement("$T sum = $L", carrier, tree("sum", 0, 8).code())
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
    return addCell(method);
  }

  private MethodSpec denseLeaf() {
    MethodSpec.Builder method = dense("DenseLeaf", "n");
    begin(method, "sum", "at");
    method.addStatement("int k = 8").beginControlFlow("for (; k + 8 <= n; k += 8)");
    step(method, "sum", "at");
    return method
        .endControlFlow()
        .addStatement("$T sum = $L", carrier, tree("sum", 0, 8).code())
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
        .addStatement("$T other = $L", carrier, tree("other", 0, 8).code())
        .beginControlFlow("for (; k < n2; k++)")
        .addStatement("other = $L", call(name("other"), read("to + k")))
        .endControlFlow()
        .addStatement("return $L", call(tree("sum", 0, 8), name("other")))
        .build();
  }

  private void begin(MethodSpec.Builder method, String sum, String at) {
    for (int k = 0; k < 8; k++) {
      method.addStatement(
          "$T $L$L = $L", carrier, sum, k, read(k == 0 ? at : at + " + " + k).code());
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

  private Typed tree(String sum, int from, int to) {
    if (to - from == 1) {
      return name("$L$L", sum, from);
    }
    int middle = (from + to) / 2;
    return carried(tree(sum, from, middle), tree(sum, middle, to));
  }

  private MethodSpec scan() {
    return LoopMethods.entry(method(loop + "Scan"))
        .addStatement("$1T x = ($1T) arrays[0]", array)
        .addStatement("$1T out = ($1T) arrays[1]", array)
        .addStatement("$LScan(x, offsets[0], strides[0], out, offsets[1], strides[1], n)", loop)
        .build();
  }

  private MethodSpec scanRow() {
    return addCell(
            method(loop + "Scan")
                .addParameter(array, "x")
                .addParameter(int.class, "at")
                .addParameter(int.class, "step1")
                .addParameter(array, "out")
                .addParameter(int.class, "to")
                .addParameter(int.class, "step")
                .addParameter(int.class, "n"))
        .addStatement("$T sum = $L", carrier, read("out", "to - step").code())
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement(
            "out[to] = $L",
            Conversions.toBlock(
                element.dtype(), element.primitive(), result(name("sum"), read("at"))))
        .addStatement("sum = $L", read("out", "to").code())
        .addStatement("at += step1")
        .addStatement("to += step")
        .endControlFlow()
        .build();
  }
}
