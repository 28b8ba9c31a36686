package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.read.JavaTypes;

/** Holds a backend declaration against all rules that concern it alone. */
public final class BackendValidator {
  private final JavaTypes types;

  public BackendValidator(JavaTypes types) {
    this.types = types;
  }

  public void check(BackendModel backend, Report report) {
    if (!types.isReference(backend.type().asType())) {
      report.add(Message.INTERNAL, backend.site(), "", "");
    }
  }
}
