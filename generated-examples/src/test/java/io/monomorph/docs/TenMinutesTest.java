package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.BackendProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The project of the guide compiles as it stands there, and its tests pass. */
class TenMinutesTest {
  private static final Path PROJECT = Path.of("src/test/resources/atomic");

  @Test
  void theGuideShowsItsBuildFile() throws IOException {
    String guide = Files.readString(Path.of("../docs/backend-authors.md"));
    String pom = Files.readString(PROJECT.resolve("pom.xml"));
    assertTrue(guide.contains("```xml\n" + pom + "```"), "the guide shows another pom.xml");
  }

  @Test
  void theProjectOfTheGuideCompilesAndKeepsTheContract(@TempDir Path classes) throws Exception {
    compile(classes);
    assertEquals(
        "com.example.atomic.AtomicBufferProvider",
        Files.readString(classes.resolve("META-INF/services/io.monomorph.spi.BackendProvider"))
            .strip());
    URL[] urls = {classes.toUri().toURL()};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> test = loader.loadClass("com.example.atomic.AtomicBackendTest");
      assertTrue(passed(test) > 200, "the contract has more checks");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<File> sources;
    try (Stream<Path> files = Files.walk(PROJECT)) {
      sources = files.filter(f -> f.toString().endsWith(".java")).map(Path::toFile).toList();
    }
    StringWriter messages = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror"),
              null,
              manager.getJavaFileObjectsFromFiles(sources));
      task.setProcessors(List.of(new BackendProcessor()));
      assertTrue(task.call(), messages::toString);
    }
  }

  /** Calls the factories of the contract; the number of checks that were done. */
  private static int passed(Class<?> test) throws Exception {
    var constructor = test.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object instance = constructor.newInstance();
    int passed = 0;
    for (var factory : test.getSuperclass().getDeclaredMethods()) {
      if (factory.isAnnotationPresent(TestFactory.class)) {
        factory.setAccessible(true);
        for (DynamicTest check : checks((Stream<?>) factory.invoke(instance))) {
          try {
            check.getExecutable().execute();
            passed++;
          } catch (TestAbortedException notDone) {
            assertTrue(String.valueOf(notDone.getMessage()).contains("not checked"));
          } catch (Throwable failed) {
            throw new AssertionError(check.getDisplayName(), failed);
          }
        }
      }
    }
    return passed;
  }

  private static List<DynamicTest> checks(Stream<?> nodes) {
    List<DynamicTest> all = new ArrayList<>();
    nodes.forEach(
        node -> {
          if (node instanceof DynamicTest check) {
            all.add(check);
          } else {
            Stream<? extends DynamicNode> inside = ((DynamicContainer) node).getChildren();
            all.addAll(checks(inside));
          }
        });
    return all;
  }
}
