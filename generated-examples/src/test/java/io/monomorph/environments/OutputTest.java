package io.monomorph.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders in which something is already, or cannot be. */
class OutputTest {
  @TempDir Path folder;

  private Shell.Said compile(Shell shell) throws IOException, InterruptedException {
    return shell.javac(
        shell.withSources(
            "src", "-cp", Shell.runtime(), "-processorpath", Shell.processor(), "-d", "out"));
  }

  /** Of classes that belong together none is there if one cannot be; all others are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LineInt32Buffer",
        "LineBufferProvider",
        "LineBackendLoops",
        "LineBackendUfuncs",
        "LineBackendReductionLoops",
        "LineBackendReductions"
      })
  void aFileThatCannotBeWritten(String blocked) throws Exception {
    Shell shell = Line.in(folder);
    Files.createDirectories(shell.resolve("out/demo/" + blocked + ".java/inside"));
    String said = compile(shell).failed();
    assertTrue(said.contains("[WriteFailed] LineBackend could not be written:"), said);
    assertTrue(said.contains("demo." + blocked), said);
    Set<String> expected = new TreeSet<>();
    for (List<String> group :
        List.of(
            List.of("LineInt32Buffer", "LineBufferProvider"),
            List.of("LineBackendLoops", "LineBackendUfuncs"),
            List.of("LineBackendReductionLoops", "LineBackendReductions"))) {
      if (!group.contains(blocked)) {
        group.forEach(type -> expected.add("demo/" + type + ".java"));
      }
    }
    assertEquals(expected, shell.texts("out", ".java").keySet());
  }

  @Test
  void aServicesFileThatCannotBeWritten() throws Exception {
    Shell shell = Line.in(folder);
    String services = "META-INF/services/io.monomorph.spi.BackendProvider";
    Files.createDirectories(shell.resolve("out/" + services + "/inside"));
    String said = compile(shell).failed();
    assertTrue(said.contains("[WriteFailed] " + services + " could not be written"), said);
  }

  /** What a processor writes twice is the same: builds compare. */
  @Test
  void anOutputFolderOfAnEarlierCompilation() throws Exception {
    Shell shell = Line.in(folder);
    assertEquals("", compile(shell).succeeded());
    Map<String, String> first = shell.texts("out", ".java");
    assertEquals("", compile(shell).succeeded());
    assertEquals(first, shell.texts("out", ".java"));
    assertEquals(
        "demo.LineBufferProvider\n",
        shell.read("out/META-INF/services/io.monomorph.spi.BackendProvider"));
  }

  /** Gradle gives a processor that aggregates the classes of unchanged sources, by their names. */
  @Test
  void declarationsInClassFiles() throws Exception {
    Shell shell = Line.in(folder);
    assertEquals("", compile(shell).succeeded());
    Map<String, String> first = shell.texts("out", ".java");
    List<String> options =
        List.of(
            "-proc:only",
            "-cp",
            Shell.path(Shell.runtime(), "out"),
            "-processorpath",
            Shell.processor(),
            "-d",
            "again",
            "demo.LineBackend",
            "demo.LineBackend.Largest");
    Files.createDirectories(shell.resolve("again"));
    shell.javac(options).succeeded();
    Map<String, String> again = shell.texts("again", ".java");
    assertEquals(first.keySet(), again.keySet());
    first.forEach(
        (name, text) ->
            assertEquals(code(text), code(Objects.requireNonNull(again.get(name), name))));
  }

  /** Without comments, since class files have none. */
  private static String code(String source) {
    return source.replaceAll("(?s)/\\*\\*.*?\\*/\\s*", "");
  }
}
