package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What came of a compilation with the processor, whether or not it succeeded.
 *
 * @param sources the texts that were generated, by path
 * @param services the lines of the services file
 */
record Outcome(
    boolean succeeded,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Map<String, String> sources,
    Map<String, byte[]> classes,
    List<String> services) {
  private static final String SERVICE = "io.monomorph.spi.BackendProvider";
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Opened once: to look into all jars of the class path takes longer than most compilations. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, Locale.ROOT, UTF_8);

  /** Compiles in this process; what a processor throws comes through. */
  static Outcome of(List<JavaFileObject> files, List<String> options, Processor... more) {
    MemoryFiles memory = new MemoryFiles(FILES);
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(null, memory, said, options, null, List.copyOf(files));
    List<Processor> processors = new java.util.ArrayList<>(List.of(more));
    processors.add(new BackendProcessor());
    task.setProcessors(processors);
    task.setLocale(Locale.ROOT);
    boolean succeeded = task.call();
    Map<String, String> sources = new TreeMap<>();
    memory
        .in(StandardLocation.SOURCE_OUTPUT)
        .forEach((path, bytes) -> sources.put(path, new String(bytes, UTF_8)));
    Map<String, byte[]> written = memory.in(StandardLocation.CLASS_OUTPUT);
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach(
        (path, bytes) -> {
          if (path.endsWith(".class")) {
            String name = path.substring(0, path.length() - ".class".length());
            classes.put(name.replace('/', '.'), bytes);
          }
        });
    byte[] services = written.getOrDefault("META-INF/services/" + SERVICE, "".getBytes(UTF_8));
    return new Outcome(
        succeeded,
        said.getDiagnostics(),
        sources,
        classes,
        new String(services, UTF_8).lines().toList());
  }

  /** The messages of a kind, each with its place, on lines of their own. */
  String messages(Diagnostic.Kind kind) {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == kind)
        .map(Outcome::show)
        .collect(Collectors.joining("\n"));
  }

  String errors() {
    return messages(Diagnostic.Kind.ERROR);
  }

  /** How many messages of a kind there are. */
  long count(Diagnostic.Kind kind) {
    return diagnostics.stream().filter(diagnostic -> diagnostic.getKind() == kind).count();
  }

  /** Fails unless the compilation succeeded, and nothing was said. */
  Outcome assertClean() {
    assertEquals(
        "",
        diagnostics.stream()
            .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
            .map(Outcome::show)
            .collect(Collectors.joining("\n")));
    assertTrue(succeeded);
    return this;
  }

  /** Fails unless there is one error, which is at a line of a source and has a text in it. */
  void assertOnlyError(JavaFileObject source, long line, String text) {
    assertEquals(1, count(Diagnostic.Kind.ERROR), errors());
    assertTrue(errors().startsWith(source.toUri().getPath() + ":" + line + ": "), errors());
    assertTrue(errors().contains(text), errors());
  }

  /** The generated sources and the services file, by the names of the files alone. */
  Map<String, String> generated() {
    Map<String, String> texts = new TreeMap<>();
    sources.forEach((path, text) -> texts.put(path.substring(path.lastIndexOf('/') + 1), text));
    if (!services.isEmpty()) {
      texts.put(SERVICE, String.join("\n", services) + "\n");
    }
    return texts;
  }

  private static String show(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null ? "" : source.toUri().getPath() + ":" + diagnostic.getLineNumber();
    return place + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  /** What is wrong with generated code, or with what is said, on lines of their own. */
  String disorder() {
    return diagnostics.stream()
        .filter(Outcome::isDisorder)
        .map(Outcome::show)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isDisorder(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    JavaFileObject source = diagnostic.getSource();
    boolean generated =
        source != null
            && diagnostic.getKind() != Diagnostic.Kind.NOTE
            && source.toUri().getPath().contains("SOURCE_OUTPUT");
    return generated || text.contains("[Internal]") || text.contains("<error>");
  }
}
