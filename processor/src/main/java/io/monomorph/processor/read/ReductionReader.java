package io.monomorph.processor.read;

import io.monomorph.processor.model.ReductionClass;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the reductions of a class. */
public final class ReductionReader {
  private final AnnotationReader annotations;

  public ReductionReader(AnnotationReader annotations) {
    this.annotations = annotations;
  }

  /** The reduction that a class is, or those nested in it, in the order of the source. */
  public List<ReductionClass> read(TypeElement unit) {
    List<ReductionClass> reductions = new ArrayList<>();
    if (ReductionClass.unit(unit).equals(unit)) {
      annotations.find(unit, "Reduction").ifPresent(m -> reductions.add(read(unit, m)));
    }
    for (TypeElement type : ElementFilter.typesIn(unit.getEnclosedElements())) {
      annotations.find(type, "Reduction").ifPresent(m -> reductions.add(read(type, m)));
    }
    return List.copyOf(reductions);
  }

  private ReductionClass read(TypeElement type, AnnotationMirror mirror) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      method.getParameters().forEach(parameter -> JavaTypes.require(parameter.asType()));
      JavaTypes.require(method.getReturnType());
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      JavaTypes.require(field.asType());
    }
    FunctionReader function = new FunctionReader(annotations, type, mirror);
    return new ReductionClass(
        type,
        function.name(ReductionClass.name(type)),
        function.dtypes("types"),
        function.dtypes("each"),
        function.constant("folding"),
        function.sites());
  }
}
