package io.monomorph.processor;

import io.monomorph.processor.generate.FaceGenerator;
import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.LibraryReader;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.Report;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The classes that offer functions, each perhaps those of several declarations. */
final class Libraries {
  private final Context context;
  private final LibraryReader reader;

  Libraries(Context context) {
    this.context = context;
    this.reader = new LibraryReader(context.annotations());
  }

  /** The class that a declaration names to offer its functions, if it names one that can be. */
  Optional<ClassName> library(TypeElement type, Report report) {
    return reader
        .library(type)
        .filter(name -> context.nameRules().checkLibrary(type, name, report))
        .map(name -> Names.library(name.value()));
  }

  /** The same of a declaration that may be incomplete yet. */
  Optional<ClassName> library(TypeElement type) {
    try {
      return library(type, new Report());
    } catch (MissingTypeException missing) {
      return Optional.empty();
    }
  }

  boolean offersMethods(TypeElement type) {
    return reader.offersMethods(type);
  }

  /** The class that offers the functions of the given drafts, which all name it. */
  JavaFile face(List<FunctionsDraft> drafts) {
    List<TypeElement> declarations = drafts.stream().map(FunctionsDraft::type).distinct().toList();
    return new FaceGenerator(context.place(declarations.get(0)))
        .generate(
            drafts.get(0).home().face(),
            models(drafts, UfuncModel.class),
            models(drafts, ReductionModel.class),
            declarations);
  }

  private static <M extends FunctionsModel> List<M> models(
      List<FunctionsDraft> drafts, Class<M> type) {
    return drafts.stream()
        .<FunctionsModel>map(draft -> draft.model().get())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
