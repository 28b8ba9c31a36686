package io.monomorph.bench.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes the sources that a folder has already: what is left is what rounds of processing cost by
 * themselves. The classes are in no package.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions(OnlyWriter.FOLDER)
public final class OnlyWriter extends AbstractProcessor {
  /** The option that names the folder. */
  static final String FOLDER = "folder";

  private boolean done;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try {
        String folder = Objects.requireNonNull(processingEnv.getOptions().get(FOLDER));
        for (Path file : Project.files(Path.of(folder), ".java")) {
          write(file);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return false;
  }

  private void write(Path file) throws IOException {
    String text = Files.readString(file);
    String name = file.getFileName().toString().replace(".java", "");
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write(text);
    }
  }
}
