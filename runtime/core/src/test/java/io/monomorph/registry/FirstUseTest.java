package io.monomorph.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.spi.BackendProvider;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody sees a registry that is not ready, in JVMs that start and in class loaders. */
class FirstUseTest {
  /** {@code -Dstarts=1000} starts more JVMs. */
  private static final int STARTS = Integer.getInteger("starts", 4);

  private static final int LOADERS = 20;

  @TempDir Path folder;

  @BeforeEach
  void declareTheProviderThatYields() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(BackendProvider.class.getName()), YieldingProvider.class.getName());
  }

  /** The library and these tests, but not what runs them. */
  private List<Path> classPath() {
    return List.of(folder, Path.of("target/test-classes"), Path.of("target/classes"));
  }

  @Test
  void inClassLoaders() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path entry : classPath()) {
      urls.add(entry.toUri().toURL());
    }
    // The platform's loader would ask that of the tests, for which the library may be a module.
    ClassLoader none = null;
    for (int k = 0; k < LOADERS; k++) {
      try (URLClassLoader fresh = new URLClassLoader(urls.toArray(URL[]::new), none)) {
        Class<?> program = Class.forName(FirstUse.class.getName(), true, fresh);
        assertEquals(List.of(), program.getMethod("wrong").invoke(null), "class loader " + k);
      }
    }
  }

  @Test
  void inJvms() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    List<String> classPath =
        classPath().stream().map(entry -> entry.toAbsolutePath().toString()).toList();
    command.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath)));
    command.add(FirstUse.class.getName());
    for (int k = 0; k < STARTS; k++) {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var output = process.getInputStream()) {
        String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), said);
        assertEquals("", said, "start " + k);
        assertEquals(0, process.exitValue(), "start " + k);
      }
    }
  }
}
