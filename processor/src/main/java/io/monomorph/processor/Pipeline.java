package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.generate.BufferGenerator;
import io.monomorph.processor.generate.BufferPlanner;
import io.monomorph.processor.generate.LoopGenerator;
import io.monomorph.processor.generate.Names;
import io.monomorph.processor.generate.ProviderGenerator;
import io.monomorph.processor.generate.ProviderPlanner;
import io.monomorph.processor.generate.UfuncGenerator;
import io.monomorph.processor.generate.UfuncPlanner;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.BackendReader;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.read.UfuncReader;
import io.monomorph.processor.validate.BackendValidator;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.validate.UfuncRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The stages that one declaration passes by itself: it is read, checked and planned. */
final class Pipeline {
  private final Elements elements;
  private final JavaTypes types;
  private final BackendReader backendReader;
  private final UfuncReader ufuncReader;

  Pipeline(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = new JavaTypes(elements, environment.getTypeUtils());
    AnnotationReader annotations = new AnnotationReader(elements);
    this.backendReader = new BackendReader(annotations);
    this.ufuncReader = new UfuncReader(annotations);
  }

  JavaTypes types() {
    return types;
  }

  Draft backend(TypeElement type) {
    BackendModel backend = backendReader.read(type);
    Report report = new Report();
    new BackendValidator(types).check(backend, report);
    List<ClassName> outputs = new ArrayList<>();
    backend.dtypes().forEach(dtype -> outputs.add(Names.buffer(type, dtype)));
    outputs.add(Names.provider(type));
    return new Draft(
        type, report, backend, outputs, null, null, () -> backendSources(backend), null);
  }

  private List<JavaFile> backendSources(BackendModel backend) {
    boolean marked = seesGenerated(backend.type());
    List<BufferModel> buffers = new BufferPlanner(types).plan(backend);
    BufferGenerator generator = new BufferGenerator(marked);
    List<JavaFile> files = new ArrayList<>();
    buffers.forEach(buffer -> files.add(generator.generate(buffer, backend.type())));
    files.add(
        new ProviderGenerator(marked)
            .generate(new ProviderPlanner(types).plan(backend, buffers), backend.type()));
    return files;
  }

  Draft ufuncs(TypeElement type) {
    List<UfuncMethod> methods = ufuncReader.read(type);
    Report report = new Report();
    new UfuncRules(types).check(methods, report);
    ClassName library =
        ufuncReader
            .library(type)
            .filter(name -> UfuncRules.checkLibrary(type, name, report))
            .map(name -> Names.library(name.value()))
            .orElse(null);
    ClassName own = Names.ufuncs(type);
    ClassName face = library == null ? own : library;
    Supplier<UfuncModel> model = () -> new UfuncPlanner(elements).plan(type, face, methods);
    return new Draft(
        type,
        report,
        null,
        library == null ? List.of(Names.loops(type), own) : List.of(Names.loops(type)),
        library,
        library == null ? null : offers(library, methods),
        () -> List.of(new LoopGenerator(seesGenerated(type)).generate(model.get(), type)),
        model);
  }

  private static LibraryRules.Offers offers(ClassName face, List<UfuncMethod> methods) {
    return new LibraryRules.Offers(
        face,
        methods.stream()
            .map(
                method ->
                    new LibraryRules.Offer(
                        method.name(),
                        method.method().getSimpleName().toString(),
                        Message.UFUNC_CLASH,
                        method.sites().name()))
            .toList());
  }

  /** The library that a class names; drafts of the same one are written together. */
  Optional<ClassName> library(TypeElement type) {
    try {
      return ufuncReader
          .library(type)
          .filter(name -> UfuncRules.checkLibrary(type, name, new Report()))
          .map(name -> Names.library(name.value()));
    } catch (MissingTypeException missing) {
      return Optional.empty();
    }
  }

  /** The class that offers the ufuncs of the given drafts, which all name it. */
  JavaFile library(List<Draft> drafts) {
    List<UfuncModel> models = drafts.stream().map(draft -> draft.ufuncs().orElseThrow()).toList();
    List<TypeElement> declarations = drafts.stream().map(Draft::type).toList();
    return new UfuncGenerator(seesGenerated(declarations.get(0))).generate(models, declarations);
  }

  private boolean seesGenerated(TypeElement type) {
    return elements.getTypeElement(
            elements.getModuleOf(type), "javax.annotation.processing.Generated")
        != null;
  }
}
