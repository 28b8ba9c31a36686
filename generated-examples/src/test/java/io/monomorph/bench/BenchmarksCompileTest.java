package io.monomorph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.BackendProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmarks compile, which only a profile does otherwise: who changes what they call hears of
 * it in the build. JMH's own processor is left out; it only writes what drives them.
 */
class BenchmarksCompileTest {
  @Test
  void everyBenchmarkCompiles(@TempDir Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (var files = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8);
        Stream<Path> tree = Files.walk(Path.of("src/bench/java"))) {
      List<Path> sources = tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      var task =
          compiler.getTask(
              null,
              files,
              found,
              List.of(
                  "-d", classes.toString(), "-classpath", System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new BackendProcessor()));
      boolean compiled = task.call();

      assertTrue(sources.size() > 30, sources::toString);
      assertEquals(List.of(), errors(found));
      assertTrue(compiled);
    }
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> found) {
    return found.getDiagnostics().stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }
}
