package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StorageMethods.override;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ProviderModel;
import io.monomorph.processor.model.ProviderModel.Case;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import java.util.List;

/** The methods of a provider that make buffers over objects. */
final class ResolveMethods {
  private final ProviderModel provider;

  ResolveMethods(ProviderModel provider) {
    this.provider = provider;
  }

  List<MethodSpec> all() {
    return List.of(wrapAny(), wrapAs(), wrapLaidOut());
  }

  private MethodSpec wrapAny() {
    MethodSpec.Builder method =
        override("wrap").returns(Api.OPERAND).addParameter(Object.class, "source");
    for (Case choice : provider.free()) {
      method
          .beginControlFlow("if (source instanceof $T $L)", choice.type(), variable(choice))
          .addStatement(
              "return $L",
              choice.choosesDType()
                  ? CodeBlock.of("$T.of($L)", Api.OPERAND, wrapped(choice))
                  : wrapped(choice))
          .endControlFlow();
    }
    return method.addStatement("throw $T.unresolvable(this, source)", Api.STORAGE).build();
  }

  private MethodSpec wrapAs() {
    MethodSpec.Builder method =
        override("wrap")
            .returns(Api.OPERAND)
            .addParameter(Api.DTYPE, "dtype")
            .addParameter(Object.class, "source");
    if (provider.buffers().size() == 1) {
      DTypeModel dtype = provider.buffers().get(0).dtype();
      method.beginControlFlow("if (dtype == $T.$L)", Api.DTYPE, dtype.name());
      addCases(method, cases(dtype));
      method.endControlFlow();
    } else {
      List<Case> last = last();
      method.beginControlFlow("switch (dtype)");
      for (BufferModel buffer : provider.buffers()) {
        List<Case> all = cases(buffer.dtype());
        method.beginControlFlow("case $L ->", buffer.dtype().name());
        addCases(method, all.subList(0, all.size() - last.size()));
        method.endControlFlow();
      }
      if (last.isEmpty()) {
        method.beginControlFlow("default ->").endControlFlow().endControlFlow();
      } else {
        method
            .addStatement("default -> throw $T.unresolvable(this, dtype, source)", Api.STORAGE)
            .endControlFlow();
        addCases(method, last);
      }
    }
    return method.addStatement("throw $T.unresolvable(this, dtype, source)", Api.STORAGE).build();
  }

  private List<Case> cases(DTypeModel dtype) {
    return provider.byDType().getOrDefault(dtype, List.of());
  }

  /** The cases that come last for every dtype, so that they need be written only once. */
  private List<Case> last() {
    List<Case> last = cases(provider.buffers().get(0).dtype());
    for (BufferModel buffer : provider.buffers()) {
      List<Case> all = cases(buffer.dtype());
      int same = 0;
      while (same < Math.min(last.size(), all.size())
          && last.get(last.size() - 1 - same).choosesDType()
          && last.get(last.size() - 1 - same).equals(all.get(all.size() - 1 - same))) {
        same++;
      }
      last = last.subList(last.size() - same, last.size());
    }
    return last;
  }

  private static void addCases(MethodSpec.Builder method, List<Case> cases) {
    for (Case choice : cases) {
      method
          .beginControlFlow("if (source instanceof $T $L)", choice.type(), variable(choice))
          .addStatement("return $L", choice.choosesDType() ? ofDType(choice) : wrapped(choice))
          .endControlFlow();
    }
  }

  private static CodeBlock wrapped(Case choice) {
    return choice.choosesDType()
        ? WrapMethods.wrapped(call(choice), choice.target(), choice.method(), variable(choice))
        : call(choice);
  }

  /** As short as it can be: there is one for each dtype and type. */
  private static CodeBlock ofDType(Case choice) {
    return CodeBlock.of(
        "$T.ofDType(dtype, $L, $S)",
        Api.STORAGE,
        call(choice),
        Names.shown(choice.target(), choice.method()));
  }

  private static CodeBlock call(Case choice) {
    return CodeBlock.of(
        choice.isHidden() ? "(($T) null).$L($L)" : "$T.$L($L)",
        choice.target(),
        choice.method(),
        variable(choice));
  }

  private static String variable(Case choice) {
    return choice.isCore() ? "core" : Names.variable(choice.type());
  }

  private MethodSpec wrapLaidOut() {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (BufferModel buffer : provider.buffers()) {
      cases.add(
          "case $L:\n$>return $T.wrap($T.core(this, dtype, $L, core), layout);\n$<",
          buffer.dtype().name(),
          buffer.type(),
          Api.STORAGE,
          ProviderGenerator.literal(buffer.core().type()));
    }
    // An expression would make the JVM load all buffer classes to check what they have in common.
    return override("wrap")
        .returns(Api.OPERAND)
        .addParameter(Api.DTYPE, "dtype")
        .addParameter(Object.class, "core")
        .addParameter(Api.LAYOUT, "layout")
        .addCode("switch (dtype) {\n$>")
        .addCode(cases.build())
        .addCode("default:\n$>throw $T.noDType(this, dtype);\n$<$<}\n", Api.STORAGE)
        .build();
  }
}
