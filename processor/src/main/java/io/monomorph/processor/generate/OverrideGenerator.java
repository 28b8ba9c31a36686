package io.monomorph.processor.generate;

import io.monomorph.processor.model.OverridePlan;
import io.monomorph.processor.model.OverridePlan.Argument;
import io.monomorph.processor.model.OverridePlan.Kind;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeName;
import io.monomorph.processor.source.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the class that asks the methods of a backend for functions. */
public final class OverrideGenerator {
  private final Place place;

  /**
   * @param place where the class is to be
   */
  public OverrideGenerator(Place place) {
    this.place = place;
  }

  /** The source of the class, which depends on the declaration alone. */
  public JavaFile generate(List<OverridePlan> plans, TypeElement declaration) {
    ClassName name = Names.overrides(declaration);
    Map<String, List<OverridePlan>> functions = new TreeMap<>();
    plans.forEach(
        plan ->
            functions
                .computeIfAbsent(Names.constant(plan.function()), key -> new ArrayList<>())
                .add(plan));
    List<CodeBlock> names = new ArrayList<>();
    names.add(CodeBlock.of("$T.INSTANCE", Names.provider(declaration)));
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (call.function()) {\n$>");
    functions.forEach(
        (constant, methods) -> {
          String numpy = constant.toLowerCase(Locale.ROOT);
          names.add(CodeBlock.of("$S", numpy));
          cases.add("case $S -> $L(call);\n", numpy, asking(methods.get(0)));
        });
    cases.add("default -> false;\n$<};\n");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addOriginatingElement(declaration)
            .addJavadoc(
                "Asks the methods of {@link $T} that compute functions in its own way.",
                ClassName.get(declaration))
            .addModifiers(Modifier.FINAL)
            .superclass(Api.OVERRIDE_TABLE)
            .addField(
                FieldSpec.builder(name, "TABLE", Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", name)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("super($L)", CodeBlock.join(names, ", "))
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("ask")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(boolean.class)
                    .addParameter(Api.OVERRIDE_CALL, "call")
                    .addCode(cases.build())
                    .build());
    place.mark(type);
    functions.values().forEach(methods -> type.addMethod(ask(methods)));
    return place.file(name.packageName(), type.build());
  }

  private static String asking(OverridePlan plan) {
    return "ask" + Names.capitalised(plan.function());
  }

  private static MethodSpec ask(List<OverridePlan> plans) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(asking(plans.get(0)))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(boolean.class)
            .addParameter(Api.OVERRIDE_CALL, "call");
    plans.forEach(plan -> method.addCode(ask(plan)));
    return method.addStatement("return false").build();
  }

  private static CodeBlock ask(OverridePlan plan) {
    List<CodeBlock> conditions = new ArrayList<>();
    List<Typed> arguments = new ArrayList<>();
    if (plan.overAll()) {
      conditions.add(CodeBlock.of("call.isOverAll()"));
    }
    if (!plan.dtypes().isEmpty()) {
      CodeBlock dtypes =
          plan.dtypes().stream()
              .map(dtype -> CodeBlock.of("$T.$L", Api.DTYPE, dtype.name()))
              .collect(CodeBlock.joining(", "));
      conditions.add(CodeBlock.of("call.isOf($L)", dtypes));
    }
    for (Argument argument : plan.arguments()) {
      String variable = "x" + (argument.of() + 1);
      arguments.add(
          new Typed(
              switch (argument.kind()) {
                // Unboxed here, so that no method for objects is closer.
                case NUMBER -> CodeBlock.of("($T) $L", argument.type(), variable);
                case LAYOUT -> CodeBlock.of("call.layout($L)", argument.of());
                case OTHER ->
                    CodeBlock.of("($T) call.argument($L)", argument.type(), argument.of());
                default -> CodeBlock.of("$L", variable);
              },
              argument.type()));
      if (argument.kind() != Kind.LAYOUT && argument.kind() != Kind.OTHER) {
        conditions.add(
            CodeBlock.of(
                "call.$L($L) instanceof $T $L",
                from(argument.kind()),
                argument.of(),
                tested(argument.type()),
                variable));
      }
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", CodeBlock.join(conditions, " && "))
        .addStatement("call.begin($S)", Names.shown(plan.method().owner(), plan.method().name()))
        .beginControlFlow("if (call.end($L))", Calls.call(plan.method(), arguments))
        .addStatement("return true")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static String from(Kind kind) {
    return switch (kind) {
      case WHOLE -> "whole";
      case CORE -> "core";
      case NUMBER -> "number";
      default -> "buffer";
    };
  }

  private static TypeName tested(TypeName type) {
    return type.isPrimitive() ? type.box() : type;
  }
}
