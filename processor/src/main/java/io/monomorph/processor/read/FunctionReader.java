package io.monomorph.processor.read;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.Site;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * What the annotations of all declared functions have in common.
 *
 * @param element what has the annotation
 */
record FunctionReader(AnnotationReader annotations, Element element, AnnotationMirror mirror) {

  /** The name in the annotation, or else another one. */
  String name(String other) {
    String name = annotations.string(element, mirror, "name").value();
    return name.isEmpty() ? other : name;
  }

  List<DTypeModel> dtypes(String member) {
    return annotations.dtypes(element, mirror, member).stream()
        .map(AnnotationReader.Item::value)
        .toList();
  }

  String constant(String member) {
    return annotations.constant(element, mirror, member);
  }

  DeclaredFunction.Sites sites() {
    return new DeclaredFunction.Sites(
        Site.of(element, mirror),
        site("name"),
        site("types"),
        site("each"),
        site("identity"),
        site("rule"));
  }

  private Site site(String member) {
    return annotations.site(element, mirror, member);
  }
}
