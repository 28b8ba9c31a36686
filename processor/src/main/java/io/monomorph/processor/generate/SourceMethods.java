package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** How a class of loops names the signatures of its ufuncs, and makes a loop when it is needed. */
final class SourceMethods {
  private static final String UFUNC = "ufunc";

  private final UfuncModel ufuncs;

  /** All signatures; the place in the list is the number by which they are known. */
  private final List<LoopSignature> signatures = new ArrayList<>();

  private final IdentityHashMap<LoopSignature, Integer> numbers = new IdentityHashMap<>();

  /** The classes of their loops. */
  private final List<String> names;

  SourceMethods(UfuncModel ufuncs) {
    this.ufuncs = ufuncs;
    ufuncs.functions().forEach(function -> signatures.addAll(function.signatures()));
    for (LoopSignature signature : signatures) {
      numbers.put(signature, numbers.size());
    }
    names =
        Names.loopClasses(
            signatures.stream()
                .map(signature -> Names.capitalised(signature.loop()) + "Loop")
                .toList());
  }

  private int number(LoopSignature signature) {
    return Objects.requireNonNull(numbers.get(signature));
  }

  /** The name of the class with the loops of a signature. */
  String name(LoopSignature signature) {
    return names.get(number(signature));
  }

  /** The source of a ufunc's loops, as its table takes it. */
  CodeBlock source(Function function) {
    return hasSeveral()
        ? CodeBlock.of("new $T($L)", ufuncs.loops(), ufuncs.functions().indexOf(function))
        : CodeBlock.of("new $T()", ufuncs.loops());
  }

  private boolean hasSeveral() {
    return ufuncs.functions().size() > 1;
  }

  void addTo(TypeSpec.Builder type) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    if (hasSeveral()) {
      type.addField(int.class, UFUNC, Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(int.class, UFUNC).addStatement("this.$1L = $1L", UFUNC);
    }
    type.addMethod(constructor.build()).addMethod(signatures());
    ufuncs.functions().forEach(function -> type.addMethod(signatures(function)));
    type.addMethod(loop());
    if (signatures.stream().anyMatch(SourceMethods::isScalar)) {
      type.addMethod(method());
    }
  }

  private MethodSpec signatures() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("signatures")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(ArrayTypeName.of(Api.SIGNATURE));
    List<Function> functions = ufuncs.functions();
    int last = functions.size() - 1;
    if (last == 0) {
      return method.addStatement("return $LSignatures()", functions.get(0).method()).build();
    }
    method.addCode("return switch ($L) {\n$>", UFUNC);
    for (int k = 0; k < last; k++) {
      method.addCode("case $L -> $LSignatures();\n", k, functions.get(k).method());
    }
    return method
        .addCode("default -> $LSignatures();\n$<};\n", functions.get(last).method())
        .build();
  }

  private MethodSpec signatures(Function function) {
    List<CodeBlock> rows = new ArrayList<>();
    for (LoopSignature signature : function.signatures()) {
      CodeBlock.Builder row = CodeBlock.builder();
      int number = number(signature);
      if (signature.folds()) {
        row.add("$T.folding(this, $L", Api.SIGNATURE, number);
        addDtypes(row, signature.outputs());
      } else {
        row.add("$T.of(this, $L, $L", Api.SIGNATURE, number, function.inputs());
        addDtypes(row, signature.inputs());
        addDtypes(row, signature.outputs());
      }
      rows.add(row.add(")").build());
    }
    return MethodSpec.methodBuilder(function.method() + "Signatures")
        .addModifiers(Modifier.PRIVATE)
        .returns(ArrayTypeName.of(Api.SIGNATURE))
        .addCode("return new $T[] {\n$>", Api.SIGNATURE)
        .addCode("$L\n$<};\n", CodeBlock.join(rows, ",\n"))
        .build();
  }

  private static void addDtypes(CodeBlock.Builder code, List<Variable> variables) {
    variables.forEach(variable -> code.add(", $T.$L", Api.DTYPE, variable.dtype().name()));
  }

  private MethodSpec loop() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("loop")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Api.LOOP)
            .addParameter(int.class, "number")
            .addParameter(Api.LOOP_FORM, "form");
    int last = names.size() - 1;
    if (last == 0) {
      return method.addStatement("return $L", make(0)).build();
    }
    method.addCode("return switch (number) {\n$>");
    for (int k = 0; k < last; k++) {
      method.addCode("case $L -> $L;\n", k, make(k));
    }
    return method.addCode("default -> $L;\n$<};\n", make(last)).build();
  }

  /** Whether there is a method that takes elements and returns one. */
  private static boolean isScalar(LoopSignature signature) {
    return signature.returns()
        && signature.inputs().stream().noneMatch(input -> input.dtype().isComplex());
  }

  /** The declared methods, of which one may be that of several signatures. */
  private MethodSpec method() {
    Map<CodeBlock, List<String>> numbers = new LinkedHashMap<>();
    for (int k = 0; k < signatures.size(); k++) {
      if (isScalar(signatures.get(k))) {
        numbers
            .computeIfAbsent(find(signatures.get(k)), find -> new ArrayList<>())
            .add(String.valueOf(k));
      }
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("method")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(MethodHandle.class)
            .addParameter(int.class, "number")
            .addStatement("$T own = $T.lookup()", MethodHandles.Lookup.class, MethodHandles.class)
            .addStatement("$T<?> in = $T.class", Class.class, ufuncs.declaration())
            .addCode("return switch (number) {\n$>");
    numbers.forEach(
        (find, cases) -> method.addCode("case $L -> $L;\n", String.join(", ", cases), find));
    return method.addCode("default -> $T.super.method(number);\n$<};\n", Api.LOOP_SOURCE).build();
  }

  private CodeBlock find(LoopSignature signature) {
    CodeBlock.Builder types = CodeBlock.builder();
    types.add("$T.class", Api.primitive(signature.outputs().get(0).primitive()));
    signature.method().parameters().forEach(type -> types.add(", $T.class", type));
    return CodeBlock.of(
        "$T.find(own, in, $S, $L)", Api.DECLARED_METHODS, signature.method().name(), types.build());
  }

  private String make(int number) {
    return "new " + names.get(number) + (signatures.get(number).folds() ? "(form)" : "()");
  }
}
