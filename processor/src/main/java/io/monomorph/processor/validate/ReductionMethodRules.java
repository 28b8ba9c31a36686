package io.monomorph.processor.validate;

import static io.monomorph.processor.validate.ReductionRules.fault;
import static io.monomorph.processor.validate.ReductionRules.say;

import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.JavaTypes;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the methods of a reduction class must keep. */
final class ReductionMethodRules {
  private final JavaTypes types;

  ReductionMethodRules(JavaTypes types) {
    this.types = types;
  }

  void check(ReductionClass reduction, Report report) {
    String name = reduction.type().getSimpleName().toString();
    String accumulate = "void accumulate(%s)".formatted(inputs(reduction));
    String combine = "void combine(" + name + " other)";
    if (checkOne(reduction, "accumulate", accumulate, report)) {
      checkAccumulate(reduction, accumulate, report);
    }
    if (checkOne(reduction, "combine", combine, report)) {
      checkCombine(reduction, combine, report);
    }
    checkFinish(reduction, report);
  }

  /** The parameters of the method that takes an element, each a primitive. */
  private static String inputs(ReductionClass reduction) {
    return reduction.methods("accumulate").stream()
        .findFirst()
        .filter(method -> !method.getParameters().isEmpty())
        .map(
            method ->
                method.getParameters().stream()
                    .map(p -> primitive(p.asType().getKind()) + " " + p.getSimpleName())
                    .collect(Collectors.joining(", ")))
        .orElse("double x");
  }

  private static String primitive(TypeKind kind) {
    return Forms.primitive(kind.isPrimitive() ? kind : TypeKind.DOUBLE);
  }

  private boolean checkOne(ReductionClass reduction, String method, String write, Report report) {
    List<ExecutableElement> all = reduction.methods(method);
    if (all.isEmpty()) {
      say(reduction, Site.of(reduction.type()), "has no method " + method, "Add: " + write, report);
      return false;
    }
    if (all.size() > 1) {
      String fault = "has several methods " + method + "; loops of one name can be in two classes";
      say(reduction, Site.of(all.get(1)), fault, "Remove the method", report);
      return false;
    }
    return checkMethod(reduction, all.get(0), write, report);
  }

  private boolean checkMethod(
      ReductionClass reduction, ExecutableElement method, String write, Report report) {
    String is = null;
    if (method.getModifiers().contains(Modifier.STATIC)) {
      is = "is static, but the state is in the object";
    } else if (method.getModifiers().contains(Modifier.PRIVATE)) {
      is = "is private, so that loops cannot call it";
    } else if (!method.getTypeParameters().isEmpty()) {
      is = "has type parameters";
    }
    Site site = Site.of(method);
    for (int k = 0; is == null && k < method.getThrownTypes().size(); k++) {
      TypeMirror thrown = method.getThrownTypes().get(k);
      if (!types.isUnchecked(thrown)) {
        is = "throws %s, which loops cannot pass on".formatted(types.show(thrown));
        site = Site.thrown(method, k);
      }
    }
    if (is != null) {
      String fault = "has a method " + method.getSimpleName() + " that " + is;
      fault(reduction, site, fault, write, report);
    }
    return is == null;
  }

  private void checkAccumulate(ReductionClass reduction, String write, Report report) {
    ExecutableElement method = reduction.methods("accumulate").get(0);
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      String fault =
          "has a method accumulate that returns something, rather than changing the state";
      fault(reduction, Site.of(method), fault, write, report);
    }
    if (method.getParameters().isEmpty()) {
      fault(reduction, Site.of(method), "accumulates nothing", write, report);
    }
    for (VariableElement parameter : method.getParameters()) {
      if (!parameter.asType().getKind().isPrimitive()) {
        String fault = "accumulates %s, which is no primitive".formatted(show(parameter));
        fault(reduction, Site.of(parameter), fault, write, report);
      }
    }
  }

  private void checkCombine(ReductionClass reduction, String write, Report report) {
    ExecutableElement method = reduction.methods("combine").get(0);
    List<? extends VariableElement> parameters = method.getParameters();
    TypeMirror own = reduction.type().asType();
    boolean fits = parameters.size() == 1 && types.isSame(parameters.get(0).asType(), own);
    if (!fits || method.getReturnType().getKind() != TypeKind.VOID) {
      String fault = "has a method combine of another form";
      fault(reduction, Site.of(method), fault, write, report);
    }
  }

  private void checkFinish(ReductionClass reduction, Report report) {
    List<ExecutableElement> all = reduction.methods("finish");
    String write = finish(all);
    if (all.isEmpty()) {
      if (reduction.fields().size() > 1) {
        String fault = "has several fields and no method finish that makes one result of them";
        say(reduction, Site.of(reduction.type()), fault, "Add: " + write, report);
      }
      return;
    }
    if (!checkOne(reduction, "finish", write, report)) {
      return;
    }
    ExecutableElement method = all.get(0);
    int at = 0;
    List<? extends VariableElement> parameters = method.getParameters();
    if (at < parameters.size() && parameters.get(at).asType().getKind() == TypeKind.LONG) {
      at++;
    }
    boolean cell =
        at < parameters.size() && ReductionClass.isComplexCell(parameters.get(at).asType());
    if (cell) {
      at++;
    }
    if (at < parameters.size()) {
      String fault =
          "has a method finish that takes %s; it may take the number of elements and a ComplexCell"
              .formatted(show(parameters.get(at)));
      fault(reduction, Site.of(parameters.get(at)), fault, write, report);
    } else if (cell != (method.getReturnType().getKind() == TypeKind.VOID)
        || (!cell && !method.getReturnType().getKind().isPrimitive())) {
      String fault = "has a method finish that neither returns a primitive nor has a ComplexCell";
      String both = "has a method finish that returns something and has a ComplexCell too";
      fault(reduction, Site.of(method), cell ? both : fault, write, report);
    }
  }

  /** A method that gives the result, returned or in a cell, as that is there seems to mean it. */
  private static String finish(List<ExecutableElement> all) {
    if (all.isEmpty()) {
      return "double finish(long count)";
    }
    ExecutableElement method = all.get(0);
    boolean cell =
        method.getParameters().stream().anyMatch(p -> ReductionClass.isComplexCell(p.asType()));
    return cell
        ? "void finish(long count, ComplexCell result)"
        : primitive(method.getReturnType().getKind()) + " finish(long count)";
  }

  private String show(VariableElement parameter) {
    return types.show(parameter.asType());
  }
}
