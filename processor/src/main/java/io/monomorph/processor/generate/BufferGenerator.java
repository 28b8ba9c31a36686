package io.monomorph.processor.generate;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.Callee;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the buffer class of one dtype: what must see both the core type and the primitive. */
public final class BufferGenerator {
  private final Place place;
  private final boolean overrides;

  /**
   * @param place where the classes are to be
   * @param overrides whether the backend computes functions in its own way
   */
  public BufferGenerator(Place place, boolean overrides) {
    this.place = place;
    this.overrides = overrides;
  }

  /** The source of a buffer class, which depends on the declaration alone. */
  public JavaFile generate(BufferModel buffer, TypeElement declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(buffer.type())
            .addOriginatingElement(declaration)
            .addJavadoc(
                "$L $L buffer over $L $L, as {@link $T} declares it.",
                "iu".indexOf(buffer.dtype().numpyName().charAt(0)) == 0 ? "An" : "A",
                buffer.dtype().numpyName(),
                Docs.article(buffer.core().type()),
                Docs.type(buffer.core().type()),
                buffer.declaration())
            .superclass(Api.buffer(buffer.dtype()))
            .addSuperinterface(overrides ? Api.OVERRIDING : Api.OPERAND);
    place.mark(type);
    if (buffer.core().isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    type.addModifiers(Modifier.FINAL);
    if (overrides) {
      type.addField(OverridingMethods.table(declaration));
    }
    type.addField(buffer.core().type(), "core", Modifier.PRIVATE, Modifier.FINAL);
    if (buffer.storage().close().isPresent()) {
      type.addSuperinterface(AutoCloseable.class);
      type.addField(
          FieldSpec.builder(Api.LIFETIME, "lifetime", Modifier.PRIVATE, Modifier.FINAL).build());
    }
    type.addMethod(constructor(buffer));
    type.addMethods(new WrapMethods(buffer).all());
    type.addMethods(new StorageMethods(buffer).all());
    if (overrides) {
      type.addMethods(OverridingMethods.all(buffer));
    }
    type.addMethods(new ElementMethods(buffer).all());
    if (buffer.storage().array().filter(BufferModel.Exposed::always).isEmpty()) {
      type.addMethods(
          buffer
              .moves()
              .regions()
              .map(regions -> new RegionMethods(buffer, regions).all())
              .orElseGet(() -> new BlockMethods(buffer).all()));
    }
    return place.file(buffer.type().packageName(), type.build());
  }

  private static MethodSpec constructor(BufferModel buffer) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(buffer.core().type(), "core")
            .addParameter(Api.LAYOUT, "layout")
            .addParameter(boolean.class, "readOnly");
    if (buffer.storage().close().isPresent()) {
      constructor.addParameter(Api.LIFETIME, "lifetime");
    }
    constructor.addStatement("super(layout, readOnly)").addStatement("this.core = core");
    if (buffer.storage().close().isPresent()) {
      constructor.addStatement("this.lifetime = lifetime");
    }
    return constructor.build();
  }

  /** The core, as the first argument of a call. */
  static Typed core(BufferModel buffer) {
    return Typed.of("core", buffer.core().type());
  }

  /**
   * A call of one of the declaration's methods.
   *
   * @param arguments those that are not {@link Typed} have the type that is declared
   */
  static CodeBlock call(Callee method, Object... arguments) {
    List<Typed> given = new ArrayList<>();
    for (Object argument : arguments) {
      given.add(
          argument instanceof Typed typed
              ? typed
              : new Typed(CodeBlock.of("$L", argument), method.parameters().get(given.size())));
    }
    return Calls.call(method, given);
  }
}
