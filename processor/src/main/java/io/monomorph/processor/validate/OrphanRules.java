package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.OverrideReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    List<String> all = new ArrayList<>();
    for (AccessorKind kind : AccessorKind.values()) {
      all.add(kind.annotation());
    }
    all.add(OverrideReader.ANNOTATION);
    // Looked for at once: compilers go through all code of a round, also through what is generated.
    TypeElement[] marks =
        all.stream()
            .map(name -> elements.getTypeElement(AnnotationReader.PACKAGE + name))
            .filter(Objects::nonNull)
            .toArray(TypeElement[]::new);
    Set<? extends Element> methods = round.getElementsAnnotatedWithAny(marks);
    for (String annotation : all) {
      for (Element method : methods) {
        if (annotations.find(method, annotation).isPresent()) {
          check(annotation, method, report);
        }
      }
    }
  }

  private void check(String annotation, Element method, Report report) {
    TypeElement owner = JavaTypes.owner(method);
    if (annotations.find(owner, "BufferBackend").isEmpty() && !known.test(owner)) {
      report.add(
          Message.ORPHAN_ACCESSOR,
          Site.of(method, annotations.find(method, annotation).orElseThrow()),
          annotation,
          owner.getSimpleName(),
          BackendRules.wellFormed(owner.getSimpleName().toString()));
    }
  }
}
