package io.monomorph.processor.read;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.UfuncMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the ufunc methods of a class. */
public final class UfuncReader {
  private final AnnotationReader annotations;

  public UfuncReader(AnnotationReader annotations) {
    this.annotations = annotations;
  }

  /** The ufunc methods of a class, in the order of the source. */
  public List<UfuncMethod> read(TypeElement type) {
    List<UfuncMethod> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      annotations.find(method, "Ufunc").ifPresent(mirror -> methods.add(read(method, mirror)));
    }
    return List.copyOf(methods);
  }

  private UfuncMethod read(ExecutableElement method, AnnotationMirror mirror) {
    method.getParameters().forEach(parameter -> JavaTypes.require(parameter.asType()));
    JavaTypes.require(method.getReturnType());
    AnnotationReader.Item<String> name = annotations.string(method, mirror, "name");
    return new UfuncMethod(
        method,
        name.value().isEmpty() ? method.getSimpleName().toString() : name.value(),
        dtypes(method, mirror, "types"),
        dtypes(method, mirror, "each"),
        annotations.doubles(method, mirror, "identity"),
        annotations.constant(method, mirror, "folding"),
        annotations.flag(method, mirror, "widens"),
        annotations.constant(method, mirror, "rule"),
        new UfuncMethod.Sites(
            Site.of(method, mirror),
            name.site(),
            annotations.site(method, mirror, "types"),
            annotations.site(method, mirror, "each"),
            annotations.site(method, mirror, "identity"),
            annotations.site(method, mirror, "rule")));
  }

  private List<DTypeModel> dtypes(
      ExecutableElement method, AnnotationMirror mirror, String member) {
    return annotations.dtypes(method, mirror, member).stream()
        .map(AnnotationReader.Item::value)
        .toList();
  }

  /** The qualified name of the class that is to offer the ufuncs of a class. */
  public Optional<AnnotationReader.Item<String>> library(TypeElement type) {
    return annotations
        .find(type, "UfuncLibrary")
        .map(mirror -> annotations.string(type, mirror, "value"));
  }

  /** Whether the class that offers the ufuncs of a class has methods beside the constants. */
  public boolean offersMethods(TypeElement type) {
    return annotations
        .find(type, "UfuncLibrary")
        .map(mirror -> annotations.flag(type, mirror, "methods"))
        .orElse(true);
  }
}
