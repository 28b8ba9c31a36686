package io.monomorph.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that computes a function in the way of its backend, as it stands in the source.
 *
 * @param function the name of the function
 * @param functionSite where it is given
 * @param dtypes those that the annotation names
 * @param dtypesSite where they are given
 * @param site the annotation
 */
public record OverrideModel(
    ExecutableElement method,
    String function,
    Site functionSite,
    List<DTypeModel> dtypes,
    Site dtypesSite,
    Site site) {

  public String name() {
    return method.getSimpleName().toString();
  }

  public List<TypeMirror> parameters() {
    return method.getParameters().stream().<TypeMirror>map(p -> p.asType()).toList();
  }
}
