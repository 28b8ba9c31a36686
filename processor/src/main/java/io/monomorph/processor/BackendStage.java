package io.monomorph.processor;

import io.monomorph.processor.generate.BufferGenerator;
import io.monomorph.processor.generate.BufferPlanner;
import io.monomorph.processor.generate.OverrideGenerator;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.generate.ProviderGenerator;
import io.monomorph.processor.generate.ProviderPlanner;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.OverrideModel;
import io.monomorph.processor.model.OverridePlan;
import io.monomorph.processor.model.TypeSite;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.BackendReader;
import io.monomorph.processor.read.LibraryBackends;
import io.monomorph.processor.read.OverridableFunctions;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.validate.BackendValidator;
import io.monomorph.processor.validate.Limits;
import io.monomorph.processor.validate.OverrideRules;
import io.monomorph.processor.validate.OverrideShapes;
import io.monomorph.processor.validate.Report;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A backend from its declaration to its sources. */
final class BackendStage {
  private final Context context;
  private final Providers providers;
  private final BackendReader reader;
  private final OverridableFunctions functions;

  BackendStage(Context context, Providers providers) {
    this.context = context;
    this.providers = providers;
    this.reader = new BackendReader(context.annotations());
    this.functions = new OverridableFunctions(context.elements());
  }

  /** A backend declaration as it stands in the source. */
  BackendModel read(TypeElement type) {
    return reader.read(type);
  }

  /** The backends of the library itself. */
  LibraryBackends library() {
    return new LibraryBackends(context.elements(), reader);
  }

  BackendDraft draft(TypeElement type) {
    BackendModel backend = read(type);
    Report report = new Report();
    new BackendValidator(context.types(), context.names()).check(backend, report);
    List<OverridePlan> overrides = overrides(backend, report);
    List<ExecutableElement> methods = new ArrayList<>();
    for (AccessorModel accessor : backend.accessors()) {
      methods.add(accessor.method());
    }
    context.nameRules().check(type, methods, report);
    List<ClassName> outputs = new ArrayList<>();
    for (DTypeModel dtype : backend.dtypes()) {
      outputs.add(Names.buffer(type, dtype));
    }
    outputs.add(Names.provider(type));
    if (!backend.overrides().isEmpty()) {
      outputs.add(Names.overrides(type));
    }
    Limits.checkFiles(type, outputs, report);
    return new BackendDraft(backend, report, outputs, () -> sources(backend, overrides));
  }

  /** Most backends have none. */
  private List<OverridePlan> overrides(BackendModel backend, Report report) {
    return backend.overrides().isEmpty()
        ? List.of()
        : new OverrideRules(context.types(), context.names(), functions)
            .check(
                backend,
                new OverrideShapes(context.types(), context.surroundings(), backend),
                report);
  }

  private List<JavaFile> sources(BackendModel backend, List<OverridePlan> overrides) {
    Place place = place(backend);
    List<BufferModel> buffers =
        new BufferPlanner(context.types(), context.overloads()).plan(backend);
    BufferGenerator generator = new BufferGenerator(place, !overrides.isEmpty());
    List<JavaFile> files = new ArrayList<>();
    for (BufferModel buffer : buffers) {
      files.add(generator.generate(buffer, backend.type()));
    }
    files.add(
        new ProviderGenerator(place, providers.areAnnotated(backend.type()), !overrides.isEmpty())
            .generate(
                new ProviderPlanner(context.types(), context.surroundings()).plan(backend, buffers),
                backend.type()));
    if (!overrides.isEmpty()) {
      files.add(new OverrideGenerator(place).generate(overrides, backend.type()));
    }
    return files;
  }

  private Place place(BackendModel backend) {
    List<Element> used = new ArrayList<>();
    for (AccessorModel accessor : backend.accessors()) {
      used.add(accessor.method());
    }
    for (OverrideModel override : backend.overrides()) {
      used.add(override.method());
    }
    for (TypeSite entry : backend.resolves()) {
      context.types().element(entry.type()).ifPresent(used::add);
    }
    return context.place(
        backend.type(),
        used,
        backend.core() == null ? List.of() : List.of(backend.core().type()),
        context.surroundings().isHidden(backend.type()));
  }
}
