package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StateVariables.override;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The methods of a reduction's loops that see states alone: their beginning and their end. */
final class StateMethods {
  private static final ArrayTypeName OBJECTS = ArrayTypeName.of(Object.class);

  private final StateVariables variables;

  StateMethods(StateVariables variables) {
    this.variables = variables;
  }

  List<MethodSpec> all() {
    return List.of(identity(), combine(), finish());
  }

  private MethodSpec identity() {
    MethodSpec.Builder method = override("identity").addParameter(int.class, "n").returns(OBJECTS);
    variables.create(method, "state");
    for (int k = 0; k < variables.fields(); k++) {
      String array = StateVariables.array("state", k);
      method
          .addStatement(
              "$T $L = new $T[n]",
              variables.arrayType(k),
              array,
              Api.primitive(variables.field(k).primitive()))
          .addStatement("$T.fill($L, state.$L)", Arrays.class, array, variables.field(k).name());
    }
    String arrays =
        IntStream.range(0, variables.fields())
            .mapToObj(k -> StateVariables.array("state", k))
            .collect(Collectors.joining(", "));
    return method.addStatement("return new $T {$L}", OBJECTS, arrays).build();
  }

  private MethodSpec combine() {
    MethodSpec.Builder method =
        override("combine")
            .addParameter(OBJECTS, "states")
            .addParameter(OBJECTS, "others")
            .addParameter(int.class, "n");
    variables.unpack(method, "states", "state");
    variables.unpack(method, "others", "other");
    variables.create(method, "state");
    variables.create(method, "other");
    method.beginControlFlow("for (int k = 0; k < n; k++)");
    variables.load(method, "state", "state", "k");
    variables.load(method, "other", "other", "k");
    method.addStatement("state.combine(other)");
    variables.store(method, "state", "state", "k");
    return method.endControlFlow().build();
  }

  private MethodSpec finish() {
    MethodSpec.Builder method =
        override("finish")
            .addParameter(OBJECTS, "states")
            .addParameter(Api.LONGS, "counts")
            .addParameter(Object.class, "results")
            .addParameter(int.class, "n");
    variables.unpack(method, "states", "state");
    method.addStatement("$1T out = ($1T) results", variables.results());
    if (!variables.signature().finishes()) {
      return method.addStatement("$T.arraycopy(state1, 0, out, 0, n)", System.class).build();
    }
    boolean complex = variables.signature().computed().isComplex();
    variables.create(method, "state");
    if (complex) {
      method.addStatement("$1T cell = new $1T()", Api.cell(CellModel.COMPLEX_CELL));
    }
    method.beginControlFlow("for (int k = 0; k < n; k++)");
    variables.load(method, "state", "state", "k");
    String count = variables.signature().counts() ? "counts[k]" : "";
    if (complex) {
      method
          .addStatement("state.finish($L$L)", count.isEmpty() ? "" : count + ", ", "cell")
          .addStatement("out[2 * k] = cell.re")
          .addStatement("out[2 * k + 1] = cell.im");
    } else {
      method.addStatement(
          CodeBlock.of(
              "out[k] = $Lstate.finish($L)",
              variables.signature().computed() == DTypeModel.UINT16 ? "(short) " : "",
              count));
    }
    return method.endControlFlow().build();
  }
}
