package io.monomorph.processor.read;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.OverrideModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.naming.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a backend that compute functions in its own way. */
public final class OverrideReader {
  /** The simple name of their annotation. */
  public static final String ANNOTATION = "Overrides";

  private final AnnotationReader annotations;

  OverrideReader(AnnotationReader annotations) {
    this.annotations = annotations;
  }

  /**
   * The methods of a class, in the order of the source.
   *
   * @throws MissingTypeException if a type that one names does not exist, and is not to be
   *     generated for this class
   */
  List<OverrideModel> read(TypeElement type) {
    List<OverrideModel> overrides = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      annotations.find(method, ANNOTATION).ifPresent(mirror -> overrides.add(read(method, mirror)));
    }
    overrides.forEach(override -> requireTypes(type, override.method()));
    return List.copyOf(overrides);
  }

  private OverrideModel read(ExecutableElement method, AnnotationMirror mirror) {
    AnnotationReader.Item<String> value = annotations.string(method, mirror, "value");
    boolean named = !value.value().isEmpty();
    return new OverrideModel(
        method,
        named ? value.value() : method.getSimpleName().toString(),
        value.site(),
        annotations.dtypes(method, mirror, "dtypes").stream()
            .map(AnnotationReader.Item::value)
            .distinct()
            .toList(),
        annotations.site(method, mirror, "dtypes"),
        Site.of(method, mirror));
  }

  private static void requireTypes(TypeElement type, ExecutableElement method) {
    method.getParameters().forEach(parameter -> require(type, parameter.asType()));
    method.getThrownTypes().forEach(JavaTypes::require);
    TypeMirror result = method.getReturnType();
    if (result instanceof DeclaredType declared && result.getKind() == TypeKind.DECLARED) {
      declared.getTypeArguments().forEach(argument -> require(type, argument));
    } else {
      require(type, result);
    }
  }

  private static void require(TypeElement type, TypeMirror used) {
    if (ownBuffer(type, used) == null) {
      JavaTypes.require(used);
    }
  }

  /** The dtype of the buffer class that is to be generated for a class, if a type names one. */
  public static @Nullable DTypeModel ownBuffer(TypeElement type, TypeMirror used) {
    if (used.getKind() != TypeKind.ERROR && used.getKind() != TypeKind.DECLARED) {
      return null;
    }
    String written = used.toString();
    return Arrays.stream(DTypeModel.values())
        .filter(
            dtype -> {
              String name = Names.buffer(type, dtype).simpleName();
              return used.getKind() == TypeKind.ERROR
                  ? written.equals(name)
                  : written.equals(Names.buffer(type, dtype).canonicalName());
            })
        .findFirst()
        .orElse(null);
  }
}
