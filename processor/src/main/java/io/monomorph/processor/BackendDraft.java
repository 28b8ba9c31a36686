package io.monomorph.processor;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.Report;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;

/**
 * A backend.
 *
 * @param backend what was read
 * @param generator makes the sources
 */
record BackendDraft(
    BackendModel backend,
    Report report,
    List<ClassName> outputs,
    Supplier<List<JavaFile>> generator)
    implements Draft, CrossRules.BackendSubject {

  @Override
  public Declarations.Kind kind() {
    return Declarations.Kind.BACKEND;
  }

  @Override
  public TypeElement type() {
    return backend.type();
  }

  @Override
  public List<JavaFile> sources() {
    return generator.get();
  }
}
