package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.LibraryRules.Offers;
import io.monomorph.processor.validate.Report;
import java.util.List;
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
 * @param face what it is to be called through, if it has ufuncs or reductions
 * @param sources their sources, to be asked for only if the report has no errors
 */
record Draft(
    Declarations.Kind kind,
    TypeElement type,
    Report report,
    @Nullable BackendModel backend,
    List<ClassName> outputs,
    @Nullable ClassName library,
    @Nullable Offers offers,
    @Nullable Face face,
    Supplier<List<JavaFile>> sources)
    implements CrossRules.Subject, LibraryRules.Subject {

  /**
   * The part that a declaration has in a class that offers functions.
   *
   * @param ufuncs what was planned, if it has ufuncs
   * @param reductions what was planned, if it has reductions
   */
  record Face(
      ClassName name,
      @Nullable Supplier<UfuncModel> ufuncs,
      @Nullable Supplier<ReductionModel> reductions) {}
}
