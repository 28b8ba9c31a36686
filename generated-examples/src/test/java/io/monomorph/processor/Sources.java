package io.monomorph.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles texts with the processor, in memory, and tells what was said and generated also where
 * the compilation failed.
 */
final class Sources {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Shared, since it remembers where the library's classes are. */
  private static final JavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

  private Sources() {}

  /**
   * What came of a compilation.
   *
   * @param generated the texts of generated files, by name
   */
  record Outcome(
      boolean succeeded,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Map<String, String> generated) {}

  /** Compiles texts that are given by file name, such as {@code demo/Bad.java}. */
  static synchronized Outcome compile(Map<String, String> texts, String... options) {
    List<Text> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(new Text(name, JavaFileObject.Kind.SOURCE, text)));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Memory memory = new Memory();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(
            new StringWriter(),
            memory,
            diagnostics,
            options.length == 0 ? List.of("-Xlint:-options", "-proc:full") : List.of(options),
            null,
            files);
    task.setProcessors(List.of(new BackendProcessor()));
    boolean succeeded = task.call();
    Map<String, String> generated = new TreeMap<>();
    memory.written.forEach((name, file) -> generated.put(name, file.text()));
    return new Outcome(succeeded, diagnostics.getDiagnostics(), generated);
  }

  /** A file in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final StringWriter writer = new StringWriter();

    Text(String name, Kind kind, String text) {
      super(URI.create("memory:///" + name), kind);
      this.name = name;
      writer.write(text);
    }

    String text() {
      return writer.toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text();
    }

    @Override
    public StringWriter openWriter() {
      return writer;
    }

    @Override
    public java.io.OutputStream openOutputStream() {
      return java.io.OutputStream.nullOutputStream();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Keeps the sources that are written, and throws classes away. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Text> written = new TreeMap<>();

    Memory() {
      super(FILES);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Text file = new Text(className.replace('.', '/') + kind.extension, kind, "");
      if (kind == JavaFileObject.Kind.SOURCE) {
        written.put(file.name, file);
      }
      return file;
    }

    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      Text file = new Text(relativeName, JavaFileObject.Kind.OTHER, "");
      written.put(relativeName, file);
      return file;
    }

    @Override
    public FileObject getFileForInput(Location location, String packageName, String relativeName)
        throws IOException {
      return location == StandardLocation.CLASS_OUTPUT
          ? null
          : super.getFileForInput(location, packageName, relativeName);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      return location == StandardLocation.CLASS_OUTPUT
          ? List.of()
          : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof Text text
          ? text.name.replace('/', '.').replaceAll("\\.\\w+$", "")
          : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
      return a.toUri().equals(b.toUri());
    }

    @Override
    public void close() {
      // the shared one stays open
    }
  }
}
