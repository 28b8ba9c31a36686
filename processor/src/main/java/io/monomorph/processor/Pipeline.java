package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.Declarations.Kind;
import io.monomorph.processor.generate.BufferGenerator;
import io.monomorph.processor.generate.BufferPlanner;
import io.monomorph.processor.generate.LoopGenerator;
import io.monomorph.processor.generate.Names;
import io.monomorph.processor.generate.OverrideGenerator;
import io.monomorph.processor.generate.OverridePlanner;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.generate.ProviderGenerator;
import io.monomorph.processor.generate.ProviderPlanner;
import io.monomorph.processor.generate.ReductionGenerator;
import io.monomorph.processor.generate.ReductionPlanner;
import io.monomorph.processor.generate.UfuncGenerator;
import io.monomorph.processor.generate.UfuncPlanner;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.OverridePlan;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.BackendReader;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.LibraryBackends;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.read.Overloads;
import io.monomorph.processor.read.OverridableFunctions;
import io.monomorph.processor.read.ReductionReader;
import io.monomorph.processor.read.SourceNames;
import io.monomorph.processor.read.SourceText;
import io.monomorph.processor.read.Surroundings;
import io.monomorph.processor.read.UfuncReader;
import io.monomorph.processor.validate.BackendValidator;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.Limits;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.NameRules;
import io.monomorph.processor.validate.OverrideRules;
import io.monomorph.processor.validate.ReductionRules;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.validate.UfuncRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The stages that one declaration passes by itself: it is read, checked and planned. */
final class Pipeline {
  private final Elements elements;
  private final JavaTypes types;
  private final SourceText text;
  private final SourceNames names;
  private final Overloads overloads;
  private final Surroundings surroundings;
  private final NameRules nameRules;
  private final Providers providers;
  private final BackendReader backendReader;
  private final UfuncReader ufuncReader;
  private final ReductionReader reductionReader;
  private final OverridableFunctions functions;

  Pipeline(ProcessingEnvironment environment, Providers providers) {
    this.providers = providers;
    this.surroundings = new Surroundings(environment.getElementUtils());
    this.nameRules = new NameRules(environment.getElementUtils(), surroundings);
    this.elements = environment.getElementUtils();
    this.types = new JavaTypes(elements, environment.getTypeUtils());
    this.text = SourceText.of(environment);
    this.names = new SourceNames(elements, environment.getTypeUtils(), text);
    this.overloads = new Overloads(elements, environment.getTypeUtils());
    AnnotationReader annotations = new AnnotationReader(elements);
    this.backendReader = new BackendReader(annotations);
    this.ufuncReader = new UfuncReader(annotations);
    this.reductionReader = new ReductionReader(annotations);
    this.functions = new OverridableFunctions(elements);
  }

  /** The types of the compilation. */
  JavaTypes types() {
    return types;
  }

  /** What the text of the source tells. */
  SourceText text() {
    return text;
  }

  /** The backends of the library itself. */
  LibraryBackends library() {
    return new LibraryBackends(elements, backendReader);
  }

  /** What declarations must keep towards each other. */
  CrossRules crossRules() {
    return new CrossRules(types, library());
  }

  /**
   * A declaration of some kind.
   *
   * @throws MissingTypeException if it names a type that does not exist
   */
  Draft draft(Kind kind, TypeElement type) {
    return switch (kind) {
      case BACKEND -> backend(type);
      case UFUNCS -> ufuncs(type);
      case REDUCTIONS -> reductions(type);
    };
  }

  /** A backend declaration as it stands in the source. */
  BackendModel read(TypeElement type) {
    return backendReader.read(type);
  }

  private Draft backend(TypeElement type) {
    BackendModel backend = read(type);
    Report report = new Report();
    new BackendValidator(types, names).check(backend, report);
    List<OverridePlan> overrides =
        new OverrideRules(types, names, functions)
            .check(backend, new OverridePlanner(types, surroundings, backend), report);
    nameRules.check(type, backend.accessors().stream().map(AccessorModel::method).toList(), report);
    List<ClassName> outputs = new ArrayList<>();
    backend.dtypes().forEach(dtype -> outputs.add(Names.buffer(type, dtype)));
    outputs.add(Names.provider(type));
    if (!backend.overrides().isEmpty()) {
      outputs.add(Names.overrides(type));
    }
    Limits.checkFiles(type, outputs, report);
    return new Draft(
        Kind.BACKEND,
        type,
        report,
        backend,
        outputs,
        null,
        null,
        null,
        () -> backendSources(backend, overrides));
  }

  private List<JavaFile> backendSources(BackendModel backend, List<OverridePlan> overrides) {
    Place place = place(backend);
    List<BufferModel> buffers = new BufferPlanner(types, overloads).plan(backend);
    BufferGenerator generator = new BufferGenerator(place, !overrides.isEmpty());
    List<JavaFile> files = new ArrayList<>();
    buffers.forEach(buffer -> files.add(generator.generate(buffer, backend.type())));
    files.add(
        new ProviderGenerator(place, providers.areAnnotated(backend.type()), !overrides.isEmpty())
            .generate(
                new ProviderPlanner(types, surroundings).plan(backend, buffers), backend.type()));
    if (!overrides.isEmpty()) {
      files.add(new OverrideGenerator(place).generate(overrides, backend.type()));
    }
    return files;
  }

  private Draft ufuncs(TypeElement type) {
    List<UfuncMethod> methods = ufuncReader.read(type);
    Report report = new Report();
    new UfuncRules(types).check(methods, report);
    nameRules.check(type, List.of(), report);
    ClassName library = library(type, report).orElse(null);
    ClassName face = library == null ? Names.ufuncs(type) : library;
    Limits.checkFiles(type, List.of(Names.loops(type), face), report);
    if (ufuncReader.offersMethods(type)) {
      methods.forEach(
          method ->
              NameRules.checkMethod(
                  method.name(), method.carriers().size(), method.sites().name(), report));
    }
    Supplier<UfuncModel> model =
        () ->
            new UfuncPlanner(elements, overloads)
                .plan(type, face, ufuncReader.offersMethods(type), methods);
    if (type.getKind().isInterface() && !report.hasErrors() && model.get().callsHidden()) {
      nameRules.refuseInterface(type, report);
    }
    List<LibraryRules.Offer> offers =
        methods.stream()
            .map(
                method ->
                    new LibraryRules.Offer(
                        method.name(),
                        method.method().getSimpleName().toString(),
                        Message.UFUNC_CLASH,
                        method.sites().name()))
            .toList();
    return new Draft(
        Kind.UFUNCS,
        type,
        report,
        null,
        library == null ? List.of(Names.loops(type), face) : List.of(Names.loops(type)),
        library,
        library == null ? null : new LibraryRules.Offers(library, offers),
        new Draft.Face(face, model, null),
        () -> {
          UfuncModel plan = model.get();
          Place place =
              place(
                  type,
                  methods.stream().map(UfuncMethod::method).toList(),
                  List.of(),
                  plan.callsHidden());
          return List.of(new LoopGenerator(place).generate(plan, type));
        });
  }

  private Draft reductions(TypeElement type) {
    List<ReductionClass> reductions = reductionReader.read(type);
    Report report = new Report();
    new ReductionRules(types).check(reductions, report);
    nameRules.check(type, List.of(), report);
    ClassName library = library(type, report).orElse(null);
    ClassName face = library == null ? Names.reductions(type) : library;
    if (ufuncReader.offersMethods(type) && !report.hasErrors()) {
      reductions.forEach(
          reduction ->
              NameRules.checkMethod(
                  reduction.name(), reduction.carriers().size(), reduction.sites().name(), report));
    }
    Limits.checkFiles(type, List.of(Names.reductionLoops(type), face), report);
    Supplier<ReductionModel> model =
        () ->
            new ReductionPlanner(elements, overloads)
                .plan(type, face, ufuncReader.offersMethods(type), reductions);
    List<LibraryRules.Offer> offers =
        reductions.stream()
            .map(
                reduction ->
                    new LibraryRules.Offer(
                        reduction.name(),
                        reduction.type().getSimpleName().toString(),
                        Message.REDUCTION_CLASH,
                        reduction.sites().name()))
            .toList();
    ClassName loops = Names.reductionLoops(type);
    return new Draft(
        Kind.REDUCTIONS,
        type,
        report,
        null,
        library == null ? List.of(loops, face) : List.of(loops),
        library,
        library == null ? null : new LibraryRules.Offers(library, offers),
        new Draft.Face(face, null, model),
        () -> {
          List<Element> used = new ArrayList<>();
          reductions.forEach(
              reduction -> {
                used.add(reduction.type());
                used.addAll(reduction.type().getEnclosedElements());
              });
          return List.of(
              new ReductionGenerator(place(type, used, List.of(), false))
                  .generate(model.get(), type));
        });
  }

  private Optional<ClassName> library(TypeElement type, Report report) {
    return ufuncReader
        .library(type)
        .filter(name -> nameRules.checkLibrary(type, name, report))
        .map(name -> Names.library(name.value()));
  }

  /** The library that a class names; drafts of the same one are written together. */
  Optional<ClassName> library(TypeElement type) {
    try {
      return library(type, new Report());
    } catch (MissingTypeException missing) {
      return Optional.empty();
    }
  }

  /** The class that offers the functions of the given drafts, which all name it. */
  JavaFile face(List<Draft> drafts) {
    ClassName name = Objects.requireNonNull(drafts.get(0).face()).name();
    List<UfuncModel> ufuncs = new ArrayList<>();
    List<ReductionModel> reductions = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.face() != null && draft.face().ufuncs() != null) {
        ufuncs.add(draft.face().ufuncs().get());
      }
      if (draft.face() != null && draft.face().reductions() != null) {
        reductions.add(draft.face().reductions().get());
      }
    }
    List<TypeElement> declarations = drafts.stream().map(Draft::type).distinct().toList();
    TypeElement first = declarations.get(0);
    Place place =
        new Place(surroundings.seesGenerated(first), surroundings.hidesLang(first), List.of());
    return new UfuncGenerator(place).generate(name, ufuncs, reductions, declarations);
  }

  private Place place(BackendModel backend) {
    List<Element> used = new ArrayList<>();
    backend.accessors().forEach(accessor -> used.add(accessor.method()));
    backend.overrides().forEach(override -> used.add(override.method()));
    backend.resolves().forEach(entry -> types.element(entry.type()).ifPresent(used::add));
    return place(
        backend.type(),
        used,
        backend.core() == null ? List.of() : List.of(backend.core().type()),
        surroundings.isHidden(backend.type()));
  }

  /**
   * Where classes beside a declaration are.
   *
   * @param members of the declaration, which the classes use
   * @param named types that they name besides
   * @param hidden whether its name means something else in them
   */
  private Place place(
      TypeElement type,
      List<? extends Element> members,
      List<? extends TypeMirror> named,
      boolean hidden) {
    return new Place(
        surroundings.seesGenerated(type),
        surroundings.hidesLang(type),
        surroundings.warnings(type, members, named, hidden));
  }
}
