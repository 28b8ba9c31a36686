package io.monomorph.processor;

import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.CrossRules;
import java.util.List;

/** A declaration on its way from elements to sources. */
sealed interface Draft extends CrossRules.Subject permits BackendDraft, FunctionsDraft {
  Declarations.Kind kind();

  /** The sources of the classes that are for it alone; only if the report has no errors. */
  List<JavaFile> sources();
}
