package io.monomorph.processor;

import io.monomorph.processor.model.Site;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.AutoServices;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.write.ServicesWriter;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The generated providers of a compilation, and how registries come to find them. */
final class Providers {
  private final Elements elements;
  private final ServicesWriter services;
  private final AutoServices others;

  /** By module, each provider's binary name with the declaration that it is for. */
  private final SortedMap<String, NavigableMap<String, TypeKey>> all = new TreeMap<>();

  Providers(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    services = new ServicesWriter(environment.getFiler());
    others = new AutoServices(elements, Names.SERVICE);
  }

  /** Looks for classes of a round whose services file somebody else writes. */
  void see(RoundEnvironment round) {
    others.see(round);
  }

  /** Whether a provider is registered by an annotation, which another processor reads. */
  boolean areAnnotated(TypeElement declaration) {
    return others.writes(declaration);
  }

  void add(ClassName provider, TypeKey declaration) {
    all.computeIfAbsent(declaration.module(), module -> new TreeMap<>())
        .put(provider.reflectionName(), declaration);
  }

  /** The declarations in this round, each with the name of its provider. */
  SortedMap<String, TypeElement> byProvider() {
    SortedMap<String, TypeElement> found = new TreeMap<>();
    all.values()
        .forEach(
            providers ->
                providers.forEach((provider, key) -> found.put(provider, declaration(key))));
    return found;
  }

  private TypeElement declaration(TypeKey key) {
    return Objects.requireNonNull(key.find(elements));
  }

  /**
   * Writes the services file of each module that has providers, unless another processor does.
   *
   * @param printer takes what is to be said
   */
  void write(Consumer<Report> printer) {
    all.forEach(
        (module, providers) -> {
          if (!others.writes(module)) {
            write(module, providers, printer);
          }
        });
  }

  private void write(
      String module, NavigableMap<String, TypeKey> providers, Consumer<Report> printer) {
    SortedSet<String> entries = new TreeSet<>();
    SortedSet<String> foreign = new TreeSet<>();
    SortedSet<String> present = services.present(module);
    for (String entry : present) {
      TypeElement type = elements.getTypeElement(entry.replace('$', '.'));
      if (type != null) {
        entries.add(entry);
        if (!isGenerated(type)) {
          foreign.add(entry);
        }
      }
    }
    TypeElement first = declaration(providers.firstEntry().getValue());
    Report report = new Report();
    if (!foreign.isEmpty() && !present.containsAll(providers.keySet())) {
      SortedSet<String> lost = new TreeSet<>(providers.keySet());
      lost.removeAll(present);
      report.add(
          Message.SERVICES_BY_HAND,
          Site.of(first),
          ServicesWriter.FILE,
          String.join(", ", foreign),
          String.join(", ", lost));
    }
    entries.addAll(providers.keySet());
    try {
      services.write(module, entries);
    } catch (IOException failure) {
      report.add(
          Message.WRITE_FAILED,
          Site.of(first),
          ServicesWriter.FILE,
          String.valueOf(failure.getMessage()));
    }
    printer.accept(report);
  }

  private static boolean isGenerated(TypeElement type) {
    return type.getSuperclass().toString().equals("io.monomorph.generated.GeneratedProvider");
  }
}
