package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What a class must be to declare a backend, and what the annotation may say. */
final class BackendRules {
  private BackendRules() {}

  static void check(BackendModel backend, Forms forms, Report report) {
    TypeElement type = backend.type();
    checkPlace(type, report);
    if (!type.getTypeParameters().isEmpty()) {
      report.add(
          Message.GENERIC_BACKEND,
          Site.of(type.getTypeParameters().get(0)),
          type.getSimpleName(),
          Heads.of(type));
    }
    checkNames(backend, report);
    TypeSite core = backend.core();
    if (core != null && core.type().getKind().isPrimitive()) {
      report.add(
          Message.PRIMITIVE_CORE,
          core.site(),
          Forms.primitive(core.type().getKind()),
          "core = %s[].class".formatted(Forms.primitive(core.type().getKind())));
    }
    checkReadOnly(backend, report);
    checkTiles(backend, forms, report);
    checkInherited(backend, forms, report);
    if (backend.dtypes().isEmpty()) {
      report.add(
          Message.NO_ACCESSORS,
          backend.site(),
          type.getSimpleName(),
          forms.add(AccessorKind.READS, DTypeModel.FLOAT64));
    }
  }

  private static void checkInherited(BackendModel backend, Forms forms, Report report) {
    for (AccessorModel accessor : backend.inherited()) {
      if (!isDeclared(backend, accessor)) {
        report.add(
            Message.INHERITED_ACCESSOR,
            Site.of(backend.type()),
            accessor.kind().annotation(),
            accessor.name(),
            JavaTypes.owner(accessor.method()).getSimpleName(),
            backend.type().getSimpleName(),
            forms.write(accessor));
        return;
      }
    }
  }

  /** Whether the backend itself has an accessor that does what an inherited one would. */
  private static boolean isDeclared(BackendModel backend, AccessorModel inherited) {
    return backend.all(inherited.kind()).stream().anyMatch(own -> own.dtype() == inherited.dtype());
  }

  /** A backend whose cores are only read has no methods that write, or ask whether one can. */
  private static void checkReadOnly(BackendModel backend, Report report) {
    if (!backend.readOnly()) {
      return;
    }
    for (AccessorModel accessor : backend.accessors()) {
      if (accessor.kind().isForWriting()) {
        report.add(
            Message.READ_ONLY_BACKEND,
            accessor.site(),
            accessor.kind().annotation(),
            accessor.name(),
            backend.type().getSimpleName());
      }
    }
  }

  /** Only what is read by regions is asked for its tiles. */
  private static void checkTiles(BackendModel backend, Forms forms, Report report) {
    List<AccessorModel> tiles = backend.all(AccessorKind.TILES);
    if (tiles.isEmpty()
        || backend.dtypes().isEmpty()
        || backend.dtypes().stream().anyMatch(backend::hasRegions)) {
      return;
    }
    for (AccessorModel method : tiles) {
      report.add(
          Message.TILES_WITHOUT_REGIONS,
          method.site(),
          method.name(),
          forms.add(AccessorKind.LOADS_REGION, backend.dtypes().get(0)));
    }
  }

  /** Whether the annotation marks a class at all; if not, nothing else is worth saying. */
  static boolean isClass(BackendModel backend, Report report) {
    TypeElement type = backend.type();
    if (type.getKind() == ElementKind.CLASS) {
      return true;
    }
    report.add(
        Message.NOT_A_CLASS,
        backend.site(),
        "the "
            + type.getKind().toString().toLowerCase(Locale.ROOT).replace('_', ' ')
            + " "
            + type.getSimpleName(),
        Heads.of(type));
    return false;
  }

  private static void checkPlace(TypeElement type, Report report) {
    Set<Modifier> modifiers = type.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      report.add(Message.PRIVATE_BACKEND, Site.of(type), type.getSimpleName(), Heads.of(type));
    }
    if (type.getNestingKind().isNested() && !modifiers.contains(Modifier.STATIC)) {
      report.add(Message.INNER_BACKEND, Site.of(type), type.getSimpleName(), Heads.of(type));
    }
    Element outer = type.getEnclosingElement();
    while (outer instanceof TypeElement enclosing) {
      if (enclosing.getModifiers().contains(Modifier.PRIVATE)) {
        report.add(
            Message.IN_PRIVATE, Site.of(type), type.getSimpleName(), enclosing.getSimpleName());
      }
      outer = enclosing.getEnclosingElement();
    }
  }

  private static void checkNames(BackendModel backend, Report report) {
    if (!backend.name().matches("[a-z][a-z0-9_]*")) {
      report.add(
          Message.BAD_NAME,
          backend.nameSite(),
          "backend name \"%s\" is not made of lower-case letters, digits and underscores"
              .formatted(backend.name()),
          "name = \"" + wellFormed(backend.name()) + "\"");
    }
    if (LibraryBackends.BUILT_IN.contains(backend.name())
        && !LibraryBackends.isOne(backend.type())) {
      report.add(
          Message.RESERVED_NAME,
          backend.nameSite(),
          backend.name(),
          backend.type().getSimpleName(),
          "my_" + backend.name());
    }
    String base = Names.base(backend.type());
    if (!SourceVersion.isIdentifier(base)) {
      report.add(
          Message.BAD_NAME,
          Site.of(backend.type()),
          "class name %s leaves nothing to name the buffer classes after"
              .formatted(backend.type().getSimpleName()),
          Heads.of(backend.type(), "MyBackend"));
    }
  }

  /** A name that is like the given one and may be one of a backend. */
  static String wellFormed(String name) {
    String allowed =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_$", "");
    return allowed.isEmpty() ? "my_backend" : allowed;
  }
}
