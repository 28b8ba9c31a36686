package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.read.JavaTypes;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Generated classes can name the types that a declaration names. */
final class AccessRules {
  private final JavaTypes types;

  AccessRules(JavaTypes types) {
    this.types = types;
  }

  /** Checks the types that the annotation names. */
  void check(BackendModel backend, Report report) {
    TypeSite core = backend.core();
    if (core != null) {
      check(core.type(), backend.type(), "@BufferBackend names", core.site(), report);
    }
    for (TypeSite entry : backend.resolves()) {
      check(entry.type(), backend.type(), "@BufferBackend names", entry.site(), report);
    }
  }

  /** Checks the types that an accessor takes, and tells whether they can be named. */
  boolean check(ExecutableElement method, String annotation, Report report) {
    String what = "@" + annotation + " method " + method.getSimpleName() + " takes";
    boolean named = true;
    for (VariableElement parameter : method.getParameters()) {
      TypeElement owner = JavaTypes.owner(method);
      named &= check(parameter.asType(), owner, what, Site.of(parameter), report);
    }
    return named;
  }

  private boolean check(
      TypeMirror type, TypeElement beside, String what, Site site, Report report) {
    if (!types.isReference(type)) {
      return true;
    }
    String hidden = types.hidden(type, beside);
    if (!hidden.isEmpty()) {
      String name = types.show(type);
      String advice =
          hidden.equals("is private")
              ? "Remove private from " + name
              : "Make it public, or take a type of this package that extends or holds it";
      report.add(Message.INACCESSIBLE_CORE, site, what, name, hidden, advice);
    }
    return hidden.isEmpty();
  }
}
