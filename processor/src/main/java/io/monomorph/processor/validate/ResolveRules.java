package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.read.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the types that a backend resolves must keep. */
final class ResolveRules {
  private final JavaTypes types;
  private final Forms forms;

  ResolveRules(JavaTypes types, Forms forms) {
    this.types = types;
    this.forms = forms;
  }

  /**
   * Checks the types that the annotation gives.
   *
   * @param cores the core types that are known
   * @param sources the types that a sound method turns into a core or a buffer
   */
  void check(
      BackendModel backend, List<TypeMirror> cores, List<TypeMirror> sources, Report report) {
    for (int k = 0; k < backend.resolves().size(); k++) {
      TypeSite entry = backend.resolves().get(k);
      if (!types.isReference(entry.type())) {
        boolean isVoid = entry.type().getKind() == TypeKind.VOID;
        report.add(
            Message.PRIMITIVE_RESOLVE,
            entry.site(),
            entry.type().getKind().toString().toLowerCase(Locale.ROOT),
            isVoid ? "Remove it" : "Write for example: " + types.show(entry.type()) + "[].class");
      } else if (!isBelowAny(entry.type(), cores) && !isBelowAny(entry.type(), sources)) {
        unresolvable(backend, entry, report);
      } else {
        checkDuplicate(backend, k, cores, report);
        checkEverything(backend, entry, report);
      }
    }
    checkListed(backend, cores, report);
  }

  /** A negative priority is below that of the backend of Java's arrays. */
  private void checkEverything(BackendModel backend, TypeSite entry, Report report) {
    if (backend.priority() >= 0 && types.isNamed(entry.type(), "java.lang.Object")) {
      report.add(
          Message.RESOLVE_EVERYTHING,
          entry.site(),
          backend.type().getSimpleName(),
          backend.priority());
    }
  }

  private void checkListed(BackendModel backend, List<TypeMirror> cores, Report report) {
    for (AccessorModel wraps : backend.all(AccessorKind.WRAPS)) {
      if (wraps.parameters().size() == 1
          && types.isReference(wraps.parameter(0))
          && !isListed(backend, wraps.parameter(0))
          && !isBelowAny(wraps.parameter(0), cores)) {
        report.add(
            Message.UNLISTED_SOURCE,
            wraps.site(),
            wraps.name(),
            types.show(wraps.parameter(0)),
            listedWith(backend, wraps.parameter(0)));
      }
    }
  }

  private boolean isListed(BackendModel backend, TypeMirror source) {
    for (TypeSite entry : backend.resolves()) {
      if (overlap(entry.type(), source)) {
        return true;
      }
    }
    return false;
  }

  /** The member of the annotation with one type more. */
  private String listedWith(BackendModel backend, TypeMirror type) {
    List<String> all =
        new ArrayList<>(
            backend.resolves().stream()
                .map(TypeSite::type)
                .filter(types::isReference)
                .map(forms::literal)
                .toList());
    all.add(forms.literal(type));
    return all.size() == 1 ? all.get(0) : "{" + String.join(", ", all) + "}";
  }

  /** A method may take more than is listed, or, after a test of its own, less. */
  private boolean overlap(TypeMirror listed, TypeMirror source) {
    return types.isReference(listed)
        && (types.isAssignable(listed, source) || types.isAssignable(source, listed));
  }

  private boolean isBelowAny(TypeMirror type, List<TypeMirror> others) {
    for (TypeMirror other : others) {
      if (types.isAssignable(type, other)) {
        return true;
      }
    }
    return false;
  }

  private void unresolvable(BackendModel backend, TypeSite entry, Report report) {
    boolean unsoundWraps =
        backend.all(AccessorKind.WRAPS).stream().anyMatch(a -> a.parameters().size() != 1);
    if (!unsoundWraps) {
      DTypeModel dtype = backend.dtypes().get(0);
      report.add(
          Message.UNRESOLVABLE_TYPE,
          entry.site(),
          types.show(entry.type()),
          forms.add(
              AccessorKind.WRAPS,
              dtype,
              forms.core(dtype, null),
              forms.index(dtype),
              forms.name(entry.type())));
    }
  }

  private void checkDuplicate(
      BackendModel backend, int position, List<TypeMirror> cores, Report report) {
    TypeSite entry = backend.resolves().get(position);
    for (TypeMirror core : cores) {
      if (types.isSame(entry.type(), core)) {
        report.add(
            Message.DUPLICATE_RESOLVE,
            entry.site(),
            types.show(entry.type()),
            "the core type " + types.show(core));
        return;
      }
    }
    for (int k = 0; k < backend.resolves().size(); k++) {
      TypeMirror other = backend.resolves().get(k).type();
      boolean same = types.isReference(other) && types.isSame(entry.type(), other);
      boolean below = types.isReference(other) && !same && types.isAssignable(entry.type(), other);
      if (below || (same && k < position)) {
        report.add(
            Message.DUPLICATE_RESOLVE,
            entry.site(),
            types.show(entry.type()),
            types.show(other) + ", entry " + (k + 1));
        return;
      }
    }
  }
}
