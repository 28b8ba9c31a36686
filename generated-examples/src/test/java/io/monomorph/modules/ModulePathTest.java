package io.monomorph.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.processor.BackendProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's module that declares a backend, compiled and run on the module path alone. */
class ModulePathTest {
  private static final String MODULE =
      """
      module demo {
        requires io.monomorph;
        exports demo;
        provides io.monomorph.spi.BackendProvider with demo.CellBufferProvider, demo.Broken;
      }
      """;

  /** Cannot be loaded, which harms nobody else. */
  private static final String BROKEN =
      """
      package demo;

      public final class Broken {
        private Broken() {}
        public static io.monomorph.spi.BackendProvider provider() {
          throw new IllegalStateException("no key");
        }
      }
      """;

  private static final String BACKEND =
      """
      package demo;

      import io.monomorph.annotation.*;
      import io.monomorph.dtype.DType;

      @BufferBackend(name = "cell", priority = 3)
      public final class CellBackend {
        public static final class Cells { final int[] values = {1, 2, 3}; }
        @Reads(DType.INT32) static int read(Cells core, int index) { return core.values[index]; }
        @Writes(DType.INT32) static void write(Cells core, int index, int value) { core.values[index] = value; }
        @Size static int size(Cells core) { return core.values.length; }

        public static void main(String[] args) {
          System.out.println(CellBackend.class.getModule().isNamed());
          System.out.println(io.monomorph.spi.BackendRegistry.global());
          System.out.println(io.monomorph.Buffers.resolve(new Cells()).get("::-1"));
          System.out.println(io.monomorph.Buffers.resolve(new double[][] {{1, 2}, {3, 4}}).repr());
        }
      }
      """;

  @Test
  void theRegistryFindsBackendsOfNamedModules(@TempDir Path folder) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/demo"));
    Files.writeString(folder.resolve("src/module-info.java"), MODULE);
    Files.writeString(sources.resolve("CellBackend.java"), BACKEND);
    Files.writeString(sources.resolve("Broken.java"), BROKEN);
    String runtime = location(Buffers.class) + File.pathSeparator + location(NullMarked.class);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(folder.resolve("src"), classes, runtime);

    String output = run(runtime, classes);

    assertEquals(
        """
        true
        BackendRegistry[cell(3), heap(0), memory(-10), component(-20), implicit(-20); left out: [demo.Broken: \
        java.util.ServiceConfigurationError: io.monomorph.spi.BackendProvider: public static \
        io.monomorph.spi.BackendProvider demo.Broken.provider() failed, \
        caused by java.lang.IllegalStateException: no key]]
        [3 2 1]
        array([[1., 2.],
               [3., 4.]])
        """,
        output);
  }

  private static String location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static void compile(Path sources, Path classes, String runtime) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> tree = Files.walk(sources)) {
      List<Path> java = tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      List<String> options = List.of("--module-path", runtime, "-d", classes.toString(), "-Werror");
      var task =
          compiler.getTask(
              null, files, null, options, null, files.getJavaFileObjectsFromPaths(java));
      task.setProcessors(List.of(new BackendProcessor()));
      assertTrue(task.call());
    }
  }

  private static String run(String runtime, Path classes) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--module-path",
                runtime + File.pathSeparator + classes,
                "--module",
                "demo/demo.CellBackend")
            .redirectErrorStream(true)
            .start();
    try (var output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      return text.replace(System.lineSeparator(), "\n");
    }
  }
}
