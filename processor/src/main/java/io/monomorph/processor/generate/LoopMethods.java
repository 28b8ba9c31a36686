package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** One loop for each way in which the operands can lie in their arrays, and the choice of it. */
final class LoopMethods {
  private final String loop;
  private final LoopVariables variables;
  private final int count;

  LoopMethods(ClassName declaration, LoopSignature signature) {
    this.loop = signature.loop();
    this.variables = new LoopVariables(declaration, signature);
    this.count = variables.count();
  }

  List<MethodSpec> all() {
    List<MethodSpec> all = new ArrayList<>(List.of(dispatch(), aligned(), contiguous()));
    if (hasScalarForms()) {
      all.add(scalar(0));
      all.add(scalar(1));
    }
    all.add(strided());
    return all;
  }

  /** An operation with a number is common enough for loops of its own. */
  private boolean hasScalarForms() {
    return variables.inputs() == 2;
  }

  private MethodSpec.Builder method(String suffix) {
    return MethodSpec.methodBuilder(loop + suffix).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private MethodSpec dispatch() {
    MethodSpec.Builder method = entry(method(""));
    for (int k = 0; k < count; k++) {
      method.addStatement(
          "$1T $2L = ($1T) arrays[$3L]",
          Api.block(variables.variable(k).dtype()),
          variables.array(k),
          k);
    }
    String last = "offsets[" + (count - 1) + "]";
    method
        .beginControlFlow("if ($T.aligned(offsets, strides))", Api.LOOPS)
        .addStatement("$LAligned($L, $L, n)", loop, each(variables::array), last);
    if (hasScalarForms()) {
      method
          .nextControlFlow("else if ($T.firstIsScalar(offsets, strides))", Api.LOOPS)
          .addStatement("$LFirstScalar($L, offsets[0], $L, n)", loop, each(variables::array), last)
          .nextControlFlow("else if ($T.secondIsScalar(offsets, strides))", Api.LOOPS)
          .addStatement(
              "$LSecondScalar($L, offsets[1], $L, n)", loop, each(variables::array), last);
    }
    return method
        .nextControlFlow("else if ($T.contiguous(strides))", Api.LOOPS)
        .addStatement(
            "$LContiguous($L, n)",
            loop,
            each(k -> "%s, offsets[%d]".formatted(variables.array(k), k)))
        .nextControlFlow("else")
        .addStatement(
            "$LStrided($L, n)",
            loop,
            each(k -> "%1$s, offsets[%2$d], strides[%2$d]".formatted(variables.array(k), k)))
        .endControlFlow()
        .build();
  }

  /** Adds what every loop is called with. */
  static MethodSpec.Builder entry(MethodSpec.Builder method) {
    return method
        .addParameter(ArrayTypeName.of(Object.class), "arrays")
        .addParameter(Api.INTS, "offsets")
        .addParameter(Api.INTS, "strides")
        .addParameter(int.class, "n");
  }

  private String each(IntFunction<String> write) {
    return IntStream.range(0, count).mapToObj(write).collect(Collectors.joining(", "));
  }

  private MethodSpec aligned() {
    MethodSpec.Builder method =
        method("Aligned")
            .addJavadoc("One offset for all arrays: the JIT vectorises this form best.");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
    }
    method.addParameter(int.class, "start").addParameter(int.class, "n");
    return loop(method, "for (int k = start; k < start + n; k++)", k -> "k", -1);
  }

  private MethodSpec contiguous() {
    MethodSpec.Builder method = method("Contiguous");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
      method.addParameter(int.class, variables.place(k));
    }
    method.addParameter(int.class, "n");
    return loop(method, "for (int k = 0; k < n; k++)", k -> variables.place(k) + " + k", -1);
  }

  /** One input is a single element, and the others have one offset. */
  private MethodSpec scalar(int position) {
    MethodSpec.Builder method = method(position == 0 ? "FirstScalar" : "SecondScalar");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
    }
    method
        .addParameter(int.class, "at")
        .addParameter(int.class, "start")
        .addParameter(int.class, "n");
    return loop(method, "for (int k = start; k < start + n; k++)", k -> "k", position);
  }

  private MethodSpec strided() {
    MethodSpec.Builder method = method("Strided");
    for (int k = 0; k < count; k++) {
      addArray(method, k);
      method.addParameter(int.class, variables.place(k)).addParameter(int.class, variables.step(k));
    }
    method.addParameter(int.class, "n");
    return loop(method, "for (int k = 0; k < n; k++)", variables::place, -1);
  }

  private void addArray(MethodSpec.Builder method, int position) {
    method.addParameter(Api.block(variables.variable(position).dtype()), variables.array(position));
  }

  /**
   * Adds the loop.
   *
   * @param index where in its array an operand's element is
   * @param scalar the input that is a single element, or -1
   */
  private MethodSpec loop(
      MethodSpec.Builder method, String header, IntFunction<String> index, int scalar) {
    List<Typed> arguments = new ArrayList<>();
    for (int k = 0; k < variables.inputs(); k++) {
      if (k == scalar) {
        arguments.addAll(hoist(method, k));
      } else {
        arguments.addAll(variables.arguments(k, index.apply(k)));
      }
    }
    variables.cells().forEach(method::addStatement);
    method.beginControlFlow(header);
    variables
        .body(arguments, IntStream.range(0, count).mapToObj(index).toList())
        .forEach(method::addStatement);
    if (index.apply(0).equals(variables.place(0))) {
      for (int k = 0; k < count; k++) {
        method.addStatement("$L += $L", variables.place(k), variables.step(k));
      }
    }
    return method.endControlFlow().build();
  }

  /** Reads a single element before the loop. */
  private List<Typed> hoist(MethodSpec.Builder method, int position) {
    List<Typed> values = variables.arguments(position, "at");
    TypeName carrier = Api.primitive(variables.variable(position).primitive());
    List<Typed> names = new ArrayList<>();
    for (Typed value : values) {
      String name = values.size() == 1 ? "scalar" : names.isEmpty() ? "re" : "im";
      method.addStatement("$T $L = $L", carrier, name, value.code());
      names.add(Typed.of(name, carrier));
    }
    return names;
  }
}
