package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.LibraryRules.Offers;
import io.monomorph.processor.validate.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A declaration on its way from elements to sources.
 *
 * @param backend what was read, if it is a backend
 * @param outputs the classes that are to be generated for it alone
 * @param library the class that its annotation names to be offered in, if it does
 * @param offers what it offers there
 * @param sources their sources, to be asked for only if the report has no errors
 * @param model what was planned, if it has ufuncs
 */
record Draft(
    TypeElement type,
    Report report,
    @Nullable BackendModel backend,
    List<ClassName> outputs,
    @Nullable ClassName library,
    @Nullable Offers offers,
    Supplier<List<JavaFile>> sources,
    @Nullable Supplier<UfuncModel> model)
    implements CrossRules.Subject, LibraryRules.Subject {

  /** What was planned, if it has ufuncs. */
  Optional<UfuncModel> ufuncs() {
    return model == null ? Optional.empty() : Optional.of(model.get());
  }
}
