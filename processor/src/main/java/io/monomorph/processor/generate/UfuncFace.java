package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.FunctionFace.inputArray;
import static io.monomorph.processor.generate.FunctionFace.inputs;

import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.List;

/** What the class that offers ufuncs has for them: a constant for each, and methods. */
final class UfuncFace {
  private UfuncFace() {}

  static List<FieldSpec> constants(UfuncModel model) {
    return model.functions().stream()
        .map(f -> FunctionFace.constant(model, f, Api.ufunc(f.inputs(), f.outputs())))
        .toList();
  }

  static List<MethodSpec> methods(UfuncModel model) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Function function : model.functions()) {
      methods.add(function.outputs() == 1 ? apply(function) : applyAll(function));
      methods.add(function.outputs() == 1 ? applyTo(function) : applyAllTo(function));
    }
    return methods;
  }

  private static MethodSpec apply(Function function) {
    return FunctionFace.returning(
        FunctionFace.method(function)
            .addJavadoc("Applies {@link #$L}; the result is a new buffer.", function.constant()),
        function,
        CodeBlock.of("$L.apply($L)", function.constant(), inputs(function)));
  }

  private static MethodSpec applyTo(Function function) {
    return FunctionFace.method(function)
        .addJavadoc("Applies {@link #$L}; the result goes to a destination.", function.constant())
        .addParameter(Api.DESTINATION, "to")
        .returns(Api.ND_BUFFER)
        .addStatement(
            "return $L.apply($L, to)",
            function.constant(),
            function.inputs() > 3 ? inputArray(function) : inputs(function))
        .build();
  }

  /** Of several results. */
  private static MethodSpec applyAll(Function function) {
    return FunctionFace.method(function)
        .addJavadoc("Applies {@link #$L}; the results are new buffers.", function.constant())
        .returns(ArrayTypeName.of(Api.ND_BUFFER))
        .addStatement("return $L.apply($L)", function.constant(), inputs(function))
        .build();
  }

  private static MethodSpec applyAllTo(Function function) {
    MethodSpec.Builder method = FunctionFace.method(function);
    List<String> destinations = new ArrayList<>();
    for (int k = 1; k <= function.outputs(); k++) {
      method.addParameter(Api.DESTINATION, "to" + k);
      destinations.add("to" + k);
    }
    return method
        .addJavadoc("Applies {@link #$L}; the results go to destinations.", function.constant())
        .returns(ArrayTypeName.of(Api.ND_BUFFER))
        .addStatement(
            "return $L.apply($L, $L)",
            function.constant(),
            inputArray(function),
            String.join(", ", destinations))
        .build();
  }
}
