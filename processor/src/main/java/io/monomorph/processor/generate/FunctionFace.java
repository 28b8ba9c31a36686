package io.monomorph.processor.generate;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.FunctionsModel.Function;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** What the class that offers functions has for all of them alike. */
final class FunctionFace {
  private FunctionFace() {}

  /** The constant of a function, of one of the runtime's types. */
  static FieldSpec constant(FunctionsModel model, Function function, ClassName type) {
    CodeBlock.Builder doc = CodeBlock.builder();
    String summary = function.label().summary();
    if (summary != null) {
      doc.add("$L\n\n<p>", summary);
    }
    String loops =
        function.typings().stream().map(FunctionFace::loop).collect(Collectors.joining("; "));
    return FieldSpec.builder(
            type, function.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(doc.add("Loops: {@code $L}.", loops).build())
        .initializer("$T.of($T.$L)", type, model.loops(), function.constant())
        .build();
  }

  private static String loop(Typing typing) {
    return names(typing.inputs()) + " -> " + names(typing.outputs());
  }

  private static String names(List<DTypeModel> dtypes) {
    return dtypes.stream().map(DTypeModel::numpyName).collect(Collectors.joining(", "));
  }

  /** A method that takes all inputs. */
  static MethodSpec.Builder method(Function function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.method()).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    for (int k = 1; k <= function.inputs(); k++) {
      method.addParameter(Object.class, "x" + k);
    }
    return method;
  }

  /** The inputs as arguments of a call. */
  static CodeBlock inputs(Function function) {
    return CodeBlock.of(
        IntStream.rangeClosed(1, function.inputs())
            .mapToObj(k -> "x" + k)
            .collect(Collectors.joining(", ")));
  }

  /** The inputs as one argument. */
  static CodeBlock inputArray(Function function) {
    return CodeBlock.of("new $T[] {$L}", Object.class, inputs(function));
  }

  /** Makes a method return what a call gives: a typed buffer, if all loops give one dtype. */
  static MethodSpec returning(MethodSpec.Builder method, Function function, CodeBlock call) {
    List<DTypeModel> dtypes =
        function.typings().stream().map(typing -> typing.outputs().get(0)).distinct().toList();
    if (dtypes.size() > 1) {
      return method.returns(Api.ND_BUFFER).addStatement("return $L", call).build();
    }
    TypeName result = Api.buffer(dtypes.get(0));
    return method.returns(result).addStatement("return ($T) $L", result, call).build();
  }
}
