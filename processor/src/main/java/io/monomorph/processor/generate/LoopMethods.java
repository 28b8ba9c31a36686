package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** One loop for each way in which the operands can lie in their arrays, and the choice of it. */
final class LoopMethods {
  private final ClassName declaration;
  private final LoopSignature signature;
  private final int inputs;

  LoopMethods(ClassName declaration, LoopSignature signature) {
    this.declaration = declaration;
    this.signature = signature;
    this.inputs = signature.inputs().size();
  }

  List<MethodSpec> all() {
    return List.of(dispatch(), aligned(), contiguous(), strided());
  }

  private MethodSpec.Builder method(String suffix) {
    return MethodSpec.methodBuilder(signature.loop() + suffix)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private MethodSpec dispatch() {
    MethodSpec.Builder method =
        method("")
            .addParameter(ArrayTypeName.of(Object.class), "arrays")
            .addParameter(Api.INTS, "offsets")
            .addParameter(Api.INTS, "strides")
            .addParameter(int.class, "n");
    for (int k = 0; k < inputs; k++) {
      method.addStatement(
          "$1T x$2L = ($1T) arrays[$3L]", Api.block(signature.inputs().get(k).dtype()), k + 1, k);
    }
    return method
        .addStatement("$1T out = ($1T) arrays[$2L]", Api.block(signature.result().dtype()), inputs)
        .beginControlFlow("if (!$T.contiguous(strides))", Api.LOOPS)
        .addStatement(
            "$LStrided($L, n)",
            signature.loop(),
            operands("%1$s, offsets[%2$d], strides[%2$d]"::formatted))
        .nextControlFlow("else if ($T.aligned(offsets))", Api.LOOPS)
        .addStatement(
            "$LAligned($L, offsets[$L], n)", signature.loop(), operands((x, k) -> x), inputs)
        .nextControlFlow("else")
        .addStatement(
            "$LContiguous($L, n)", signature.loop(), operands("%1$s, offsets[%2$d]"::formatted))
        .endControlFlow()
        .build();
  }

  /** Writes something of each input and of the output, given its name and its position. */
  private interface PerOperand {
    String write(String name, int position);
  }

  private String operands(PerOperand each) {
    return IntStream.rangeClosed(0, inputs)
        .mapToObj(k -> each.write(k < inputs ? "x" + (k + 1) : "out", k))
        .collect(Collectors.joining(", "));
  }

  private MethodSpec aligned() {
    MethodSpec.Builder method =
        method("Aligned")
            .addJavadoc("One offset for all arrays: the JIT vectorises this form best.");
    addArrays(method, List.of());
    return method
        .addParameter(int.class, "start")
        .addParameter(int.class, "n")
        .beginControlFlow("for (int k = start; k < start + n; k++)")
        .addStatement("out[k] = $L", element(k -> "x%1$d[k]".formatted(k)))
        .endControlFlow()
        .build();
  }

  private MethodSpec contiguous() {
    MethodSpec.Builder method = method("Contiguous");
    addArrays(method, List.of("at"));
    return method
        .addParameter(int.class, "n")
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement("out[to + k] = $L", element(k -> "x%1$d[at%1$d + k]".formatted(k)))
        .endControlFlow()
        .build();
  }

  private MethodSpec strided() {
    MethodSpec.Builder method = method("Strided");
    addArrays(method, List.of("at", "step"));
    method
        .addParameter(int.class, "n")
        .beginControlFlow("for (int k = 0; k < n; k++)")
        .addStatement("out[to] = $L", element(k -> "x%1$d[at%1$d]".formatted(k)));
    for (int k = 1; k <= inputs; k++) {
      method.addStatement("at$1L += step$1L", k);
    }
    return method.addStatement("to += step").endControlFlow().build();
  }

  /** Adds the arrays as parameters, each followed by the given numbers about it. */
  private void addArrays(MethodSpec.Builder method, List<String> numbers) {
    for (int k = 1; k <= inputs; k++) {
      method.addParameter(Api.block(signature.inputs().get(k - 1).dtype()), "x" + k);
      for (String number : numbers) {
        method.addParameter(int.class, number + k);
      }
    }
    method.addParameter(Api.block(signature.result().dtype()), "out");
    for (String number : numbers) {
      method.addParameter(TypeName.INT, number.equals("at") ? "to" : number);
    }
  }

  private CodeBlock element(IntFunction<String> slot) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (int k = 1; k <= inputs; k++) {
      Variable input = signature.inputs().get(k - 1);
      arguments.add(
          Conversions.fromBlock(
              input.dtype(), input.primitive(), CodeBlock.of("$L", slot.apply(k))));
    }
    return Conversions.toBlock(
        signature.result().dtype(),
        signature.result().primitive(),
        CodeBlock.of(
            "$T.$L($L)", declaration, signature.method(), CodeBlock.join(arguments, ", ")));
  }
}
