package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the class that offers ufuncs and reductions: a constant for each, and the methods that
 * apply it, unless its declaration leaves them out.
 */
public final class UfuncGenerator {
  private final Place place;

  /**
   * @param place where the classes are to be
   */
  public UfuncGenerator(Place place) {
    this.place = place;
  }

  /**
   * The source of a class of ufuncs and reductions, at least one of them.
   *
   * @param declarations the classes that declare them
   */
  public JavaFile generate(
      ClassName face,
      List<UfuncModel> ufuncs,
      List<ReductionModel> reductions,
      List<TypeElement> declarations) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(face).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    declarations.forEach(type::addOriginatingElement);
    type.addJavadoc(summary(face, ufuncs, reductions));
    place.mark(type);
    for (UfuncModel model : ufuncs) {
      model.functions().forEach(function -> type.addField(constant(model, function)));
    }
    reductions.forEach(model -> ReductionFace.addConstants(type, model));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (UfuncModel model : ufuncs) {
      if (model.offersMethods()) {
        for (Function function : model.functions()) {
          type.addMethod(apply(function));
          type.addMethod(applyTo(function));
        }
      }
    }
    reductions.stream()
        .filter(ReductionModel::offersMethods)
        .forEach(model -> ReductionFace.addMethods(type, model));
    return place.file(face.packageName(), type.build());
  }

  private static CodeBlock summary(
      ClassName face, List<UfuncModel> ufuncs, List<ReductionModel> reductions) {
    if (ufuncs.size() == 1 && reductions.isEmpty()) {
      ClassName declaration = ufuncs.get(0).declaration();
      return CodeBlock.of(
          "The universal functions that $L declares.", Docs.type(declaration, face));
    }
    if (ufuncs.isEmpty() && reductions.size() == 1) {
      ClassName declaration = reductions.get(0).declaration();
      return CodeBlock.of("The reductions that $L declares.", Docs.type(declaration, face));
    }
    boolean methods =
        ufuncs.stream().anyMatch(UfuncModel::offersMethods)
            || reductions.stream().anyMatch(ReductionModel::offersMethods);
    String offers = methods ? "methods, and constants with settings" : "constants with settings";
    if (ufuncs.isEmpty()) {
      return CodeBlock.of("Reductions: $L ({@link $L}).", offers, Api.REDUCTION.canonicalName());
    }
    if (reductions.isEmpty()) {
      return CodeBlock.of(
          "Universal functions: $L ({@link $L}).", offers, Api.UFUNC.canonicalName());
    }
    return CodeBlock.of(
        "Universal functions and reductions: $L ({@link $L}, {@link $L}).",
        offers,
        Api.UFUNC.canonicalName(),
        Api.REDUCTION.canonicalName());
  }

  private static FieldSpec constant(UfuncModel model, Function function) {
    CodeBlock.Builder doc = CodeBlock.builder();
    String summary = function.summary();
    if (summary != null) {
      doc.add("$L\n\n<p>", summary);
    }
    ClassName type = Api.ufunc(function.inputs(), function.outputs());
    return FieldSpec.builder(
            type, function.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(doc.add(signatures(function)).build())
        .initializer("$T.of($T.$L)", type, model.loops(), function.constant())
        .build();
  }

  private static CodeBlock signatures(Function function) {
    String all =
        function.signatures().stream()
            .map(UfuncGenerator::signature)
            .collect(Collectors.joining("; "));
    return CodeBlock.of("Loops: {@code $L}.", all);
  }

  private static String signature(LoopSignature signature) {
    return names(signature.inputs()) + " -> " + names(signature.outputs());
  }

  private static String names(List<Variable> variables) {
    return variables.stream()
        .map(variable -> variable.dtype().numpyName())
        .collect(Collectors.joining(", "));
  }

  private static String inputs(Function function) {
    return IntStream.rangeClosed(1, function.inputs())
        .mapToObj(k -> "x" + k)
        .collect(Collectors.joining(", "));
  }

  private static MethodSpec.Builder face(Function function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.method()).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    for (int k = 1; k <= function.inputs(); k++) {
      method.addParameter(Object.class, "x" + k);
    }
    return method;
  }

  /** The class of the result: the typed one if all loops give one dtype. */
  private static TypeName result(Function function) {
    Set<DTypeModel> dtypes =
        function.signatures().stream()
            .map(signature -> signature.outputs().get(0).dtype())
            .collect(Collectors.toSet());
    return dtypes.size() == 1 ? Api.buffer(dtypes.iterator().next()) : Api.ND_BUFFER;
  }

  private static MethodSpec apply(Function function) {
    MethodSpec.Builder method = face(function);
    if (function.outputs() > 1) {
      return method
          .addJavadoc("Applies {@link #$L}; the results are new buffers.", function.constant())
          .returns(ArrayTypeName.of(Api.ND_BUFFER))
          .addStatement("return $L.apply($L)", function.constant(), inputs(function))
          .build();
    }
    TypeName result = result(function);
    method
        .addJavadoc("Applies {@link #$L}; the result is a new buffer.", function.constant())
        .returns(result);
    CodeBlock call = CodeBlock.of("$L.apply($L)", function.constant(), inputs(function));
    return result.equals(Api.ND_BUFFER)
        ? method.addStatement("return $L", call).build()
        : method.addStatement("return ($T) $L", result, call).build();
  }

  private static MethodSpec applyTo(Function function) {
    MethodSpec.Builder method = face(function);
    if (function.outputs() > 1) {
      List<String> destinations = new ArrayList<>();
      for (int k = 1; k <= function.outputs(); k++) {
        method.addParameter(Api.DESTINATION, "to" + k);
        destinations.add("to" + k);
      }
      return method
          .addJavadoc("Applies {@link #$L}; the results go to destinations.", function.constant())
          .returns(ArrayTypeName.of(Api.ND_BUFFER))
          .addStatement(
              "return $L.apply(new $T[] {$L}, $L)",
              function.constant(),
              Object.class,
              inputs(function),
              String.join(", ", destinations))
          .build();
    }
    String inputs = inputs(function);
    return method
        .addJavadoc("Applies {@link #$L}; the result goes to a destination.", function.constant())
        .addParameter(Api.DESTINATION, "to")
        .returns(Api.ND_BUFFER)
        .addStatement(
            "return $L.apply($L, to)",
            function.constant(),
            function.inputs() > 3
                ? CodeBlock.of("new $T[] {$L}", Object.class, inputs)
                : CodeBlock.of("$L", inputs))
        .build();
  }
}
