package io.monomorph.processor.validate;

import io.monomorph.processor.generate.Names;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.UfuncMethod;
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
import javax.lang.model.type.TypeKind;

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
      if (checkShape(method, report) && checkTypes(method, report)) {
        checkClash(sound, method, report);
        sound.add(method);
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

  private static void checkName(UfuncMethod ufunc, Report report) {
    if (!ufunc.name().matches("[A-Za-z][A-Za-z0-9_]*")
        || !SourceVersion.isName(Names.method(ufunc.name()))) {
      report.add(
          Message.BAD_NAME,
          ufunc.nameSite(),
          "ufunc name \"%s\" cannot name a method".formatted(ufunc.name()),
          "name = \"myFunction\"");
    }
  }

  private boolean checkShape(UfuncMethod ufunc, Report report) {
    ExecutableElement method = ufunc.method();
    int inputs = ufunc.inputs();
    boolean ok = true;
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      ok = shape(ufunc, Site.of(method), "is not static", report);
    }
    if (!method.getTypeParameters().isEmpty()) {
      ok = shape(ufunc, Site.of(method.getTypeParameters().get(0)), "has type parameters", report);
    }
    if (inputs == 0) {
      ok = shape(ufunc, Site.of(method), "takes nothing", report);
    }
    if (!method.getThrownTypes().stream().allMatch(types::isUnchecked)) {
      ok = shape(ufunc, Site.of(method), "throws a checked exception", report);
    }
    for (int k = 0; k <= inputs; k++) {
      if (!ufunc.kind(k).isPrimitive()) {
        ok =
            k < inputs
                ? shape(
                    ufunc,
                    Site.of(method.getParameters().get(k)),
                    "takes "
                        + types.show(method.getParameters().get(k).asType())
                        + ", which is no primitive",
                    report)
                : shape(
                    ufunc,
                    Site.of(method),
                    ufunc.kind(k) == TypeKind.VOID
                        ? "returns nothing"
                        : "returns %s, which is no primitive"
                            .formatted(types.show(method.getReturnType())),
                    report);
      }
    }
    return ok;
  }

  private static boolean shape(UfuncMethod ufunc, Site site, String fault, Report report) {
    String name = ufunc.method().getSimpleName().toString();
    String parameters =
        IntStream.range(0, Math.max(1, ufunc.inputs()))
            .mapToObj(k -> "double x" + (k + 1))
            .collect(Collectors.joining(", "));
    report.add(
        Message.UFUNC_SHAPE, site, name, fault, "static double %s(%s)".formatted(name, parameters));
    return false;
  }

  private static boolean checkTypes(UfuncMethod ufunc, Report report) {
    int inputs = ufunc.inputs();
    String suggestion =
        IntStream.rangeClosed(0, inputs)
            .mapToObj(k -> "DType." + DTypeModel.ofPrimitive(ufunc.kind(k)).orElseThrow())
            .collect(Collectors.joining(", ", "types = {", "}"));
    if (!ufunc.types().isEmpty() && ufunc.types().size() != inputs + 1) {
      return types(
          ufunc,
          "types has %d dtypes for %d parameters and a result"
              .formatted(ufunc.types().size(), inputs),
          suggestion,
          report);
    }
    for (int k = 0; k <= inputs; k++) {
      DTypeModel dtype = ufunc.dtype(k).orElseThrow();
      String what = k < inputs ? "parameter " + (k + 1) : "the result";
      if (dtype.isComplex()) {
        return types(
            ufunc,
            "%s has the complex dtype %s, which no primitive carries".formatted(what, dtype),
            suggestion,
            report);
      }
      if (!dtype.isComputedAs(ufunc.kind(k))) {
        return types(
            ufunc,
            "%s has dtype %s, which travels as %s, not %s"
                .formatted(
                    what, dtype, Forms.primitive(dtype.carrier()), Forms.primitive(ufunc.kind(k))),
            suggestion,
            report);
      }
    }
    return true;
  }

  private static boolean types(UfuncMethod ufunc, String fault, String suggestion, Report report) {
    report.add(
        Message.UFUNC_TYPES, ufunc.typesSite(), ufunc.method().getSimpleName(), fault, suggestion);
    return false;
  }

  private static void checkClash(List<UfuncMethod> earlier, UfuncMethod ufunc, Report report) {
    for (UfuncMethod other : earlier) {
      Optional<String> clash = clash(other, ufunc);
      if (clash.isPresent()) {
        report.add(
            Message.UFUNC_CLASH,
            ufunc.site(),
            ufunc.method().getSimpleName(),
            clash.get(),
            "Give it a name of its own: @Ufunc(name = \"%s2\")".formatted(ufunc.name()));
        return;
      }
    }
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
    if (other.inputs() != ufunc.inputs()) {
      return Optional.of(
          "has %d inputs, but another signature of ufunc %s has %d"
              .formatted(ufunc.inputs(), ufunc.name(), other.inputs()));
    }
    boolean same =
        IntStream.range(0, ufunc.inputs()).allMatch(k -> other.dtype(k).equals(ufunc.dtype(k)));
    return same
        ? Optional.of("has the same input dtypes as another signature of " + ufunc.name())
        : Optional.empty();
  }
}
