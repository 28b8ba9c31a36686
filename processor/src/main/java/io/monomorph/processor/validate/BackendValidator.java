package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.SourceNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Holds a backend declaration against all rules that concern it alone. */
public final class BackendValidator {
  private final JavaTypes types;
  private final SourceNames names;

  public BackendValidator(JavaTypes types, SourceNames names) {
    this.types = types;
    this.names = names;
  }

  /** Says everything that is wrong, not only the first. */
  public void check(BackendModel backend, Report report) {
    if (!BackendRules.isClass(backend, report)) {
      return;
    }
    Forms forms = new Forms(types, names, backend);
    BackendRules.check(backend, forms, report);
    new AccessRules(types).check(backend, report);
    Limits.checkBackend(backend, report);
    if (backend.core() != null && !types.isReference(backend.core().type())) {
      return;
    }
    AccessorRules accessorRules = new AccessorRules(types, forms);
    List<AccessorModel> sound = new ArrayList<>();
    List<TypeMirror> sources = new ArrayList<>();
    for (AccessorModel accessor : backend.accessors()) {
      if (accessorRules.check(accessor, report)) {
        sound.add(accessor);
        if (accessor.kind() == AccessorKind.WRAPS) {
          sources.add(accessor.parameter(0));
        }
      }
    }
    DTypeRules dtypeRules = new DTypeRules(types, forms, backend, sound, report);
    for (DTypeModel dtype : backend.dtypes()) {
      dtypeRules.check(dtype);
    }
    List<TypeMirror> cores = cores(backend, sound);
    DuplicateRules duplicates = new DuplicateRules(types, forms);
    duplicates.check(sound, report);
    if (!cores.isEmpty()) {
      duplicates.checkUse(sound, cores, sources, report);
      new ResolveRules(types, forms).check(backend, cores, sources, report);
    }
  }

  /** The core types of the dtypes that have a sound reader. */
  private static List<TypeMirror> cores(BackendModel backend, List<AccessorModel> sound) {
    List<TypeMirror> cores = new ArrayList<>();
    for (AccessorModel accessor : sound) {
      boolean reads =
          accessor.kind() == AccessorKind.READS || accessor.kind() == AccessorKind.LOADS_REGION;
      if (reads && accessor.dtype() != null) {
        cores.add(backend.coreOf(accessor.dtype()));
      }
    }
    return cores;
  }
}
