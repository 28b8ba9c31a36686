package io.monomorph.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.Declarations.Kind;
import io.monomorph.processor.insight.Insight;
import io.monomorph.processor.insight.InsightPage;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.ModuleRules;
import io.monomorph.processor.validate.OrphanRules;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.write.PageWriter;
import io.monomorph.processor.write.Sources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The rounds of one compilation. Calls the stages; what is done in them is theirs. */
final class Rounds {
  private final Elements elements;
  private final Messager messager;
  private final Pipeline pipeline;
  private final Declarations declarations;
  private final CrossRules crossRules;
  private final Sources sources;
  private final Providers providers;
  private final Insight insight = new Insight();
  private final @Nullable String page;

  Rounds(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    page = environment.getOptions().get(BackendProcessor.PAGE);
    messager = environment.getMessager();
    providers = new Providers(environment);
    pipeline = new Pipeline(environment, providers);
    declarations = new Declarations(elements);
    crossRules = pipeline.crossRules();
    sources = new Sources(environment.getFiler());
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
    print(orphans);
    providers.see(round);
    Set<TypeElement> nameless = new LinkedHashSet<>();
    declarations.collect(round, nameless::add);
    nameless.forEach(
        type ->
            say(
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
    drafts.forEach(draft -> print(draft.report()));
    drafts.removeIf(draft -> draft.report().hasErrors());
    of(drafts, BackendDraft.class).forEach(this::writeBackend);
    writeFunctions(of(drafts, FunctionsDraft.class));
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
      say(Message.INTERNAL, type, type.getSimpleName(), describe(failure));
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

  private void print(Report report) {
    report.printTo(messager, pipeline.text());
    insight.add(report);
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

  private void writeBackend(BackendDraft draft) {
    write(
        draft.type(),
        draft::sources,
        () -> providers.add(Names.provider(draft.type()), TypeKey.of(draft.type(), elements)));
  }

  /** Writes the loops of functions, together with the class in which they are offered. */
  private void writeFunctions(List<FunctionsDraft> drafts) {
    SortedMap<String, List<FunctionsDraft>> byFace = new TreeMap<>();
    for (FunctionsDraft draft : drafts) {
      String face = draft.home().face().canonicalName();
      String module = TypeKey.of(draft.type(), elements).module();
      byFace.computeIfAbsent(face + " of " + module, f -> new ArrayList<>()).add(draft);
    }
    byFace
        .values()
        .forEach(
            group ->
                write(
                    group.get(0).type(),
                    () -> functions(group),
                    () -> group.forEach(draft -> insight.add(draft.model().get()))));
  }

  private List<JavaFile> functions(List<FunctionsDraft> group) {
    List<JavaFile> files = new ArrayList<>();
    group.forEach(draft -> files.addAll(draft.sources()));
    files.add(pipeline.face(group));
    return files;
  }

  /** Makes texts. */
  private interface Generation {
    List<JavaFile> files();
  }

  /** Writes all sources that belong to a declaration, or none. */
  private void write(TypeElement type, Generation generation, Runnable then) {
    try {
      List<JavaFile> files = generation.files();
      List<String> texts = sources.write(TypeKey.of(type, elements).module(), files);
      then.run();
      for (int k = 0; k < files.size(); k++) {
        note(files.get(k), texts.get(k));
      }
    } catch (IOException failure) {
      say(Message.WRITE_FAILED, type, type.getSimpleName(), describe(failure));
    } catch (RuntimeException failure) {
      say(Message.INTERNAL, type, type.getSimpleName(), describe(failure));
    }
  }

  private void note(JavaFile file, String text) {
    String home = file.packageName().isEmpty() ? "" : file.packageName() + ".";
    insight.add(
        new Insight.Generated(
            home + file.typeSpec().name(),
            file.typeSpec().originatingElements().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ")),
            (int) text.lines().count(),
            text.length()));
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
      messager.printMessage(
          Message.WRITE_FAILED.kind(), Message.WRITE_FAILED.format(page, describe(failure)));
    }
  }

  private void finish(RoundEnvironment round) {
    sources.discard();
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
    print(report);
    providers.write(this::print);
    writePage();
  }

  private void say(Message message, TypeElement type, Object... arguments) {
    Report report = new Report();
    report.add(message, Site.of(type), arguments);
    print(report);
  }

  private static String describe(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }

  private static String describe(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
