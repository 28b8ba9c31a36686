package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.generate.BufferGenerator;
import io.monomorph.processor.generate.BufferPlanner;
import io.monomorph.processor.generate.Place;
import io.monomorph.processor.generate.ProviderGenerator;
import io.monomorph.processor.generate.ProviderPlanner;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.BackendReader;
import io.monomorph.processor.read.LibraryBackends;
import io.monomorph.processor.validate.BackendValidator;
import io.monomorph.processor.validate.Limits;
import io.monomorph.processor.validate.Report;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** A backend from its declaration to its sources. */
final class BackendStage {
  private final Context context;
  private final Providers providers;
  private final BackendReader reader;

  BackendStage(Context context, Providers providers) {
    this.context = context;
    this.providers = providers;
    this.reader = new BackendReader(context.annotations());
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
    context
        .nameRules()
        .check(type, backend.accessors().stream().map(AccessorModel::method).toList(), report);
    List<ClassName> outputs = new ArrayList<>();
    backend.dtypes().forEach(dtype -> outputs.add(Names.buffer(type, dtype)));
    outputs.add(Names.provider(type));
    Limits.checkFiles(type, outputs, report);
    return new BackendDraft(backend, report, outputs, () -> sources(backend));
  }

  private List<JavaFile> sources(BackendModel backend) {
    Place place = place(backend);
    List<BufferModel> buffers =
        new BufferPlanner(context.types(), context.overloads()).plan(backend);
    BufferGenerator generator = new BufferGenerator(place);
    List<JavaFile> files = new ArrayList<>();
    buffers.forEach(buffer -> files.add(generator.generate(buffer, backend.type())));
    files.add(
        new ProviderGenerator(place, providers.areAnnotated(backend.type()))
            .generate(
                new ProviderPlanner(context.types(), context.surroundings()).plan(backend, buffers),
                backend.type()));
    return files;
  }

  private Place place(BackendModel backend) {
    List<Element> used = new ArrayList<>();
    backend.accessors().forEach(accessor -> used.add(accessor.method()));
    backend.resolves().forEach(entry -> context.types().element(entry.type()).ifPresent(used::add));
    return context.place(
        backend.type(),
        used,
        backend.core() == null ? List.of() : List.of(backend.core().type()),
        context.surroundings().isHidden(backend.type()));
  }
}
