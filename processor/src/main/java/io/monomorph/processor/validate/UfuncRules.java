package io.monomorph.processor.validate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.read.AnnotationText;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the ufunc methods of a class must keep. */
public final class UfuncRules {
  private final JavaTypes types;

  public UfuncRules(JavaTypes types) {
    this.types = types;
  }

  /** Says everything that is wrong with the methods, which come in the order of the source. */
  public void check(List<UfuncMethod> methods, Report report) {
    List<UfuncMethod> sound = new ArrayList<>();
    for (UfuncMethod method : methods) {
      checkPrivate(method, report);
      FunctionNames.check(method, "myFunction", report);
      if (checkShape(method, report) && new UfuncTypeRules(method, report).check()) {
        FunctionNames.checkClash(
            sound, method, methods, Message.UFUNC_CLASH, UfuncRules::contradiction, report);
        sound.add(method);
      }
    }
    IdentityRules.check(sound, report);
    checkTypeRules(sound, report);
    if (!report.hasErrors()) {
      Limits.checkFunctions(methods, report);
    }
  }

  /** One method may say for all of a ufunc how loops are chosen, and others must not contradict. */
  private static void checkTypeRules(List<UfuncMethod> methods, Report report) {
    Map<String, UfuncMethod> first = new HashMap<>();
    for (UfuncMethod method : methods) {
      if (method.rule().equals(UfuncMethod.USUAL_RULE)) {
        continue;
      }
      UfuncMethod earlier = first.putIfAbsent(method.name(), method);
      if (earlier != null && !earlier.rule().equals(method.rule())) {
        report.add(
            Message.UFUNC_TYPES,
            method.sites().rule(),
            method.method().getSimpleName(),
            "has another rule than method %s of the same ufunc"
                .formatted(earlier.method().getSimpleName()),
            "Write: rule = TypeRule." + earlier.rule());
      }
    }
  }

  private static void checkPrivate(UfuncMethod ufunc, Report report) {
    for (Element at = ufunc.method();
        at instanceof ExecutableElement || at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        report.add(
            Message.UFUNC_PRIVATE,
            Site.of(ufunc.method()),
            ufunc.method().getSimpleName(),
            at.getSimpleName());
        return;
      }
    }
  }

  private boolean checkShape(UfuncMethod ufunc, Report report) {
    ExecutableElement method = ufunc.method();
    boolean ok = true;
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      ok = shape(ufunc, Site.of(method), "is not static", report);
    }
    if (!method.getTypeParameters().isEmpty()) {
      ok = shape(ufunc, Site.of(method.getTypeParameters().get(0)), "has type parameters", report);
    }
    if (ufunc.carriers().isEmpty()) {
      ok = shape(ufunc, Site.of(method), "takes nothing", report);
    }
    for (int k = 0; k < method.getThrownTypes().size(); k++) {
      TypeMirror thrown = method.getThrownTypes().get(k);
      if (!types.isUnchecked(thrown)) {
        String fault = "throws %s, which loops cannot pass on".formatted(types.show(thrown));
        ok = shape(ufunc, Site.thrown(method, k), fault, report);
      }
    }
    for (VariableElement carrier : ufunc.carriers()) {
      if (!carrier.asType().getKind().isPrimitive()) {
        String fault =
            UfuncMethod.cell(carrier).isPresent()
                ? "takes a cell before an input, which must come after all inputs"
                : "takes %s, which is no primitive".formatted(types.show(carrier.asType()));
        ok = shape(ufunc, Site.of(carrier), fault, report);
      }
    }
    return checkResult(ufunc, report) && ok;
  }

  private boolean checkResult(UfuncMethod ufunc, Report report) {
    ExecutableElement method = ufunc.method();
    TypeMirror result = method.getReturnType();
    if (ufunc.cells().isEmpty()) {
      boolean misplaced =
          method.getParameters().stream().anyMatch(p -> UfuncMethod.cell(p).isPresent());
      if (misplaced) {
        return false; // said already
      }
      if (result.getKind() == TypeKind.VOID) {
        return shape(ufunc, Site.of(method), "returns nothing and has no cells", report);
      }
      return result.getKind().isPrimitive()
          || shape(
              ufunc,
              Site.of(method),
              "returns %s, which is no primitive".formatted(types.show(result)),
              report);
    }
    return result.getKind() == TypeKind.VOID
        || shape(ufunc, Site.of(method), "has cells for its results, but returns one too", report);
  }

  private static boolean shape(UfuncMethod ufunc, Site site, String fault, Report report) {
    String name = ufunc.method().getSimpleName().toString();
    report.add(Message.UFUNC_SHAPE, site, name, fault, form(ufunc));
    return false;
  }

  /** The method with what is right in it, and {@code double} for what is not. */
  private static String form(UfuncMethod ufunc) {
    List<String> parameters = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (VariableElement parameter : ufunc.method().getParameters()) {
      Optional<CellModel> cell = UfuncMethod.cell(parameter);
      if (cell.isPresent()) {
        cells.add(cell.get().typeName() + " " + parameter.getSimpleName());
      } else {
        parameters.add(primitive(parameter.asType().getKind()) + " " + parameter.getSimpleName());
      }
    }
    if (parameters.isEmpty()) {
      parameters.add("double x");
    }
    parameters.addAll(cells);
    String result = cells.isEmpty() ? primitive(ufunc.method().getReturnType().getKind()) : "void";
    AnnotationMirror mark = Objects.requireNonNull(ufunc.sites().annotation().annotation());
    return "%s static %s %s(%s)"
        .formatted(
            AnnotationText.of(mark),
            result,
            ufunc.method().getSimpleName(),
            String.join(", ", parameters));
  }

  private static String primitive(TypeKind kind) {
    return Forms.primitive(kind.isPrimitive() ? kind : TypeKind.DOUBLE);
  }

  /** All methods of a ufunc have as many results. */
  private static Optional<String> contradiction(UfuncMethod other, UfuncMethod ufunc) {
    int mine = ufunc.resultCount();
    int theirs = other.resultCount();
    return mine == theirs
        ? Optional.empty()
        : Optional.of(FunctionNames.counts("results", mine, theirs, ufunc));
  }
}
