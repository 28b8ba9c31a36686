package io.monomorph.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How providers are found: the services file, and modules, where it does nothing. */
class ServicesTest {
  private static final String SERVICE = "io.monomorph.spi.BackendProvider";

  private static final String BACKEND =
      """
      package demo;

      import io.monomorph.annotation.*;
      import io.monomorph.dtype.DType;

      @BufferBackend(name = "line", priority = 3)
      public final class LineBackend {
        @Reads(DType.INT32) static int read(int[] core, int index) { return core[index]; }
        @Writes(DType.INT32) static void write(int[] core, int index, int value) {}
        @Exposes(DType.INT32) static int[] array(int[] core) { return core; }
      }
      """;

  @TempDir Path folder;

  @Test
  void keepsTheEntriesThatStillExist() throws IOException {
    Path services = folder.resolve("out/META-INF/services/" + SERVICE);
    Files.createDirectories(services.getParent());
    Files.writeString(services, "demo.Zebra # by hand\r\n\ndemo.Gone\n", UTF_8);
    write("demo/LineBackend.java", BACKEND);
    write("demo/Zebra.java", "package demo; public final class Zebra {}");
    String said = compile(List.of("-classpath", System.getProperty("java.class.path")));
    assertTrue(said.contains("warning: [ServicesByHand] META-INF/services/" + SERVICE), said);
    assertTrue(said.contains("has demo.Zebra by hand"), said);
    assertTrue(said.contains("Add to your file: demo.LineBufferProvider\n"), said);
    assertEquals("demo.LineBufferProvider\ndemo.Zebra\n", Files.readString(services, UTF_8));
    assertEquals("", compile(List.of("-classpath", System.getProperty("java.class.path"))));
  }

  @Test
  void nothingIsWrittenForABadDeclaration() throws IOException {
    write("demo/LineBackend.java", BACKEND);
    write(
        "demo/BadBackend.java",
        BACKEND
            .replace("@Writes(DType.INT32)", "")
            .replace("LineBackend", "BadBackend")
            .replace("\"line\"", "\"bad\""));
    String said = compile(false, List.of("-classpath", System.getProperty("java.class.path")));
    assertTrue(said.contains("[MissingWriter]"), said);
    try (var written = Files.walk(folder.resolve("out"))) {
      assertEquals(
          List.of("LineBufferProvider.java", "LineInt32Buffer.java"),
          written
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList());
    }
  }

  @Test
  void aModuleThatForgetsItsProviderIsTold() throws IOException {
    write("demo/LineBackend.java", BACKEND);
    write("module-info.java", "module demo { requires io.monomorph; }");
    String said = compile(modulePath());
    assertTrue(said.contains("LineBackend.java:7: warning: [ModuleMissingProvides]"), said);
    assertTrue(said.contains("provides " + SERVICE + " with demo.LineBufferProvider;"), said);
  }

  @Test
  void aModuleThatProvidesItIsNotTold() throws IOException {
    write("demo/LineBackend.java", BACKEND);
    write(
        "module-info.java",
        "module demo { requires io.monomorph; provides %s with demo.LineBufferProvider; }"
            .formatted(SERVICE));
    String said = compile(modulePath());
    assertFalse(said.contains("ModuleMissingProvides"), said);
    assertTrue(Files.exists(folder.resolve("out/demo/LineBufferProvider.class")), said);
    String text = Files.readString(folder.resolve("out/demo/LineInt32Buffer.java"), UTF_8);
    assertFalse(text.contains("@Generated"), "the module does not read java.compiler");
  }

  /** The runtime and what it needs, as modules. */
  private static List<String> modulePath() {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
            .filter(entry -> entry.contains("runtime") || entry.contains("jspecify"))
            .collect(Collectors.joining(java.io.File.pathSeparator));
    return List.of("--module-path", path);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  /** Compiles what is written, and gives what the compiler says. */
  private String compile(List<String> more) throws IOException {
    return compile(true, more);
  }

  private String compile(boolean succeeds, List<String> more) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path output = Files.createDirectories(folder.resolve("out"));
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        var sources = Files.walk(folder.resolve("src"))) {
      List<String> options = new ArrayList<>(List.of("-d", output.toString()));
      options.addAll(more);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              said,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(
                  sources.filter(Files::isRegularFile).sorted().toList()));
      task.setProcessors(List.of(new BackendProcessor()));
      assertEquals(succeeds, task.call(), said::toString);
    }
    return said.toString();
  }
}
