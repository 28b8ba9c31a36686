package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StorageMethods.override;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Allocation;
import io.monomorph.processor.model.ProviderModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.ParameterizedTypeName;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods of a provider that make buffers over new cores. */
final class AllocateMethods {
  private static final TypeName OPTIONS =
      ParameterizedTypeName.get(Map.class, String.class, Object.class);

  private final List<BufferModel> able;
  private final boolean all;
  private final boolean takesOptions;

  AllocateMethods(ProviderModel provider) {
    this.able =
        provider.buffers().stream().filter(b -> b.creation().allocation().isPresent()).toList();
    this.all = able.size() == provider.buffers().size();
    this.takesOptions = !provider.options().isEmpty() && !able.isEmpty();
  }

  List<MethodSpec> all() {
    return takesOptions
        ? List.of(allocates(), allocateUsual(), allocate())
        : List.of(allocates(), allocate());
  }

  private MethodSpec allocates() {
    MethodSpec.Builder method =
        override("allocates").returns(boolean.class).addParameter(Api.DTYPE, "dtype");
    if (able.isEmpty()) {
      return method.addStatement("return false").build();
    }
    if (all) {
      return method.addStatement("return dtypes().contains(dtype)").build();
    }
    return method
        .addCode("return switch (dtype) {\n$>")
        .addCode(
            "case $L -> true;\n",
            able.stream().map(b -> b.dtype().name()).collect(Collectors.joining(", ")))
        .addCode("default -> false;\n$<};\n")
        .build();
  }

  /** Without options where they can be given. */
  private static MethodSpec allocateUsual() {
    return override("allocate")
        .returns(Api.OPERAND)
        .addParameter(Api.DTYPE, "dtype")
        .addParameter(Api.LONGS, "shape")
        .varargs()
        .addStatement("return allocate($T.of(), dtype, shape)", Map.class)
        .build();
  }

  private MethodSpec allocate() {
    MethodSpec.Builder method = override("allocate").returns(Api.OPERAND);
    if (takesOptions) {
      method.addParameter(OPTIONS, "options");
    }
    method.addParameter(Api.DTYPE, "dtype").addParameter(Api.LONGS, "shape").varargs();
    if (able.isEmpty()) {
      return method.addStatement("throw $T.cannotAllocate(this, dtype)", Api.STORAGE).build();
    }
    // No expression, for which the JVM would load all buffer classes.
    method.addCode("switch (dtype) {\n$>");
    for (BufferModel buffer : able) {
      Allocation allocation = buffer.creation().allocation().orElseThrow();
      method.addCode("case $L:\n$>", buffer.dtype().name());
      if (takesOptions && !allocation.takesOptions()) {
        method.addCode("$T.noOptions(this, dtype, options);\n", Api.STORAGE);
      }
      method.addCode(
          "return $T.$L($T.allocated($L, $S), shape);\n$<",
          buffer.type(),
          buffer.newCoresAreLaidOut() ? "allocated" : "wrap",
          Api.STORAGE,
          Calls.call(allocation.method(), arguments(allocation)),
          Names.shown(buffer.declaration(), allocation.method().name()));
    }
    return method
        .addCode("default:\n$>throw $T.cannotAllocate(this, dtype);\n$<$<}\n", Api.STORAGE)
        .build();
  }

  private List<Typed> arguments(Allocation allocation) {
    return allocation.takesOptions()
        ? List.of(
            argument(allocation),
            takesOptions
                ? Typed.of("options", OPTIONS)
                : new Typed(CodeBlock.of("$T.of()", Map.class), OPTIONS))
        : List.of(argument(allocation));
  }

  private static Typed argument(Allocation allocation) {
    return switch (allocation.argument()) {
      case INT_SIZE -> new Typed(CodeBlock.of("$T.size(dtype, shape)", Api.STORAGE), TypeName.INT);
      case LONG_SIZE ->
          new Typed(CodeBlock.of("$T.longSize(dtype, shape)", Api.STORAGE), TypeName.LONG);
      case SHAPE -> Typed.of("shape.clone()", Api.LONGS);
    };
  }
}
