package io.monomorph.processor;

import io.monomorph.processor.generate.Place;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.FunctionsModel.Home;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.LibraryRules.Offer;
import io.monomorph.processor.validate.Limits;
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
final class FunctionStage<F extends DeclaredFunction, M extends FunctionsModel> {
  private final Context context;
  private final Libraries libraries;
  private final FunctionSteps<F, M> steps;

  FunctionStage(Context context, Libraries libraries, FunctionSteps<F, M> steps) {
    this.context = context;
    this.libraries = libraries;
    this.steps = steps;
  }

  FunctionsDraft draft(TypeElement type) {
    List<F> functions = steps.reader().apply(type);
    Report report = new Report();
    steps.rules().accept(functions, report);
    context.nameRules().check(type, List.of(), report);
    Optional<ClassName> library = libraries.library(type, report);
    Home home =
        new Home(
            steps.loops().apply(type),
            library.orElseGet(() -> steps.face().apply(type)),
            ClassName.get(type),
            libraries.offersMethods(type));
    Limits.checkFiles(type, List.of(home.loops(), home.face()), report);
    if (home.offersMethods()) {
      functions.forEach(function -> NameRules.checkMethod(function, report));
    }
    Supplier<M> model = new Once<>(() -> steps.planner().apply(home, functions));
    if (type.getKind().isInterface() && !report.hasErrors() && model.get().callsHidden()) {
      context.nameRules().refuseInterface(type, report);
    }
    return new FunctionsDraft(
        steps.kind(),
        type,
        report,
        home,
        library.isPresent(),
        functions.stream().map(this::offer).toList(),
        model,
        () -> loops(type, functions, model.get()));
  }

  private Offer offer(F function) {
    return new Offer(function.name(), function.declared(), steps.clash(), function.sites().name());
  }

  private JavaFile loops(TypeElement type, List<F> functions, M model) {
    List<Element> used = functions.stream().flatMap(function -> function.used().stream()).toList();
    Place place = context.place(type, used, List.of(), model.callsHidden());
    return steps.generator().generate(place, model, type);
  }
}
