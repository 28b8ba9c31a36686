package io.monomorph.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * One ufunc method as it stands in the source, right or wrong.
 *
 * @param types the dtypes that the annotation gives, inputs first; empty if it gives none
 * @param site the annotation
 * @param nameSite the name in the annotation, or the annotation
 * @param typesSite the dtypes in the annotation, or the annotation
 */
public record UfuncMethod(
    ExecutableElement method,
    String name,
    List<DTypeModel> types,
    Site site,
    Site nameSite,
    Site typesSite) {

  /** The type of a parameter, or of the result after all parameters. */
  public TypeKind kind(int position) {
    return position < inputs()
        ? method.getParameters().get(position).asType().getKind()
        : method.getReturnType().getKind();
  }

  public int inputs() {
    return method.getParameters().size();
  }

  /** The dtype of a parameter, or of the result after all parameters, if it has one. */
  public Optional<DTypeModel> dtype(int position) {
    return types.isEmpty()
        ? DTypeModel.ofPrimitive(kind(position))
        : Optional.of(types.get(position));
  }
}
