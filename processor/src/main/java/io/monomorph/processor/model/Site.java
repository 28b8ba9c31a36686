package io.monomorph.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** A place in the source that a message can point at. */
public record Site(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  public static Site of(Element element) {
    return new Site(element, null, null);
  }

  public static Site of(Element element, AnnotationMirror annotation) {
    return new Site(element, annotation, null);
  }
}
