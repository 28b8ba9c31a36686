package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Regions;
import io.monomorph.processor.model.Callee;
import java.util.ArrayList;
import java.util.List;

/** The methods that move regions of a core, and those that move runs by way of them. */
final class RegionMethods {
  private final BufferModel buffer;
  private final Regions regions;

  RegionMethods(BufferModel buffer, Regions regions) {
    this.buffer = buffer;
    this.regions = regions;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(tiling());
    methods.add(region("loadRegion", regions.load(), "unread"));
    regions.store().ifPresent(store -> methods.add(region("storeRegion", store, "unwritten")));
    methods.add(run("load"));
    methods.add(regions.store().isPresent() ? run("store") : BlockMethods.refuse());
    return methods;
  }

  private MethodSpec tiling() {
    MethodSpec.Builder method = StorageMethods.override("tiling").returns(Api.TILING);
    StorageMethods.checkLifetime(buffer, method);
    CodeBlock shape = call(buffer.shape().orElseThrow(), core(buffer));
    CodeBlock arguments =
        regions
            .tiles()
            .map(tiles -> CodeBlock.of("$L, $L", shape, call(tiles, core(buffer))))
            .orElse(shape);
    return method.addStatement("return $T.of($L)", Api.TILING, arguments).build();
  }

  private MethodSpec region(String name, Callee accessor, String fault) {
    MethodSpec.Builder method =
        StorageMethods.override(name)
            .returns(TypeName.VOID)
            .addParameter(Api.LONGS, "start")
            .addParameter(Api.LONGS, "shape")
            .addParameter(Object.class, "block")
            .addParameter(int.class, "offset");
    StorageMethods.checkLifetime(buffer, method);
    CodeBlock block = CodeBlock.of("($T) block", Api.block(buffer.dtype()));
    return method
        .beginControlFlow("try")
        .addStatement(call(accessor, core(buffer), "start", "shape", block, "offset"))
        .nextControlFlow("catch ($T failure)", RuntimeException.class)
        .addStatement(
            "throw $T.$L(this, backend(), start, shape, failure)", Api.STORAGE_ACCESS, fault)
        .endControlFlow()
        .build();
  }

  private MethodSpec run(String name) {
    MethodSpec.Builder method = BlockMethods.signature(name);
    StorageMethods.checkLifetime(buffer, method);
    return method
        .addStatement("$T.$L(this, index, stride, block, offset, length)", Api.STORAGE_ACCESS, name)
        .build();
  }
}
