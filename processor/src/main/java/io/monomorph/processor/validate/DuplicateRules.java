package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.read.JavaTypes;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** One job has one accessor, and each accessor a job. */
final class DuplicateRules {
  private final JavaTypes types;
  private final Forms forms;

  DuplicateRules(JavaTypes types, Forms forms) {
    this.types = types;
    this.forms = forms;
  }

  /** Checks sound accessors, given in the order of the source. */
  void check(List<AccessorModel> accessors, Report report) {
    for (int k = 1; k < accessors.size(); k++) {
      AccessorModel accessor = accessors.get(k);
      int first = first(k, accessors);
      if (first < k) {
        report.add(
            Message.DUPLICATE_ACCESSOR,
            accessor.site(),
            accessor.kind().annotation(),
            accessor.name(),
            accessor.dtype() == null ? "the same type" : "dtype " + accessor.dtype(),
            accessors.get(first).name(),
            roles(accessor, accessors) > 1 && accessor.dtype() != null
                ? "Remove DType.%s from %s".formatted(accessor.dtype(), accessor.name())
                : "Remove the method");
      }
    }
  }

  /** The position of the first accessor that has the job of another one. */
  private int first(int position, List<AccessorModel> accessors) {
    int first = 0;
    while (first < position && !isSameJob(accessors.get(first), accessors.get(position))) {
      first++;
    }
    return first;
  }

  /** For how many dtypes a method does its job. */
  private static long roles(AccessorModel accessor, List<AccessorModel> accessors) {
    return accessors.stream()
        .filter(a -> a.method().equals(accessor.method()) && a.kind() == accessor.kind())
        .count();
  }

  private boolean isSameJob(AccessorModel one, AccessorModel other) {
    if (one.kind() != other.kind() || one.dtype() != other.dtype()) {
      return false;
    }
    boolean byType = !one.kind().hasDType() || one.kind().mayOmitDType();
    return !byType || types.isSame(one.parameter(0), other.parameter(0));
  }

  /** Checks that the accessors without dtype take a core, or a source where that makes sense. */
  void checkUse(
      List<AccessorModel> accessors,
      List<TypeMirror> cores,
      List<TypeMirror> sources,
      Report report) {
    for (AccessorModel accessor : accessors) {
      boolean served = accessor.kind() == AccessorKind.WRAPS || accessor.dtype() != null;
      if (served || isUsed(accessor, cores)) {
        continue;
      }
      if (accessor.kind() != AccessorKind.SHAPE || !isUsed(accessor, sources)) {
        report.add(
            Message.UNUSED_ACCESSOR,
            accessor.site(),
            accessor.kind().annotation(),
            accessor.name(),
            types.show(accessor.parameter(0)),
            forms.write(accessor, forms.name(cores.get(0)), forms.index(null)));
      }
    }
  }

  private boolean isUsed(AccessorModel accessor, List<TypeMirror> given) {
    for (TypeMirror type : given) {
      if (types.fits(type, accessor.parameter(0))) {
        return true;
      }
    }
    return false;
  }
}
