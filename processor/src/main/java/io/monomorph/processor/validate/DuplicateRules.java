package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.read.JavaTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** One job has one accessor, and each accessor a job. */
final class DuplicateRules {
  private final JavaTypes types;

  DuplicateRules(JavaTypes types) {
    this.types = types;
  }

  /** Checks sound accessors, given in the order of the source. */
  void check(List<AccessorModel> accessors, Report report) {
    for (int k = 1; k < accessors.size(); k++) {
      AccessorModel accessor = accessors.get(k);
      Optional<AccessorModel> first =
          accessors.subList(0, k).stream().filter(a -> isSameJob(a, accessor)).findFirst();
      if (first.isPresent()) {
        report.add(
            Message.DUPLICATE_ACCESSOR,
            accessor.site(),
            accessor.kind().annotation(),
            accessor.name(),
            accessor.dtype() == null ? "the same type" : "dtype " + accessor.dtype(),
            first.get().name());
      }
    }
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
            new Forms(types.show(cores.get(0)), "int").of(accessor.kind(), null));
      }
    }
  }

  private boolean isUsed(AccessorModel accessor, List<TypeMirror> given) {
    return given.stream().anyMatch(type -> types.isAssignable(type, accessor.parameter(0)));
  }
}
