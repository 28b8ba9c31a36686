package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the loops of a class of ufuncs, and for each ufunc a table of them. */
public final class LoopGenerator {
  private final boolean marked;

  /**
   * @param marked whether generated classes can see the annotation that says that they are
   */
  public LoopGenerator(boolean marked) {
    this.marked = marked;
  }

  /** The source of a class of loops, which depends on the declaration alone. */
  public JavaFile generate(UfuncModel ufuncs, TypeElement declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ufuncs.loops())
            .addOriginatingElement(declaration)
            .addJavadoc(
                "The loops of the universal functions that {@link $T} declares.",
                ufuncs.declaration())
            .addModifiers(Modifier.FINAL);
    if (!ufuncs.face().packageName().equals(ufuncs.loops().packageName())) {
      type.addModifiers(Modifier.PUBLIC);
    }
    Api.mark(type, marked);
    ufuncs.functions().forEach(function -> type.addField(table(ufuncs, function)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Function function : ufuncs.functions()) {
      type.addMethod(signatures(ufuncs, function));
      for (LoopSignature signature : function.signatures()) {
        CodeBlock method = CodeBlock.of("$T.$L", ufuncs.declaration(), signature.method());
        type.addMethods(new LoopMethods(method, signature).all());
        if (signature.folds()) {
          type.addMethods(
              signature.returns()
                  ? new FoldMethods(method, signature).all()
                  : new ComplexFoldMethods(method, signature).all());
        }
      }
    }
    return JavaFile.builder(ufuncs.loops().packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static FieldSpec table(UfuncModel ufuncs, Function function) {
    CodeBlock.Builder table =
        CodeBlock.builder()
            .add(
                "$T.of($S, $L, $L, $T::$L)",
                Api.LOOP_TABLE,
                function.name(),
                function.inputs(),
                function.outputs(),
                ufuncs.loops(),
                function.method());
    Double identity = function.identity();
    if (identity != null) {
      table.add(
          ".identity($L)",
          identity.isInfinite()
              ? CodeBlock.of("Double.$L", identity > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY")
              : CodeBlock.of("$L", identity));
    }
    if (!function.folding().equals("LEFT_TO_RIGHT")) {
      table.add(".folding($T.$L)", Api.FOLDING, function.folding());
    }
    if (function.widens()) {
      table.add(".widening()");
    }
    if (!function.rule().equals("SAFE_CASTS")) {
      table.add(".rule($T.$L)", Api.TYPE_RULE, function.rule());
    }
    return FieldSpec.builder(
            Api.LOOP_TABLE, function.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(table.build())
        .build();
  }

  private static MethodSpec signatures(UfuncModel ufuncs, Function function) {
    List<CodeBlock> signatures = new ArrayList<>();
    for (LoopSignature signature : function.signatures()) {
      CodeBlock.Builder code =
          CodeBlock.builder()
              .add(
                  "$T.of($T::$L, $L",
                  Api.SIGNATURE,
                  ufuncs.loops(),
                  signature.loop(),
                  function.inputs());
      addDtypes(code, signature.inputs());
      addDtypes(code, signature.outputs());
      code.add(")");
      if (signature.folds()) {
        code.add(".folding($1T::$2LFold, $1T::$2LScan)", ufuncs.loops(), signature.loop());
      }
      signatures.add(code.build());
    }
    return MethodSpec.methodBuilder(function.method())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ArrayTypeName.of(Api.SIGNATURE))
        .addCode("return new $T[] {\n$>", Api.SIGNATURE)
        .addCode("$L\n$<};\n", CodeBlock.join(signatures, ",\n"))
        .build();
  }

  private static void addDtypes(CodeBlock.Builder code, List<Variable> variables) {
    variables.forEach(variable -> code.add(", $T.$L", Api.DTYPE, variable.dtype().name()));
  }
}
