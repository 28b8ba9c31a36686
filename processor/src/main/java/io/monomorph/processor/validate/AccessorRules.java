package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.JavaTypes;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** What each accessor must keep by itself. */
final class AccessorRules {
  private final JavaTypes types;
  private final AccessorShapes shapes;
  private final Forms forms;

  AccessorRules(JavaTypes types, Forms forms) {
    this.types = types;
    this.shapes = new AccessorShapes(types);
    this.forms = forms;
  }

  /** Checks one accessor, and tells whether its parameters and result have the form they need. */
  boolean check(AccessorModel accessor, Report report) {
    ExecutableElement method = accessor.method();
    String annotation = accessor.kind().annotation();
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      report.add(
          Message.NOT_STATIC, Site.of(method), annotation, accessor.name(), forms.write(accessor));
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      report.add(
          Message.PRIVATE_ACCESSOR,
          Site.of(method),
          annotation,
          accessor.name(),
          forms.write(accessor));
    }
    for (int k = 0; k < method.getThrownTypes().size(); k++) {
      TypeMirror thrown = method.getThrownTypes().get(k);
      if (!types.isUnchecked(thrown)) {
        report.add(
            Message.CHECKED_EXCEPTION,
            Site.thrown(method, k),
            annotation,
            accessor.name(),
            types.show(thrown),
            forms.write(accessor));
      }
    }
    if (!method.getTypeParameters().isEmpty()) {
      report.add(
          Message.GENERIC_ACCESSOR,
          Site.of(method.getTypeParameters().get(0)),
          annotation,
          accessor.name(),
          forms.write(accessor));
      return false;
    }
    return checkShape(accessor, report);
  }

  private boolean checkShape(AccessorModel accessor, Report report) {
    if (takesPrimitiveCore(accessor)) {
      TypeMirror core = accessor.parameter(0);
      report.add(
          Message.PRIMITIVE_CORE,
          Site.of(accessor.method().getParameters().get(0)),
          types.show(core),
          forms.write(accessor));
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
          remedy(accessor, fault));
    }
    return fault.isEmpty();
  }

  private static boolean takesPrimitiveCore(AccessorModel accessor) {
    return accessor.kind().takesChosenType()
        && !accessor.parameters().isEmpty()
        && accessor.parameter(0).getKind().isPrimitive();
  }

  private String remedy(AccessorModel accessor, String fault) {
    DTypeModel dtype = accessor.dtype();
    if (accessor.kind() == AccessorKind.READS_IMAGINARY && dtype != null && !dtype.isComplex()) {
      return "Remove the method";
    }
    String form = forms.write(accessor);
    return "Write: " + (fault.equals(AccessorShapes.NO_DTYPE) ? dtyped(form) : form);
  }

  /** A form of an accessor whose annotation names no dtype, with one. */
  private static String dtyped(String form) {
    return form.replaceFirst("^@(\\w+) ", "@$1(DType.FLOAT64) ");
  }
}
