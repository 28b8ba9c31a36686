package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.model.UfuncModel.Variable;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

  /** The source of a ufunc's loops, as its table takes it; ufuncs are known by their number. */
  CodeBlock source(int ufunc) {
    return hasSeveral()
        ? CodeBlock.of("new $T($L)", ufuncs.loops(), ufunc)
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
    return override("signatures")
        .returns(ArrayTypeName.of(Api.SIGNATURE))
        .addCode(
            choice(
                UFUNC,
                ufuncs.functions().stream()
                    .map(function -> CodeBlock.of("$LSignatures()", function.method()))
                    .toList()))
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** Returns one of several values, by a number that begins with 0. */
  private static CodeBlock choice(String number, List<CodeBlock> values) {
    int last = values.size() - 1;
    return Template.of(
            last == 0
                ? """
                return $last:L;
                """
                : """
                return switch ($number:L) {
                  $cases:L
                  default -> $last:L;
                };
                """)
        .with("number", number)
        .with(
            "cases",
            IntStream.range(0, last)
                .mapToObj(k -> CodeBlock.of("case $L -> $L;\n", k, values.get(k)))
                .collect(CodeBlock.joining("")))
        .with("last", values.get(last))
        .code();
  }

  private MethodSpec signatures(Function function) {
    return MethodSpec.methodBuilder(function.method() + "Signatures")
        .addModifiers(Modifier.PRIVATE)
        .returns(ArrayTypeName.of(Api.SIGNATURE))
        .addCode(
            Template.of(
                    """
                    return new $signature:T[] {
                      $rows:L
                    };
                    """)
                .with("signature", Api.SIGNATURE)
                .with(
                    "rows",
                    function.signatures().stream()
                        .map(this::row)
                        .collect(CodeBlock.joining(",\n", "", "\n")))
                .code())
        .build();
  }

  private CodeBlock row(LoopSignature signature) {
    CodeBlock.Builder row = CodeBlock.builder();
    int number = number(signature);
    if (signature.folds()) {
      row.add("$T.folding(this, $L", Api.SIGNATURE, number);
    } else {
      row.add("$T.of(this, $L, $L", Api.SIGNATURE, number, signature.inputs().size());
      addDtypes(row, signature.inputs());
    }
    addDtypes(row, signature.outputs());
    return row.add(")").build();
  }

  private static void addDtypes(CodeBlock.Builder code, List<Variable> variables) {
    variables.forEach(variable -> code.add(", $T.$L", Api.DTYPE, variable.dtype().name()));
  }

  private MethodSpec loop() {
    return override("loop")
        .returns(Api.LOOP)
        .addParameter(int.class, "number")
        .addParameter(Api.LOOP_FORM, "form")
        .addCode(choice("number", IntStream.range(0, names.size()).mapToObj(this::make).toList()))
        .build();
  }

  private CodeBlock make(int number) {
    return CodeBlock.of(
        signatures.get(number).folds() ? "new $L(form)" : "new $L()", names.get(number));
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
    return override("method")
        .returns(MethodHandle.class)
        .addParameter(int.class, "number")
        .addCode(
            Template.of(
                    """
                    $lookup:T own = $handles:T.lookup();
                    $class:T<?> in = $declaration:T.class;
                    return switch (number) {
                      $cases:L
                      default -> $loopSource:T.super.method(number);
                    };
                    """)
                .with("lookup", MethodHandles.Lookup.class)
                .with("handles", MethodHandles.class)
                .with("class", Class.class)
                .with("declaration", ufuncs.declaration())
                .with("loopSource", Api.LOOP_SOURCE)
                .with(
                    "cases",
                    numbers.entrySet().stream()
                        .map(
                            of ->
                                CodeBlock.of(
                                    "case $L -> $L;\n",
                                    String.join(", ", of.getValue()),
                                    of.getKey()))
                        .collect(CodeBlock.joining("")))
                .code())
        .build();
  }

  private CodeBlock find(LoopSignature signature) {
    CodeBlock.Builder types = CodeBlock.builder();
    types.add("$T.class", Api.primitive(signature.outputs().get(0).primitive()));
    signature.method().parameters().forEach(type -> types.add(", $T.class", type));
    return CodeBlock.of(
        "$T.find(own, in, $S, $L)", Api.DECLARED_METHODS, signature.method().name(), types.build());
  }
}
