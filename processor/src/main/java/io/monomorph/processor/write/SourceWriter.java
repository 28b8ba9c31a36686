package io.monomorph.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes sources. */
public final class SourceWriter {
  private final Filer filer;

  public SourceWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes one source.
   *
   * @throws IOException if it cannot be written, or exists already
   */
  public void write(JavaFile file) throws IOException {
    String simpleName = file.typeSpec().name();
    String name = file.packageName().isEmpty() ? simpleName : file.packageName() + "." + simpleName;
    String text = SourceFormatter.format(file.toString());
    Element[] origins = file.typeSpec().originatingElements().toArray(new Element[0]);
    try (Writer writer = filer.createSourceFile(name, origins).openWriter()) {
      writer.write(text);
    }
  }
}
