package io.monomorph.processor.read;

import io.monomorph.processor.model.UfuncMethod;
import java.util.ArrayList;
import java.util.List;
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
    FunctionReader function = new FunctionReader(annotations, method, mirror);
    return new UfuncMethod(
        method,
        function.name(method.getSimpleName().toString()),
        function.dtypes("types"),
        function.dtypes("each"),
        annotations.doubles(method, mirror, "identity"),
        function.constant("folding"),
        annotations.flag(method, mirror, "widens"),
        function.constant("rule"),
        function.sites());
  }
}
