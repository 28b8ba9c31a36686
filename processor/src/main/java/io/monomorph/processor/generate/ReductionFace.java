package io.monomorph.processor.generate;

import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.ReductionModel.Function;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the class that offers reductions has for them: a constant for each, and methods. */
final class ReductionFace {
  private ReductionFace() {}

  static List<FieldSpec> constants(ReductionModel model) {
    return model.functions().stream()
        .map(f -> FunctionFace.constant(model, f, Api.reduction(f.inputs())))
        .toList();
  }

  static List<MethodSpec> methods(ReductionModel model) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Function function : model.functions()) {
      methods.add(apply(function));
      methods.add(applyTo(function, "along all axes", null, ""));
      methods.add(applyTo(function, "along an axis", TypeName.INT, "axis"));
      methods.add(applyTo(function, "along the axes", Api.INTS, "axes"));
    }
    return methods;
  }

  private static CodeBlock inputs(Function function) {
    return function.inputs() < 3
        ? FunctionFace.inputs(function)
        : FunctionFace.inputArray(function);
  }

  private static MethodSpec apply(Function function) {
    return FunctionFace.returning(
        FunctionFace.method(function)
            .addJavadoc(
                "Applies {@link #$L} along the axes, or all; the result is a new buffer.",
                function.constant())
            .addParameter(Api.INTS, "axes")
            .varargs(),
        function,
        CodeBlock.of("$L.apply($L, axes)", function.constant(), inputs(function)));
  }

  private static MethodSpec applyTo(
      Function function, String where, @Nullable TypeName axes, String name) {
    MethodSpec.Builder method =
        FunctionFace.method(function)
            .addJavadoc(
                "Applies {@link #$L} $L; the result goes to a destination.",
                function.constant(),
                where);
    if (axes != null) {
      method.addParameter(axes, name);
    }
    return method
        .addParameter(Api.DESTINATION, "to")
        .returns(Api.ND_BUFFER)
        .addStatement(
            "return $L.apply($L$L, to)",
            function.constant(),
            inputs(function),
            axes == null ? "" : ", " + name)
        .build();
  }
}
