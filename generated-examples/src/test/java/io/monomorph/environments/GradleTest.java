package io.monomorph.environments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.processor.BackendProcessor;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle asks of a processor that it runs incrementally. */
class GradleTest {
  private static final String METADATA = "META-INF/gradle/incremental.annotation.processors";

  @TempDir Path folder;

  /** The services file and the classes of libraries depend on all declarations. */
  @Test
  void theProcessorSaysThatItAggregates() throws IOException {
    try (var in = BackendProcessor.class.getClassLoader().getResourceAsStream(METADATA)) {
      assertNotNull(in);
      assertEquals(
          BackendProcessor.class.getName() + ",aggregating\n",
          new String(in.readAllBytes(), UTF_8));
    }
  }

  /** Unchanged declarations are read from class files, which must have the annotations. */
  @Test
  void annotationsAreInClassFiles() throws Exception {
    Path home = Path.of(Shell.home(BufferBackend.class));
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(home)) {
      try (Stream<Path> files = Files.list(home.resolve("io/monomorph/annotation"))) {
        files.forEach(file -> names.add(file.getFileName().toString()));
      }
    } else {
      try (var jar = new java.util.jar.JarFile(home.toFile())) {
        jar.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.matches("io/monomorph/annotation/\\w+\\.class"))
            .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1)));
      }
    }
    int annotations = 0;
    for (String name : names) {
      Class<?> type = Class.forName("io.monomorph.annotation." + name.replace(".class", ""));
      if (type.isAnnotation()) {
        annotations++;
        Retention retention = type.getAnnotation(Retention.class);
        assertNotEquals(
            RetentionPolicy.SOURCE, retention == null ? RetentionPolicy.CLASS : retention.value());
      }
    }
    assertTrue(annotations > 15, names::toString);
  }

  /** Gradle hands the processor an environment of its own, with a filer that it watches. */
  @Test
  void allFilesGoThroughTheFilerWithTheirOrigins() throws Exception {
    Shell shell = Line.in(folder);
    List<String> made = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              Files.createDirectories(shell.resolve("out")).toString(),
              "-cp",
              Shell.runtime());
      var task =
          compiler.getTask(
              null,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(
                  List.of(
                      shell.resolve("src/demo/LineBackend.java"),
                      shell.resolve("src/demo/Main.java"))));
      task.setProcessors(List.of(new Watched(made)));
      assertTrue(task.call());
    }
    assertEquals(
        List.of(
            "META-INF/services/io.monomorph.spi.BackendProvider in CLASS_OUTPUT",
            "demo.LineBackendLoops from [demo.LineBackend]",
            "demo.LineBackendReductionLoops from [demo.LineBackend]",
            "demo.LineBackendReductions from [demo.LineBackend]",
            "demo.LineBackendUfuncs from [demo.LineBackend]",
            "demo.LineBufferProvider from [demo.LineBackend]",
            "demo.LineInt32Buffer from [demo.LineBackend]"),
        made.stream().sorted().toList());
  }

  /** Runs the processor in an environment that is not the compiler's own. */
  private static final class Watched extends AbstractProcessor {
    private final BackendProcessor processor = new BackendProcessor();
    private final List<String> made;

    Watched(List<String> made) {
      this.made = made;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer = proxy(Filer.class, environment.getFiler(), this::watch);
      processor.init(
          proxy(
              ProcessingEnvironment.class,
              environment,
              (method, arguments) -> method.equals("getFiler") ? filer : null));
    }

    private @Nullable Object watch(String method, Object[] arguments) {
      if (method.equals("createSourceFile")) {
        made.add(arguments[0] + " from " + List.of((Element[]) arguments[1]));
      } else if (method.equals("createResource")) {
        made.add(arguments[2] + " in " + ((StandardLocation) arguments[0]).name());
      }
      return null;
    }

    private interface Watch {
      @Nullable Object called(String method, Object[] arguments);
    }

    /** An object that calls another one, unless what watches it answers itself. */
    private static <T> T proxy(Class<T> type, T other, Watch watch) {
      return type.cast(
          Proxy.newProxyInstance(
              Watched.class.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                Object own = watch.called(method.getName(), arguments);
                try {
                  return own == null ? method.invoke(other, arguments) : own;
                } catch (InvocationTargetException failure) {
                  throw failure.getCause();
                }
              }));
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // as the one that is watched
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
