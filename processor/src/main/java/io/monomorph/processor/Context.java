package io.monomorph.processor;

import io.monomorph.processor.generate.Place;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.Overloads;
import io.monomorph.processor.read.SourceNames;
import io.monomorph.processor.read.SourceText;
import io.monomorph.processor.read.Surroundings;
import io.monomorph.processor.validate.NameRules;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * What all stages know of one compilation.
 *
 * @param text what the text of the source tells
 * @param names how the source names types
 */
record Context(
    Elements elements,
    JavaTypes types,
    SourceText text,
    SourceNames names,
    Overloads overloads,
    Surroundings surroundings,
    NameRules nameRules,
    AnnotationReader annotations) {

  static Context of(ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    SourceText text = SourceText.of(environment);
    Surroundings surroundings = new Surroundings(elements);
    return new Context(
        elements,
        new JavaTypes(elements, environment.getTypeUtils()),
        text,
        new SourceNames(elements, environment.getTypeUtils(), text),
        new Overloads(elements, environment.getTypeUtils()),
        surroundings,
        new NameRules(elements, surroundings),
        new AnnotationReader(elements));
  }

  /** Where classes beside a declaration are that do not use it. */
  Place place(TypeElement type) {
    return new Place(surroundings.seesGenerated(type), surroundings.hidesLang(type), List.of());
  }

  /**
   * Where classes beside a declaration are.
   *
   * @param members of the declaration, which the classes use
   * @param named types that they name besides
   * @param hidden whether its name means something else in them
   */
  Place place(
      TypeElement type,
      List<? extends Element> members,
      List<? extends TypeMirror> named,
      boolean hidden) {
    return new Place(
        surroundings.seesGenerated(type),
        surroundings.hidesLang(type),
        surroundings.warnings(type, members, named, hidden));
  }
}
