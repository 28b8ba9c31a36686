package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that tell what a buffer stands on, and end its use. */
final class StorageMethods {
  private final BufferModel buffer;

  StorageMethods(BufferModel buffer) {
    this.buffer = buffer;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(override("core").returns(buffer.core().type()).addStatement("return core").build());
    methods.add(
        override("backend")
            .returns(Api.BACKEND_PROVIDER)
            .addStatement("return $T.INSTANCE", buffer.provider())
            .build());
    buffer.storage().exposed().ifPresent(exposed -> methods.add(exposed(exposed)));
    buffer
        .storage()
        .memory()
        .ifPresent(
            method ->
                methods.add(
                    override("memory")
                        .returns(Api.MEMORY)
                        .addStatement("return $L", call(method, core(buffer)))
                        .build()));
    methods.add(withLayout());
    buffer
        .storage()
        .flush()
        .ifPresent(
            method ->
                methods.add(
                    override("flush")
                        .returns(TypeName.VOID)
                        .addStatement(call(method, core(buffer)))
                        .build()));
    buffer.storage().close().ifPresent(method -> methods.add(close(method)));
    return methods;
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private MethodSpec exposed(BufferModel.Exposed exposed) {
    MethodSpec.Builder method =
        exposed.isArray()
            ? override("array").returns(Api.block(buffer.dtype()))
            : override("segment").returns(Api.MEMORY);
    return method
        .addCode(checkLifetime(buffer))
        .addStatement("return $L", call(exposed.method(), core(buffer)))
        .build();
  }

  private MethodSpec withLayout() {
    return override("withLayout")
        .returns(buffer.type())
        .addParameter(Api.LAYOUT, "layout")
        .addParameter(boolean.class, "readOnly")
        .addStatement(
            buffer.storage().close().isPresent()
                ? "return new $T(core, layout, readOnly || isReadOnly(), lifetime)"
                : "return new $T(core, layout, readOnly || isReadOnly())",
            buffer.type())
        .build();
  }

  private MethodSpec close(Callee method) {
    return override("close")
        .returns(TypeName.VOID)
        .addStatement("lifetime.end(core, () -> $L)", call(method, core(buffer)))
        .build();
  }

  /** The check that the core is not closed, where it can be. */
  static CodeBlock checkLifetime(BufferModel buffer) {
    return CodeBlock.of(buffer.storage().close().isPresent() ? "lifetime.check();\n" : "");
  }
}
