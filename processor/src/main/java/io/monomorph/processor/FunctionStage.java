package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.validate.LibraryRules.Offer;
import io.monomorph.processor.validate.Limits;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.NameRules;
import io.monomorph.processor.validate.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The functions of a class from their declarations to their loops. The class that offers them is
 * written later, since others may be offered there too.
 */
abstract class FunctionStage<F extends DeclaredFunction, M extends FunctionsModel> {
  private final Context context;
  private final Libraries libraries;
  private final Declarations.Kind kind;
  private final Message clash;

  /**
   * @param clash says that two functions have one name
   */
  FunctionStage(Context context, Libraries libraries, Declarations.Kind kind, Message clash) {
    this.context = context;
    this.libraries = libraries;
    this.kind = kind;
    this.clash = clash;
  }

  final FunctionsDraft draft(TypeElement type) {
    List<F> functions = read(type);
    Report report = new Report();
    check(functions, report);
    context.nameRules().check(type, List.of(), report);
    Optional<ClassName> library = libraries.library(type, report);
    Home home =
        new Home(
            loops(type),
            library.orElseGet(() -> face(type)),
            ClassName.get(type),
            libraries.offersMethods(type));
    Limits.checkFiles(type, List.of(home.loops(), home.face()), report);
    if (home.offersMethods()) {
      functions.forEach(function -> NameRules.checkMethod(function, report));
    }
    Supplier<M> model = new Once<>(() -> plan(home, functions));
    if (type.getKind().isInterface() && !report.hasErrors() && model.get().callsHidden()) {
      context.nameRules().refuseInterface(type, report);
    }
    return new FunctionsDraft(
        kind,
        type,
        report,
        home,
        library.isPresent(),
        functions.stream().map(this::offer).toList(),
        model,
        () -> generate(place(type, functions, model.get()), model.get(), type));
  }

  private Offer offer(F function) {
    return new Offer(function.name(), function.declared(), clash, function.sites().name());
  }

  private Place place(TypeElement type, List<F> functions, M model) {
    List<? extends Element> used =
        functions.stream().flatMap(function -> used(function).stream()).toList();
    return context.place(type, used, List.of(), model.callsHidden());
  }

  /** The functions that a class declares. */
  abstract List<F> read(TypeElement type);

  /** Says what is wrong with them by themselves. */
  abstract void check(List<F> functions, Report report);

  /** The class that gets the loops of a class. */
  abstract ClassName loops(TypeElement type);

  /** The class that offers the functions of a class, unless that names another one. */
  abstract ClassName face(TypeElement type);

  abstract M plan(Home home, List<F> functions);

  /** What loops use of a declaration. */
  abstract List<? extends Element> used(F function);

  abstract JavaFile generate(Place place, M model, TypeElement type);
}
