package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StorageMethods.override;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.ProviderModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.AutoServices;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.ParameterizedTypeName;
import io.monomorph.processor.source.TypeName;
import io.monomorph.processor.source.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the provider of a backend. */
public final class ProviderGenerator {
  private static final ClassName LIST = ClassName.get(List.class);

  /** With its package, since an import for a comment alone is one too many for some compilers. */
  private static final String LOADER = ServiceLoader.class.getName();

  private static final ClassName AUTO_SERVICE = ClassName.of(AutoServices.ANNOTATION);
  private static final ClassName CLASS = ClassName.get(Class.class);

  private final Place place;
  private final boolean annotated;
  private final boolean overrides;

  /**
   * @param place where the classes are to be
   * @param annotated whether AutoService is to register them
   * @param overrides whether the backend computes functions in its own way
   */
  public ProviderGenerator(Place place, boolean annotated, boolean overrides) {
    this.place = place;
    this.annotated = annotated;
    this.overrides = overrides;
  }

  /** The source of a provider, which depends on the declaration alone. */
  public JavaFile generate(ProviderModel provider, TypeElement declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(provider.type())
            .addOriginatingElement(declaration)
            .addJavadoc(
                "Makes the buffers that {@link $T} declares; {@link $L} finds it.",
                provider.declaration(),
                LOADER)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Api.GENERATED_PROVIDER)
            .addField(
                FieldSpec.builder(provider.type(), "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", provider.type())
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("For {@link $L}.", LOADER)
                    .addModifiers(Modifier.PUBLIC)
                    .build());
    place.mark(type);
    if (annotated) {
      type.addAnnotation("@$T($T.class)", AUTO_SERVICE, Api.BACKEND_PROVIDER);
    }
    addFacts(type, provider);
    if (!provider.options().isEmpty()) {
      type.addMethod(
          list(
              "options",
              ClassName.get(String.class),
              provider.options().stream().map(name -> CodeBlock.of("$S", name)).toList()));
    }
    if (overrides) {
      type.addMethod(
          override("overrides")
              .returns(ParameterizedTypeName.get(LIST, ClassName.get(String.class)))
              .addStatement("return $T.TABLE.functions()", Names.overrides(declaration))
              .build());
    }
    type.addMethods(new ResolveMethods(provider).all());
    type.addMethods(new AllocateMethods(provider).all());
    return place.file(provider.type().packageName(), type.build());
  }

  private static void addFacts(TypeSpec.Builder type, ProviderModel provider) {
    TypeName anyBuffer = TypeName.subtypeOf(Api.OPERAND);
    TypeName any = TypeName.subtypeOf(TypeName.get(Object.class));
    type.addMethod(
        override("name").returns(String.class).addStatement("return $S", provider.name()).build());
    type.addMethod(
        override("priority")
            .returns(int.class)
            .addStatement("return $L", provider.priority())
            .build());
    List<CodeBlock> dtypes = new ArrayList<>();
    List<CodeBlock> bufferTypes = new ArrayList<>();
    for (BufferModel buffer : provider.buffers()) {
      dtypes.add(CodeBlock.of("$T.$L", Api.DTYPE, buffer.dtype().name()));
      bufferTypes.add(literal(buffer.type()));
    }
    List<CodeBlock> resolves = new ArrayList<>();
    for (TypeName resolved : provider.resolves()) {
      resolves.add(literal(resolved));
    }
    type.addMethod(list("dtypes", Api.DTYPE, dtypes));
    type.addMethod(list("bufferTypes", ParameterizedTypeName.get(CLASS, anyBuffer), bufferTypes));
    type.addMethod(list("resolves", ParameterizedTypeName.get(CLASS, any), resolves));
  }

  private static MethodSpec list(String name, TypeName element, List<CodeBlock> elements) {
    return override(name)
        .returns(ParameterizedTypeName.get(LIST, element))
        .addStatement("return $T.of($L)", LIST, CodeBlock.join(elements, ", "))
        .build();
  }

  /** A class literal. */
  static CodeBlock literal(TypeName type) {
    return CodeBlock.of("$T.class", erased(type));
  }

  private static TypeName erased(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.rawType();
    }
    return type instanceof ArrayTypeName array
        ? ArrayTypeName.of(erased(array.componentType()))
        : type;
  }
}
