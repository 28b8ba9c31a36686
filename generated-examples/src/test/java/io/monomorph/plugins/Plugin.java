package io.monomorph.plugins;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.Buffers;
import io.monomorph.processor.BackendProcessor;
import io.monomorph.spi.BackendProvider;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** A user's classes, compiled into a folder, and seen by class loaders that are new. */
final class Plugin {
  private static final String HEAD =
      """
      package demo;

      import io.monomorph.*;
      import io.monomorph.annotation.*;
      import io.monomorph.dtype.DType;
      import io.monomorph.layout.Layout;
      import io.monomorph.spi.*;
      import java.util.List;

      """;

  private final Path folder;

  Plugin(Path folder) {
    this.folder = folder;
  }

  /** Where the classes are. */
  Path classes() {
    return folder.resolve("classes");
  }

  /** Adds a class of package {@code demo}, to be compiled. */
  Plugin with(String name, String text) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(sources.resolve(name + ".java"), HEAD + text, UTF_8);
    return this;
  }

  /** Compiles what has been added, with the processor. */
  Plugin compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    Files.createDirectories(classes());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> sources = Files.list(folder.resolve("sources"))) {
      List<String> options =
          List.of("-d", classes().toString(), "-classpath", System.getProperty("java.class.path"));
      var units = files.getJavaFileObjectsFromPaths(sources.sorted().toList());
      var task = compiler.getTask(said, files, null, options, null, units);
      task.setProcessors(List.of(new BackendProcessor()));
      if (!task.call()) {
        throw new AssertionError(said);
      }
    }
    return this;
  }

  /** Adds lines to the file in which providers are found. */
  Plugin declaring(String... lines) throws IOException {
    Path file = classes().resolve("META-INF/services/" + BackendProvider.class.getName());
    Files.createDirectories(file.getParent());
    List<String> all = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
    all.addAll(List.of(lines));
    Files.write(file, all);
    return this;
  }

  /** Removes a compiled class. */
  Plugin without(String name) throws IOException {
    Files.delete(classes().resolve("demo/" + name + ".class"));
    return this;
  }

  /** A loader that sees these classes and a copy of the library that nobody has used. */
  URLClassLoader alone() throws IOException {
    return new URLClassLoader(
        new URL[] {classes().toUri().toURL(), location(Buffers.class), location(NullMarked.class)},
        ClassLoader.getPlatformClassLoader());
  }

  /** A loader that sees these classes, and above them the library of the test. */
  URLClassLoader below() throws IOException {
    return new URLClassLoader(new URL[] {classes().toUri().toURL()}, Plugin.class.getClassLoader());
  }

  private static URL location(Class<?> type) throws IOException {
    try {
      URI uri = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return uri.toURL();
    } catch (URISyntaxException odd) {
      throw new IOException(odd);
    }
  }

  /** What a static method without parameters returns, in a program of its own. */
  Object run(String type, String method) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = alone()) {
      thread.setContextClassLoader(loader);
      return call(loader, type, method);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What a static method without parameters returns. */
  static Object call(ClassLoader loader, String type, String method)
      throws ReflectiveOperationException {
    return Class.forName("demo." + type, true, loader).getMethod(method).invoke(null);
  }
}
