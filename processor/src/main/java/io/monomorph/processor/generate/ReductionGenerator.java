package io.monomorph.processor.generate;

import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.ReductionModel.Function;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the loops of a class of reductions, and for each reduction a table of them. */
public final class ReductionGenerator {
  private static final String SIGNATURES = "Signatures";

  private final Place place;

  /**
   * @param place where the classes are to be
   */
  public ReductionGenerator(Place place) {
    this.place = place;
  }

  /** The source of a class of loops, which depends on the declaration alone. */
  public JavaFile generate(ReductionModel reductions, TypeElement declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(reductions.loops())
            .addOriginatingElement(declaration)
            .addJavadoc(
                "The loops of the reductions that {@link $T} declares.", reductions.declaration())
            .addModifiers(Modifier.FINAL);
    if (!reductions.face().packageName().equals(reductions.loops().packageName())) {
      type.addModifiers(Modifier.PUBLIC);
    }
    place.mark(type);
    reductions.functions().forEach(function -> type.addField(table(reductions, function)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<String> names =
        Names.loopClasses(
            reductions.functions().stream()
                .flatMap(function -> function.signatures().stream())
                .map(LoopSignature::loop)
                .toList());
    int from = 0;
    for (Function function : reductions.functions()) {
      List<String> own = names.subList(from, from += function.signatures().size());
      type.addMethod(signatures(function, own));
      for (int k = 0; k < own.size(); k++) {
        type.addType(loop(function, function.signatures().get(k), own.get(k)));
      }
    }
    return place.file(reductions.loops().packageName(), type.build());
  }

  private static FieldSpec table(ReductionModel reductions, Function function) {
    return FieldSpec.builder(
            Api.REDUCTION_TABLE,
            function.constant(),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.of($S, $L, $T.$L, $T::$L)",
            Api.REDUCTION_TABLE,
            function.name(),
            function.inputs(),
            Api.FOLDING,
            function.folding(),
            reductions.loops(),
            function.method() + SIGNATURES)
        .build();
  }

  private static MethodSpec signatures(Function function, List<String> names) {
    List<CodeBlock> signatures = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      LoopSignature signature = function.signatures().get(k);
      CodeBlock.Builder code =
          CodeBlock.builder()
              .add(
                  "$1T.of(new $2L(), $3T.$4L, $3T.$5L",
                  Api.REDUCTION_SIGNATURE,
                  names.get(k),
                  Api.DTYPE,
                  signature.computed().name(),
                  signature.output().name());
      signature.inputs().forEach(input -> code.add(", $T.$L", Api.DTYPE, input.dtype().name()));
      signatures.add(code.add(")").build());
    }
    return MethodSpec.methodBuilder(function.method() + SIGNATURES)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ArrayTypeName.of(Api.REDUCTION_SIGNATURE))
        .addStatement(
            "return new $T[] {\n$>$>$L\n}$<$<",
            Api.REDUCTION_SIGNATURE,
            CodeBlock.join(signatures, ",\n"))
        .build();
  }

  private static TypeSpec loop(Function function, LoopSignature signature, String name) {
    StateVariables variables = new StateVariables(signature);
    return TypeSpec.classBuilder(name)
        .addJavadoc(
            "Reduction $L of {@code $L}.",
            function.name(),
            signature.inputs().stream()
                .map(input -> input.dtype().numpyName())
                .collect(Collectors.joining(", ")))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(Api.REDUCTION_LOOP)
        .addMethods(new StateMethods(variables).all())
        .addMethods(new AccumulateMethods(variables).all())
        .build();
  }
}
