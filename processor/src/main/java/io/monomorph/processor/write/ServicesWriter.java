package io.monomorph.processor.write;

import io.monomorph.processor.naming.Names;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Reads and writes the file in which {@link java.util.ServiceLoader} finds providers. */
public final class ServicesWriter {
  /** Where the file is. */
  public static final String FILE = "META-INF/services/" + Names.SERVICE;

  private final Filer filer;

  public ServicesWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * The entries that the file of a module has already, from a hand-written file or an earlier
   * compilation.
   *
   * @param module its name, empty for the unnamed one
   */
  public SortedSet<String> present(String module) {
    SortedSet<String> entries = new TreeSet<>();
    for (String line : text(module).split("\n", -1)) {
      String entry = line.replaceFirst("#.*", "").strip();
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private String text(String module) {
    try {
      return Modules.inside(
              module, "", in -> filer.getResource(StandardLocation.CLASS_OUTPUT, in, FILE))
          .getCharContent(true)
          .toString();
    } catch (IOException | RuntimeException absent) {
      return "";
    }
  }

  /** Writes the file of a module, with these entries alone. */
  public void write(String module, Collection<String> providers) throws IOException {
    try {
      FileObject file =
          Modules.inside(
              module, "", in -> filer.createResource(StandardLocation.CLASS_OUTPUT, in, FILE));
      try (Writer writer = file.openWriter()) {
        for (String entry : new TreeSet<>(providers)) {
          writer.write(entry + "\n");
        }
      }
    } catch (RuntimeException failure) {
      throw new IOException(failure.getMessage(), failure);
    }
  }
}
