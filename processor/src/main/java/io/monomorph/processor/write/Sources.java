package io.monomorph.processor.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.processor.source.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** Writes sources: all those that belong together, or none. */
public final class Sources {
  private final Filer filer;
  private final List<JavaFileObject> discarded = new ArrayList<>();

  public Sources(Filer filer) {
    this.filer = filer;
  }

  private record Opened(JavaFileObject file, Writer writer) {}

  /**
   * Writes some sources into a module. All are opened before the first is written, because what is
   * closed goes to the compiler and cannot be taken back in this round.
   *
   * @param module its name, empty for the unnamed one
   * @return their texts
   * @throws IOException if one cannot be written, or exists already; then none will stay
   */
  public List<String> write(String module, List<JavaFile> files) throws IOException {
    List<String> texts =
        files.stream().map(file -> ascii(SourceFormatter.format(file.toString()))).toList();
    List<Opened> opened = new ArrayList<>();
    try {
      for (JavaFile file : files) {
        opened.add(open(module, file));
      }
      finish(opened, texts);
      return texts;
    } catch (IOException failure) {
      opened.forEach(source -> discarded.add(source.file()));
      finish(opened, texts);
      throw failure;
    }
  }

  private Opened open(String module, JavaFile file) throws IOException {
    String name = file.name();
    Element[] origins = file.origins().toArray(new Element[0]);
    String place = name;
    try {
      JavaFileObject source =
          Modules.inside(module, name, in -> filer.createSourceFile(in, origins));
      place = source.getName();
      return new Opened(source, source.openWriter());
    } catch (IOException | RuntimeException failure) {
      // What is in the way is the reader's to find, whatever the compiler makes of it.
      throw new IOException(place + ": " + failure.getMessage(), failure);
    }
  }

  private static void finish(List<Opened> opened, List<String> texts) throws IOException {
    for (int k = 0; k < opened.size(); k++) {
      try (Writer writer = opened.get(k).writer()) {
        writer.write(texts.get(k));
      }
    }
  }

  /** Deletes what was written of sources of which one could not be; to be called at the end. */
  public void discard() {
    discarded.forEach(Sources::delete);
  }

  /** Compilers may refuse to delete what was written through them. */
  private static void delete(JavaFileObject file) {
    if (!file.delete() && "file".equals(file.toUri().getScheme())) {
      try {
        Files.deleteIfExists(Path.of(file.toUri()));
      } catch (IOException left) {
        // The error has been told; a file too many in a failed compilation is no other one.
      }
    }
  }

  /** A source that means the same in every charset. */
  static String ascii(String source) {
    if (source.getBytes(UTF_8).length == source.length()) {
      return source;
    }
    StringBuilder ascii = new StringBuilder(source.length());
    for (int k = 0; k < source.length(); k++) {
      char c = source.charAt(k);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(Integer.toHexString(c | 0x10000), 1, 5);
      }
    }
    return ascii.toString();
  }
}
