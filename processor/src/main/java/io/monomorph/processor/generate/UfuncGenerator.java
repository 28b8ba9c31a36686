package io.monomorph.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the ufuncs of a class: a constant and two methods for each, and its loops. */
public final class UfuncGenerator {
  private final boolean marked;

  /**
   * @param marked whether generated classes can see the annotation that says that they are
   */
  public UfuncGenerator(boolean marked) {
    this.marked = marked;
  }

  /** The source of a class of ufuncs, which depends on the declaration alone. */
  public JavaFile generate(UfuncModel ufuncs, TypeElement declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ufuncs.type())
            .addOriginatingElement(declaration)
            .addJavadoc("The universal functions that {@link $T} declares.", ufuncs.declaration())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    Api.mark(type, marked);
    ufuncs.functions().forEach(function -> type.addField(constant(ufuncs, function)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Function function : ufuncs.functions()) {
      type.addMethod(apply(function));
      type.addMethod(applyInto(function));
    }
    for (Function function : ufuncs.functions()) {
      for (LoopSignature signature : function.signatures()) {
        type.addMethods(new LoopMethods(ufuncs.declaration(), signature).all());
      }
    }
    return JavaFile.builder(ufuncs.type().packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static FieldSpec constant(UfuncModel ufuncs, Function function) {
    List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$S", function.name())));
    for (LoopSignature signature : function.signatures()) {
      CodeBlock.Builder loop =
          CodeBlock.builder()
              .add("$T.signature($T::$L, ", Api.UFUNC, ufuncs.type(), signature.loop())
              .add("$T.$L", Api.DTYPE, signature.result().dtype().name());
      signature.inputs().forEach(input -> loop.add(", $T.$L", Api.DTYPE, input.dtype().name()));
      arguments.add(loop.add(")").build());
    }
    return FieldSpec.builder(
            Api.UFUNC, function.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(signatures(ufuncs.declaration(), function))
        .initializer("$T.of($L)", Api.UFUNC, CodeBlock.join(arguments, ", "))
        .build();
  }

  private static CodeBlock signatures(ClassName declaration, Function function) {
    List<CodeBlock> origins =
        function.signatures().stream().map(s -> origin(declaration, function, s)).toList();
    if (origins.size() == 1) {
      return CodeBlock.of("$L.", origins.get(0));
    }
    CodeBlock.Builder doc = CodeBlock.builder().add("{@code $L}:\n\n<ul>\n", function.name());
    origins.forEach(origin -> doc.add("<li>$L\n", origin));
    return doc.add("</ul>\n").build();
  }

  private static CodeBlock origin(
      ClassName declaration, Function function, LoopSignature signature) {
    return CodeBlock.of(
        "{@code $L($L) -> $L}, from {@link $T#$L($L)}",
        function.name(),
        signature.inputs().stream()
            .map(input -> input.dtype().numpyName())
            .collect(Collectors.joining(", ")),
        signature.result().dtype().numpyName(),
        declaration,
        signature.method(),
        signature.inputs().stream()
            .map(input -> Api.primitive(input.primitive()).toString())
            .collect(Collectors.joining(", ")));
  }

  private static String inputs(Function function) {
    StringBuilder names = new StringBuilder("x1");
    for (int k = 2; k <= function.inputs(); k++) {
      names.append(", x").append(k);
    }
    return names.toString();
  }

  private static MethodSpec.Builder face(Function function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.method()).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    for (int k = 1; k <= function.inputs(); k++) {
      method.addParameter(Api.ND_BUFFER, "x" + k);
    }
    return method;
  }

  private static MethodSpec apply(Function function) {
    MethodSpec.Builder method =
        face(function)
            .addJavadoc(
                "Applies {@link #$L} to each element; the result is a new buffer.",
                function.constant());
    ClassName result =
        function.signatures().size() == 1
            ? Api.buffer(function.signatures().get(0).result().dtype())
            : Api.ND_BUFFER;
    return method
        .returns(result)
        .addStatement("return ($T) $L.apply($L)", result, function.constant(), inputs(function))
        .build();
  }

  private static MethodSpec applyInto(Function function) {
    TypeVariableName out = TypeVariableName.get("T", Api.ND_BUFFER);
    return face(function)
        .addJavadoc(
            "Applies {@link #$L} to each element and writes to {@code out}, which it returns.",
            function.constant())
        .addTypeVariable(out)
        .addParameter(out, "out")
        .returns(out)
        .addStatement("$L.into(out, $L)", function.constant(), inputs(function))
        .addStatement("return out")
        .build();
  }
}
