package io.monomorph.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.ReductionModel.Function;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Adds reductions to the class that offers them: a constant for each, and methods. */
final class ReductionFace {
  private ReductionFace() {}

  static void addConstants(TypeSpec.Builder type, ReductionModel model) {
    for (Function function : model.functions()) {
      CodeBlock.Builder doc = CodeBlock.builder();
      String summary = function.summary();
      if (summary != null) {
        doc.add("$L\n\n<p>", summary);
      }
      String loops =
          function.signatures().stream()
              .map(ReductionFace::signature)
              .collect(Collectors.joining("; "));
      type.addField(
          FieldSpec.builder(
                  Api.reduction(function.inputs()),
                  function.constant(),
                  Modifier.PUBLIC,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .addJavadoc(doc.add("Loops: {@code $L}.", loops).build())
              .initializer(
                  "$T.of($T.$L)",
                  Api.reduction(function.inputs()),
                  model.loops(),
                  function.constant())
              .build());
    }
  }

  private static String signature(LoopSignature signature) {
    return signature.inputs().stream()
            .map(input -> input.dtype().numpyName())
            .collect(Collectors.joining(", "))
        + " -> "
        + signature.output().numpyName();
  }

  static void addMethods(TypeSpec.Builder type, ReductionModel model) {
    for (Function function : model.functions()) {
      type.addMethod(apply(function));
      type.addMethod(applyTo(function, "along all axes", null, ""));
      type.addMethod(applyTo(function, "along an axis", TypeName.INT, "axis"));
      type.addMethod(applyTo(function, "along the axes", Api.INTS, "axes"));
    }
  }

  private static MethodSpec.Builder method(Function function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.method()).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    for (int k = 1; k <= function.inputs(); k++) {
      method.addParameter(Object.class, "x" + k);
    }
    return method;
  }

  private static CodeBlock inputs(Function function) {
    String names =
        IntStream.rangeClosed(1, function.inputs())
            .mapToObj(k -> "x" + k)
            .collect(Collectors.joining(", "));
    return function.inputs() < 3
        ? CodeBlock.of("$L", names)
        : CodeBlock.of("new $T[] {$L}", Object.class, names);
  }

  private static MethodSpec apply(Function function) {
    Set<DTypeModel> dtypes =
        function.signatures().stream().map(LoopSignature::output).collect(Collectors.toSet());
    TypeName result = dtypes.size() == 1 ? Api.buffer(dtypes.iterator().next()) : Api.ND_BUFFER;
    CodeBlock call = CodeBlock.of("$L.apply($L, axes)", function.constant(), inputs(function));
    return method(function)
        .addJavadoc(
            "Applies {@link #$L} along the axes, or all; the result is a new buffer.",
            function.constant())
        .addParameter(Api.INTS, "axes")
        .varargs()
        .returns(result)
        .addStatement(
            result.equals(Api.ND_BUFFER)
                ? CodeBlock.of("return $L", call)
                : CodeBlock.of("return ($T) $L", result, call))
        .build();
  }

  private static MethodSpec applyTo(
      Function function, String where, @Nullable TypeName axes, String name) {
    MethodSpec.Builder method =
        method(function)
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
