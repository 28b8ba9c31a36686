package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The loops that reduce a row of complex elements to one, and that write each intermediate result.
 * What travels between calls is kept in two numbers of the parts' own primitive, so that complex64
 * is rounded at each step.
 */
final class ComplexFoldMethods {
  private final String loop;
  private final boolean pairwise;
  private final LoopVariables variables;
  private final ArrayTypeName array;
  private final boolean single;

  ComplexFoldMethods(LoopSignature signature) {
    this.loop = signature.loop();
    this.pairwise = signature.pairwise();
    this.variables = new LoopVariables(signature);
    this.array = Api.block(signature.outputs().get(0).dtype());
    this.single = signature.outputs().get(0).dtype() == DTypeModel.COMPLEX64;
  }

  List<MethodSpec> all() {
    return pairwise ? List.of(fold(), pairwise(), scan()) : List.of(fold(), inOrder(), scan());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private MethodSpec.Builder row(String suffix) {
    return method(loop + suffix)
        .addParameter(array, "x")
        .addParameter(int.class, "at")
        .addParameter(int.class, "step")
        .addParameter(int.class, "n")
        .addParameter(Api.cell(io.monomorph.processor.model.CellModel.COMPLEX_CELL), "cell");
  }

  /** Calls the method with two complex numbers, given as text of their parts. */
  private void add(MethodSpec.Builder method) {
    method.addStatement("double re = cell.re").addStatement("double im = cell.im");
    apply(method, "re", "im", "x[2 * at]", "x[2 * at + 1]");
    round(method);
  }

  /** Calls the method, which finds zero in the cell. */
  private void apply(MethodSpec.Builder method, String... parts) {
    variables.clear().forEach(method::addStatement);
    method.addStatement(variables.call(parts(parts)));
  }

  private void round(MethodSpec.Builder method) {
    if (single) {
      method.addStatement("cell.set((float) cell.re, (float) cell.im)");
    }
  }

  private MethodSpec fold() {
    MethodSpec.Builder method =
        LoopMethods.entry(method(loop + "Fold"))
            .addStatement("$1T x = ($1T) arrays[0]", array)
            .addStatement("$1T out = ($1T) arrays[1]", array)
            .addStatement("int to = 2 * offsets[1]");
    variables.cells().forEach(method::addStatement);
    if (pairwise) {
      method
          .addStatement("$LPairwise(x, offsets[0], strides[0], n, cell)", loop)
          .addStatement("double re = cell.re")
          .addStatement("double im = cell.im");
      apply(method, "out[to]", "out[to + 1]", "re", "im");
    } else {
      method
          .addStatement("cell.set(out[to], out[to + 1])")
          .addStatement("$LInOrder(x, offsets[0], strides[0], n, cell)", loop);
    }
    String cast = single ? "(float) " : "";
    return method
        .addStatement("out[to] = $Lcell.re", cast)
        .addStatement("out[to + 1] = $Lcell.im", cast)
        .build();
  }

  private MethodSpec inOrder() {
    MethodSpec.Builder method = row("InOrder").beginControlFlow("for (int k = 0; k < n; k++)");
    add(method);
    return method.addStatement("at += step").endControlFlow().build();
  }

  /** As NumPy, whose eight streams are those of the parts of four elements. */
  private MethodSpec pairwise() {
    MethodSpec.Builder method =
        row("Pairwise")
            .beginControlFlow("if (n < 4)")
            .addStatement("cell.set(x[2 * at], x[2 * at + 1])")
            .beginControlFlow("for (int k = 1; k < n; k++)")
            .addStatement("at += step");
    add(method);
    method
        .endControlFlow()
        .addStatement("return")
        .endControlFlow()
        .beginControlFlow("if (n > 64)")
        .addStatement("int half = n / 2 - n / 2 % 4")
        .addStatement("$LPairwise(x, at + half * step, step, n - half, cell)", loop)
        .addStatement("double re = cell.re")
        .addStatement("double im = cell.im")
        .addStatement("$LPairwise(x, at, step, half, cell)", loop)
        .addStatement("double firstRe = cell.re")
        .addStatement("double firstIm = cell.im");
    apply(method, "firstRe", "firstIm", "re", "im");
    round(method);
    method.addStatement("return").endControlFlow();
    for (int k = 0; k < 4; k++) {
      method.addStatement("double re$1L = x[2 * ($2L)]", k, "at + " + k + " * step");
      method.addStatement("double im$1L = x[2 * ($2L) + 1]", k, "at + " + k + " * step");
    }
    method.addStatement("int k = 4").beginControlFlow("for (; k + 4 <= n; k += 4)");
    method.addStatement("at += 4 * step");
    for (int k = 0; k < 4; k++) {
      String index = "2 * (at + " + k + " * step)";
      apply(method, "re" + k, "im" + k, "x[" + index + "]", "x[" + index + " + 1]");
      round(method);
      method.addStatement("re$L = cell.re", k).addStatement("im$L = cell.im", k);
    }
    method.endControlFlow().addStatement("at += 4 * step");
    for (int k = 0; k < 4; k += 2) {
      apply(method, "re" + k, "im" + k, "re" + (k + 1), "im" + (k + 1));
      round(method);
      method.addStatement("re$L = cell.re", k).addStatement("im$L = cell.im", k);
    }
    apply(method, "re0", "im0", "re2", "im2");
    round(method);
    method.beginControlFlow("for (; k < n; k++)");
    add(method);
    return method.addStatement("at += step").endControlFlow().build();
  }

  /** Elements of arrays have the primitive of the dtype; all others are {@code double}. */
  private List<Typed> parts(String... parts) {
    return Arrays.stream(parts)
        .map(part -> Typed.of(part, part.endsWith("]") ? array.componentType() : TypeName.DOUBLE))
        .toList();
  }

  private MethodSpec scan() {
    MethodSpec.Builder method =
        LoopMethods.entry(method(loop + "Scan"))
            .addStatement("$1T x = ($1T) arrays[0]", array)
            .addStatement("$1T out = ($1T) arrays[1]", array)
            .addStatement("int at = offsets[0]")
            .addStatement("int to = offsets[1]");
    variables.cells().forEach(method::addStatement);
    method
        .addStatement("int before = to - strides[1]")
        .addStatement("cell.set(out[2 * before], out[2 * before + 1])")
        .beginControlFlow("for (int k = 0; k < n; k++)");
    add(method);
    String cast = single ? "(float) " : "";
    return method
        .addStatement("out[2 * to] = $Lcell.re", cast)
        .addStatement("out[2 * to + 1] = $Lcell.im", cast)
        .addStatement("at += strides[0]")
        .addStatement("to += strides[1]")
        .endControlFlow()
        .build();
  }
}
