package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.JavaTypes;
import java.util.function.Predicate;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Accessors stand in backends. */
public final class OrphanRules {
  private final Elements elements;
  private final AnnotationReader annotations;

  private final Predicate<TypeElement> known;

  /**
   * @param known whether something about a class has been said that is the cause
   */
  public OrphanRules(Elements elements, Predicate<TypeElement> known) {
    this.elements = elements;
    this.known = known;
    this.annotations = new AnnotationReader(elements);
  }

  public void check(RoundEnvironment round, Report report) {
    for (AccessorKind kind : AccessorKind.values()) {
      TypeElement type = elements.getTypeElement(AnnotationReader.PACKAGE + kind.annotation());
      if (type != null) {
        round.getElementsAnnotatedWith(type).forEach(method -> check(kind, method, report));
      }
    }
  }

  private void check(AccessorKind kind, Element method, Report report) {
    TypeElement owner = JavaTypes.owner(method);
    if (annotations.find(owner, "BufferBackend").isEmpty() && !known.test(owner)) {
      report.add(
          Message.ORPHAN_ACCESSOR,
          Site.of(method, annotations.find(method, kind.annotation()).orElseThrow()),
          kind.annotation(),
          owner.getSimpleName(),
          BackendRules.wellFormed(owner.getSimpleName().toString()));
    }
  }
}
