package io.monomorph.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated classes under JaCoCo: instrumented when they are loaded, or before. */
class CoverageTest {
  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void compile() throws Exception {
    shell = Line.in(folder);
    shell
        .javac(
            shell.withSources(
                "src", "-cp", Shell.runtime(), "-processorpath", Shell.processor(), "-d", "out"))
        .succeeded();
  }

  @Test
  void byTheAgent() throws Exception {
    String agent = Jars.find("org.jacoco.agent");
    String printed =
        shell
            .java(
                "-javaagent:" + agent + "=destfile=covered.exec",
                "-cp",
                Shell.path(Shell.runtime(), "out"),
                "demo.Main")
            .succeeded();
    assertEquals(Line.PRINTED, printed);
    check("covered.exec");
  }

  @Test
  void offline() throws Exception {
    Instrumenter instrumenter = new Instrumenter(new OfflineInstrumentationAccessGenerator());
    for (Path file : classes()) {
      byte[] changed = instrumenter.instrument(Files.readAllBytes(file), file.toString());
      Path target = shell.resolve("instrumented").resolve(shell.resolve("out").relativize(file));
      Files.createDirectories(target.getParent());
      Files.write(target, changed);
    }
    String printed =
        shell
            .java(
                "-Djacoco-agent.destfile=offline.exec",
                "-cp",
                Shell.path(Shell.runtime(), Jars.find("org.jacoco.agent"), "instrumented", "out"),
                "demo.Main")
            .succeeded();
    assertEquals(Line.PRINTED, printed);
    check("offline.exec");
  }

  private Iterable<Path> classes() throws IOException {
    try (var files = Files.walk(shell.resolve("out"))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** The line of a ufunc ran for each element: in loops that are generated, and counted too. */
  private void check(String recorded) throws IOException {
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(shell.resolve(recorded).toFile());
    CoverageBuilder builder = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(loader.getExecutionDataStore(), builder);
    for (Path file : classes()) {
      analyzer.analyzeClass(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString());
    }
    Map<String, Integer> lines = new TreeMap<>();
    builder
        .getClasses()
        .forEach(type -> lines.put(type.getName(), type.getLineCounter().getCoveredCount()));
    assertTrue(builder.getNoMatchClasses().isEmpty());
    for (String type :
        new String[] {
          "demo/LineBackend",
          "demo/LineBackend$Largest",
          "demo/LineInt32Buffer",
          "demo/LineBufferProvider",
          "demo/LineBackendLoops",
          "demo/LineBackendUfuncs",
          "demo/LineBackendReductionLoops",
          "demo/LineBackendReductions"
        }) {
      assertTrue(lines.getOrDefault(type, 0) > 0, type + " of " + lines);
    }
  }
}
