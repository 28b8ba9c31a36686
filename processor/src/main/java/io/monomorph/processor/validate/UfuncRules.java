package io.monomorph.processor.validate;

import io.monomorph.processor.generate.Names;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncTyping;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
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
      checkName(method, report);
      if (checkShape(method, report) && UfuncTypeRules.check(method, report)) {
        checkClash(sound, method, report);
        sound.add(method);
      }
    }
    if (!report.hasErrors()) {
      Limits.checkUfuncs(methods, report);
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

  private static void checkName(UfuncMethod ufunc, Report report) {
    if (!ufunc.name().matches("[A-Za-z][A-Za-z0-9_]*")
        || !SourceVersion.isName(Names.method(ufunc.name()))) {
      report.add(
          Message.BAD_NAME,
          ufunc.sites().name(),
          "ufunc name \"%s\" cannot name a method".formatted(ufunc.name()),
          "name = \"myFunction\"");
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
    if (!method.getThrownTypes().stream().allMatch(types::isUnchecked)) {
      ok = shape(ufunc, Site.of(method), "throws a checked exception", report);
    }
    for (VariableElement carrier : ufunc.carriers()) {
      if (!carrier.asType().getKind().isPrimitive()) {
        String fault = "takes %s, which is no primitive".formatted(types.show(carrier.asType()));
        ok = shape(ufunc, Site.of(carrier), fault, report);
      }
    }
    return checkResult(ufunc, report) && ok;
  }

  private boolean checkResult(UfuncMethod ufunc, Report report) {
    ExecutableElement method = ufunc.method();
    TypeMirror result = method.getReturnType();
    if (ufunc.cells().isEmpty()) {
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
    String parameters =
        IntStream.range(0, Math.max(1, ufunc.carriers().size()))
            .mapToObj(k -> "double x" + (k + 1))
            .collect(Collectors.joining(", "));
    String suggestion =
        ufunc.cells().isEmpty()
            ? "static double %s(%s)".formatted(name, parameters)
            : "static void %s(%s, %s result)"
                .formatted(name, parameters, ufunc.cells().get(0).typeName());
    report.add(Message.UFUNC_SHAPE, site, name, fault, suggestion);
    return false;
  }

  private static void checkClash(List<UfuncMethod> earlier, UfuncMethod ufunc, Report report) {
    for (UfuncMethod other : earlier) {
      Optional<String> clash = clash(other, ufunc);
      if (clash.isPresent()) {
        report.add(
            Message.UFUNC_CLASH,
            ufunc.sites().annotation(),
            ufunc.method().getSimpleName(),
            clash.get(),
            "Give it a name of its own: @Ufunc(name = \"%s2\")".formatted(ufunc.name()));
        return;
      }
    }
  }

  /** Whether a method gives its ufunc a rule; the others of its name need not repeat it. */
  private static boolean saysRule(UfuncMethod ufunc) {
    return !ufunc.rule().equals("SAFE_CASTS");
  }

  private static Optional<String> clash(UfuncMethod other, UfuncMethod ufunc) {
    if (!other.name().equals(ufunc.name())) {
      return Names.constant(other.name()).equals(Names.constant(ufunc.name()))
              || Names.method(other.name()).equals(Names.method(ufunc.name()))
          ? Optional.of(
              "is ufunc %s, which gets the same Java name as %s"
                  .formatted(ufunc.name(), other.name()))
          : Optional.empty();
    }
    UfuncTyping mine = UfuncTyping.of(ufunc).get(0);
    UfuncTyping theirs = UfuncTyping.of(other).get(0);
    if (saysRule(other) && saysRule(ufunc) && !other.rule().equals(ufunc.rule())) {
      return Optional.of(
          "has rule %s, but another signature of ufunc %s has %s"
              .formatted(ufunc.rule(), ufunc.name(), other.rule()));
    }
    if (theirs.inputs().size() != mine.inputs().size()) {
      return Optional.of(
          "has %s inputs, but another signature of ufunc %s has %s"
              .formatted(mine.inputs().size(), ufunc.name(), theirs.inputs().size()));
    }
    if (theirs.outputs().size() != mine.outputs().size()) {
      return Optional.of(
          "has %s results, but another signature of ufunc %s has %s"
              .formatted(mine.outputs().size(), ufunc.name(), theirs.outputs().size()));
    }
    boolean same =
        UfuncTyping.of(other).stream()
            .anyMatch(
                typing ->
                    UfuncTyping.of(ufunc).stream()
                        .anyMatch(own -> own.inputs().equals(typing.inputs())));
    return same
        ? Optional.of("has the same input dtypes as another signature of " + ufunc.name())
        : Optional.empty();
  }
}
