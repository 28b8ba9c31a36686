package io.monomorph.processor.write;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the file in which {@link java.util.ServiceLoader} finds providers. */
public final class ServicesWriter {
  /** The service that the generated providers provide. */
  public static final String SERVICE = "io.monomorph.spi.BackendProvider";

  private static final String FILE = "META-INF/services/" + SERVICE;

  private final Filer filer;

  public ServicesWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Adds providers to the file. Entries that it has already stay, from a hand-written file or an
   * earlier compilation, if their class still exists.
   */
  public void write(Collection<String> providers, Predicate<String> exists) throws IOException {
    SortedSet<String> entries = new TreeSet<>(providers);
    for (String line : present().split("\n", -1)) {
      String entry = line.replaceFirst("#.*", "").strip();
      if (!entry.isEmpty() && exists.test(entry)) {
        entries.add(entry);
      }
    }
    FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", FILE);
    try (Writer writer = file.openWriter()) {
      for (String entry : entries) {
        writer.write(entry + "\n");
      }
    }
  }

  private String present() {
    try {
      return filer
          .getResource(StandardLocation.CLASS_OUTPUT, "", FILE)
          .getCharContent(true)
          .toString();
    } catch (IOException absent) {
      return "";
    }
  }
}
