package io.monomorph.processor;

import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;

/**
 * The ufuncs of a class, or the reductions.
 *
 * @param isShared whether the class that offers them is a library, which may offer others too
 * @param offers what they are called there
 * @param model what was planned; only if the report has no errors
 * @param generator makes the loops
 */
record FunctionsDraft(
    Declarations.Kind kind,
    TypeElement type,
    Report report,
    Home home,
    boolean isShared,
    List<LibraryRules.Offer> offers,
    Supplier<? extends FunctionsModel> model,
    Supplier<JavaFile> generator)
    implements Draft, LibraryRules.Subject {

  @Override
  public List<ClassName> outputs() {
    return isShared ? List.of(home.loops()) : List.of(home.loops(), home.face());
  }

  @Override
  public Optional<ClassName> library() {
    return isShared ? Optional.of(home.face()) : Optional.empty();
  }

  @Override
  public List<JavaFile> sources() {
    return List.of(generator.get());
  }
}
