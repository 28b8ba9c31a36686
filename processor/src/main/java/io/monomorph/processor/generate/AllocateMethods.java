package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StorageMethods.override;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Allocation;
import io.monomorph.processor.model.ProviderModel;
import java.util.List;
import java.util.stream.Collectors;

/** The methods of a provider that make buffers over new cores. */
final class AllocateMethods {
  private final List<BufferModel> able;
  private final boolean all;

  AllocateMethods(ProviderModel provider) {
    this.able = provider.buffers().stream().filter(b -> b.allocation().isPresent()).toList();
    this.all = able.size() == provider.buffers().size();
  }

  List<MethodSpec> all() {
    return List.of(allocates(), allocate());
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

  private MethodSpec allocate() {
    MethodSpec.Builder method =
        override("allocate")
            .returns(Api.OPERAND)
            .addParameter(Api.DTYPE, "dtype")
            .addParameter(Api.LONGS, "shape")
            .varargs();
    if (able.isEmpty()) {
      return method.addStatement("throw $T.cannotAllocate(this, dtype)", Api.STORAGE).build();
    }
    // No expression, for which the JVM would load all buffer classes.
    method.addCode("switch (dtype) {\n$>");
    for (BufferModel buffer : able) {
      Allocation allocation = buffer.allocation().orElseThrow();
      method.addCode(
          "case $L:\n$>return $T.wrap($T.allocated($T.$L($L), $S), shape);\n$<",
          buffer.dtype().name(),
          buffer.type(),
          Api.STORAGE,
          buffer.declaration(),
          allocation.method().name(),
          Calls.arguments(allocation.method(), List.of(argument(allocation))),
          Names.shown(buffer.declaration(), allocation.method().name()));
    }
    return method
        .addCode("default:\n$>throw $T.cannotAllocate(this, dtype);\n$<$<}\n", Api.STORAGE)
        .build();
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
