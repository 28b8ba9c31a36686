package io.monomorph.processor;

import io.monomorph.processor.Declarations.Kind;
import io.monomorph.processor.insight.Insight;
import io.monomorph.processor.insight.InsightPage;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.ModuleRules;
import io.monomorph.processor.validate.OrphanRules;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.write.PageWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The rounds of one compilation. Calls the stages; what is done in them is theirs. */
final class Rounds {
  private final Elements elements;
  private final Pipeline pipeline;
  private final Declarations declarations;
  private final CrossRules crossRules;
  private final Providers providers;
  private final Writing writing;
  private final Insight insight = new Insight();
  private final Voice voice;
  private final @Nullable String page;

  Rounds(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    page = environment.getOptions().get(BackendProcessor.PAGE);
    providers = new Providers(environment);
    pipeline = new Pipeline(environment, providers);
    declarations = new Declarations(elements);
    crossRules = pipeline.crossRules();
    voice = new Voice(environment.getMessager(), pipeline.text(), insight);
    writing = new Writing(elements, environment.getFiler(), pipeline, providers, insight, voice);
  }

  void process(RoundEnvironment round) {
    if (round.processingOver()) {
      finish(round);
    } else {
      advance(round);
    }
  }

  private void advance(RoundEnvironment round) {
    Report orphans = new Report();
    new OrphanRules(elements, this::isMisspelt).check(round, orphans);
    voice.print(orphans);
    providers.see(round);
    Set<TypeElement> nameless = new LinkedHashSet<>();
    declarations.collect(round, nameless::add);
    nameless.forEach(
        type ->
            voice.say(
                Message.NAMELESS,
                type,
                type.getSimpleName(),
                "in a class without a name, as that of a compact source file is",
                "Move it into a file of its own"));
    List<Draft> drafts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (TypeKey key : declarations.take(kind)) {
        draft(drafts, key, kind);
      }
    }
    holdBack(drafts);
    crossRules.see(round);
    crossRules.check(drafts);
    LibraryRules.check(of(drafts, FunctionsDraft.class));
    drafts.forEach(draft -> voice.print(draft.report()));
    drafts.removeIf(draft -> draft.report().hasErrors());
    of(drafts, BackendDraft.class).forEach(writing::backend);
    writing.functions(of(drafts, FunctionsDraft.class));
  }

  private static <D extends Draft> List<D> of(List<Draft> drafts, Class<D> kind) {
    return drafts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void draft(List<Draft> drafts, TypeKey key, Kind kind) {
    TypeElement type = Objects.requireNonNull(key.find(elements));
    if (isMisspelt(type)) {
      return;
    }
    try {
      drafts.add(pipeline.draft(kind, type));
    } catch (MissingTypeException missing) {
      declarations.defer(kind, key, missing.type());
    } catch (RuntimeException failure) {
      voice.broken(type, failure);
    }
  }

  /** Whether an annotation of a class has a name in it that does not exist; says what was meant. */
  private boolean isMisspelt(TypeElement type) {
    return pipeline
        .text()
        .printMisspellings(
            type,
            AnnotationReader.NAMES,
            Message.MISSPELT.kind(),
            (what, meant) -> Message.MISSPELT.format(what, meant));
  }

  /** Lets functions wait for others of their library, which can be written only once. */
  private void holdBack(List<Draft> drafts) {
    NavigableMap<ClassName, String> waiting = new TreeMap<>();
    declarations
        .missing()
        .forEach(
            (key, missing) ->
                pipeline
                    .library(Objects.requireNonNull(key.find(elements)))
                    .ifPresent(library -> waiting.put(library, missing)));
    drafts.removeIf(
        draft -> {
          Optional<String> missing = draft.library().map(waiting::get);
          missing.ifPresent(
              type -> declarations.defer(draft.kind(), TypeKey.of(draft.type(), elements), type));
          return missing.isPresent();
        });
  }

  /** Writes the page that tells what came of the compilation, if it is asked for. */
  private void writePage() {
    if (page == null) {
      return;
    }
    List<BackendModel> own = providers.byProvider().values().stream().map(pipeline::read).toList();
    String html = new InsightPage(insight, own, pipeline.library().read(), pipeline.types()).html();
    try {
      PageWriter.write(page, html);
    } catch (IOException failure) {
      voice.unwritten(page, failure);
    }
  }

  private void finish(RoundEnvironment round) {
    writing.finish();
    if (round.errorRaised()) {
      writePage();
      return;
    }
    Report report = new Report();
    ModuleRules modules = new ModuleRules(elements);
    modules.check(providers.byProvider(), report);
    for (TypeElement type : providers.byProvider().values()) {
      modules.checkExports(pipeline.read(type), pipeline.types(), report);
    }
    voice.print(report);
    providers.write(voice::print);
    writePage();
  }
}
