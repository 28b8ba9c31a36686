package io.monomorph.processor;

import io.monomorph.processor.Declarations.Kind;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.read.SourceText;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.CrossRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The stages that one declaration passes by itself: it is read, checked and planned. */
final class Pipeline {
  private final Context context;
  private final Libraries libraries;
  private final BackendStage backends;
  private final Supplier<FunctionStage<?, ?>> ufuncs;
  private final Supplier<FunctionStage<?, ?>> reductions;

  Pipeline(ProcessingEnvironment environment, Providers providers) {
    this.context = Context.of(environment);
    this.libraries = new Libraries(context);
    this.backends = new BackendStage(context, providers);
    // Many compilations have backends alone, and need not load what functions need.
    this.ufuncs =
        new Once<>(() -> new FunctionStage<>(context, libraries, FunctionSteps.ufuncs(context)));
    this.reductions =
        new Once<>(
            () -> new FunctionStage<>(context, libraries, FunctionSteps.reductions(context)));
  }

  /** The types of the compilation. */
  JavaTypes types() {
    return context.types();
  }

  /** What the text of the source tells. */
  SourceText text() {
    return context.text();
  }

  /** The backends of the library itself. */
  LibraryBackends library() {
    return backends.library();
  }

  /** What declarations must keep towards each other. */
  CrossRules crossRules() {
    return new CrossRules(types(), library());
  }

  /** A backend declaration as it stands in the source. */
  BackendModel read(TypeElement type) {
    return backends.read(type);
  }

  /**
   * A declaration of some kind.
   *
   * @throws MissingTypeException if it names a type that does not exist
   */
  Draft draft(Kind kind, TypeElement type) {
    return switch (kind) {
      case BACKEND -> backends.draft(type);
      case UFUNCS -> ufuncs.get().draft(type);
      case REDUCTIONS -> reductions.get().draft(type);
    };
  }

  /** The library that a class names; drafts of the same one are written together. */
  Optional<ClassName> library(TypeElement type) {
    return libraries.library(type);
  }

  /** The class that offers the functions of the given drafts, which all name it. */
  JavaFile face(List<FunctionsDraft> drafts) {
    return libraries.face(drafts);
  }
}
