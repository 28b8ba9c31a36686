package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.Regions;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeName;
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
    CodeBlock shape = call(buffer.core().shape().orElseThrow(), core(buffer));
    CodeBlock arguments =
        regions
            .tiles()
            .map(tiles -> CodeBlock.of("$L, $L", shape, call(tiles, core(buffer))))
            .orElse(shape);
    return StorageMethods.override("tiling")
        .returns(Api.TILING)
        .addCode(StorageMethods.checkLifetime(buffer))
        .addStatement("return $T.of($L)", Api.TILING, arguments)
        .build();
  }

  private MethodSpec region(String name, Callee accessor, String failed) {
    CodeBlock block = CodeBlock.of("($T) block", Api.block(buffer.dtype()));
    return StorageMethods.override(name)
        .returns(TypeName.VOID)
        .addParameter(Api.LONGS, "start")
        .addParameter(Api.LONGS, "shape")
        .addParameter(Object.class, "block")
        .addParameter(int.class, "offset")
        .addCode(
            Template.of(
                    """
                    $checkLifetime:L
                    try {
                      $move:L;
                    } catch ($exception:T failure) {
                      throw $access:T.$failed:L(this, backend(), start, shape, failure);
                    }
                    """)
                .with("checkLifetime", StorageMethods.checkLifetime(buffer))
                .with("move", call(accessor, core(buffer), "start", "shape", block, "offset"))
                .with("exception", RuntimeException.class)
                .with("access", Api.STORAGE_ACCESS)
                .with("failed", failed)
                .code())
        .build();
  }

  private MethodSpec run(String name) {
    return BlockMethods.signature(name)
        .addCode(StorageMethods.checkLifetime(buffer))
        .addStatement("$T.$L(this, index, stride, block, offset, length)", Api.STORAGE_ACCESS, name)
        .build();
  }
}
