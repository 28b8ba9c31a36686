package io.monomorph.processor;

import io.monomorph.processor.insight.Insight;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.write.Sources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the sources of drafts in which nothing is wrong. */
final class Writing {
  private final Elements elements;
  private final Sources sources;
  private final Pipeline pipeline;
  private final Providers providers;
  private final Insight insight;
  private final Voice voice;

  Writing(
      Elements elements,
      Filer filer,
      Pipeline pipeline,
      Providers providers,
      Insight insight,
      Voice voice) {
    this.elements = elements;
    this.sources = new Sources(filer);
    this.pipeline = pipeline;
    this.providers = providers;
    this.insight = insight;
    this.voice = voice;
  }

  void backend(BackendDraft draft) {
    write(
        draft.type(),
        draft::sources,
        () -> providers.add(Names.provider(draft.type()), key(draft.type())));
  }

  /** Writes the loops of functions, together with the class in which they are offered. */
  void functions(List<FunctionsDraft> drafts) {
    SortedMap<String, List<FunctionsDraft>> byFace = new TreeMap<>();
    for (FunctionsDraft draft : drafts) {
      String face = draft.home().face().canonicalName();
      String module = key(draft.type()).module();
      byFace.computeIfAbsent(face + " of " + module, f -> new ArrayList<>()).add(draft);
    }
    byFace
        .values()
        .forEach(
            group ->
                write(
                    group.get(0).type(),
                    () -> sources(group),
                    () -> group.forEach(draft -> insight.add(draft.model().get()))));
  }

  private List<JavaFile> sources(List<FunctionsDraft> group) {
    List<JavaFile> files = new ArrayList<>();
    group.forEach(draft -> files.addAll(draft.sources()));
    files.add(pipeline.face(group));
    return files;
  }

  /** Writes all sources that belong to a declaration, or none. */
  private void write(TypeElement type, Supplier<List<JavaFile>> generation, Runnable then) {
    try {
      List<JavaFile> files = generation.get();
      List<String> texts = sources.write(key(type).module(), files);
      then.run();
      for (int k = 0; k < files.size(); k++) {
        note(files.get(k), texts.get(k));
      }
    } catch (IOException failure) {
      voice.unwritten(type, failure);
    } catch (RuntimeException failure) {
      voice.broken(type, failure);
    }
  }

  private TypeKey key(TypeElement type) {
    return TypeKey.of(type, elements);
  }

  private void note(JavaFile file, String text) {
    insight.add(
        new Insight.Generated(
            file.name(),
            file.origins().stream().map(Object::toString).collect(Collectors.joining(", ")),
            (int) text.lines().count(),
            text.length()));
  }

  /** Ends the compilation: deletes what was begun and could not be finished. */
  void finish() {
    sources.discard();
  }
}
