package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One accessor method in one of its roles: a method that is marked for several dtypes is several
 * accessors.
 *
 * @param dtype null where the role has none
 * @param site the dtype in the annotation, or the annotation
 */
public record AccessorModel(
    AccessorKind kind, @Nullable DTypeModel dtype, ExecutableElement method, Site site) {

  public String name() {
    return method.getSimpleName().toString();
  }

  public List<TypeMirror> parameters() {
    List<TypeMirror> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(parameter.asType());
    }
    return parameters;
  }

  /** The type of a parameter. */
  public TypeMirror parameter(int position) {
    return method.getParameters().get(position).asType();
  }

  public TypeMirror result() {
    return method.getReturnType();
  }

  /** Whether it says that it may return null, with an annotation of that name from anywhere. */
  public boolean mayReturnNull() {
    return Stream.of(method, result())
        .flatMap(place -> place.getAnnotationMirrors().stream())
        .anyMatch(
            mark -> mark.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
