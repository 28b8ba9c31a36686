package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.JavaTypes;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** What each accessor must keep by itself. */
final class AccessorRules {
  private final JavaTypes types;
  private final AccessorShapes shapes;

  AccessorRules(JavaTypes types) {
    this.types = types;
    this.shapes = new AccessorShapes(types);
  }

  /** Checks one accessor, and tells whether its parameters and result have the form they need. */
  boolean check(AccessorModel accessor, Report report) {
    ExecutableElement method = accessor.method();
    String form = forms(accessor).of(accessor.kind(), accessor.dtype());
    String annotation = accessor.kind().annotation();
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      report.add(Message.NOT_STATIC, Site.of(method), annotation, accessor.name(), form);
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      report.add(Message.PRIVATE_ACCESSOR, Site.of(method), annotation, accessor.name(), form);
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!types.isUnchecked(thrown)) {
        report.add(
            Message.CHECKED_EXCEPTION,
            Site.of(method),
            annotation,
            accessor.name(),
            types.show(thrown),
            form);
      }
    }
    if (!method.getTypeParameters().isEmpty()) {
      report.add(
          Message.GENERIC_ACCESSOR,
          Site.of(method.getTypeParameters().get(0)),
          annotation,
          accessor.name(),
          form);
      return false;
    }
    return checkShape(accessor, form, report);
  }

  private boolean checkShape(AccessorModel accessor, String form, Report report) {
    if (takesPrimitiveCore(accessor)) {
      TypeMirror core = accessor.parameter(0);
      report.add(
          Message.PRIMITIVE_CORE,
          Site.of(accessor.method().getParameters().get(0)),
          types.show(core),
          types.show(core));
      return false;
    }
    if (!new AccessRules(types).check(accessor.method(), accessor.kind().annotation(), report)) {
      return false;
    }
    String fault = shapes.fault(accessor);
    if (!fault.isEmpty()) {
      report.add(
          Message.ACCESSOR_SHAPE,
          accessor.site(),
          accessor.kind().annotation(),
          accessor.name(),
          fault,
          form);
    }
    return fault.isEmpty();
  }

  private static boolean takesPrimitiveCore(AccessorModel accessor) {
    return accessor.kind() != AccessorKind.ALLOCATES
        && !accessor.parameters().isEmpty()
        && accessor.parameter(0).getKind().isPrimitive();
  }

  /** The forms for what the accessor itself seems to have as core and index. */
  Forms forms(AccessorModel accessor) {
    boolean hasCore =
        accessor.kind().takesCore()
            && !accessor.parameters().isEmpty()
            && types.isReference(accessor.parameter(0));
    boolean hasLong =
        accessor.parameters().size() > 1 && "long".equals(types.show(accessor.parameter(1)));
    return new Forms(
        hasCore ? types.show(accessor.parameter(0)) : Forms.ANY.core(),
        hasLong ? "long" : Forms.ANY.index());
  }
}
