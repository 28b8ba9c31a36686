package io.monomorph.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source that a message can point at.
 *
 * @param thrown which of the types that the element throws it is, or -1
 */
public record Site(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value,
    int thrown) {

  public static Site of(Element element) {
    return new Site(element, null, null, -1);
  }

  public static Site of(Element element, AnnotationMirror annotation) {
    return new Site(element, annotation, null, -1);
  }

  public static Site of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Site(element, annotation, value, -1);
  }

  /** One of the types that a method throws. */
  public static Site thrown(ExecutableElement method, int thrown) {
    return new Site(method, null, null, thrown);
  }
}
