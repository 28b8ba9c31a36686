package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.Callee;
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
    methods.add(override("core").returns(buffer.core()).addStatement("return core").build());
    methods.add(
        override("backend")
            .returns(Api.BACKEND_PROVIDER)
            .addStatement("return $T.INSTANCE", buffer.provider())
            .build());
    buffer.expose().ifPresent(method -> methods.add(array(method)));
    buffer.segment().ifPresent(method -> methods.add(segment(method)));
    buffer
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
        .flush()
        .ifPresent(
            method ->
                methods.add(
                    override("flush")
                        .returns(TypeName.VOID)
                        .addStatement(call(method, core(buffer)))
                        .build()));
    buffer.close().ifPresent(method -> methods.add(close(method)));
    return methods;
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  private MethodSpec array(Callee method) {
    MethodSpec.Builder array = override("array").returns(Api.block(buffer.dtype()));
    checkLifetime(buffer, array);
    return array.addStatement("return $L", call(method, core(buffer))).build();
  }

  private MethodSpec segment(Callee method) {
    MethodSpec.Builder segment = override("segment").returns(Api.MEMORY);
    checkLifetime(buffer, segment);
    return segment.addStatement("return $L", call(method, core(buffer))).build();
  }

  private MethodSpec withLayout() {
    return override("withLayout")
        .returns(buffer.type())
        .addParameter(Api.LAYOUT, "layout")
        .addParameter(boolean.class, "readOnly")
        .addStatement(
            buffer.close().isPresent()
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

  /** Begins a method with the check that the core is not closed, where it can be. */
  static void checkLifetime(BufferModel buffer, MethodSpec.Builder method) {
    if (buffer.close().isPresent()) {
      method.addStatement("lifetime.check()");
    }
  }
}
