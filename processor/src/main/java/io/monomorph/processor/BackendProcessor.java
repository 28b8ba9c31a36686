package io.monomorph.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.monomorph.processor.Declarations.Kind;
import io.monomorph.processor.generate.Names;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.read.AnnotationReader;
import io.monomorph.processor.read.MissingTypeException;
import io.monomorph.processor.validate.CrossRules;
import io.monomorph.processor.validate.LibraryRules;
import io.monomorph.processor.validate.Message;
import io.monomorph.processor.validate.ModuleRules;
import io.monomorph.processor.validate.OrphanRules;
import io.monomorph.processor.validate.Report;
import io.monomorph.processor.write.ServicesWriter;
import io.monomorph.processor.write.SourceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Turns declarations into sources. Calls the stages; what is done in them is theirs. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.monomorph.annotation.*")
public final class BackendProcessor extends AbstractProcessor {
  /** What exists from the first round to the last. */
  private record Session(Pipeline pipeline, Declarations declarations, CrossRules crossRules) {}

  /** The generated providers, each with the declaration that it is for. */
  private final SortedMap<String, String> providers = new TreeMap<>();

  private @Nullable Session session;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Pipeline pipeline = new Pipeline(environment);
    session =
        new Session(
            pipeline, new Declarations(environment.getElementUtils()), pipeline.crossRules());
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // ours only; unclaimed they are a warning for users
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Session now = session;
    if (now == null) {
      throw new IllegalStateException("not initialised");
    }
    if (round.processingOver()) {
      finish(round);
    } else {
      advance(now, round);
    }
    return true;
  }

  private void advance(Session now, RoundEnvironment round) {
    Report orphans = new Report();
    new OrphanRules(processingEnv.getElementUtils(), type -> isMisspelt(now, type))
        .check(round, orphans);
    print(orphans);
    Declarations waiting = now.declarations();
    waiting.collect(round);
    List<Draft> drafts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (String name : waiting.take(kind)) {
        draft(drafts, name, kind, now);
      }
    }
    holdBack(now, drafts);
    now.crossRules().see(round);
    now.crossRules().check(drafts);
    LibraryRules.check(drafts);
    drafts.forEach(this::write);
    writeFaces(now, drafts);
  }

  /** Lets functions wait for others of their library, which can be written only once. */
  private void holdBack(Session now, List<Draft> drafts) {
    SortedMap<ClassName, String> waiting = new TreeMap<>();
    now.declarations()
        .missing()
        .forEach(
            (name, missing) ->
                now.pipeline()
                    .library(processingEnv.getElementUtils().getTypeElement(name))
                    .ifPresent(library -> waiting.put(library, missing)));
    drafts.removeIf(
        draft -> {
          String missing = draft.library() == null ? null : waiting.get(draft.library());
          if (missing != null) {
            now.declarations()
                .defer(draft.kind(), draft.type().getQualifiedName().toString(), missing);
          }
          return missing != null;
        });
  }

  /** Writes the classes that offer functions, each for all the classes that declare them for it. */
  private void writeFaces(Session now, List<Draft> drafts) {
    SortedMap<ClassName, List<Draft>> byFace = new TreeMap<>();
    for (Draft draft : drafts) {
      if (!draft.report().hasErrors() && draft.face() != null) {
        byFace.computeIfAbsent(draft.face().name(), f -> new ArrayList<>()).add(draft);
      }
    }
    for (Map.Entry<ClassName, List<Draft>> face : byFace.entrySet()) {
      TypeElement type = face.getValue().get(0).type();
      try {
        new SourceWriter(processingEnv.getFiler())
            .write(now.pipeline().face(face.getKey(), face.getValue()));
      } catch (IOException failure) {
        say(Message.WRITE_FAILED, type, type.getSimpleName(), failure);
      } catch (RuntimeException failure) {
        say(Message.INTERNAL, type, type.getSimpleName(), describe(failure));
      }
    }
  }

  private void draft(List<Draft> drafts, String name, Kind kind, Session now) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
    if (isMisspelt(now, type)) {
      return;
    }
    try {
      drafts.add(now.pipeline().draft(kind, type));
    } catch (MissingTypeException missing) {
      now.declarations().defer(kind, name, missing.type());
    } catch (RuntimeException failure) {
      say(Message.INTERNAL, type, type.getSimpleName(), describe(failure));
    }
  }

  /** Whether an annotation of a class has a name in it that does not exist; says what was meant. */
  private static boolean isMisspelt(Session now, TypeElement type) {
    return now.pipeline()
        .text()
        .printMisspellings(
            type,
            AnnotationReader.NAMES,
            Message.MISSPELT.kind(),
            (what, meant) -> Message.MISSPELT.format(what, meant));
  }

  private void print(Report report) {
    if (session != null) {
      report.printTo(processingEnv.getMessager(), session.pipeline().text());
    }
  }

  private void write(Draft draft) {
    TypeElement type = draft.type();
    try {
      List<JavaFile> files = draft.report().hasErrors() ? List.of() : draft.sources().get();
      print(draft.report());
      SourceWriter writer = new SourceWriter(processingEnv.getFiler());
      for (JavaFile file : files) {
        writer.write(file);
      }
      if (draft.backend() != null && !files.isEmpty()) {
        ClassName provider = Names.provider(type);
        providers.put(provider.reflectionName(), type.getQualifiedName().toString());
      }
    } catch (IOException failure) {
      say(Message.WRITE_FAILED, type, type.getSimpleName(), failure);
    } catch (RuntimeException failure) {
      say(Message.INTERNAL, type, type.getSimpleName(), describe(failure));
    }
  }

  private void finish(RoundEnvironment round) {
    if (round.errorRaised()) {
      return;
    }
    Report report = new Report();
    new ModuleRules(processingEnv.getElementUtils()).check(providers, report);
    print(report);
    writeServices();
  }

  private void writeServices() {
    if (providers.isEmpty()) {
      return;
    }
    try {
      new ServicesWriter(processingEnv.getFiler())
          .write(
              providers.keySet(),
              name -> processingEnv.getElementUtils().getTypeElement(name) != null);
    } catch (IOException failure) {
      processingEnv
          .getMessager()
          .printMessage(
              Message.WRITE_FAILED.kind(),
              Message.WRITE_FAILED.format(ServicesWriter.SERVICE, failure));
    }
  }

  private void say(Message message, TypeElement type, Object... arguments) {
    Report report = new Report();
    report.add(message, Site.of(type), arguments);
    print(report);
  }

  private static String describe(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
