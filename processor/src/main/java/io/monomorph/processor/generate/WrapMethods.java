package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.BufferGenerator.call;
import static io.monomorph.processor.generate.BufferGenerator.core;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.BufferModel.SourceModel;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The static methods that make buffers over existing objects. */
final class WrapMethods {
  private final BufferModel buffer;

  WrapMethods(BufferModel buffer) {
    this.buffer = buffer;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>(List.of(whole(), shaped(), laidOut()));
    if (buffer.newCoresAreLaidOut()) {
      methods.add(allocated());
    }
    for (SourceModel source : buffer.creation().sources()) {
      methods.add(source(source));
    }
    return methods;
  }

  private MethodSpec.Builder wrap(boolean isPublic) {
    MethodSpec.Builder method = MethodSpec.methodBuilder("wrap").returns(buffer.type());
    if (isPublic) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method.addModifiers(Modifier.STATIC);
  }

  private MethodSpec.Builder wrapCore() {
    return wrap(buffer.core().isPublic()).addParameter(buffer.core().type(), "core");
  }

  private MethodSpec whole() {
    return wrapCore()
        .addJavadoc(
            buffer.core().shape().isPresent()
                ? "Makes a buffer that shares the elements of a core, in the core's own shape."
                : "Makes a one-dimensional buffer that shares all elements of a core.")
        .addStatement(
            "return wrap(core, $L)",
            buffer.core().shape().isPresent()
                ? shape()
                : CodeBlock.of("$T.of($L)", Api.LAYOUT, length()))
        .build();
  }

  private MethodSpec shaped() {
    return wrapCore()
        .addJavadoc("Makes a buffer that shares the elements of a core, in C order from the first.")
        .addParameter(Api.LONGS, "shape")
        .varargs()
        .addStatement("return wrap(core, $T.of(shape))", Api.LAYOUT)
        .build();
  }

  private MethodSpec laidOut() {
    return wrapCore()
        .addJavadoc(
            """
            Makes a buffer that shares the elements of a core, under any layout.

            @throws IllegalArgumentException if an element would be outside the core
            """)
        .addParameter(Api.LAYOUT, "layout")
        .addStatement(
            buffer.storage().close().isPresent()
                ? "return new $T(core, $T.within($L, layout), $L, $T.of(core))"
                : "return new $T(core, $T.within($L, layout), $L)",
            buffer.storage().close().isPresent()
                ? new Object[] {buffer.type(), Api.STORAGE, length(), isReadOnly(), Api.LIFETIME}
                : new Object[] {buffer.type(), Api.STORAGE, length(), isReadOnly()})
        .build();
  }

  private MethodSpec allocated() {
    return MethodSpec.methodBuilder("allocated")
        .addJavadoc("Makes a buffer over a new core, as that lies if it has the shape.")
        .addModifiers(Modifier.STATIC)
        .returns(buffer.type())
        .addParameter(buffer.core().type(), "core")
        .addParameter(Api.LONGS, "shape")
        .varargs()
        .addStatement("return wrap(core, $T.ofShape($L, shape))", Api.STORAGE, shape())
        .build();
  }

  /** Whether a core can only be read. */
  private CodeBlock isReadOnly() {
    Callee tells = buffer.core().readOnly().orElse(null);
    return tells == null ? CodeBlock.of("$L", buffer.isOnlyRead()) : call(tells, core(buffer));
  }

  /** What the core tells of its shape. */
  private CodeBlock shape() {
    return call(buffer.core().shape().orElseThrow(), core(buffer));
  }

  /** The number of elements of a core. */
  CodeBlock length() {
    Callee size = buffer.core().length().orElse(null);
    if (size != null) {
      return call(size, core(buffer));
    }
    if (buffer.moves().regions().isPresent()) {
      return CodeBlock.of("$T.of($L).size()", Api.LAYOUT, shape());
    }
    CodeBlock array = call(buffer.storage().array().orElseThrow().method(), core(buffer));
    return buffer.dtype().isComplex()
        ? CodeBlock.of("$T.pairs($L.length)", Api.STORAGE, array)
        : CodeBlock.of("$L.length", array);
  }

  /** What a method of the declaration makes of a source, which must not be null. */
  static CodeBlock wrapped(CodeBlock call, ClassName declaration, String method, String source) {
    return CodeBlock.of(
        "$T.wrapped($L, $S, $L)", Api.STORAGE, call, Names.shown(declaration, method), source);
  }

  private MethodSpec source(SourceModel source) {
    MethodSpec.Builder method =
        wrap(buffer.core().isPublic() && source.isPublic())
            .addJavadoc(
                "Makes a buffer over the core of $L $L.",
                Docs.article(source.type()),
                Docs.type(source.type()))
            .addParameter(source.type(), "source");
    Typed given = Typed.of("source", source.type());
    CodeBlock core =
        wrapped(
            call(source.method(), given), buffer.declaration(), source.method().name(), "source");
    if (!source.givesCore()) {
      method.addStatement("$T core = $L", buffer.core().type(), core);
      core = CodeBlock.of("core");
    }
    CodeBlock shape = source.shape().map(tells -> call(tells, given)).orElse(null);
    return shape == null
        ? method.addStatement("return wrap($L)", core).build()
        : method.addStatement("return wrap($L, $L)", core, shape).build();
  }
}
