package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.ReductionModel.Function;
import io.monomorph.processor.model.ReductionModel.LoopSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the loops of a class of reductions, and for each reduction a table of them. */
public final class ReductionGenerator {
  private final boolean marked;

  /**
   * @param marked whether generated classes can see the annotation that says that they are
   */
  public ReductionGenerator(boolean marked) {
    this.marked = marked;
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
    Api.mark(type, marked);
    reductions.functions().forEach(function -> type.addField(table(reductions, function)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Function function : reductions.functions()) {
      type.addMethod(signatures(function));
      for (LoopSignature signature : function.signatures()) {
        type.addType(loop(function, signature));
      }
    }
    return JavaFile.builder(reductions.loops().packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
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
            function.method())
        .build();
  }

  private static MethodSpec signatures(Function function) {
    List<CodeBlock> signatures = new ArrayList<>();
    for (LoopSignature signature : function.signatures()) {
      CodeBlock.Builder code =
          CodeBlock.builder()
              .add(
                  "$1T.of(new $2L(), $3T.$4L, $3T.$5L",
                  Api.REDUCTION_SIGNATURE,
                  signature.loop(),
                  Api.DTYPE,
                  signature.computed().name(),
                  signature.output().name());
      signature.inputs().forEach(input -> code.add(", $T.$L", Api.DTYPE, input.dtype().name()));
      signatures.add(code.add(")").build());
    }
    return MethodSpec.methodBuilder(function.method())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ArrayTypeName.of(Api.REDUCTION_SIGNATURE))
        .addStatement(
            "return new $T[] {\n$L\n}", Api.REDUCTION_SIGNATURE, CodeBlock.join(signatures, ",\n"))
        .build();
  }

  private static TypeSpec loop(Function function, LoopSignature signature) {
    StateVariables variables = new StateVariables(signature);
    return TypeSpec.classBuilder(signature.loop())
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
