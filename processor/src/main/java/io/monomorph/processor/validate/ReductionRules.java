package io.monomorph.processor.validate;

import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** What the reduction classes of a class must keep. */
public final class ReductionRules {
  private final JavaTypes types;
  private final ReductionMethodRules methods;

  public ReductionRules(JavaTypes types) {
    this.types = types;
    this.methods = new ReductionMethodRules(types);
  }

  /** Says everything that is wrong with the classes, which come in the order of the source. */
  public void check(List<ReductionClass> reductions, Report report) {
    List<ReductionClass> sound = new ArrayList<>();
    for (ReductionClass reduction : reductions) {
      FunctionNames.check(reduction, "myReduction", report);
      Report own = new Report();
      checkClass(reduction, own);
      if (!own.hasErrors()) {
        checkFields(reduction, own);
        methods.check(reduction, own);
      }
      report.addAll(own);
      if (!own.hasErrors() && new ReductionTypeRules(reduction, report).check()) {
        FunctionNames.checkClash(
            sound,
            reduction,
            reductions,
            Message.REDUCTION_CLASH,
            ReductionRules::contradiction,
            report);
        sound.add(reduction);
      }
    }
    if (!report.hasErrors()) {
      Limits.checkFunctions(reductions, report);
    }
  }

  static void fault(
      ReductionClass reduction, Site site, String fault, String write, Report report) {
    say(reduction, site, fault, "Write: " + write, report);
  }

  static void say(ReductionClass reduction, Site site, String fault, String remedy, Report report) {
    report.add(Message.REDUCTION_SHAPE, site, reduction.type().getSimpleName(), fault, remedy);
  }

  private void checkClass(ReductionClass reduction, Report report) {
    TypeElement type = reduction.type();
    Site site = Site.of(type);
    String write = Heads.of(type);
    if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
      fault(reduction, site, "is no class of which there are objects", write, report);
    } else if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      fault(reduction, site, "is an inner class", write, report);
    } else if (!type.getTypeParameters().isEmpty()) {
      fault(reduction, site, "has type parameters", write, report);
    } else if (!types.isNamed(type.getSuperclass(), "java.lang.Object")) {
      fault(reduction, site, "extends a class, whose fields would be no state", write, report);
    } else {
      checkPrivate(reduction, report);
      if (!report.hasErrors()) {
        checkConstructor(reduction, report);
      }
    }
  }

  private static void checkPrivate(ReductionClass reduction, Report report) {
    for (Element at = reduction.type(); at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        String fault = "is private or in a private class, so that loops cannot see it";
        String remedy = "Remove private from " + at.getSimpleName();
        say(reduction, Site.of(reduction.type()), fault, remedy, report);
        return;
      }
    }
  }

  private void checkConstructor(ReductionClass reduction, Report report) {
    TypeElement type = reduction.type();
    Optional<ExecutableElement> simple =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .findFirst();
    boolean made =
        simple
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
            .filter(c -> c.getThrownTypes().stream().allMatch(types::isUnchecked))
            .isPresent();
    if (!made) {
      say(
          reduction,
          simple.map(Site::of).orElseGet(() -> Site.of(type)),
          "has no constructor without parameters that loops can call; it makes the identity",
          (simple.isPresent() ? "Write: " : "Add: ") + type.getSimpleName() + "()",
          report);
    }
  }

  private void checkFields(ReductionClass reduction, Report report) {
    if (reduction.fields().isEmpty()) {
      String fault = "has no fields, so that it keeps nothing between elements";
      say(reduction, Site.of(reduction.type()), fault, "Add: double sum;", report);
    }
    for (VariableElement field : reduction.fields()) {
      TypeKind kind = field.asType().getKind();
      String write = (kind.isPrimitive() ? types.show(field.asType()) : "double") + " " + field;
      if (kind == TypeKind.CHAR) {
        write = "int " + field;
      }
      if (!kind.isPrimitive() || kind == TypeKind.CHAR) {
        String fault = "has a state of " + types.show(field.asType()) + ", which is no number";
        fault(reduction, Site.of(field), fault, write + ";", report);
      } else if (field.getModifiers().contains(Modifier.PRIVATE)
          || field.getModifiers().contains(Modifier.FINAL)) {
        String fault = "has a private or final field, which loops cannot set";
        fault(reduction, Site.of(field), fault, write + ";", report);
      }
    }
  }

  /** All classes of a reduction have one folding. */
  private static Optional<String> contradiction(ReductionClass other, ReductionClass reduction) {
    return other.folding().equals(reduction.folding())
        ? Optional.empty()
        : Optional.of(
            "has another folding than class %s of the same reduction".formatted(other.declared()));
  }
}
