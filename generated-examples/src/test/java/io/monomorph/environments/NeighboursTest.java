package io.monomorph.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other processors of the same compilation. */
class NeighboursTest {
  private static final String MINE =
      """
      package demo;

      import com.google.auto.service.AutoService;
      import io.monomorph.spi.BackendProvider;

      @AutoService(BackendProvider.class)
      public final class Mine extends Another {}
      """;

  /** Provides what the generated class does, under another name. */
  static final String ANOTHER =
      """
      package demo;

      import io.monomorph.dtype.DType;
      import io.monomorph.layout.Layout;
      import io.monomorph.spi.BackendProvider;
      import io.monomorph.spi.Operand;
      import java.util.List;

      public class Another implements BackendProvider {
        private final BackendProvider line = new LineBufferProvider();
        @Override public String name() { return "mine"; }
        @Override public int priority() { return 3; }
        @Override public List<DType> dtypes() { return line.dtypes(); }
        @Override public List<Class<? extends Operand>> bufferTypes() { return line.bufferTypes(); }
        @Override public List<Class<?>> resolves() { return line.resolves(); }
        @Override public Operand wrap(Object source) { return line.wrap(source); }
        @Override public Operand wrap(DType dtype, Object s) { return line.wrap(dtype, s); }
        @Override public Operand wrap(DType d, Object s, Layout l) { return line.wrap(d, s, l); }
        @Override public boolean allocates(DType dtype) { return line.allocates(dtype); }
        @Override public Operand allocate(DType d, long... shape) { return line.allocate(d, shape); }
      }
      """;

  @TempDir Path folder;

  /** One processor writes the services file, whichever is first: it can be written only once. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void autoServiceForTheSameService(boolean first) throws Exception {
    Shell shell =
        Line.in(folder).write("src/demo/Mine.java", MINE).write("src/demo/Another.java", ANOTHER);
    String auto = Jars.find("auto-service", "auto-common", "guava", "failureaccess");
    String own = Shell.processor();
    String annotations = Shell.home(AutoService.class);
    String said =
        shell
            .javac(
                shell.withSources(
                    "src",
                    "-Xlint:all",
                    "-Xlint:-processing",
                    "-Werror",
                    "-d",
                    "out",
                    "-cp",
                    Shell.path(Shell.runtime(), annotations),
                    "-processorpath",
                    Shell.path(first ? auto : own, first ? own : auto, annotations)))
            .succeeded();
    assertEquals("", said);
    assertEquals(
        "demo.LineBufferProvider\ndemo.Mine\n",
        shell.read("out/META-INF/services/io.monomorph.spi.BackendProvider"));
    String printed =
        shell.java("-cp", Shell.path(Shell.runtime(), annotations, "out"), "demo.Main").succeeded();
    assertEquals(Line.PRINTED.replace("line(7), ", "line(7), mine(3), "), printed);
  }

  /**
   * A core of Immutables, one with accessors of Lombok, and a mapper of MapStruct from and to
   * generated classes, whichever processor is first. MapStruct and Lombok need no help either.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void generatorsOfCoresAndOfWhatUsesBuffers(int turn) throws Exception {
    Shell shell = new Shell(folder);
    Path sources = Path.of("src/test/resources/neighbours/src").toAbsolutePath();
    try (var files = Files.list(sources.resolve("demo"))) {
      for (Path file : files.toList()) {
        shell.write("src/demo/" + file.getFileName(), Files.readString(file));
      }
    }
    List<String> processors =
        new java.util.ArrayList<>(
            List.of(
                Shell.processor(),
                Jars.find("value"),
                Jars.find("mapstruct", "mapstruct-processor"),
                Jars.find("lombok")));
    Collections.rotate(processors, turn);
    String classes = Shell.path(Shell.runtime(), Jars.find("value", "mapstruct", "lombok"));
    String said =
        shell
            .javac(
                shell.withSources(
                    "src",
                    // Lombok uses what this JDK warns of.
                    "-J--sun-misc-unsafe-memory-access=allow",
                    "-Xlint:all",
                    "-Xlint:-processing",
                    "-Werror",
                    "-d",
                    "out",
                    "-cp",
                    classes,
                    "-processorpath",
                    processors.stream().collect(Collectors.joining(java.io.File.pathSeparator))))
            .succeeded();
    assertEquals("", said);
    assertEquals(
        "demo.SeriesBufferProvider\ndemo.SheetBufferProvider\n",
        shell.read("out/META-INF/services/io.monomorph.spi.BackendProvider"));
    String printed = shell.java("-cp", Shell.path(classes, "out"), "demo.Main").succeeded();
    assertEquals(
        """
        [9.0, 9.0, 9.0, 4.0, 5.0, 6.0] [[9. 9. 9.]
         [4. 5. 6.]]
        true
        [3. 4.] m""",
        printed);
  }
}
